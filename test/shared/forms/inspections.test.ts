import { describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import { day, type Typed } from "../validate/build-sheet.ts";
import { countedOf, saidOf } from "./form-desk.ts";

const visit: Typed = {
  kind: "Kiểm tra",
  lead: "Phòng Quản lý Đô thị",
  heldOn: day("2024-12-05"),
  visited: "phường Na Lay",
  houses: 6,
  withProgramme: "Có",
  result: "Sáu nhà đúng thiết kế, một nhà chậm tiến độ",
};

const recommended: Typed = {
  ...visit,
  recommendation: "Đôn đốc nhà chậm hoàn thành trước Tết",
  dueOn: day("2025-01-20"),
  followUp: "Đang khắc phục",
};

describe("an inspection", () => {
  it.each<[why: string, clean: Typed, changes: Typed, codes: string[]]>([
    ["that found all in order", visit, {}, []],
    ["that recommended something", recommended, {}, []],
    [
      "whose recommendation has neither day nor follow-up",
      recommended,
      { dueOn: null, followUp: null },
      ["E48 warn dueOn", "E48 warn followUp"],
    ],
    [
      "followed by its day only",
      recommended,
      { followedOn: day("2025-01-10") },
      ["E35 block followUp"],
    ],
    [
      "followed on an unknown day",
      recommended,
      { followUp: "Đã khắc phục" },
      ["E48 warn followedOn"],
    ],
    ["due before it was held", recommended, { dueOn: day("2024-12-01") }, ["E29 block dueOn"]],
    ["at no known unit", visit, { visited: "phường Khác" }, ["E16 block visited"]],
    ["by nobody", visit, { lead: null }, ["E48 warn lead"]],
  ])("%s", (...[, clean, changes, codes]) => {
    expect(saidOf("inspections", clean, changes)).toEqual(codes);
  });

  it("is counted by kind, its recommendation with the day it is due", () => {
    expect(countedOf("inspections", recommended)).toEqual({
      "inspections|inspection|true|2024-12": 1,
      "inspectedHouses|inspection": 6,
      "recommendations|inspection|working|2025-01-20": 1,
    });
  });

  it("of the standing office is decided on by another", () => {
    const { laneOf } = formById("inspections");
    expect(laneOf({}, { kind: "office", duties: ["standing"] })).toBe("inspections-own");
    expect(laneOf({}, { kind: "office", duties: ["emulation"] })).toBe("inspections");
  });
});
