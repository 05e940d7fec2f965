import type { Findings } from "./findings.ts";
import type { Observations } from "../sheet.ts";

/** Formulas that read another file or an address: their value is not in this workbook (E07). Files write "[1]" for a linked one. */
const external =
  /\[[^\]@#]{1,200}\.xl[a-z]{0,3}\]|(?<![\p{L}\p{N}_.\]])'?\[\d{1,4}\]|https?:\/\/|\\\\|'[A-Za-z]:\\/iu;

/** Turns what only Excel can see into issues E01–E07, E60 and E61. */
export function reportObservations(seen: Observations, findings: Findings): void {
  for (const column of seen.missingColumns)
    findings.addSheet("E02", "block", { params: { name: column } });
  if (seen.outdated !== undefined)
    findings.addSheet("E60", "warn", { params: { ...seen.outdated } });
  if (seen.skippedRows > 0)
    findings.addSheet("E03", "fixed", { params: { count: seen.skippedRows } });
  if (seen.hiddenRows > 0) findings.addSheet("E05", "warn", { params: { count: seen.hiddenRows } });
  if (seen.filteredRows > 0)
    findings.addSheet("E06", "warn", { params: { count: seen.filteredRows } });
  for (const area of seen.merged)
    findings.addSheet("E01", "block", { row: rowsOf(area)?.first ?? 0, cell: area });
  for (const [cell, formula] of seen.formulas)
    if (external.test(formula))
      findings.addSheet("E07", "warn", { row: rowsOf(cell)?.first ?? 0, cell });
  for (const cell of seen.annotated ?? [])
    findings.addSheet("E61", "warn", { row: rowsOf(cell)?.first ?? 0, cell });
  const [first, ...others] = seen.coloured ?? [];
  if (first !== undefined)
    findings.addSheet("E61", "warn", { params: { name: first, count: others.length + 1 } });
}

/** Excel rows that cannot be sent because a merged area hides whose data they hold; all of them when a column is missing. */
export function isHeldBySheet(seen: Observations | undefined): (row: number) => boolean {
  if (seen === undefined) return () => false;
  if (seen.missingColumns.length > 0) return () => true;
  const areas = seen.merged.flatMap((area) => rowsOf(area) ?? []);
  return (row) => areas.some(({ first, last }) => first <= row && row <= last);
}

/** "C5:D7" → rows 5 to 7; "Sheet1!C5" → 5 to 5. */
function rowsOf(area: string): { first: number; last: number } | undefined {
  const [first, last] = Array.from(
    area.replace(/^.*!/, "").matchAll(/[A-Z]{1,3}\$?(\d+)/g),
    ([, row]) => Number(row),
  );
  return first === undefined ? undefined : { first, last: last ?? first };
}
