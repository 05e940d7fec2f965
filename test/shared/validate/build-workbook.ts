import { checkWorkbook } from "../../../shared/validate/check-workbook.ts";
import type { Sheet } from "../../../shared/validate/sheet.ts";
import { cleanHousehold, day, naLay, said, sheetOf, type Typed } from "./build-sheet.ts";

/** The code every row of these sheets picks its household by. */
export const code = "NL-2024-001";

/** The clean household with that code. */
export const household: Typed = { ...cleanHousehold, code };

/** A decision at the norm of the day it was made. */
export const approval: Typed = {
  decisionNo: "123/QĐ-UBND",
  decisionOn: day("2024-11-20"),
  household: code,
  programme: "Phong trào xóa nhà tạm, nhà dột nát",
  amount: 60_000_000,
  stateBudget: 50_000_000,
  localBudget: 10_000_000,
};

/** A house under way. */
export const progress: Typed = {
  household: code,
  stage: "Khung, tường",
  startedOn: day("2024-12-01"),
};

/** The same house with all a finished one needs. */
export const finished: Typed = {
  household: code,
  stage: "Hoàn thành",
  startedOn: day("2024-12-01"),
  completedOn: day("2025-02-20"),
  newArea: 48,
  hardFoundation: "Có",
  hardFrame: "Có",
  hardRoof: "Có",
};

/** State money for the house, its first part. */
export const payment: Typed = {
  source: "NSTW",
  kind: "Tiền",
  amount: 40_000_000,
  household: code,
  receivedOn: day("2024-12-05"),
  disbursedOn: day("2024-12-10"),
  instalment: "Đợt 1",
};

/** What is typed into the sheets of a workbook. */
export interface Town {
  readonly household?: Typed;
  readonly approvals?: readonly Typed[];
  readonly progress?: readonly Typed[];
  readonly money?: readonly Typed[];
}

/** The four sheets; a form that is not given has no sheet. */
export function sheetsOf(town: Town): readonly Sheet[] {
  return [
    sheetOf("households", [town.household ?? household]),
    ...(town.progress === undefined ? [] : [sheetOf("construction", town.progress)]),
    ...(town.money === undefined ? [] : [sheetOf("money", town.money)]),
    ...(town.approvals === undefined ? [] : [sheetOf("approvals", town.approvals)]),
  ];
}

/** Issues of all sheets together, as "E12 warn amount". */
export function issuesOf(town: Town): string[] {
  return said(checkWorkbook(sheetsOf(town), naLay).flatMap(({ issues }) => issues));
}
