/** Excel.CommentCollection, Excel.Comment and its replies. */
import { cellArea, contains } from "../../model/area.ts";
import type { CommentReplyModel } from "../../model/types.ts";
import { activeSheet, findSheet, nextId, type Book, type RangeRef } from "../../book/book.ts";
import { ExcelError, invalidArgument, itemNotFound } from "../../book/errors.ts";
import { raiseComment } from "../../book/events.ts";
import { resolvePlace } from "../../book/names.ts";
import { requirePermission } from "../../book/protection.ts";
import { asFlag, asText, isRecord, type Arguments } from "../arguments.ts";
import {
  eventMethods,
  type ObjectHandle,
  type ObjectType,
  type Scalar,
  type Scope,
} from "../object-type.ts";
import type { CommentTarget, SheetOrBook, Targets } from "../targets.ts";

function listOf({ sheet }: SheetOrBook, { model }: Book): CommentTarget[] {
  const sheets = sheet === undefined ? model.worksheets : [sheet];
  return sheets.flatMap((each) => each.comments.map((comment) => ({ sheet: each, comment })));
}

/** Plain text, or the text of a comment with mentions. */
function contentOf(given: unknown): string {
  if (isRecord(given)) return asText(given["richContent"]).replace(/<\/?at\b[^>]*>/g, "");
  return asText(given);
}

function newReply(book: Book, text: string): CommentReplyModel {
  const id = `{${(0xc0000000 + nextId(book)).toString(16).toUpperCase()}-0000-0000-0000-000000000000}`;
  return {
    id,
    author: book.user.name,
    authorEmail: book.user.email,
    text,
    created: book.today().toISOString(),
  };
}

/** Source: @types/office-js, Excel.CommentCollection.add: a text must hold the full address, the sheet's name included. */
function fullAddress(book: Book, address: string): RangeRef | undefined {
  return address.includes("!") ? resolvePlace(book, address) : undefined;
}

/** @throws ExcelError "InvalidArgument" for an address that is no single cell or has a comment already. */
function add(target: SheetOrBook, args: Arguments, scope: Scope): ObjectHandle {
  const { book } = scope;
  const place = args.range(0) ?? fullAddress(book, args.text(0));
  if (
    place === undefined ||
    place.area.top !== place.area.bottom ||
    place.area.left !== place.area.right
  )
    throw invalidArgument();
  const { sheet, area } = place;
  if (target.sheet !== undefined && target.sheet !== sheet) throw invalidArgument();
  requirePermission(sheet, "allowEditObjects");
  if (sheet.comments.some((comment) => comment.row === area.top && comment.column === area.left))
    throw invalidArgument();
  const comment = {
    ...newReply(book, contentOf(args.raw(1))),
    row: area.top,
    column: area.left,
    resolved: false,
    replies: [],
  };
  sheet.comments.push(comment);
  raiseComment(book, "commentAdded", { sheet, commentId: comment.id });
  return scope.object("Comment", { sheet, comment });
}

function byCell(target: SheetOrBook, args: Arguments, scope: Scope): ObjectHandle {
  const place =
    args.range(0) ??
    resolvePlace(scope.book, args.text(0), target.sheet ?? activeSheet(scope.book));
  const found = listOf(target, scope.book).find(
    ({ sheet, comment }) =>
      place?.sheet === sheet && contains(place.area, comment.row, comment.column),
  );
  if (found === undefined) throw itemNotFound();
  return scope.object("Comment", found);
}

function itemOf(target: SheetOrBook, key: unknown, scope: Scope): ObjectHandle | null {
  const found = listOf(target, scope.book).find(({ comment }) => comment.id === key);
  return found === undefined ? null : scope.object("Comment", found);
}

export const commentCollection: ObjectType<SheetOrBook> = {
  items: (target, scope) =>
    listOf(target, scope.book).map((found) => scope.object("Comment", found)),
  item: itemOf,
  methods: {
    Add: add,
    GetCount: (target, _args, { book }) => ({ value: listOf(target, book).length }),
    GetItemAt: (target, args, scope) => {
      const found = listOf(target, scope.book)[args.integer(0)];
      if (found === undefined) throw invalidArgument();
      return scope.object("Comment", found);
    },
    GetItemByCell: byCell,
    GetItemByReplyId: (target, args, scope) => {
      const found = listOf(target, scope.book).find(({ comment }) =>
        comment.replies.some((reply) => reply.id === args.raw(0)),
      );
      if (found === undefined) throw itemNotFound();
      return scope.object("Comment", found);
    },
    GetItemOrNullObject: (target, args, scope) => itemOf(target, args.raw(0), scope),
    ...eventMethods<SheetOrBook>(
      { AddedEvent: 250, ChangedEvent: 252, DeletedEvent: 251 },
      ({ sheet }) => sheet?.id ?? "Workbook",
    ),
  },
};

