import { type Cell, isBlank } from "../../text/cell.ts";
import { detectLegacy } from "../../text/legacy/detect.ts";
import { fromTcvn3 } from "../../text/legacy/tcvn3.ts";
import { fromVni } from "../../text/legacy/vni.ts";
import { type RawList, widthOf } from "./raw-list.ts";

/** A list with every text in Unicode and vertically merged values in each of their rows. */
export interface ReadableList extends RawList {
  /** Cells whose letters were drawn by a font of before Unicode. */
  readonly converted: number;
}

/** Beyond Latin-1 nothing was typed in an 8-bit font, whatever font the cell has now. */
const hasUnicode = /[^\u0000-\u00ff]/;

/** The list as its author saw it; the values of numbers and dates stay. */
export function decodeList(list: RawList): ReadableList {
  let converted = 0;
  const cells = list.cells.map((row, r) =>
    row.map((cell, c) => {
      const text = decodeCell(cell, fontAt(list, r, c));
      if (text !== cell) converted += 1;
      return text;
    }),
  );
  return { ...list, cells: fillMerged(list, cells), converted };
}

/** One cell in Unicode: by its font where that is known, else by its spelling. */
function decodeCell(cell: Cell, font: string | null): Cell {
  if (typeof cell !== "string" || !/[^\u0000-\u007f]/.test(cell)) return cell;
  if (hasUnicode.test(cell)) return cell;
  const byFont = convertByFont(cell, font);
  return byFont ?? detectLegacy(cell)?.converted ?? cell;
}

function convertByFont(text: string, font: string | null): string | null {
  if (font === null) return null;
  if (/^\.vn/i.test(font)) return fromTcvn3(text)?.normalize("NFC") ?? null;
  return /^vni[- ]/i.test(font) ? (fromVni(text)?.normalize("NFC") ?? null) : null;
}

function fontAt({ fonts }: RawList, row: number, column: number): string | null {
  if (fonts === undefined || fonts.length === 0) return null;
  return fonts[Math.min(row, fonts.length - 1)]?.[column] ?? null;
}

/** A cell merged over several rows belongs to each of them: only the first holds it. */
function fillMerged(
  { merged = [] }: RawList,
  cells: readonly (readonly Cell[])[],
): readonly (readonly Cell[])[] {
  const width = widthOf({ cells });
  const filled = cells.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? null));
  for (const { top, left, bottom, right } of merged) {
    if (left !== right || top === bottom) continue;
    const value = filled[top]?.[left] ?? null;
    if (isBlank(value)) continue;
    for (let row = top + 1; row <= Math.min(bottom, filled.length - 1); row++) {
      const line = filled[row];
      if (line !== undefined && isBlank(line[left] ?? null)) line[left] = value;
    }
  }
  return filled;
}
