import { describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import { checkTyped, day, said, type Typed } from "../validate/build-sheet.ts";
import { countedOf, saidOf } from "./form-desk.ts";

const open: Typed = {
  kind: "Đất ở",
  content: "Hộ chưa có giấy chứng nhận quyền sử dụng đất",
  level: "Thị xã",
  raisedOn: day("2024-11-02"),
  dueOn: day("2024-12-31"),
  status: "Chưa giải quyết",
};

describe("an obstacle", () => {
  it.each<[why: string, changes: Typed, codes: string[]]>([
    ["open", {}, []],
    ["of one house", { household: "NL-2024-007" }, []],
    ["solved with its day", { status: "Đã giải quyết", solvedOn: day("2024-12-01") }, []],
    ["solved on an unknown day", { status: "Đã giải quyết" }, ["E48 warn solvedOn"]],
    ["solved by its day only", { solvedOn: day("2024-12-01") }, ["E35 block status"]],
    [
      "solved before it was raised",
      { status: "Đã giải quyết", solvedOn: day("2024-10-01") },
      ["E29 block solvedOn"],
    ],
    ["of no kind", { kind: null }, ["E48 block kind"]],
    ["without words, as the progress sheet makes it", { content: null }, ["E48 warn content"]],
  ])("%s", (_, changes, codes) => {
    expect(saidOf("obstacles", open, changes)).toEqual(codes);
  });

  it("proposes the status its day speaks for", () => {
    const { fixes } = checkTyped("obstacles", [{ ...open, solvedOn: day("2024-12-01") }]);
    expect(fixes.map(({ after }) => after)).toEqual(["Đã giải quyết"]);
  });

  it("has one row per house and kind, however it is worded", () => {
    const ofHouse = { ...open, household: "NL-2024-007" };
    const reworded = { ...ofHouse, content: "Chưa có đất ở" };
    expect(said(checkTyped("obstacles", [ofHouse, reworded]).issues)).toEqual(["E24 block kind"]);
    const other = { ...ofHouse, kind: "Vật liệu" };
    expect(said(checkTyped("obstacles", [ofHouse, other]).issues)).toEqual([]);
    expect(said(checkTyped("obstacles", [open, { ...open, content: "Khác" }]).issues)).toEqual([]);
  });

  it("is counted with its day, so that a tab can say what is overdue", () => {
    expect(countedOf("obstacles", open)).toEqual({ "obstacles|land|town|open|2024-12-31": 1 });
    expect(countedOf("obstacles", { kind: "Vật liệu" })).toEqual({
      "obstacles|materials|none|none|none": 1,
    });
  });

  it.each([
    ["a ward", { kind: "ward" }, "obstacles"],
    ["another office", { kind: "office", duties: ["culture"] }, "obstacles"],
    ["the standing office itself", { kind: "office", duties: ["standing"] }, "obstacles-own"],
  ] as const)("of %s is decided on in its lane", (_, unit, lane) => {
    const { laneOf, lanes } = formById("obstacles");
    expect(laneOf({}, unit)).toBe(lane);
    expect(lanes).toContain(lane);
  });
});
