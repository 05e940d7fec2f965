import { openWorkbook } from "../../../addin/excel/open-workbook.ts";
import type { LocatedIssue } from "../../../addin/flows/outcomes.ts";
import { layOut } from "../../../addin/flows/template/lay-out.ts";
import { planOf } from "../../../addin/flows/template/sheet-plan.ts";
import { pickLists } from "../../../addin/flows/rows/picks.ts";
import { offline } from "../../../local/cli/at-workbook.ts";
import { recoverMemory } from "../../../local/cli/recover-memory.ts";
import { newWorkbook } from "../../../local/excel/model/new-workbook.ts";
import type { CellError, WorkbookModel, WorksheetModel } from "../../../local/excel/model/types.ts";
import { openExcel } from "../../../local/excel/open-excel.ts";
import { readXlsx } from "../../../local/excel/xlsx/read-xlsx.ts";
import { writeXlsx } from "../../../local/excel/xlsx/write-xlsx.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { isErrorValue } from "../../../shared/text/spreadsheet.ts";
import { goodRow } from "./base-rows.ts";
import type { Bundle } from "./facts.ts";
import { type PlacedRow, placedRows, withCodes } from "./placed-rows.ts";

/** An .xlsx file with the sheets of the forms, `rows` empty lines in each, as the add-in lays them out. */
export async function emptyFile(
  { unit: unitId, today }: { readonly unit: string; readonly today: string },
  formIds: readonly FormId[],
  rows: number,
): Promise<WorkbookModel> {
  const model = newWorkbook();
  const excel = openExcel(model, { today: () => new Date(`${today}T05:00:00Z`) });
  const workbook = openWorkbook(excel.Excel);
  const unit = xnt2025.units.find(({ id }) => id === unitId);
  if (unit === undefined) throw new Error(`No unit ${unitId}`);
  const clock = { today: () => today, now: () => `${today}T05:00:00Z` };
  const forms = formIds.map(formById);
  const context = { campaign: xnt2025, unit: unitId, today };
  const plans = forms.map((form) => ({
    ...planOf(form, { campaign: xnt2025, unit }),
    readyRows: rows,
  }));
  await workbook.setUp(plans, pickLists(forms, context));
  // Sheets that are there stay: what is left to write is whose workbook it is.
  const picks = unit.kind === "ward" ? null : [];
  await layOut(
    { workbook, clock, language: "vi", newKey: () => "00000000-0000-4000-8000-000000000000" },
    { campaign: xnt2025, unit, picks, forms },
  );
  excel.close();
  return model;
}

/** The workbook of a bundle as an .xlsx file. */
export async function fileOf(bundle: Bundle): Promise<Uint8Array> {
  const placed = placedRows(bundle);
  const forms = [...new Set(placed.map(({ form }) => form))];
  const most = Math.max(...placed.map(({ place }) => place)) + 1;
  const model = await emptyFile(bundle, forms, most + 5);
  const codes = householdCodes(placed, bundle.today);
  for (const row of placed) {
    const sheet = sheetOf(model, formById(row.form));
    const typed = row.scenario.isNoFile === true ? goodRow(row.form, row.place) : row.typed;
    const code = codes.get(row);
    const cells = withCodes(typed, (name) => codeOf(codes, row, name));
    for (const [key, cell] of Object.entries({ ...cells, ...(code === undefined ? {} : { code }) }))
      put(sheet, { key, row: sheet.firstRow + row.place, cell });
  }
  return writeXlsx(model);
}

/** A form's sheet, found by its table. Rows are as Excel shows them. */
export interface SheetInFile {
  readonly form: Form;
  readonly worksheet: WorksheetModel;
  /** Excel row of the first line of the list. */
  readonly firstRow: number;
  /** 0-based column of a column key. */
  readonly columnOf: (key: string) => number;
}

export function sheetOf(model: WorkbookModel, form: Form): SheetInFile {
  for (const worksheet of model.worksheets) {
    const table = worksheet.tables.find(({ name }) => name === form.table);
    if (table === undefined) continue;
    const columnOf = (key: string) => {
      const label = form.columns.find((column) => column.key === key)?.label.vi;
      const offset = table.columns.findIndex(({ name }) => name === label);
      if (offset < 0) throw new Error(`${form.id} has no column ${key}`);
      return table.area.left + offset;
    };
    return { form, worksheet, firstRow: table.area.top + 2, columnOf };
  }
  throw new Error(`No sheet of ${form.id}`);
}

/** Puts a value into a cell as a paste does, whatever the cell's format. */
export function put(
  { worksheet, columnOf }: SheetInFile,
  { key, row, cell }: { readonly key: string; readonly row: number; readonly cell: Cell },
): void {
  const line = (worksheet.rows[row - 1] ??= []);
  const column = columnOf(key);
  const { format } = line[column] ?? {};
  const content = isErrorValue(cell)
    ? { value: null, error: cell as CellError }
    : { value: cell === "" ? null : cell };
  line[column] = { ...content, ...(format === undefined ? {} : { format }) };
}

/** What "Kiểm tra lỗi" says about a file. */
export async function checkFile(file: Uint8Array, today: string): Promise<readonly LocatedIssue[]> {
  const seat = await offline(new Map([["today", today]]), await readXlsx(file));
  try {
    await recoverMemory(seat, () => Promise.resolve(xnt2025), false);
    return (await seat.flows.check()).issues;
  } finally {
    seat.close();
  }
}

/** "E17 block nationalId", sorted, for one row. */
export function saidOf(
  issues: readonly LocatedIssue[],
  { form, place }: Pick<PlacedRow, "form" | "place">,
  firstRow: number,
): readonly string[] {
  return issues
    .filter((issue) => issue.form === form && issue.row === firstRow + place)
    .map(({ code, level, column }) => `${code} ${level} ${column ?? "-"}`)
    .toSorted();
}

function householdCodes(
  placed: readonly PlacedRow[],
  today: string,
): ReadonlyMap<PlacedRow, string> {
  const households = placed.filter(({ form, as }) => form === "households" && as !== null);
  return new Map(
    households.map((row) => [
      row,
      `NL-${today.slice(0, 4)}-${String(row.place + 1).padStart(3, "0")}`,
    ]),
  );
}

function codeOf(
  codes: ReadonlyMap<PlacedRow, string>,
  { scenario }: PlacedRow,
  name: string,
): string {
  const found = [...codes].find(([row]) => row.scenario === scenario && row.as === name);
  if (found === undefined) throw new Error(`${scenario.why}: no household ${name}`);
  return found[1];
}
