import { type Cell, isBlank } from "../../text/cell.ts";
import { fold, normaliseText } from "../../text/normalise.ts";
import { isSubtotal } from "../../validate/checks/subtotal.ts";
import { type FoundTable, isIndexRow } from "./find-table.ts";
import type { RawList } from "./raw-list.ts";

/** Why a line of the list becomes no row. */
export type SkipReason = "blank" | "index" | "heading" | "total" | "section" | "signature";

export interface ListRow {
  /** 0-based row of the list. */
  readonly row: number;
  /** Text of the line "Bản Hốc" above it, where the list is grouped so. */
  readonly section: string | null;
}

export interface ListRows {
  readonly rows: readonly ListRow[];
  /** 0-based rows of the list that were passed over, blank ones left out. */
  readonly skipped: readonly { readonly row: number; readonly why: SkipReason }[];
}

/** Tells records from totals, group lines, repeated headings and what is signed below the list. */
export function rowsOf(list: RawList, table: FoundTable, isName: readonly boolean[]): ListRows {
  const end = lastRecord(list, table, isName);
  const rows: ListRow[] = [];
  const skipped: { row: number; why: SkipReason }[] = [];
  let section: string | null = null;
  for (let row = table.bottom + 1; row < list.cells.length; row++) {
    const cells = list.cells[row] ?? [];
    const why =
      row > end && !isBlankRow(cells) ? tailReason(cells) : reasonToSkip(list, table, row);
    if (why === "section") section = sectionText(cells);
    if (why === undefined) rows.push({ row, section });
    else if (why !== "blank") skipped.push({ row, why });
  }
  return { rows, skipped };
}

function tailReason(cells: readonly Cell[]): SkipReason {
  return isTotal(cells) ? "total" : "signature";
}

/** A line that adds up others: it says so and has nothing beside it but counts. */
export function isTotal(cells: readonly Cell[]): boolean {
  const filled = withoutOrdinal(cells);
  if (isSubtotal(filled)) return true;
  const [first, ...rest] = filled;
  if (
    typeof first !== "string" ||
    !/^(?:t[ổo]ng|c[ộo]ng)(?![\p{L}])/iu.test(first.normalize("NFC").trim())
  )
    return false;
  return rest.every((cell) => typeof cell !== "string" || countLike.test(fold(cell)));
}

const countLike = /^[\d., ]+(?:ho|khau|nha|nguoi|cong|trieu|dong|d)?$/;

function reasonToSkip(list: RawList, table: FoundTable, row: number): SkipReason | undefined {
  const cells = list.cells[row] ?? [];
  if (isBlankRow(cells)) return "blank";
  if (row <= table.bottom + 2 && isIndexRow(belowHeadings(list, table, row))) return "index";
  if (isRepeatedHeading(list, table, row)) return "heading";
  if (isTotal(cells)) return "total";
  return isSection(cells) ? "section" : undefined;
}

/** Cells of a line without those of headings that are merged down over it. */
function belowHeadings(
  { cells, merged = [] }: RawList,
  { bottom }: FoundTable,
  row: number,
): readonly Cell[] {
  const isHeading = (column: number) =>
    merged.some(
      (block) =>
        block.top <= bottom && block.bottom >= row && block.left <= column && column <= block.right,
    );
  return (cells[row] ?? []).map((cell, column) => (isHeading(column) ? null : cell));
}

/** Roman numerals, letters and numbers that count groups: "II", "A", "1.2". */
const ordinal = /^(?:[IVX]{1,5}|[A-Ha-h]|\d{1,3}(?:\.\d{1,2})?)[.)]?$/;

function withoutOrdinal(cells: readonly Cell[]): readonly Cell[] {
  const filled = cells.filter((cell) => !isBlank(cell));
  const [first] = filled;
  return typeof first === "string" && ordinal.test(first.trim()) ? filled.slice(1) : filled;
}

/**
 * One text alone in its line, with at most an ordinal before and a count behind: "I | Bản Hốc | 12". Behind an Arabic number, and
 * without one, only what names a place or group is taken for it: "2 | Lò Văn Panh | 1970" is a household of which little is known.
 */
function isSection(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const rest = withoutOrdinal(cells);
  const texts = rest.filter((cell) => typeof cell === "string");
  const [text] = texts;
  if (text === undefined || texts.length > 1 || rest.length > 2) return false;
  const [first] = filled;
  if (typeof first !== "string") return false;
  const isGroup = rest.length < filled.length && !/^\d/.test(first.trim());
  return isGroup || sectionLike.test(normaliseText(text));
}

/** With tones: "Tô" and "Bàn" are families, "tổ" and "bản" are places. */
const sectionLike =
  /^(?:[IVX]+[.)] ?)?(?:bản|thôn|tổ|tổ dân phố|tdp|khu|đội|xã|phường|hộ nghèo|hộ cận nghèo|danh sách|nhóm)(?![\p{L}\p{M}])/iu;

function sectionText(cells: readonly Cell[]): string {
  const text = withoutOrdinal(cells).find((cell) => typeof cell === "string") ?? "";
  return normaliseText(text)
    .replace(/^(?:[IVX]{1,5}|[A-H]|\d{1,2})[.)] ?/, "")
    .replace(/ ?[:(]? ?(?:\d+ (?:hộ|khẩu))?\)?$/i, "");
}

function isRepeatedHeading(list: RawList, { top, bottom }: FoundTable, row: number): boolean {
  const cells = (list.cells[row] ?? []).map((cell) => fold(String(cell ?? "")));
  const filled = cells.filter((text) => text !== "").length;
  if (filled < 3) return false;
  for (let heading = top; heading <= bottom; heading++) {
    const same = cells.filter(
      (text, column) => text !== "" && text === fold(String(list.cells[heading]?.[column] ?? "")),
    ).length;
    if (same * 10 >= filled * 8) return true;
  }
  return false;
}

/**
 * The last line of the list: the last one that names somebody and has something else, and sparse ones directly below it. What comes
 * after a gap with less in it is signed, dated or noted, not listed.
 */
function lastRecord(list: RawList, table: FoundTable, isName: readonly boolean[]): number {
  let last = table.bottom;
  for (let row = table.bottom + 1; row < list.cells.length; row++) {
    const cells = list.cells[row] ?? [];
    if (isTotal(cells) || isSection(cells)) continue;
    const named = cells.some((cell, column) => isName[column] === true && !isBlank(cell));
    const filled = cells.filter((cell) => !isBlank(cell)).length;
    const isFull = named && filled >= 3 && !isSignature(cells);
    const isSparse = row === last + 1 && named && filled >= 2 && !isSignature(cells);
    if (isFull || isSparse) last = row;
  }
  return last;
}

const signature =
  /^(?:tm|kt|tl|q|nguoi lap|can bo|chu tich|pho chu tich|uy ban|ubnd|truong (?:ban|phong|thon)|ke toan|noi nhan|ghi chu|.{0,30}ngay .{0,6} ?thang .{0,6} ?nam|ky|xac nhan|\(?ky|nguoi)\b/;

function isSignature(cells: readonly Cell[]): boolean {
  const texts = cells.filter((cell) => typeof cell === "string" && !isBlank(cell));
  return texts.length > 0 && texts.every((text) => signature.test(fold(String(text))));
}

function isBlankRow(cells: readonly Cell[]): boolean {
  return cells.every(isBlank);
}
