import type { Column, ParseContext } from "../forms/column.ts";
import type { Form } from "../forms/form.ts";
import { type Cell, isBlank } from "../text/cell.ts";
import { fold, normaliseText } from "../text/normalise.ts";
import { contentsOf } from "./columns/contents.ts";
import { combineSources } from "./columns/combine.ts";
import { decodeList, type ReadableList } from "./table/decode.ts";
import { findTable, type FoundTable } from "./table/find-table.ts";
import { type Lexicon, lexiconOf } from "./columns/lexicon.ts";
import type { Answers, ListPlan, ListQuestion } from "./list-plan.ts";
import { type ListRows, rowsOf } from "./table/list-rows.ts";
import { makeRows } from "./rows/make-rows.ts";
import { type Mapping, mapColumns } from "./columns/map-columns.ts";
import { needsUnit, unitAbove, unitIn } from "./rows/money-unit.ts";
import { formQuestion, maxQuestions, unitQuestion } from "./columns/questions.ts";
import { type ListFigure, wrongTotals } from "./totals/list-figures.ts";
import { wrongTitles } from "./totals/title-figures.ts";
import { lettersOf, type RawList, widthOf } from "./table/raw-list.ts";
import { headingOf, type Source } from "./columns/source.ts";

export interface PlanOptions {
  /** Forms the unit fills in. */
  readonly forms: readonly Form[];
  readonly context: ParseContext;
  readonly answers?: Answers;
}

/** A second form that fits nearly as well makes it a question. */
const closeSecond = 0.9;

/**
 * What would become of a list: which line has the headings, which column is which, what must be asked, and the rows as they will
 * stand. Nothing of the list is lost: what has no column of the form is in `extras`, what is no row is in `skipped`.
 * @returns undefined where no table of any of the forms was found.
 */
export function planList(
  raw: RawList,
  { forms, context, answers = new Map() }: PlanOptions,
): ListPlan | undefined {
  const list = decodeList(raw);
  const fits = forms
    .flatMap((form) => {
      const table = findTable(list, lexiconOf(form));
      if (table === undefined) return [];
      return [{ form, table, fit: fitOf(list, { table, lexicon: lexiconOf(form), context }) }];
    })
    .sort((a, b) => b.fit - a.fit);
  const said = fits.find(({ form }) => form.id === answers.get("form"));
  const best = said ?? fits[0];
  if (best === undefined) return undefined;
  const rivals = fits.filter(({ fit }) => fit >= best.fit * closeSecond);
  const isOpen = said === undefined && rivals.length > 1;
  return planFor(list, best, {
    context,
    answers,
    asked: isOpen ? [formQuestion(rivals.map(({ form }) => form))] : [],
  });
}

/** Lines below the headings that tell whether their cells are what a form would hold. */
const probed = 30;

/**
 * Likeness of the list to the form: each of its columns counts once, by its heading, unless most of what stands below is none of its
 * values. A column the form is nothing without speaks against it.
 */
function fitOf(
  { cells }: ReadableList,
  { table, lexicon, context }: { table: FoundTable; lexicon: Lexicon; context: ParseContext },
): number {
  const body = cells.slice(table.bottom + 1, table.bottom + 1 + probed);
  return lexicon.columns.reduce((sum, column) => {
    const [most, at] = bestHeading(table, lexicon, column);
    const below = body.map((row) => row[at] ?? null);
    const { fits } = contentsOf(below, column, context);
    const isOne = most >= 0.6 && (fits === null || fits >= 0.5);
    return sum + (isOne ? most : column.essential === true ? -1 : 0);
  }, 0);
}

function bestHeading(
  { headings }: FoundTable,
  { scoreOf }: Lexicon,
  column: Column,
): readonly [score: number, at: number] {
  const scores = headings.map((parts) => (parts.length === 0 ? 0 : scoreOf(parts, column)));
  const most = Math.max(0, ...scores);
  return [most, scores.indexOf(most)];
}

