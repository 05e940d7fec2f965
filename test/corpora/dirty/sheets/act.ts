import type { WorkbookModel } from "../../../../local/excel/model/types.ts";
import { openExcel, type OpenExcel } from "../../../../local/excel/open-excel.ts";
import { formById } from "../../../../shared/forms/catalogue.ts";
import { columnLetters } from "../../../../shared/text/spreadsheet.ts";
import { goodRow } from "../base-rows.ts";
import { today } from "../facts.ts";
import { emptyFile, put, sheetOf, type SheetInFile } from "../in-excel.ts";
import type { Act, SheetFact } from "./structure.ts";

const goodRows = 5;

/** A workbook in which each fact has happened to its sheet. */
export async function actedBook(facts: readonly SheetFact[]): Promise<WorkbookModel> {
  const forms = facts.map(({ form }) => form);
  const model = await emptyFile({ unit: "na-lay", today }, forms, goodRows + 15);
  for (const { form } of facts) fill(sheetOf(model, formById(form)));
  const excel = openExcel(model, { today: () => new Date(`${today}T05:00:00Z`) });
  for (const { form, acts } of facts)
    for (const act of acts) await perform(excel, sheetOf(model, formById(form)), act);
  excel.close();
  return model;
}

function fill(sheet: SheetInFile): void {
  for (let n = 0; n < goodRows; n++)
    for (const [key, cell] of Object.entries(goodRow(sheet.form.id, n)))
      put(sheet, { key, row: sheet.firstRow + n, cell });
}

async function perform(excel: OpenExcel, sheet: SheetInFile, act: Act): Promise<void> {
  const { person, Excel } = excel;
  const { worksheet, form, firstRow, columnOf } = sheet;
  const { name } = worksheet;
  const letters = (key: string) => columnLetters(columnOf(key) + 1);
  const at = (key: string, row: number) => `${letters(key)}${firstRow + row - 1}`;
  const rows = (first: number, last: number) => `${firstRow + first - 1}:${firstRow + last - 1}`;
  const heading = (key: string) =>
    form.columns.find((column) => column.key === key)?.label.vi ?? "";
  const inExcel = (
    work: (range: (address: string) => Excel.Range, context: Excel.RequestContext) => void,
  ) =>
    Excel.run(async (context) => {
      work((address) => context.workbook.worksheets.getItem(name).getRange(address), context);
      await context.sync();
    });
  switch (act[0]) {
    case "merge":
      merge(sheet, act);
      return;
    case "hide":
      person.hideRows({ sheet: name, address: rows(act[1], act[2]) });
      return;
    case "hideColumn":
      person.hideColumns({ sheet: name, address: `${letters(act[1])}:${letters(act[1])}` });
      return;
    case "filterByFirst": {
      const text = String(worksheet.rows[firstRow - 1]?.[columnOf(act[1])]?.value ?? "");
      person.filterTable(form.table, heading(act[1]), { filterOn: "Values", values: [text] });
      return;
    }
    case "formula":
      setFormula(sheet, act);
      return;
    case "comment":
    case "resolved":
      return inExcel((_, context) => {
        const comment = context.workbook.comments.add(`'${name}'!${at(act[1], act[2])}`, act[3]);
        if (act[0] === "resolved") comment.resolved = true;
      });
    case "heading":
      return inExcel((range) => {
        range(at(act[1], 0)).values = [[act[2]]];
      });
    case "deleteColumn":
      person.deleteColumns({ sheet: name, address: `${letters(act[1])}:${letters(act[1])}` });
      return;
    case "blankRows":
      person.insertTableRows(form.table, act[1] - 1, act[2]);
      return;
    case "headingsAgain":
      for (const { key, kind, label } of form.columns)
        if (kind !== "derived") put(sheet, { key, row: firstRow + act[1] - 1, cell: label.vi });
      return;
    case "colour":
      return inExcel((range) => {
        range(`${at(act[1], act[2])}:${at(act[1], act[3])}`).format.fill.color = "#FFFF00";
      });
    case "type":
      person.type({ sheet: name, address: at(act[1], act[2]) }, act[3]);
      return;
    case "rename":
      worksheet.name = act[1];
      return;
    case "sort":
      person.sortTable(form.table, heading(act[1]), false);
      return;
    case "addColumn": {
      const right = (worksheet.tables[0]?.area.right ?? 0) + 2;
      person.type({ sheet: name, address: `${columnLetters(right)}${firstRow - 1}` }, act[1]);
    }
  }
}

/** The last value of a formula stands beside it, as it does in a file; "#REF!" is what is left of a broken one. */
function setFormula(
  { worksheet, firstRow, columnOf }: SheetInFile,
  [, key, row, formula]: Extract<Act, readonly ["formula", ...unknown[]]>,
): void {
  const line = worksheet.rows[firstRow + row - 2] ?? [];
  const { value = null, format } = line[columnOf(key)] ?? {};
  const kept = format === undefined ? {} : { format };
  line[columnOf(key)] = formula.startsWith("#")
    ? { value: null, error: "#REF!", ...kept }
    : { value: formula === "=2+2" ? 4 : value, formula, ...kept };
}

/** Excel merges nothing inside a table, LibreOffice and files without one do; all but the first cell lose their content. */
function merge(
  { worksheet, firstRow, columnOf }: SheetInFile,
  [, from, first, to, last]: Extract<Act, readonly ["merge", ...unknown[]]>,
): void {
  const area = {
    top: firstRow + first - 2,
    left: columnOf(from),
    bottom: firstRow + last - 2,
    right: columnOf(to),
  };
  worksheet.merges.push(area);
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const cell = worksheet.rows[row]?.[column];
      if (cell !== undefined && (row > area.top || column > area.left)) cell.value = null;
    }
}
