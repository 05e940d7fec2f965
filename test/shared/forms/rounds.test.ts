import { describe, expect, it } from "vitest";
import { checkTyped, day, said, type Typed } from "../validate/build-sheet.ts";
import { countedOf, saidOf } from "./form-desk.ts";

const vote: Typed = {
  kind: "Họp bình xét",
  village: "bản Hốc",
  heldOn: day("2024-10-12"),
  households: 5,
  attendees: 40,
  agreed: 36,
  disagreed: 4,
  passed: 4,
  minutesNo: "01/BB",
};

const posting: Typed = {
  kind: "Niêm yết danh sách",
  village: "bản Hốc",
  heldOn: day("2024-10-15"),
  until: day("2024-10-22"),
  place: "Nhà văn hóa bản",
  households: 4,
};

describe("a round", () => {
  it.each<[why: string, clean: Typed]>([
    ["a meeting that votes", vote],
    ["a posted list", posting],
    ["a list that still hangs", { ...posting, until: null }],
    ["published criteria", { kind: "Công bố tiêu chí", village: "bản Hốc", heldOn: 45580 }],
    ["a meeting that passed nobody", { ...vote, agreed: 3, disagreed: 37, passed: 0 }],
  ])("has nothing to remark: %s", (_, clean) => {
    expect(saidOf("rounds", clean, {})).toEqual([]);
  });

  it.each<[why: string, changes: Typed, codes: string[]]>([
    ["more votes than people", { agreed: 38 }, ["E41 block agreed"]],
    ["exactly half", { agreed: 20, disagreed: 20 }, ["E41 block agreed"]],
    ["one more than half", { agreed: 21, disagreed: 19 }, []],
    ["more households than were considered", { passed: 6 }, ["E41 block passed"]],
    [
      "a meeting before go-live only warns",
      { heldOn: day("2024-09-20"), agreed: 10, disagreed: 30 },
      ["E41 warn agreed"],
    ],
    ["a meeting to come", { heldOn: day("2025-03-16") }, ["E30 block heldOn"]],
    ["no minutes", { minutesNo: null }, ["E48 warn minutesNo"]],
    ["nothing but its village", { kind: null }, ["E48 block kind"]],
    ["another ward's village", { village: "bản Lé" }, ["E46 block village"]],
  ])("of a vote with %s", (_, changes, codes) => {
    expect(saidOf("rounds", vote, changes)).toEqual(codes);
  });

  it.each<[why: string, changes: Typed, codes: string[]]>([
    ["that ends before it begins", { until: day("2024-10-10") }, ["E29 block until"]],
    ["whose end is still to come", { until: day("2025-04-01") }, []],
    ["without a place", { place: null }, ["E48 warn place"]],
  ])("of a posting %s", (_, changes, codes) => {
    expect(saidOf("rounds", posting, changes)).toEqual(codes);
  });

  it("is written down once", () => {
    expect(said(checkTyped("rounds", [vote, posting, vote]).issues)).toEqual(["E24 block village"]);
    expect(said(checkTyped("rounds", [vote, { ...vote, heldOn: 45590 }]).issues)).toEqual([]);
  });
});

describe("totals of rounds", () => {
  it("hold the meeting, its households and its votes", () => {
    expect(countedOf("rounds", vote)).toEqual({
      "rounds|vote|na-lay.hoc|2024-10": 1,
      "roundHouseholds|passed": 4,
      "roundHouseholds|rejected": 1,
      "votes|attendees": 40,
      "votes|agreed": 36,
      "votes|disagreed": 4,
    });
  });

  it("hold the days a list hangs, and objections", () => {
    expect(countedOf("rounds", { ...posting, until: null, objections: 2 })).toEqual({
      "rounds|posting|na-lay.hoc|2024-10": 1,
      "postings|2024-10-15|none": 1,
      "roundHouseholds|posted": 4,
      "objections|2024-10": 2,
    });
  });
});
