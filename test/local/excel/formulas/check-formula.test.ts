import { describe, expect, it } from "vitest";
import { isFormula } from "../../../../local/excel/formulas/check-formula.ts";

describe("isFormula", () => {
  it.each([
    "=1",
    "=-A1",
    "=+84912345678",
    "=SUM(A1:B2,3)",
    '=IF(A1>0,"có","không")',
    "=SUM( A1 , , B2 )",
    "=A1:B2 B1:C9",
    "=- Hộ nghèo",
    "='Tiến độ nhà'!A1",
    "=Table1[[#This Row],[Số]]",
    "=[@Số]*2",
    "={1,2;3,4}",
    "=50%",
    "=#REF!+1",
    "=TODAY()",
    "=1E3+.5",
  ])("takes %s", (formula) => {
    expect(isFormula(formula)).toBe(true);
  });

  it.each([
    "=",
    "=1+",
    "=SUM(",
    "=SUM)",
    "=(1",
    "=1 2",
    "=+84 912 345 678",
    '="abc',
    "=*2",
    "=,1",
    "=A1!",
    "=1,2",
    "=IF(A1>>1)",
  ])("refuses %s", (formula) => {
    expect(isFormula(formula)).toBe(false);
  });
});
