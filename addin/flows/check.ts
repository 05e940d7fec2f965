import type { Fix } from "../../shared/validate/issue.ts";
import { type Book, openBook } from "./rows/book.ts";
import { sheetQuestions } from "./asking/town-questions.ts";
import type { FlowDeps } from "./deps.ts";
import { type Inspection, type InspectedSheet, inspect } from "./rows/inspect.ts";
import { countIssues, groupIssues, locateIssues } from "./rows/locate.ts";
import type { CheckOutcome, FormCheck, Report } from "./outcomes.ts";
import { checkPatches } from "./rows/row-patches.ts";
import type { RowPatch } from "./workbook.ts";

/** Looks at every sheet and marks cells and rows. Sends nothing and needs no network. */
export async function check(deps: FlowDeps, report?: Report): Promise<CheckOutcome> {
  const book = await openBook(deps);
  const inspection = await readAndInspect(deps, book, report);
  await writeChecks(deps, inspection, { book, report });
  return checkOutcome(deps, book, inspection);
}

/** Writes accepted proposals into their cells, then checks again. */
export async function applyFixes(
  deps: FlowDeps,
  fixes: readonly Fix[],
  report?: Report,
): Promise<CheckOutcome> {
  const { forms } = await openBook(deps);
  const cells = fixes.flatMap(({ issue, before, after }) => {
    const form = forms.find(({ id }) => id === issue.form);
    return form === undefined ? [] : [{ form, address: issue.cell, before, after }];
  });
  await deps.workbook.writeCells(cells);
  return check(deps, report);
}

/** Sheets as they stand now, checked. */
export async function readAndInspect(
  { workbook }: Pick<FlowDeps, "workbook">,
  book: Book,
  report?: Report,
): Promise<Inspection> {
  report?.({ step: "read", done: 0, total: 0 });
  const reads = await workbook.readSheets([...book.forms, ...book.readOnly]);
  const total = reads.reduce((sum, { rows }) => sum + rows.length, 0);
  report?.({ step: "check", done: 0, total });
  return inspect(book, reads);
}

/** Marks every sheet as the inspection found it. */
export async function writeChecks(
  { workbook, language }: Pick<FlowDeps, "workbook" | "language">,
  { sheets }: Inspection,
  {
    book,
    report,
    also,
  }: {
    book: Book;
    report?: Report | undefined;
    /** More to write into the same rows. */
    also?: (sheet: InspectedSheet) => readonly RowPatch[];
  },
): Promise<void> {
  report?.({ step: "write", done: 0, total: 0 });
  const own = sheets.filter(({ form }) => book.forms.includes(form));
  await workbook.writeSheets(
    own.map((sheet) => ({
      form: sheet.form,
      patches: [...checkPatches(sheet, language), ...(also?.(sheet) ?? [])],
      added: [],
    })),
    { restoresMarks: true },
  );
}

function checkOutcome({ language }: FlowDeps, book: Book, inspection: Inspection): CheckOutcome {
  const { forms } = book;
  const issues = locateIssues(inspection, language);
  const checks = inspection.sheets.filter(({ form }) => forms.includes(form)).map(formCheck);
  const present = new Set(inspection.sheets.map(({ form }) => form.id));
  return {
    counts: countIssues(issues, checks),
    forms: checks,
    issues,
    groups: groupIssues(issues),
    incomplete: checks.reduce((sum, { incomplete }) => sum + incomplete, 0),
    absent: forms
      .filter(({ id }) => book.passport.forms[id] !== undefined && !present.has(id))
      .map(({ sheet }) => sheet),
    asks: sheetQuestions(book, inspection),
  };
}

/** What "Gửi số liệu" would do with the sheet. */
function formCheck({ form, read, rows, plan }: InspectedSheet): FormCheck {
  const records = rows.filter(({ isRecord }) => isRecord);
  const held = new Set(
    records.filter(({ checked }) => checked.held).map(({ read: row }) => row.row),
  );
  const going = (planned: readonly { local: { row: number } }[]) =>
    planned.filter(({ local }) => !held.has(local.row)).length;
  return {
    form: form.id,
    sheet: read.name,
    rows: records.length,
    held: held.size,
    added: going(plan.fresh),
    changed: going(plan.changed),
    unchanged: plan.unchanged.length,
    gone: plan.missing.length,
    incomplete: records.filter(({ checked }) => !checked.held && checked.missing.length > 0).length,
  };
}
