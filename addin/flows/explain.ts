import { printOf } from "../../shared/sync/acknowledgement.ts";
import type { Cell } from "../../shared/text/cell.ts";
import type { Issue } from "../../shared/validate/issue.ts";
import { check, readAndInspect } from "./check.ts";
import type { FlowDeps } from "./deps.ts";
import type { CheckOutcome, Explanation, Report } from "./outcomes.ts";
import { type Book, openBook } from "./rows/book.ts";
import { isExplainable, sheetSeenOf, sheetWarnings } from "./rows/explained.ts";
import { cellUnder, type InspectedSheet } from "./rows/inspect.ts";
import { maxReason, type Seen, writeTrace } from "./rows/trace.ts";
import type { RowPatch, SheetSeen } from "./workbook.ts";

/**
 * Remembers why warnings stand, in their rows or, for those of a whole sheet, in the workbook; then checks again: they leave the list
 * until what they are about changes. What changed since it was shown, and errors, are left alone.
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
  const seen = seenInSheets({ sheets, seen: book.seen }, issues, text);
  // Sheets of practice have nothing to remember.
  if (seen !== undefined && !book.isPractice) await deps.workbook.writeMemory({ seen });
  return check(deps, report);
}

/** What is remembered of whole sheets with what is explained now; undefined where nothing is. Reasons that hold no more go. */
function seenInSheets(
  { sheets, seen }: Pick<Book, "seen"> & { readonly sheets: readonly InspectedSheet[] },
  asked: readonly Issue[],
  reason: string,
): readonly SheetSeen[] | undefined {
  const wanted = new Set(asked.map((issue) => `${issue.form}|${issue.cell}|${keyOf(issue)}`));
  const found = sheets.flatMap((sheet) => {
    const known = new Set(sheet.explained.map(({ issue }) => issue));
    return sheetWarnings(sheet)
      .filter((issue) => !known.has(issue))
      .filter((issue) => wanted.has(`${issue.form}|${issue.cell}|${keyOf(issue)}`))
      .map((issue) => sheetSeenOf(issue, reason));
  });
  if (found.length === 0) return undefined;
  const holding = sheets.flatMap(({ explained }) =>
    explained.map(({ issue, reason: given }) => sheetSeenOf(issue, given)),
  );
  const read = new Set(sheets.map(({ form }) => form.id));
  return [...seen.filter(({ form }) => !read.has(form)), ...holding, ...found];
}

function patchesOf(
  { form, rows }: InspectedSheet,
  asked: readonly Issue[],
  reason: string,
): readonly RowPatch[] {
  const own = new Set(asked.filter((issue) => issue.form === form.id).map(keyOf));
  return rows.flatMap((row): readonly RowPatch[] => {
    const seen = row.issues
      .filter((issue) => isExplainable(issue) && own.has(keyOf(issue)))
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
