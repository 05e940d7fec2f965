import type { Observations } from "../../../shared/validate/sheet.ts";
import { cellAddress } from "../../../shared/text/spreadsheet.ts";
import type { Context } from "../run-excel.ts";
import { area, type FoundSheet } from "./find-tables.ts";

export type SeenByExcel = Omit<Observations, "skippedRows">;

/** Queues what only Excel can see of a sheet: merged cells, formulas, hidden and filtered rows; to be read after a round trip. */
export function askObservations(sheets: readonly FoundSheet[]): readonly Asked[] {
  return sheets.map(ask);
}

/** Reads what was asked; one more round trip where there are formulas. */
export async function readObservations(
  context: Context,
  asked: readonly Asked[],
): Promise<readonly SeenByExcel[]> {
  const withFormulas = asked.map(({ formulas }) =>
    formulas === undefined || formulas.isNullObject
      ? undefined
      : formulas.areas.load("items/formulas,items/rowIndex,items/columnIndex"),
  );
  if (withFormulas.some((areas) => areas !== undefined)) await context.sync();
  return asked.map((answer, index) => ({
    merged: answer.merged.isNullObject ? [] : addresses(answer.merged.address),
    missingColumns: missing(answer.sheet),
    ...hidden(answer),
    formulas: formulaTexts(answer.sheet, withFormulas[index]),
  }));
}

interface Asked {
  readonly sheet: FoundSheet;
  readonly merged: Excel.RangeAreas;
  readonly formulas: Excel.RangeAreas | undefined;
  readonly visible: Excel.RangeAreas | undefined;
}

function ask(sheet: FoundSheet): Asked {
  const { headerRow, lastRow, firstColumn, lastColumn, system } = sheet;
  const first = headerRow + 1;
  const last = Math.max(lastRow, first);
  const body = area(sheet, { first, last, left: firstColumn, right: lastColumn });
  const key = system.get("status") ?? firstColumn;
  // On one cell Excel would answer for the whole sheet.
  const many = last > first;
  const column = area(sheet, { first, last, left: key, right: key });
  return {
    sheet,
    merged: body.getMergedAreasOrNullObject().load("address"),
    formulas: many ? body.getSpecialCellsOrNullObject("Formulas").load("cellCount") : undefined,
    visible: many ? column.getSpecialCellsOrNullObject("Visible").load("cellCount") : undefined,
  };
}

/** A null object means that the status column itself is hidden, which says nothing about rows. */
function hidden({ sheet, visible }: Asked): Pick<Observations, "hiddenRows" | "filteredRows"> {
  const rows = sheet.lastRow - sheet.headerRow;
  const count = visible === undefined || visible.isNullObject ? 0 : rows - visible.cellCount;
  return sheet.isFiltered
    ? { hiddenRows: 0, filteredRows: count }
    : { hiddenRows: count, filteredRows: 0 };
}

function missing({ form, columns }: FoundSheet): readonly string[] {
  return form.columns
    .filter((column, index) => columns[index] === undefined && column.kind !== "derived")
    .map(({ label }) => label.vi);
}

function formulaTexts(
  { form, columns }: FoundSheet,
  areas: Excel.RangeCollection | undefined,
): ReadonlyMap<string, string> {
  const typed = new Set(columns.filter((_, index) => form.columns[index]?.kind !== "derived"));
  const texts = new Map<string, string>();
  for (const { formulas, rowIndex, columnIndex } of areas?.items ?? [])
    (formulas as readonly (readonly unknown[])[]).forEach((row, r) => {
      row.forEach((formula, c) => {
        if (typed.has(columnIndex + c + 1))
          texts.set(cellAddress(rowIndex + r + 1, columnIndex + c + 1), String(formula));
      });
    });
  return texts;
}

/** "'Danh sách hộ'!A5:B5,'Danh sách hộ'!C7" → "A5:B5", "C7". */
function addresses(text: string): readonly string[] {
  return text.split(",").map((address) => address.slice(address.lastIndexOf("!") + 1));
}
