import type { Cell } from "../text/cell.ts";
import { blankFingerprint, fingerprint } from "./fingerprint.ts";
import type { RowBase } from "./row.ts";

/** 80 columns of six characters are the longest base a form can have; more is not ours. */
const maxLength = 600;
const written = /^(\d{1,9}):((?:0|[0-9a-z]{5})(?:,(?:0|[0-9a-z]{5}))*)$/;

/** What to remember of a row whose cells the workbook and the service just agreed on; derived columns count as null. */
export function baseOf(version: number, cells: readonly Cell[]): RowBase {
  return { version, fingerprints: cells.map(fingerprint) };
}

/** Text of the hidden version column, e.g. "3:0,k2j9x,0"; there is at least one column. */
export function writeBase(base: RowBase): string {
  return `${base.version}:${base.fingerprints.join(",")}`;
}

/** Null for anything `writeBase` did not write: a person may have typed over the hidden cell or cleared it. */
export function readBase(text: Cell): RowBase | null {
  if (typeof text !== "string" || text.length > maxLength) return null;
  const match = written.exec(text);
  if (match === null) return null;
  return { version: Number(match[1]), fingerprints: match[2]?.split(",") ?? [] };
}

/** Column indexes (0-based) whose cell is not what the base remembers; a column the base does not know counts as blank. */
export function changedColumns(base: RowBase, cells: readonly Cell[]): readonly number[] {
  const columns: number[] = [];
  for (let column = 0; column < Math.max(cells.length, base.fingerprints.length); column++) {
    const before = base.fingerprints[column] ?? blankFingerprint;
    if (fingerprint(cells[column] ?? null) !== before) columns.push(column);
  }
  return columns;
}
