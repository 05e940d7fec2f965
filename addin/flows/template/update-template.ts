import type { ApiRow } from "../../../shared/api/shapes.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { parseRow, shownCells } from "../../../shared/forms/rows/parse-row.ts";
import { blankFingerprint, fingerprint } from "../../../shared/sync/fingerprint.ts";
import { writeBase } from "../../../shared/sync/row-base.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import type { FlowDeps } from "../deps.ts";
import { type Book, openBook, unitsOf } from "../rows/book.ts";
import { inspect, type InspectedRow, type Inspection, sheetOf } from "../rows/inspect.ts";
import { pickLists } from "../rows/picks.ts";
import type { Passport, RowPatch } from "../workbook.ts";
import type { SheetMend } from "./columns-plan.ts";
import { identified } from "./identity.ts";
import {
  changesOf,
  type ColumnGuess,
  type GuessAnswer,
  isToDo,
  planUpdate,
  type TemplateChange,
  type Work,
} from "./plan-update.ts";
import { planOf } from "./sheet-plan.ts";
import { updateLine } from "./update-line.ts";

export interface UpdateOutcome {
  readonly changes: readonly TemplateChange[];
  /** Columns a person has yet to decide on; nothing was done about them. */
  readonly open: readonly ColumnGuess[];
  readonly line: string;
}

/**
 * Brings the sheets of the workbook to the forms' present columns, in place. What the service has of a column that was deleted comes
 * back with it. Run again, it changes nothing. @throws Problem when cells are to come back and the service cannot be reached.
 */
export async function updateTemplate(
  deps: FlowDeps,
  isRight?: GuessAnswer,
): Promise<UpdateOutcome> {
  return updateSheets(deps, await openBook(deps), isRight);
}

/** The same for a workbook that is open already. */
export async function updateSheets(
  deps: FlowDeps,
  book: Book,
  isRight?: GuessAnswer,
): Promise<UpdateOutcome> {
  const surveys = await deps.workbook.surveySheets([...book.forms, ...book.readOnly]);
  const works = planUpdate(book, surveys, isRight);
  const toDo = works.filter(isToDo);
  const filled = await fillColumns(deps, book, toDo);
  if (toDo.length > 0) {
    await deps.workbook.writeLists(pickLists(book.forms, book.context).filter(isFromCampaign));
    await deps.workbook.mendSheets(filled);
  }
  await rememberVersions(deps, book, toDo);
  const open = works.flatMap(({ open: guesses }) => guesses);
  const changes = works.flatMap((work) => changesOf(work, restoredBy(work, filled)));
  return { changes, open, line: updateLine({ changes, open }, deps.language) };
}

/** The drop-down of households follows the rows, not the template. */
function isFromCampaign({ name }: { readonly name: string }): boolean {
  return name !== "ds_ho";
}

/** What is to be written into each sheet, with the cells that come back from the service. */
async function fillColumns(
  deps: FlowDeps,
  book: Book,
  works: readonly Work[],
): Promise<readonly SheetMend[]> {
  const growing = works.filter(({ add }) => add.length > 0);
  const inspection =
    growing.length === 0
      ? undefined
      : inspect(book, await deps.workbook.readSheets([...book.forms, ...book.readOnly]));
  const mends: SheetMend[] = [];
  for (const work of works) {
    const { form, renames, add } = work;
    const patches = inspection === undefined ? [] : await restore(deps, { book, work, inspection });
    mends.push({ plan: planOf(form, book), renames, add, patches });
  }
  return mends;
}

/** Cells of added columns in rows of which the hidden base says that the service has something there. */
async function restore(
  { api }: FlowDeps,
  { book, work, inspection }: { book: Book; work: Work; inspection: Inspection },
): Promise<readonly RowPatch[]> {
  const { form, add } = work;
  const indexes = form.columns.flatMap(({ label, kind }, index) =>
    kind !== "derived" && add.includes(label.vi) ? [index] : [],
  );
  const lacking = (sheetOf(inspection, form.id)?.rows ?? []).filter(({ base }) =>
    indexes.some((index) => (base?.fingerprints[index] ?? blankFingerprint) !== blankFingerprint),
  );
  if (lacking.length === 0) return [];
  const stored = new Map<string, ApiRow>();
  for (const unit of unitsOf(book, form)) {
    const at = { campaign: book.passport.campaign, unit, form: form.id };
    for (const row of (await api.listAllRows(at, 0)).rows) stored.set(row.id, row);
  }
  return lacking.flatMap((row) => {
    const current = stored.get(row.read.id ?? "");
    return current === undefined ? [] : [patchOf(form, row, { current, indexes, inspection })];
  });
}

/** The cells as they would have been typed; the base says of these columns what the service has now, of the others what it said. */
function patchOf(
  form: Form,
  { read, base }: InspectedRow,
  {
    current,
    indexes,
    inspection: { context },
  }: { current: ApiRow; indexes: readonly number[]; inspection: Inspection },
): RowPatch {
  const { values } = parseRow(form, current.cells, context);
  const shown = shownCells(form, values, context);
  const cells = new Map<string, Cell>(
    indexes.map((index) => [
      form.columns[index]?.key ?? "",
      shown[index] ?? current.cells[index] ?? null,
    ]),
  );
  const fingerprints = form.columns.map((_, index) =>
    indexes.includes(index)
      ? fingerprint(current.cells[index] ?? null)
      : (base?.fingerprints[index] ?? blankFingerprint),
  );
  const version = base?.version ?? current.version;
  return { at: read.row, cells, base: writeBase({ version, fingerprints }, form) };
}

/** The passport says what the sheets are laid out with now. */
async function rememberVersions(
  { workbook, newKey }: FlowDeps,
  { passport, file }: Book,
  works: readonly Work[],
): Promise<void> {
  const next: Passport = {
    ...passport,
    forms: {
      ...passport.forms,
      ...Object.fromEntries(works.map(({ form }) => [form.id, form.version])),
    },
  };
  const own = identified(next, { file, newKey });
  if (own !== undefined || works.length > 0) await workbook.writeMemory({ passport: own ?? next });
}

/** Cells that came back, by heading. */
function restoredBy({ form }: Work, mends: readonly SheetMend[]): (label: string) => number {
  const patches = mends.find(({ plan }) => plan.form === form)?.patches ?? [];
  const keys = new Map(form.columns.map(({ key, label }) => [label.vi, key]));
  return (label) =>
    patches.filter(({ cells }) => (cells?.get(keys.get(label) ?? "") ?? null) !== null).length;
}
