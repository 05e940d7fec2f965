import type { Localised } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import type { ListPlan } from "../../../shared/intake/list-plan.ts";
import { lettersOf, type RawList } from "../../../shared/intake/table/raw-list.ts";
import { isBlank } from "../../../shared/text/cell.ts";
import { normaliseText } from "../../../shared/text/normalise.ts";
import { listQuestion } from "../asking/town-questions.ts";
import type { FlowDeps } from "../deps.ts";
import type { ImportChoices, ImportPreview, NoList, PreviewColumn } from "./import-outcomes.ts";
import type { LocatedIssue } from "../outcomes.ts";
import { locateIssue } from "../rows/locate.ts";
import type { HeadingPaint } from "./list-port.ts";
import { type ListReading, type ListSource, readList, stampOf } from "./read-list.ts";

const headRows = 5;
const maxSamples = 3;
const maxTitles = 5;

/** Shows what would become of a list, and colours its headings; writes nothing else. */
export async function previewList(
  deps: FlowDeps,
  choices: ImportChoices,
  source?: ListSource,
): Promise<ImportPreview | NoList> {
  const reading = await readList(deps, choices, source);
  if (reading.is === "none") return reading;
  if (source === undefined)
    await deps.workbook.paintHeadings(reading.plan.sheet, paintsOf(reading));
  return previewOf(reading, deps.language);
}

/** Takes the colours of a preview away; nothing of it stays. */
export async function endPreview({ workbook }: FlowDeps, sheet: string): Promise<void> {
  await workbook.clearPaint(sheet);
}

export function previewOf(reading: ListReading, language: keyof Localised): ImportPreview {
  const { plan, form, raw, rows, sheets, inspection } = reading;
  const name = form.columns.findIndex(({ key }) => key === form.nameColumn);
  const known = rows.filter(({ is }) => is !== "new");
  const used = form.columns.flatMap((column, index) =>
    plan.rows.some(({ cells }) => !isBlank(cells[index] ?? null)) ? [{ column, index }] : [],
  );
  return {
    is: "preview",
    sheets,
    sheet: plan.sheet,
    form: form.id,
    formSheet: inspection.sheets.find((sheet) => sheet.form === form)?.read.name ?? form.sheet,
    columns: plan.columns.map((column) => columnView(column, { plan, form, raw, language })),
    choices: form.columns
      .filter(({ kind }) => kind !== "derived")
      .map(({ key, label }) => ({ key, label: label[language] })),
    questions: plan.questions,
    rows: plan.rows.length,
    head: {
      labels: used.map(({ column }) => column.label[language]),
      rows: plan.rows
        .slice(0, headRows)
        .map(({ cells }) => used.map(({ index }) => cells[index] ?? null)),
    },
    skipped: plan.skipped,
    converted: plan.converted,
    repeated: plan.repeated,
    figures: plan.figures.map((figure) => locateFigure(reading, figure, language)),
    otherUnits: plan.otherUnits,
    known: {
      same: known.filter(({ is }) => is === "same").length,
      different: known.filter(({ is }) => is === "different").length,
      titles: known
        .filter(({ is }) => is === "different")
        .slice(0, maxTitles)
        .map(({ planned }) => String(planned.cells[name] ?? "")),
    },
    asks: listQuestion(reading),
    doubles: null,
    stamp: stampOf(raw),
  };
}

function locateFigure(
  { form, raw }: ListReading,
  { row, column, target, code, params }: ListPlan["figures"][number],
  language: keyof Localised,
): LocatedIssue {
  const cell = `${lettersOf(raw, column)}${row}`;
  const place = { form: form.id, rowId: null, row, column: target, cell };
  const read = { name: raw.sheet, letters: [] };
  const issue = { ...place, code, level: "warn", params } as const;
  return locateIssue({ form, read }, issue, { language, findOther: () => null });
}

function columnView(
  { id, heading, state, target, columns }: ListPlan["columns"][number],
  {
    plan,
    form,
    raw,
    language,
  }: { plan: ListPlan; form: Form; raw: RawList; language: keyof Localised },
): PreviewColumn {
  const column = form.columns.find(({ key }) => key === target);
  return {
    id,
    heading,
    state,
    target,
    label: column?.label[language] ?? "",
    samples: samplesOf(raw, plan, columns[0]),
  };
}

/** First cells of the column that are not blank, as Excel shows them. */
function samplesOf(raw: RawList, plan: ListPlan, column: number | undefined): readonly string[] {
  if (column === undefined) return [];
  const texts: string[] = [];
  for (const { from } of plan.rows) {
    const row = from - raw.firstRow;
    const cell = raw.cells[row]?.[column] ?? null;
    if (isBlank(cell)) continue;
    texts.push(raw.shown?.[row]?.[column] ?? normaliseText(String(cell)));
    if (texts.length === maxSamples) break;
  }
  return texts;
}

/** One colour per column over its lowest heading cell. */
function paintsOf({ plan, raw }: ListReading): readonly HeadingPaint[] {
  const { first, last } = plan.headingRows;
  return plan.columns.flatMap(({ columns, state }) =>
    columns.map((column) => ({
      row: first,
      column: raw.firstColumn + column,
      height: last - first + 1,
      state: state === "answered" ? "mapped" : state,
    })),
  );
}
