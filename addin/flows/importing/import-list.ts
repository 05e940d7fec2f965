import { check } from "../check.ts";
import type { FlowDeps } from "../deps.ts";
import type { CheckOutcome, Report } from "../outcomes.ts";
import { makeSheets } from "../rows/make-sheets.ts";
import {
  knownAnswer,
  type ImportChoices,
  type ImportDone,
  type ImportOutcome,
  type ImportPreview,
} from "./import-outcomes.ts";
import { doneWith } from "./import-done.ts";
import type { AppendOutcome } from "./list-port.ts";
import { previewOf } from "./preview-list.ts";
import {
  type ComparedRow,
  type ListReading,
  type ListSource,
  readList,
  stampOf,
} from "./read-list.ts";

/** What a person confirms: choices, and the stamp of the preview they saw. */
export interface ImportOrder extends ImportChoices {
  readonly stamp?: string;
  readonly source?: ListSource;
  readonly report?: Report;
}

/**
 * Adds the list's rows to the form's sheet and checks. Rows that are there are never overwritten. While a question is open, or when
 * the list is not the one that was seen, nothing is written and the preview comes back.
 */
export async function importList(deps: FlowDeps, order: ImportOrder): Promise<ImportOutcome> {
  const { stamp, source, report, answers = {} } = order;
  const reading = await readList(deps, order, source);
  if (reading.is === "none") return reading;
  const preview = previewOf(reading, deps.language);
  const isSeen = stamp === undefined || stamp === stampOf(reading.raw);
  if (!isSeen || openQuestions(preview, answers).length > 0) return preview;
  const rows = rowsToAdd(reading.rows, answers);
  const written = await write(deps, reading, rows);
  if (source === undefined) await deps.workbook.clearPaint(reading.plan.sheet);
  const outcome = await check(deps, report);
  if (rows.length > 0)
    await deps.workbook.select({ sheet: written.sheet, address: `A${written.firstRow}` });
  return done(reading, { preview, rows: rows.length, written, outcome, language: deps.language });
}

/** Ids of what must be answered before anything is written. */
export function openQuestions(
  { questions, known }: Pick<ImportPreview, "questions" | "known">,
  answers: Readonly<Record<string, string>>,
): readonly string[] {
  const mustSay = known.different > 0 && !["skip", "add"].includes(answers[knownAnswer] ?? "");
  return [...questions.map(({ id }) => id), ...(mustSay ? [knownAnswer] : [])];
}

/** Rows that say nothing new are never added twice; those that say something else are added where the person wants them beside. */
function rowsToAdd(
  rows: readonly ComparedRow[],
  answers: Readonly<Record<string, string>>,
): readonly ComparedRow[] {
  const addsKnown = answers[knownAnswer] === "add";
  return rows.filter(({ is }) => is === "new" || (is === "different" && addsKnown));
}

async function write(
  deps: FlowDeps,
  { book, form, plan }: ListReading,
  rows: readonly ComparedRow[],
): Promise<AppendOutcome> {
  if (rows.length === 0) return { sheet: form.sheet, firstRow: 0 };
  const appended = {
    form,
    rows: rows.map(({ planned: { cells, extras } }) => ({ cells, extras })),
    extras: plan.extras,
  };
  const first = await deps.workbook.appendRows(appended);
  if (first !== undefined) return first;
  await makeSheets(deps, book, [form]);
  const second = await deps.workbook.appendRows(appended);
  if (second === undefined) throw new Error(`No sheet for ${form.id}`);
  return second;
}

function done(
  { plan, rows: all }: ListReading,
  {
    preview,
    rows,
    written: { sheet, firstRow },
    outcome,
    language,
  }: {
    preview: ImportPreview;
    rows: number;
    written: AppendOutcome;
    outcome: CheckOutcome;
    language: FlowDeps["language"];
  },
): ImportDone {
  const written = {
    is: "done",
    sheet,
    first: firstRow,
    last: rows === 0 ? 0 : firstRow + rows - 1,
    added: rows,
    left: all.length - rows,
    extras: plan.extras,
    preview,
  } as const;
  return doneWith(written, outcome, language);
}
