import { formById } from "../../shared/forms/catalogue.ts";
import type { FormId } from "../../shared/forms/column.ts";
import { columnLetters } from "../../shared/text/spreadsheet.ts";
import type { CellValue, TableModel, WorksheetModel } from "../excel/model/types.ts";
import type { OpenExcel } from "../excel/open-excel.ts";

/** A form's sheet as the person at the keyboard sees it: cells by column key and Excel row. */
export interface TypedSheet {
  /** Excel row of the first line of the list. */
  readonly firstRow: number;
  /** Types a text into a cell. @throws Error when Excel refuses it. */
  type(column: string, row: number, text: string): void;
  value(column: string, row: number): CellValue;
  /** Excel rows of filled lines whose cell in the column passes the test. */
  rowsWhere(column: string, test: (value: CellValue) => boolean): readonly number[];
}

/** @throws Error when the workbook has no sheet of the form. */
export function typedSheet(excel: OpenExcel, form: FormId): TypedSheet {
  const { columns, table: name } = formById(form);
  const { worksheet, table } = find(excel, name);
  const indexOf = (key: string) => {
    const label = columns.find((column) => column.key === key)?.label.vi;
    const offset = table.columns.findIndex((column) => column.name === label);
    if (offset < 0) throw new Error(`${form} has no ${key}`);
    return table.area.left + offset;
  };
  const value = (column: string, row: number) =>
    worksheet.rows[row - 1]?.[indexOf(column)]?.value ?? null;
  const firstRow = table.area.top + 2;
  return {
    firstRow,
    value,
    type: (column, row, text) => {
      const address = `${columnLetters(indexOf(column) + 1)}${row}`;
      const typed = excel.person.type({ sheet: worksheet.name, address }, text);
      if (!typed.done) throw new Error(`${worksheet.name}!${address}: ${typed.reason}`);
    },
    rowsWhere: (column, test) =>
      Array.from(
        { length: table.area.bottom + 2 - firstRow },
        (_, index) => firstRow + index,
      ).filter((row) => test(value(column, row))),
  };
}

function find(
  { model }: OpenExcel,
  name: string,
): { worksheet: WorksheetModel; table: TableModel } {
  for (const worksheet of model.worksheets) {
    const table = worksheet.tables.find((each) => each.name === name);
    if (table !== undefined) return { worksheet, table };
  }
  throw new Error(`No table ${name}`);
}
