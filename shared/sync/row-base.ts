import type { Form } from "../forms/form.ts";
import { keysOfVersion, reorder, type Versioned } from "../forms/rows/versions.ts";
import type { Cell } from "../text/cell.ts";
import { blankFingerprint, fingerprint } from "./fingerprint.ts";
import type { RowBase } from "./row.ts";

/** 80 columns of six characters are the longest base a form can have; more is not ours. */
const maxLength = 600;
const written = /^(\d{1,9})(?:\/(\d{1,4}))?:((?:0|[0-9a-z]{5})(?:,(?:0|[0-9a-z]{5}))*)$/;

/** What to remember of a row whose cells the workbook and the service just agreed on; derived columns count as null. */
export function baseOf(version: number, cells: readonly Cell[]): RowBase {
  return { version, fingerprints: cells.map(fingerprint) };
}

/** Text of the hidden version column, e.g. "3:0,k2j9x,0", after the first version of a form "3/2:0,k2j9x,0"; at least one column. */
export function writeBase(base: RowBase, form: Pick<Form, "version">): string {
  const layout = form.version === 1 ? "" : `/${form.version}`;
  return `${base.version}${layout}:${base.fingerprints.join(",")}`;
}

/**
 * What a base says in the column order of today's form. Null for anything `writeBase` did not write: a person may have typed over
 * the hidden cell or cleared it.
 */
export function readBase(text: Cell, form: Versioned): RowBase | null {
  if (typeof text !== "string" || text.length > maxLength) return null;
  const match = written.exec(text);
  if (match === null) return null;
  const version = Number(match[1]);
  const fingerprints = match[3]?.split(",") ?? [];
  const layout = Number(match[2] ?? 1);
  if (layout === form.version) return { version, fingerprints };
  const [from, to] = [keysOfVersion(form, layout), keysOfVersion(form, form.version)];
  if (from === undefined || to === undefined) return null;
  return { version, fingerprints: reorder(fingerprints, { from, to, blank: blankFingerprint }) };
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
