/** Which cells have rules. */
import { contains } from "../model/area.ts";
import type { ConditionalFormatModel, DataValidationModel } from "../model/rules.ts";
import type { WorksheetModel } from "../model/types.ts";

export function validationAt(
  sheet: WorksheetModel,
  row: number,
  column: number,
): DataValidationModel | undefined {
  return sheet.validations.find((validation) =>
    validation.areas.some((area) => contains(area, row, column)),
  );
}

/** In the order in which they count. */
export function conditionalFormatsAt(
  sheet: WorksheetModel,
  row: number,
  column: number,
): ConditionalFormatModel[] {
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((area) => contains(area, row, column)),
  );
}

export function validatedCells(sheet: WorksheetModel, row: number, column: number): boolean {
  return validationAt(sheet, row, column) !== undefined;
}

export function conditionalCells(sheet: WorksheetModel, row: number, column: number): boolean {
  return conditionalFormatsAt(sheet, row, column).length > 0;
}
