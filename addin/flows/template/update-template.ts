import type { ApiRow } from "../../../shared/api/shapes.ts";
import type { Form, FormId } from "../../../shared/forms/form.ts";
import { parseRow, shownCells } from "../../../shared/forms/parse-row.ts";
import { blankFingerprint, fingerprint } from "../../../shared/sync/fingerprint.ts";
import { writeBase } from "../../../shared/sync/row-base.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import type { FlowDeps } from "../deps.ts";
import { type Book, openBook, unitsOf } from "../rows/book.ts";
import { inspect, type InspectedRow, type Inspection, sheetOf } from "../rows/inspect.ts";
import { pickLists } from "../rows/picks.ts";
import type { Passport, RowPatch } from "../workbook.ts";
import type { SheetMend, SheetSurvey } from "./columns-plan.ts";
import { identified } from "./identity.ts";
import { planOf } from "./sheet-plan.ts";
import { updateLine } from "./update-line.ts";

/** One thing that was done to a sheet, or was left as it is. */
export interface TemplateChange {
  readonly is: "renamed" | "added" | "moved" | "own";
  readonly sheet: string;
  /** The heading as it was; null for a column that is new. */
  readonly from: string | null;
  /** The heading as it is now. */
  readonly to: string;
  /** Cells of an added column that came back from the service. */
  readonly restored: number;
}

/** A column that may be one of the form's: its place says so, its heading does not. */
export interface ColumnGuess {
  readonly form: FormId;
  readonly sheet: string;
  readonly heading: string;
  readonly label: string;
}

export interface UpdateOutcome {
  readonly changes: readonly TemplateChange[];
  /** Columns a person has yet to decide on; nothing was done about them. */
  readonly open: readonly ColumnGuess[];
  readonly line: string;
}

/** Which guesses are right; undefined leaves them all open. */
export type GuessAnswer = (guess: ColumnGuess) => boolean;

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
  const forms = [...book.forms, ...book.readOnly];
  const surveys = await deps.workbook.surveySheets(forms);
  const works = surveys.map((survey) => workOf(book, survey, isRight));
  const toDo = works.filter(({ renames, add, isOld }) => renames.length + add.length > 0 || isOld);
  const filled = await fillColumns(deps, book, toDo);
  if (toDo.length > 0) {
    await deps.workbook.writeLists(pickLists(book.forms, book.context).filter(isFromCampaign));
    await deps.workbook.mendSheets(filled);
  }
  await rememberVersions(deps, book, toDo);
  const open = works.flatMap(({ open: guesses }) => guesses);
  const changes = works.flatMap((work) => changesOf(work, filled));
  return { changes, open, line: updateLine({ changes, open }, deps.language) };
}

interface Work {
  readonly form: Form;
  readonly survey: SheetSurvey;
  readonly renames: SheetMend["renames"];
  readonly add: readonly string[];
  readonly open: readonly ColumnGuess[];
  /** Laid out with an earlier version of the form. */
  readonly isOld: boolean;
}

function workOf(book: Book, survey: SheetSurvey, isRight: GuessAnswer | undefined): Work {
  const form = formOf(book, survey.form);
  const { form: id, name: sheet } = survey;
  const guesses = survey.renames
    .filter(({ isCertain }) => !isCertain)
    .map(({ heading, label }): ColumnGuess => ({ form: id, sheet, heading, label }));
  const right = guesses.filter((guess) => isRight?.(guess) === true);
  const wrong = isRight === undefined ? [] : guesses.filter((guess) => !right.includes(guess));
  return {
    form,
    survey,
    renames: [...survey.renames.filter(({ isCertain }) => isCertain), ...right],
    add: [...survey.missing, ...wrong.map(({ label }) => label)],
    open: isRight === undefined ? guesses : [],
    isOld: (book.passport.forms[id] ?? form.version) < form.version,
  };
}

function formOf({ forms, readOnly }: Book, id: FormId): Form {
  const form = [...forms, ...readOnly].find((one) => one.id === id);
  if (form === undefined) throw new Error(`A sheet of ${id}, which is no form of the unit`);
  return form;
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

function changesOf(
  { form, survey: { name: sheet, moved, own }, renames, add }: Work,
  mends: readonly SheetMend[],
): readonly TemplateChange[] {
  const patches = mends.find(({ plan }) => plan.form === form)?.patches ?? [];
  const keys = new Map(form.columns.map(({ key, label }) => [label.vi, key]));
  const restored = (label: string) =>
    patches.filter(({ cells }) => (cells?.get(keys.get(label) ?? "") ?? null) !== null).length;
  return [
    ...renames.map(
      ({ heading, label }) =>
        ({ is: "renamed", sheet, from: heading, to: label, restored: 0 }) as const,
    ),
    ...add.map(
      (label) =>
        ({ is: "added", sheet, from: null, to: label, restored: restored(label) }) as const,
    ),
    ...moved.map((label) => ({ is: "moved", sheet, from: label, to: label, restored: 0 }) as const),
    ...own.map(
      (heading) => ({ is: "own", sheet, from: heading, to: heading, restored: 0 }) as const,
    ),
  ];
}
