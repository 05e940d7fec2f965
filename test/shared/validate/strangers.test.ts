import { describe, expect, it } from "vitest";
import { checkTyped, cleanHousehold, naLay } from "./build-sheet.ts";

describe("a row pasted from another ward's workbook", () => {
  it.each<[why: string, code: string | null, issues: string[]]>([
    ["with that ward's code", "SD-2024-007", ["E47"]],
    ["with a code of its own ward", "NL-2024-007", []],
    ["without a code", null, []],
    ["with letters of no ward", "XX-2024-007", []],
  ])("%s", (_, code, issues) => {
    const found = checkTyped("households", [{ ...cleanHousehold, code }]).issues;
    expect(found.map((issue) => issue.code)).toEqual(issues);
  });

  it("is held, and both units are named", () => {
    const { issues, rows } = checkTyped("households", [{ ...cleanHousehold, code: "SD-2024-007" }]);
    expect(rows[0]?.held).toBe(true);
    expect(issues).toMatchObject([
      { level: "block", params: { value: "phường Sông Đà", unit: "phường Na Lay" } },
    ]);
  });

  it("is its own once that ward handed its rows over", () => {
    const handover = {
      id: "h",
      from: ["song-da"],
      to: ["na-lay"],
      closedOn: "2025-06-30",
      done: true,
    };
    const campaign = { ...naLay.campaign, handovers: [handover] };
    const context = { ...naLay, campaign };
    expect(
      checkTyped("households", [{ ...cleanHousehold, code: "SD-2024-007" }], context).issues,
    ).toEqual([]);
  });
});
