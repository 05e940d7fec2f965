/** What a protected sheet still allows. Locked cells are the rule; "locked" counts only while the sheet is protected. */
import { cellCount } from "../model/area.ts";
import type { Area, ProtectionOptions, WorksheetModel } from "../model/types.ts";
import { ExcelError } from "./errors.ts";
import { forEachCell, formatAt } from "../grid/read-cells.ts";

/** @throws ExcelError "AccessDenied" when a locked cell of a protected sheet would change. */
export function requireUnlocked(sheet: WorksheetModel, area: Area): void {
  if (sheet.protection === undefined) return;
  if (hasLockedCell(sheet, area)) throw new ExcelError("AccessDenied");
}

function hasLockedCell(sheet: WorksheetModel, area: Area): boolean {
  // Large areas hold cells that do not exist, and those are locked unless their column says otherwise.
  if (cellCount(area) > 2_000_000) return true;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (formatAt(sheet, row, column).locked) return true;
    }
  }
  return false;
}

type Permission = Exclude<keyof ProtectionOptions, "selectionMode">;

/** @throws ExcelError "AccessDenied" unless the sheet is open or its protection allows this. */
export function requirePermission(sheet: WorksheetModel, permission: Permission): void {
  if (sheet.protection?.options[permission] === false) throw new ExcelError("AccessDenied");
}

/** @throws ExcelError "AccessDenied" on a sheet that nobody may change at all (tables, validations, conditional formats). */
export function requireUnprotected(sheet: WorksheetModel): void {
  if (sheet.protection !== undefined) throw new ExcelError("AccessDenied");
}

/** Sorting needs the permission and unlocked cells; deleting rows needs every cell in them unlocked. */
export function requireSortRight(sheet: WorksheetModel, area: Area): void {
  requirePermission(sheet, "allowSort");
  requireUnlocked(sheet, area);
}

/** @throws ExcelError "AccessDenied" when existing cells of the area are locked. */
export function requireDeletable(sheet: WorksheetModel, area: Area): void {
  if (sheet.protection === undefined) return;
  forEachCell(sheet, area, (_cell, row, column) => {
    if (formatAt(sheet, row, column).locked) throw new ExcelError("AccessDenied");
  });
}