function planFor(
  list: ReadableList,
  { form, table }: { form: Form; table: FoundTable },
  {
    context,
    answers,
    asked,
  }: { context: ParseContext; answers: Answers; asked: readonly ListQuestion[] },
): ListPlan {
  const lexicon = lexiconOf(form);
  const body = rowsOf(list, table, nameColumns(table, lexicon));
  const sources = combineSources(sourcesOf(list, table, body), lexicon, context);
  const mapping = mapColumns(sources, {
    lexicon,
    context,
    answers,
    room: maxQuestions - asked.length,
  });
  const units = unitsOf(mapping, { above: unitAbove(list.cells.slice(0, table.top)), answers });
  const room = maxQuestions - asked.length - mapping.questions.length;
  const questions = [
    ...asked,
    ...mapping.questions,
    ...units.questions.slice(0, Math.max(room, 0)),
  ];
  const made = makeRows(list, { table, body, mapping, form, context, units: units.known });
  return {
    form: form.id,
    sheet: list.sheet,
    headingRows: { first: list.firstRow + table.top, last: list.firstRow + table.bottom },
    columns: mapping.columns,
    questions,
    ...made,
    skipped: body.skipped.map(({ row, why }) => ({
      row: list.firstRow + row,
      why,
      text: textOf(list.cells[row] ?? []),
    })),
    figures: figuresOf(list, { table, body, mapping, form }),
    converted: list.converted,
    otherUnits: otherUnits(list, table, context),
  };
}

/** Totals in the list, and in the lines above and below it. */
function figuresOf(
  list: ReadableList,
  { table, body, ...rest }: { table: FoundTable; body: ListRows; mapping: Mapping; form: Form },
): readonly ListFigure[] {
  const skipped = (is: string) =>
    body.skipped.filter(({ why }) => why === is).map(({ row }) => row);
  const around = [...Array.from({ length: table.top }, (_, row) => row), ...skipped("signature")];
  return [
    ...wrongTitles(list, { lines: around, rows: body.rows.length }),
    ...wrongTotals(list, { body, ...rest }),
    // Their count has been held against the rows above them.
    ...wrongTitles(list, { lines: skipped("total"), rows: null }),
  ];
}

/** Columns whose heading names the thing of the row: a line without it is none. */
function nameColumns({ headings }: FoundTable, lexicon: Lexicon): readonly boolean[] {
  const { form, columns, scoreOf } = lexicon;
  const naming = columns.filter(
    ({ key, essential }) => essential === true || key === form.nameColumn,
  );
  const isName = headings.map(
    (parts) => parts.length > 0 && naming.some((column) => scoreOf(parts, column) >= 0.6),
  );
  return isName.some(Boolean) ? isName : headings.map(() => true);
}

function sourcesOf(list: ReadableList, table: FoundTable, { rows }: ListRows): readonly Source[] {
  const columns = Array.from({ length: widthOf(list) }, (_, column): Source => ({
    id: lettersOf(list, column),
    parts: table.headings[column] ?? [],
    columns: [column],
    cells: rows.map(({ row }) => list.cells[row]?.[column] ?? null),
  }));
  const filled = columns.filter(
    ({ parts, cells }) => parts.length > 0 || cells.some((cell) => !isBlank(cell)),
  );
  const sections = rows.map(({ section }): Cell => section);
  return sections.some((section) => section !== null)
    ? [...filled, { id: "§", parts: [], columns: [], cells: sections }]
    : filled;
}

/** Đồng per unit of each money column; those nobody can know are asked about and left as they are until then. */
function unitsOf(
  { pairs }: Mapping,
  { above, answers }: { above: number | null; answers: Answers },
): { readonly known: ReadonlyMap<Column, number>; readonly questions: readonly ListQuestion[] } {
  const known = new Map<Column, number>();
  const questions: ListQuestion[] = [];
  for (const { source, column } of pairs) {
    if (column.kind !== "money") continue;
    const said = Number(answers.get(`unit:${source.id}`) ?? Number.NaN);
    const unit = Number.isNaN(said) ? (unitIn(headingOf(source)) ?? above) : said;
    if (unit !== null) known.set(column, unit);
    else if (needsUnit(source.cells)) questions.push(unitQuestion(source));
  }
  return { known, questions };
}

/** Units of the campaign that the lines above the table name, unless the unit itself is named there too. */
function otherUnits(
  { cells }: ReadableList,
  { top }: FoundTable,
  { campaign, unit }: ParseContext,
): readonly string[] {
  const above = fold(cells.slice(0, top).map(textOf).join(" "));
  const named = campaign.units.filter(
    ({ kind, name }) => kind === "ward" && above.includes(fold(name)),
  );
  return named.some(({ id }) => id === unit) ? [] : named.map(({ name }) => name);
}

function textOf(cells: readonly Cell[]): string {
  return cells
    .filter((cell) => !isBlank(cell))
    .map((cell) => normaliseText(String(cell)))
    .join(" · ")
    .slice(0, 200);
}
