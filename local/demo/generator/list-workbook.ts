import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { newWorksheet, newWorkbook, sheetId } from "../../excel/model/new-workbook.ts";
import { defaultFormat } from "../../excel/model/format.ts";
import type { CellRow, WorkbookModel, WorksheetModel } from "../../excel/model/types.ts";
import type { DrawnWard } from "./draw-ward.ts";

/** A ward's lists as a plain workbook, one sheet a form, as an office would keep them before it had the add-in. */
export function listWorkbook({ unit, lists }: DrawnWard): WorkbookModel {
  const worksheets = [...lists]
    .filter(([, rows]) => rows.length > 0)
    .map(([form, rows], index) => listSheet({ form, rows, unitName: unit.name, index }));
  return {
    ...newWorkbook(`${unit.id}.xlsx`),
    worksheets,
    activeWorksheetId: worksheets[0]?.id ?? "",
  };
}

interface List {
  readonly form: FormId;
  readonly rows: readonly (readonly Cell[])[];
  readonly unitName: string;
  readonly index: number;
}

function listSheet({ form, rows, unitName, index }: List): WorksheetModel {
  const { sheet, title, columns } = formById(form);
  const formats = columns.map(({ numberFormat }) => ({ ...defaultFormat, numberFormat }));
  const titles = [`${title.vi} – ${unitName}`, "DỮ LIỆU GIẢ LẬP"].map((value): CellRow => [
    { value },
  ]);
  const heading: CellRow = columns.map(({ label }) => ({ value: label.vi }));
  const body = rows.map((cells): CellRow =>
    formats.map((format, at) => {
      const value = cells[at] ?? null;
      return value === null ? undefined : { value, format };
    }),
  );
  return {
    ...newWorksheet(sheet, sheetId(index + 1)),
    rows: [...titles, heading, ...body],
    frozenRows: titles.length + 1,
  };
}
