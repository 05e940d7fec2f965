import { describe, expect, it } from "vitest";
import { checkTyped, day, said, type Typed } from "../validate/build-sheet.ts";
import { countedOf, saidOf } from "./form-desk.ts";

const plan: Typed = {
  kind: "Kế hoạch (KH)",
  number: "45/KH-UBND",
  issuedOn: day("2024-10-07"),
  title: "Kế hoạch thực hiện Phong trào xóa nhà tạm, nhà dột nát",
  purpose: "Kế hoạch thực hiện Phong trào",
  newHouses: 13,
  repairHouses: 9,
  targetOn: day("2025-12-31"),
};

describe("a document", () => {
  it.each<[why: string, changes: Typed, codes: string[]]>([
    ["a plan with its targets", {}, []],
    ["known by its abbreviation", { kind: "KH" }, ["E14 fixed kind"]],
    ["without a number", { number: null }, ["E48 block number"]],
    ["without its purpose", { purpose: null }, ["E48 warn purpose"]],
    ["of tomorrow", { issuedOn: day("2025-03-16") }, ["E30 block issuedOn"]],
  ])("%s", (_, changes, codes) => {
    expect(saidOf("documents", plan, changes)).toEqual(codes);
  });

  it.each(["Kế hoạch", "Quyết định", "Hướng dẫn", "Báo cáo", "Tờ trình", "Công văn", "Thông báo"])(
    "may be a %s",
    (kind) => {
      expect(saidOf("documents", plan, { kind })).toEqual(["E14 fixed kind"]);
    },
  );

  it("is known by number and day", () => {
    const nextYear = { ...plan, issuedOn: day("2025-01-10") };
    expect(said(checkTyped("documents", [plan, plan]).issues)).toEqual(["E24 block number"]);
    expect(said(checkTyped("documents", [plan, nextYear]).issues)).toEqual([]);
  });

  it("leaves number, day and targets of a plan in the totals", () => {
    expect(countedOf("documents", plan)).toEqual({
      "documents|plan|plan|2024-10": 1,
      "planTargets|new|2025-12-31": 13,
      "planTargets|repair|2025-12-31": 9,
      "plans|45/KH-UBND|2024-10-07": 1,
    });
    expect(countedOf("documents", { ...plan, kind: "CV", purpose: "Nội dung khác" })).toEqual({
      "documents|letter|other|2024-10": 1,
    });
  });

  it("cannot break the totals by a sign in its number", () => {
    expect(countedOf("documents", { ...plan, number: "45|KH" })).toMatchObject({
      "plans|45/KH|2024-10-07": 1,
    });
  });
});
