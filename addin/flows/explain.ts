import { printOf } from "../../shared/sync/acknowledgement.ts";
import type { Cell } from "../../shared/text/cell.ts";
import type { Issue } from "../../shared/validate/issue.ts";
import { check, readAndInspect } from "./check.ts";
import type { FlowDeps } from "./deps.ts";
import type { CheckOutcome, Explanation, Report } from "./outcomes.ts";
import { openBook } from "./rows/book.ts";
import { cellUnder, type InspectedSheet } from "./rows/inspect.ts";
import { maxReason, type Seen, writeTrace } from "./rows/trace.ts";
import type { RowPatch } from "./workbook.ts";

/**
 * Remembers in their rows why warnings stand, then checks again: they leave the list until what they are about changes. What
 * changed since it was shown, and errors, are left alone.
 */
export async function explain(
  deps: FlowDeps,
  { issues, reason }: Explanation,
  report?: Report,
): Promise<CheckOutcome> {
  const text = reason.trim().slice(0, maxReason);
  if (text === "") return check(deps, report);
  const book = await openBook(deps);
  const { sheets } = await readAndInspect(deps, book, report);
  const changes = sheets
    .filter(({ form }) => book.forms.includes(form))
    .map((sheet) => ({ form: sheet.form, patches: patchesOf(sheet, issues, text), added: [] }))
    .filter(({ patches }) => patches.length > 0);
  await deps.workbook.writeSheets(changes);
  return check(deps, report);
}

function patchesOf(
  { form, rows }: InspectedSheet,
  asked: readonly Issue[],
  reason: string,
): readonly RowPatch[] {
  const own = new Set(asked.filter((issue) => issue.form === form.id).map(keyOf));
  return rows.flatMap((row): readonly RowPatch[] => {
    const seen = row.issues
      .filter((issue) => issue.level === "warn" && own.has(keyOf(issue)))
      .map((issue) => seenOf(issue, cellUnder(form, row.checked, issue), reason));
    if (seen.length === 0) return [];
    const trace = writeTrace({ ...row.trace, seen: [...row.trace.seen, ...seen] });
    return [{ at: row.read.row, trace }];
  });
}

/** The same warning of the same row, as long as it says the same. */
function keyOf({ row, code, column, params }: Issue): string {
  return JSON.stringify([row, code, column, params]);
}

function seenOf(issue: Issue, cell: Cell, reason: string): Seen {
  const { code, column } = issue;
  return { code, column, print: printOf(issue, cell), reason, isSent: false };
}
