/** Rows and columns of a range: hidden, grouped, where they stand; merged cells and links. */
import { columnCount, intersect, overlaps, rowCount, containsArea } from "../../model/area.ts";
import type { HyperlinkModel } from "../../model/types.ts";
import { noteLook, type Book, type RangeRef } from "../../book/book.ts";
import { ExcelError, invalidArgument } from "../../book/errors.ts";
import {
  changeOutline,
  columnsOf,
  columnWidth,
  isLineHidden,
  rowHeight,
  rowsOf,
  setGroupDetails,
  setHidden,
  sharedLine,
  type LineSpan,
} from "../../book/layout.ts";
import { requirePermission, requireUnlocked } from "../../book/protection.ts";
import { formatAt } from "../../grid/read-cells.ts";
import { withFont, applyFormat } from "../../book/formats.ts";
import { writeInputs, clearContents } from "../../grid/write-cells.ts";
import { asFlag, asRecord, type Arguments } from "../arguments.ts";
import { type ObjectType, type Scalar } from "../object-type.ts";

function rowHidden({ sheet, area }: RangeRef): boolean | null {
  return sharedLine(rowsOf(area), (row) => isLineHidden(sheet.rowLines[row]));
}

function columnHidden({ sheet, area }: RangeRef): boolean | null {
  return sharedLine(columnsOf(area), (column) => isLineHidden(sheet.columnLines[column]));
}

function sum(count: number, sizeOf: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < Math.min(count, 100_000); index += 1) total += sizeOf(index);
  return total;
}

function linkOf({ sheet, area }: RangeRef): HyperlinkModel | undefined {
  return sheet.hyperlinks.find((link) => overlaps(link.area, area));
}

function optional(fields: ReadonlyMap<string, unknown>, name: string): string | undefined {
  const given = fields.get(name);
  if (given === undefined || given === null || given === "") return undefined;
  if (typeof given !== "string") throw invalidArgument();
  return given;
}

/** Sets the link of the range's cells; the first cell shows `textToDisplay`, or the target when it is empty. */
function setHyperlink({ sheet, area }: RangeRef, given: unknown, { book }: { book: Book }): void {
  requirePermission(sheet, "allowInsertHyperlinks");
  const fields = asRecord(given);
  const [address, documentReference, screenTip] = ["address", "documentReference", "screenTip"].map(
    (name) => optional(fields, name),
  );
  if (address === undefined && documentReference === undefined) throw invalidArgument();
  sheet.hyperlinks = sheet.hyperlinks.filter((link) => !containsArea(area, link.area));
  sheet.hyperlinks.push({
    area: { ...area },
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(screenTip === undefined ? {} : { screenTip }),
  });
  const shown =
    optional(fields, "textToDisplay") ??
    (sheet.rows[area.top]?.[area.left]?.value == null ? (address ?? documentReference) : undefined);
  if (shown !== undefined) writeText(book, { sheet, area }, shown);
  applyFormat(sheet, area, (format) => withFont(format, { underline: "Single", color: "#0563C1" }));
  noteLook(book, sheet, area);
}

/** A link's text is never read as a formula. */
function writeText(book: Book, { sheet, area }: RangeRef, text: string): void {
  const first = { ...area, bottom: area.top, right: area.left };
  const isText = formatAt(sheet, area.top, area.left).numberFormat === "@";
  writeInputs(book, { sheet, area: first }, [
    [isText || !/^[=+\-@]/.test(text) ? text : `'${text}`],
  ]);
}

