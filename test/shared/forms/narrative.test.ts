import { describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import { checkTyped, naLay, said, type Typed } from "../validate/build-sheet.ts";
import { countedOf, saidOf, valuesOf } from "./form-desk.ts";

const assessment: Typed = {
  period: "Báo cáo năm 2024 của đơn vị",
  strengths: "Nhân dân đồng thuận, đã khởi công 12 nhà.",
  weaknesses: "Một số hộ chưa có đất ở hợp pháp.",
  householdsBefore: 1509,
  poorBefore: 23,
  householdsAfter: 1520,
  poorAfter: 18,
};

describe("a narrative", () => {
  it.each<[why: string, changes: Typed, codes: string[]]>([
    ["with poverty before and after", {}, []],
    ["of an office, which counts no households", { householdsBefore: null, poorBefore: null }, []],
    ["more poor than there are", { poorAfter: 1521 }, ["E67 block poorAfter"]],
    ["of no period", { period: null }, ["E48 block period"]],
    ["of a period nobody knows", { period: "Quý V" }, ["E16 block period"]],
    ["without shortcomings", { weaknesses: null }, ["E48 warn weaknesses"]],
  ])("%s", (_, changes, codes) => {
    expect(saidOf("narrative", assessment, changes)).toEqual(codes);
  });

  it("is written once a period", () => {
    expect(said(checkTyped("narrative", [assessment, assessment]).issues)).toEqual([
      "E24 block period",
    ]);
  });

  it("computes the rates and leaves households in the totals, so that the town's can be computed", () => {
    const { columns } = formById("narrative");
    const values = valuesOf("narrative", assessment);
    const rate = (key: string) =>
      columns.find((column) => column.key === key)?.derive?.(values, {}, naLay);
    expect([rate("rateBefore"), rate("rateAfter")]).toEqual([1.52, 1.18]);
    expect(countedOf("narrative", assessment)).toEqual({
      "narratives|nam-2024": 1,
      "poverty|nam-2024|before|all": 1509,
      "poverty|nam-2024|before|poor": 23,
      "poverty|nam-2024|after|all": 1520,
      "poverty|nam-2024|after|poor": 18,
    });
  });
});
