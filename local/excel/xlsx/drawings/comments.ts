/** Comments with replies ("threaded comments") stand beside notes that older programs show in their place. */
import { parseArea } from "../../model/address.ts";
import type { CommentModel, CommentReplyModel, NoteModel } from "../../model/types.ts";
import { cellReference } from "../package/addresses.ts";
import {
  attribute,
  child,
  children,
  flagOf,
  textOf,
  type XmlElement,
} from "../package/xml-read.ts";
import { tag, textTag, xmlDocument } from "../package/xml-write.ts";

const namespace = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const noteMark = "tc=";

/** A person who commented, by the id comments refer to. */
export interface Person {
  name: string;
  email: string;
}

/** `root`: root of the persons part. */
export function readPersons(root: XmlElement): Map<string, Person> {
  return new Map(
    children(root, "person").map((person) => [
      attribute(person, "id") ?? "",
      { name: attribute(person, "displayName") ?? "", email: attribute(person, "userId") ?? "" },
    ]),
  );
}

/** `root`: root of a sheet's threaded comments part. */
export function readComments(
  root: XmlElement,
  persons: ReadonlyMap<string, Person>,
): CommentModel[] {
  const all = children(root, "threadedComment");
  const parentOf = (element: XmlElement) => attribute(element, "parentId");
  return all
    .filter((element) => parentOf(element) === undefined)
    .flatMap((element) => {
      const area = parseArea(attribute(element, "ref") ?? "");
      if (area === undefined) return [];
      const comment = readEntry(element, persons);
      const replies = all.filter((other) => parentOf(other) === comment.id);
      return [
        {
          ...comment,
          row: area.top,
          column: area.left,
          resolved: flagOf(element, "done"),
          replies: replies.map((reply) => readEntry(reply, persons)),
        },
      ];
    });
}

function readEntry(element: XmlElement, persons: ReadonlyMap<string, Person>): CommentReplyModel {
  const person = persons.get(attribute(element, "personId") ?? "");
  return {
    id: attribute(element, "id") ?? "",
    author: person?.name ?? "",
    authorEmail: person?.email ?? "",
    text: textOf(child(element, "text")),
    created: attribute(element, "dT") ?? "",
  };
}

/** Notes without those that only stand in for a comment. */
export function withoutStandIns(notes: readonly NoteModel[]): NoteModel[] {
  return notes.filter(({ author }) => !author.startsWith(noteMark));
}

/** The note that stands in for a comment. */
export function standInNote(comment: CommentModel): NoteModel {
  const replies = comment.replies.map(({ text }) => `\nReply:\n    ${text}`);
  return {
    row: comment.row,
    column: comment.column,
    author: noteMark + comment.id,
    text: `[Threaded comment]\n\nComment:\n    ${comment.text}${replies.join("")}`,
    visible: false,
    width: 108,
    height: 59.25,
  };
}

/** Ids for the people of a workbook; the same people always get the same ids. */
export interface PersonCollector {
  idOf(entry: CommentReplyModel): string;
  /** The persons part, or undefined when nobody commented. */
  toXml(): string | undefined;
}

export function createPersonCollector(): PersonCollector {
  const people = new Map<string, { id: string; person: Person }>();
  return {
    idOf({ author, authorEmail }) {
      const key = `${authorEmail}|${author}`;
      const number = (people.size + 1).toString(16).toUpperCase().padStart(12, "0");
      const known = people.get(key) ?? {
        id: `{4D41C000-0000-4000-8000-${number}}`,
        person: { name: author, email: authorEmail },
      };
      people.set(key, known);
      return known.id;
    },
    toXml() {
      if (people.size === 0) return undefined;
      const items = Array.from(people.values(), ({ id, person }) =>
        tag("person", { displayName: person.name, id, userId: person.email, providerId: "None" }),
      );
      return xmlDocument(tag("personList", { xmlns: namespace }, items.join("")));
    },
  };
}

/** A sheet's threaded comments part. */
export function writeComments(comments: readonly CommentModel[], persons: PersonCollector): string {
  const entries = comments.flatMap((comment) => {
    const ref = cellReference(comment.row, comment.column);
    const replies = comment.replies.map((reply) =>
      entryTag(reply, { ref, parentId: comment.id }, persons),
    );
    return [entryTag(comment, { ref, done: comment.resolved || undefined }, persons), ...replies];
  });
  return xmlDocument(tag("ThreadedComments", { xmlns: namespace }, entries.join("")));
}

function entryTag(
  entry: CommentReplyModel,
  attributes: { ref: string; parentId?: string; done?: boolean | undefined },
  persons: PersonCollector,
): string {
  const { ref, parentId, done } = attributes;
  const dT = entry.created === "" ? undefined : entry.created;
  const all = { ref, dT, personId: persons.idOf(entry), id: entry.id, parentId, done };
  return tag("threadedComment", all, textTag("text", entry.text));
}