export const layoutScalars: Record<string, Scalar<RangeRef>> = {
  RowHidden: {
    get: rowHidden,
    set: ({ sheet, area }, given, { book }) => {
      setHidden(book, sheet, { span: rowsOf(area), hidden: asFlag(given) });
    },
  },
  ColumnHidden: {
    get: columnHidden,
    set: ({ sheet, area }, given, { book }) => {
      setHidden(book, sheet, { span: columnsOf(area), hidden: asFlag(given) });
    },
  },
  Hidden: {
    get: (target) =>
      rowHidden(target) === true || columnHidden(target) === true
        ? true
        : rowHidden(target) === null || columnHidden(target) === null
          ? null
          : false,
  },
  Left: {
    get: ({ sheet, area }) => sum(area.left, (column) => columnWidth(sheet, column)),
    onRequest: true,
  },
  Top: { get: ({ sheet, area }) => sum(area.top, (row) => rowHeight(sheet, row)), onRequest: true },
  Width: {
    get: ({ sheet, area }) =>
      sum(columnCount(area), (index) => columnWidth(sheet, area.left + index)),
    onRequest: true,
  },
  Height: {
    get: ({ sheet, area }) => sum(rowCount(area), (index) => rowHeight(sheet, area.top + index)),
    onRequest: true,
  },
  Hyperlink: {
    get: (target) => {
      const link = linkOf(target);
      if (link === undefined) return null;
      const cell = target.sheet.rows[link.area.top]?.[link.area.left];
      return {
        address: link.address,
        documentReference: link.documentReference,
        screenTip: link.screenTip,
        textToDisplay: String(cell?.value ?? ""),
      };
    },
    set: setHyperlink,
    onRequest: true,
  },
  Style: {
    get: ({ sheet, area }) => formatAt(sheet, area.top, area.left).styleName,
    onRequest: true,
  },
};

function spanOf(area: RangeRef["area"], args: Arguments): LineSpan {
  const option = args.optionalText(0);
  if (option === "ByRows") return rowsOf(area);
  if (option === "ByColumns") return columnsOf(area);
  throw invalidArgument();
}

/** Merging keeps the first cell's content only. */
function merge({ sheet, area }: RangeRef, args: Arguments, { book }: { book: Book }): undefined {
  requirePermission(sheet, "allowFormatCells");
  if (sheet.tables.some((table) => overlaps(table.area, area)))
    throw new ExcelError("InvalidOperation");
  unmerge(sheet, area);
  const parts = args.flag(0)
    ? Array.from({ length: rowCount(area) }, (_, index) => ({
        ...area,
        top: area.top + index,
        bottom: area.top + index,
      }))
    : [area];
  for (const part of parts) {
    if (part.top === part.bottom && part.left === part.right) continue;
    keepFirst(book, sheet, part);
    sheet.merges.push({ ...part });
  }
  noteLook(book, sheet, area);
  return undefined;
}

function keepFirst(book: Book, sheet: RangeRef["sheet"], part: RangeRef["area"]): void {
  requireUnlocked(sheet, part);
  const rest = [
    { ...part, bottom: part.top, left: part.left + 1 },
    { ...part, top: part.top + 1 },
  ];
  for (const area of rest)
    if (area.left <= area.right && area.top <= area.bottom) clearContents(book, { sheet, area });
}

function unmerge(sheet: RangeRef["sheet"], area: RangeRef["area"]): void {
  sheet.merges = sheet.merges.filter((merged) => intersect(merged, area) === undefined);
}

export const layoutMethods: NonNullable<ObjectType<RangeRef>["methods"]> = {
  Merge: merge,
  Unmerge: ({ sheet, area }, _args, { book }) => {
    requirePermission(sheet, "allowFormatCells");
    unmerge(sheet, area);
    noteLook(book, sheet, area);
    return undefined;
  },
  Group: ({ sheet, area }, args, { book }) => {
    changeOutline(book, sheet, { span: spanOf(area, args), step: 1 });
  },
  Ungroup: ({ sheet, area }, args, { book }) => {
    changeOutline(book, sheet, { span: spanOf(area, args), step: -1 });
  },
  HideGroupDetails: ({ sheet, area }, args, { book }) => {
    setGroupDetails(book, sheet, { span: spanOf(area, args), shown: false });
  },
  ShowGroupDetails: ({ sheet, area }, args, { book }) => {
    setGroupDetails(book, sheet, { span: spanOf(area, args), shown: true });
  },
};
