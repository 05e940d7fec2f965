/** A1 addresses: text ↔ areas. */
import { isEntireColumn, isEntireRow, isOnSheet, maxColumns, maxRows } from "./area.ts";
import type { Area } from "./types.ts";

/** 0 → "A", 16383 → "XFD". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" → 0; also for letters past XFD, which callers reject with the area. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "A1", "A1:B2", "A:B", "1:2" as Excel writes them, without the sheet. */
export function formatArea(area: Area): string {
  if (isEntireRow(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isEntireColumn(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  const first = `${columnLetters(area.left)}${area.top + 1}`;
  if (area.top === area.bottom && area.left === area.right) return first;
  return `${first}:${columnLetters(area.right)}${area.bottom + 1}`;
}

/** "$A$1:$B$2". */
export function formatAbsoluteArea(area: Area): string {
  return formatArea(area).replace(/[A-Z]+|\d+/g, "$$$&");
}

const plainName = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const looksLikeCell = /^(?:[A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/i;

/** A sheet's name as it stands before "!": quoted where Excel quotes it. */
export function quoteSheetName(name: string): string {
  if (plainName.test(name) && !looksLikeCell.test(name)) return name;
  return `'${name.replaceAll("'", "''")}'`;
}

export function formatAddress(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${formatArea(area)}`;
}

/** Parts of "'My sheet'!A1" or "A1"; undefined when the quotes do not match. */
export function splitSheetName(text: string): { sheet?: string; rest: string } | undefined {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/su.exec(text);
  if (quoted !== null)
    return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const bang = text.lastIndexOf("!");
  if (bang < 0) return { rest: text };
  if (bang === 0 || text.includes("'")) return undefined;
  return { sheet: text.slice(0, bang), rest: text.slice(bang + 1) };
}

const cellPattern = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const columnPattern = /^\$?([A-Z]{1,3})$/i;
const rowPattern = /^\$?(\d{1,7})$/;

/** An address without sheet; undefined when it is none or lies off the sheet. */
export function parseArea(text: string): Area | undefined {
  const [from = "", to, ...more] = text.trim().split(":");
  if (more.length > 0) return undefined;
  const first = parseCorner(from);
  const last = to === undefined ? first : parseCorner(to);
  if (first === undefined || last === undefined || first.kind !== last.kind) return undefined;
  if (to === undefined && first.kind !== "cell") return undefined;
  const area = {
    top: Math.min(first.top, last.top),
    left: Math.min(first.left, last.left),
    bottom: Math.max(first.bottom, last.bottom),
    right: Math.max(first.right, last.right),
  };
  return isOnSheet(area) ? area : undefined;
}

interface Corner extends Area {
  kind: "cell" | "column" | "row";
}

function parseCorner(text: string): Corner | undefined {
  const cell = cellPattern.exec(text);
  if (cell !== null) {
    const row = Number(cell[2]) - 1;
    const column = columnIndex(cell[1] ?? "");
    return { kind: "cell", top: row, bottom: row, left: column, right: column };
  }
  const column = columnPattern.exec(text);
  if (column !== null) {
    const index = columnIndex(column[1] ?? "");
    return { kind: "column", top: 0, bottom: maxRows - 1, left: index, right: index };
  }
  const row = rowPattern.exec(text);
  if (row === null) return undefined;
  const index = Number(row[1]) - 1;
  return { kind: "row", top: index, bottom: index, left: 0, right: maxColumns - 1 };
}
