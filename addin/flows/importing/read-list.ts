import { Problem } from "../../../shared/api/problem.ts";
import type { Column, ParseContext } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { parseRow } from "../../../shared/forms/rows/parse-row.ts";
import { naturalKeys } from "../../../shared/forms/rows/natural-key.ts";
import type { ListPlan, PlannedRow } from "../../../shared/intake/list-plan.ts";
import { planList } from "../../../shared/intake/plan-list.ts";
import type { RawList } from "../../../shared/intake/table/raw-list.ts";
import { canonicalJson, sameCell } from "../../../shared/sync/fingerprint.ts";
import { type Cell, isBlank } from "../../../shared/text/cell.ts";
import { readAndInspect } from "../check.ts";
import type { FlowDeps } from "../deps.ts";
import { type Book, formsOf, openBook } from "../rows/book.ts";
import { type Inspection, sheetOf } from "../rows/inspect.ts";
import { comparableOf } from "../rows/comparable.ts";
import type { ImportChoices, NoList } from "./import-outcomes.ts";
import type { ListPort } from "./list-port.ts";

/** Where the list stands; the workbook itself unless it is in another file. */
export type ListSource = Pick<ListPort, "listSheets" | "readRaw">;

/** A row of the list with what is known of it in the form's sheet. */
export interface ComparedRow {
  readonly planned: PlannedRow;
  /** same: the sheet holds it with these cells. different: it holds this household or thing with others. */
  readonly is: "new" | "same" | "different";
}

/** A list with everything that decides what would become of it. */
export interface ListReading {
  readonly is: "list";
  readonly book: Book;
  readonly inspection: Inspection;
  readonly form: Form;
  readonly raw: RawList;
  readonly plan: ListPlan;
  readonly rows: readonly ComparedRow[];
  readonly sheets: readonly string[];
}

/** Reads the list and plans what would become of it; writes nothing. @throws Problem "not-found" for a workbook that was never set up. */
export async function readList(
  deps: FlowDeps,
  { sheet: wanted, answers = {} }: ImportChoices,
  source: ListSource = deps.workbook,
): Promise<ListReading | NoList> {
  const book = await openBook(deps);
  const { names, active } = await source.listSheets();
  const sheets = source === deps.workbook ? names.filter((name) => !isOurs(book, name)) : names;
  const sheet =
    wanted ?? (sheets.includes(active) ? active : sheets.length === 1 ? sheets[0] : undefined);
  if (sheet === undefined) return { is: "none", sheets, sheet: null };
  const raw = await source.readRaw(sheet);
  const inspection = await readAndInspect(deps, book);
  const plan =
    raw === undefined
      ? undefined
      : planList(raw, {
          forms: book.forms,
          context: inspection.context,
          answers: new Map(Object.entries(answers)),
        });
  if (raw === undefined || plan === undefined) return { is: "none", sheets, sheet };
  const form = formOf(book, plan);
  const rows = compare(plan.rows, { form, inspection });
  return { is: "list", book, inspection, form, raw, plan, rows, sheets };
}

/** Changes with every cell of the list. */
export function stampOf({ sheet, cells }: RawList): string {
  let hash = 5381;
  const text = sheet + cells.map(canonicalJson).join();
  for (let index = 0; index < text.length; index++)
    hash = (Math.imul(hash, 33) ^ text.charCodeAt(index)) >>> 0;
  return `${cells.length}:${text.length}:${hash.toString(36)}`;
}

function formOf({ forms }: Book, { form: id }: ListPlan): Form {
  const form = forms.find((each) => each.id === id);
  if (form === undefined) throw new Problem("internal");
  return form;
}

/** Sheets of forms and those the add-in lays out itself hold no list of a person's. */
function isOurs({ unit, forms }: Book, name: string): boolean {
  const own = formsOf(unit);
  return (
    [...forms, ...own.forms, ...own.readOnly].some(({ sheet }) => sheet === name) ||
    derived.test(name)
  );
}

const derived = /^(?:B\d{1,2} |Việc cần làm$|Chờ duyệt$|Kinh phí từng nhà$)/;

/** Tells rows the sheet holds already, by any of their natural keys. */
function compare(
  planned: readonly PlannedRow[],
  { form, inspection }: { form: Form; inspection: Inspection },
): readonly ComparedRow[] {
  const { context } = inspection;
  const known = new Map<string, readonly (readonly Cell[])[]>();
  for (const { checked, comparable } of sheetOf(inspection, form.id)?.rows ?? [])
    for (const key of naturalKeys(form, checked.values))
      known.set(key, [...(known.get(key) ?? []), comparable]);
  return planned.map((row) => {
    const found = naturalKeys(form, parseRow(form, row.cells, context).values).flatMap(
      (key) => known.get(key) ?? [],
    );
    if (found.length === 0) return { planned: row, is: "new" };
    const isSame = found.some((cells) => saysNothingNew(form, row, { cells, context }));
    return { planned: row, is: isSame ? "same" : "different" };
  });
}

/** True where every cell of the row stands in the sheet already, be it as it was typed or mended since. */
function saysNothingNew(
  form: Form,
  { cells: own }: PlannedRow,
  { cells, context }: { cells: readonly Cell[]; context: ParseContext },
): boolean {
  const wanted = comparableOf(form, own, context);
  return form.columns.every((column, index) => {
    const cell = wanted[index] ?? null;
    if (isBlank(cell)) return true;
    const there = cells[index] ?? null;
    // A number in a column of texts is a text there.
    return sameCell(
      String(proposed(cell, column, context)),
      String(proposed(there, column, context)),
    );
  });
}

/** What the check would propose for a cell it does not understand, e.g. an id with its zero. */
function proposed(cell: Cell, column: Column, context: ParseContext): Cell {
  const { value, fix } = column.parse(cell, context);
  return value === null && fix !== undefined ? fix : cell;
}
