import type { FormId } from "../../../shared/forms/column.ts";
import { newWorkbook } from "../../../local/excel/model/new-workbook.ts";
import { parseArea } from "../../../local/excel/model/address.ts";
import { type CellFormat, defaultFormat } from "../../../local/excel/model/format.ts";
import type { CellRow, WorkbookModel } from "../../../local/excel/model/types.ts";
import type { Cell } from "../../../shared/text/cell.ts";

/** What a person who knows both the list and the form says about it; written before the engine ran on it. */
export interface Expected {
  readonly form: FormId;
  /** Letters of the list → key of the form's column, or keys where one column is two; null: the form has no such column. */
  readonly columns: Readonly<Record<string, string | readonly string[] | null>>;
  /** Records in the list. */
  readonly rows: number;
  /** Excel rows of the first and last heading line. */
  readonly headings: readonly [first: number, last: number];
  /** Lines between the rows that say where the rows below them belong, as this column. */
  readonly sections?: string;
}

/** A list as an office keeps it. */
export interface ForeignList {
  readonly name: string;
  readonly unit: string;
  readonly sheet: string;
  /** From A1 on. */
  readonly rows: readonly (readonly Cell[])[];
  /** E.g. "A1:D1". */
  readonly merged?: readonly string[];
  /** Font of every cell; absent: the workbook's own. */
  readonly font?: string;
  /** Number formats by letters of the column. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Codes and names of households the unit has in its own sheet already, for lists about their houses. */
  readonly households?: ReadonlyMap<string, string>;
  readonly expected: Expected;
}

/** The list as the only sheet of a workbook. */
export function workbookOf({
  sheet,
  rows,
  merged = [],
  font,
  formats = {},
}: ForeignList): WorkbookModel {
  const model = newWorkbook();
  const [worksheet] = model.worksheets;
  if (worksheet === undefined) throw new Error("A workbook has a sheet");
  worksheet.name = sheet;
  const own =
    font === undefined
      ? undefined
      : { ...defaultFormat, font: { ...defaultFormat.font, name: font } };
  worksheet.rows = rows.map((row): CellRow =>
    row.map((value, column) => {
      const numberFormat = formats[String.fromCharCode(65 + column)];
      const format: CellFormat | undefined =
        numberFormat === undefined || typeof value !== "number"
          ? own
          : { ...(own ?? defaultFormat), numberFormat };
      return value === null ? undefined : { value, ...(format === undefined ? {} : { format }) };
    }),
  );
  worksheet.merges = merged.flatMap((address) => parseArea(address) ?? []);
  return model;
}
