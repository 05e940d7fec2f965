/** Pasting text: each cell as if typed, all at once, without asking validations. */
import type { Area } from "../model/types.ts";
import { isOnSheet } from "../model/area.ts";
import type { Book } from "../book/book.ts";
import { invalidArgument } from "../book/errors.ts";
import { formatAt } from "../grid/read-cells.ts";
import { previewTyping, writeInputs } from "../grid/write-cells.ts";
import { growForEntry } from "../tables/table-growth.ts";
import type { CellPlace } from "./typing.ts";

/** Lines of cells from clipboard text: tabs and newlines apart, cells in quotes may hold both. */
export function parseClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy;
  for (const match of text.matchAll(pattern)) {
    const [, cell = "", end = ""] = match;
    rows
      .at(-1)
      ?.push(
        cell.startsWith('"') && cell.endsWith('"') && cell.length > 1
          ? cell.slice(1, -1).replaceAll('""', '"')
          : cell,
      );
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  // A final newline ends the last line; it does not begin another.
  if (rows.length > 1 && /[\r\n]$/.test(text)) rows.pop();
  return rows;
}

export function pasteTexts(
  book: Book,
  { sheet, row, column }: CellPlace,
  block: string | readonly (readonly string[])[],
): void {
  const lines = typeof block === "string" ? parseClipboard(block) : block;
  const width = Math.max(0, ...lines.map((line) => line.length));
  const area: Area = {
    top: row,
    left: column,
    bottom: row + lines.length - 1,
    right: column + width - 1,
  };
  if (width === 0 || !isOnSheet(area)) throw invalidArgument();
  growForEntry(book, sheet, area);
  const inputs = lines.map((line, down) =>
    Array.from({ length: width }, (_, across) => {
      const text = line[across] ?? "";
      // What cannot be read as a formula is pasted as text; typing would be refused.
      const isReadable =
        previewTyping(book, text, formatAt(sheet, row + down, column + across)) !== undefined;
      return isReadable ? text : `'${text}`;
    }),
  );
  writeInputs(book, { sheet, area, locale: book.locale }, inputs);
}
