import { describe, expect, it } from "vitest";
import { groupAlike } from "../../../shared/validate/group-alike.ts";
import { checkTyped, cleanHousehold } from "./build-sheet.ts";

describe("groupAlike", () => {
  const rows = [1, 2, 3, 4].map((index) => ({
    ...cleanHousehold,
    head: `Lò Văn Panh ${"ABCD".charAt(index - 1)}`,
    nationalId: 11085000120 + index,
    sex: index < 3 ? "nam" : "Nam",
    phone: index === 4 ? "12" : null,
  }));
  const groups = groupAlike(checkTyped("households", rows).issues);

  it("puts one mistake in several cells together", () => {
    expect(groups.map(({ code, column, issues }) => [code, column, issues.length])).toEqual([
      ["E17", "nationalId", 4],
      ["E55", "phone", 1],
      ["E14", "sex", 2],
    ]);
  });

  it("begins with what blocks", () => {
    expect(groups.map(({ level }) => level)).toEqual(["block", "warn", "fixed"]);
  });

  it("keeps rows in order inside a group", () => {
    expect(groups[0]?.issues.map(({ row }) => row)).toEqual([6, 7, 8, 9]);
  });

  it("gives nothing for nothing", () => {
    expect(groupAlike([])).toEqual([]);
  });
});