function said<T>(read: (target: T) => CommentReplyModel): Record<string, Scalar<T>> {
  return {
    Id: { get: (target) => read(target).id },
    AuthorName: { get: (target) => read(target).author },
    AuthorEmail: { get: (target) => read(target).authorEmail },
    CreationDate: { get: (target) => read(target).created },
    RichContent: { get: (target) => read(target).text },
    Mentions: { get: () => [] },
    ContentType: { get: () => "Plain" },
  };
}

function location({ sheet, comment }: CommentTarget, _args: Arguments, scope: Scope): ObjectHandle {
  return scope.object("Range", { sheet, area: cellArea(comment.row, comment.column) });
}

function changed({ sheet, comment }: CommentTarget, book: Book, changeType: string): void {
  raiseComment(book, "commentChanged", { sheet, commentId: comment.id, changeType });
}

export const comment: ObjectType<CommentTarget> = {
  id: { key: "Id", get: (target) => target.comment.id },
  require: ({ sheet, comment: own }, { book }) => {
    if (findSheet(book, sheet.id) === undefined || !sheet.comments.includes(own))
      throw itemNotFound();
  },
  scalars: {
    ...said<CommentTarget>((target) => target.comment),
    Content: {
      get: (target) => target.comment.text,
      set: (target, given, { book }) => {
        target.comment.text = asText(given);
        changed(target, book, "CommentEdited");
      },
    },
    Resolved: {
      get: (target) => target.comment.resolved,
      set: (target, given, { book }) => {
        target.comment.resolved = asFlag(given);
        changed(target, book, target.comment.resolved ? "CommentResolved" : "CommentReopened");
      },
    },
  },
  children: { Replies: (target, scope) => scope.object("CommentReplyCollection", target) },
  methods: {
    GetLocation: location,
    Delete: ({ sheet, comment: own }, _args, { book }) => {
      requirePermission(sheet, "allowEditObjects");
      sheet.comments = sheet.comments.filter((each) => each !== own);
      raiseComment(book, "commentDeleted", { sheet, commentId: own.id });
      return undefined;
    },
  },
};

function replyOf(target: CommentTarget, key: unknown, scope: Scope): ObjectHandle | null {
  const reply = target.comment.replies.find((each) => each.id === key);
  return reply === undefined ? null : scope.object("CommentReply", { ...target, reply });
}

export const commentReplyCollection: ObjectType<CommentTarget> = {
  items: (target, scope) =>
    target.comment.replies.map((reply) => scope.object("CommentReply", { ...target, reply })),
  item: replyOf,
  methods: {
    Add: (target, args, scope) => {
      const reply = newReply(scope.book, contentOf(args.raw(0)));
      target.comment.replies.push(reply);
      changed(target, scope.book, "ReplyAdded");
      return scope.object("CommentReply", { ...target, reply });
    },
    GetCount: ({ comment: own }) => ({ value: own.replies.length }),
    GetItemAt: (target, args, scope) => {
      const reply = target.comment.replies[args.integer(0)];
      if (reply === undefined) throw invalidArgument();
      return scope.object("CommentReply", { ...target, reply });
    },
    GetItemOrNullObject: (target, args, scope) => replyOf(target, args.raw(0), scope),
  },
};

export const commentReply: ObjectType<Targets["CommentReply"]> = {
  id: { key: "Id", get: ({ reply }) => reply.id },
  require: ({ comment: own, reply }) => {
    if (!own.replies.includes(reply)) throw new ExcelError("ItemNotFound");
  },
  scalars: {
    ...said<Targets["CommentReply"]>(({ reply }) => reply),
    Resolved: { get: ({ comment: own }) => own.resolved },
    Content: {
      get: ({ reply }) => reply.text,
      set: (target, given, { book }) => {
        target.reply.text = asText(given);
        changed(target, book, "ReplyEdited");
      },
    },
  },
  methods: {
    GetLocation: location,
    GetParentComment: ({ sheet, comment: own }, _args, scope) =>
      scope.object("Comment", { sheet, comment: own }),
    Delete: (target, _args, { book }) => {
      target.comment.replies = target.comment.replies.filter((each) => each !== target.reply);
      changed(target, book, "ReplyDeleted");
      return undefined;
    },
  },
};
