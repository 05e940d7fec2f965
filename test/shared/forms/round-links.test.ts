import { describe, expect, it } from "vitest";
import { weekday } from "../../../shared/text/date.ts";
import { checkWorkbook } from "../../../shared/validate/check-workbook.ts";
import { day, naLay, said, sheetOf, type Typed } from "../validate/build-sheet.ts";
import { approval, household } from "../validate/build-workbook.ts";

const vote: Typed = {
  kind: "Họp bình xét",
  village: "bản Hốc",
  heldOn: day("2024-10-12"),
  households: 3,
  attendees: 40,
  agreed: 38,
  disagreed: 2,
  passed: 3,
  minutesNo: "01/BB",
  chair: "Quàng Văn Inh",
};
const posting: Typed = {
  kind: "Niêm yết danh sách",
  village: "bản Hốc",
  heldOn: day("2024-10-14"),
  until: day("2024-10-20"),
  place: "Nhà văn hóa bản",
  households: 3,
};

function issuesOf(rounds: readonly Typed[] | undefined, decision: Typed = approval) {
  const sheets = [
    sheetOf("households", [household]),
    sheetOf("approvals", [decision]),
    ...(rounds === undefined ? [] : [sheetOf("rounds", rounds)]),
  ];
  return checkWorkbook(sheets, naLay).flatMap(({ issues }) => issues);
}

describe("rounds of the household's village", () => {
  it.each<[why: string, rounds: readonly Typed[] | undefined, issues: string[]]>([
    ["as they should be", [vote, posting], []],
    ["with no sheet of rounds at hand", undefined, []],
    ["with no rounds written down", [], []],
    ["of another village", [{ ...vote, village: "bản Nậm Cản", heldOn: day("2024-10-01") }], []],
    [
      "with a meeting on another day",
      [{ ...vote, heldOn: day("2024-10-11") }, posting],
      ["E35 warn votedOn"],
    ],
    [
      "with one of two meetings on the day",
      [{ ...vote, heldOn: day("2024-10-11") }, vote, posting],
      [],
    ],
    [
      "with a posting that ended before",
      [vote, { ...posting, until: day("2024-10-18") }],
      ["E35 warn postedOn"],
    ],
    [
      "posted until after the decision",
      [vote, { ...posting, until: day("2024-11-25") }],
      ["E40 block decisionOn"],
    ],
    ["still posted at the decision", [vote, { ...posting, until: null }], ["E40 block decisionOn"]],
    [
      "posted again after the decision",
      [vote, posting, { ...posting, heldOn: day("2024-12-02"), until: day("2024-12-09") }],
      [],
    ],
    [
      "posted over a weekend and one more day",
      [vote, { ...posting, heldOn: day("2024-10-19"), until: day("2024-10-21") }],
      ["E40 warn until"],
    ],
  ])("%s", (_, rounds, issues) => {
    expect(said(issuesOf(rounds))).toEqual(issues);
  });

  it("names the posting a decision did not wait for", () => {
    const [issue] = issuesOf([vote, { ...posting, until: day("2024-11-25") }]);
    expect(issue).toMatchObject({
      form: "approvals",
      params: { reason: "posting", date: "20/11/2024", earlierDate: "25/11/2024" },
      other: { form: "rounds", row: 7, cell: "D7" },
    });
  });

  it("only warns of decisions before the campaign went live", () => {
    const decision = { ...approval, decisionOn: day("2024-09-20") };
    const issues = said(issuesOf([vote, posting], decision));
    expect(issues).toContain("E40 warn decisionOn");
    expect(issues.filter((issue) => issue.includes("block"))).toEqual([]);
  });
});

it.each<[iso: string, weekday: number]>([
  ["2024-10-19", 5],
  ["2024-10-21", 0],
  ["1970-01-01", 3],
])("knows the weekday of %s", (iso, expected) => {
  expect(weekday(iso)).toBe(expected);
});
