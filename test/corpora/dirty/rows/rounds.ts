import { isoToSerial as day } from "../../../../shared/text/date.ts";
import type { Scenario, Typed } from "../facts.ts";

const round = (why: string, changes: Typed, expected: string): Scenario => ({
  why,
  rows: [["rounds", changes, expected]],
});
const posting = {
  kind: "Niêm yết danh sách",
  place: "Nhà văn hóa bản",
  attendees: null,
  agreed: null,
  passed: null,
  minutesNo: null,
  chair: null,
};

/** Meetings and posted lists. Source: domain §3 binh_xet, niem_yet; E35, E40, E41. Villages differ, as households look at their own. */
export const rounds: readonly Scenario[] = [
  round("a meeting in order", {}, ""),
  round("E41: more votes than people", { agreed: 25 }, "E41 block agreed"),
  round(
    "E41: for and against are more than people",
    { agreed: 15, disagreed: 8 },
    "E41 block agreed",
  ),
  round("E41: a third in favour", { agreed: 7 }, "E41 block agreed"),
  round("E41: exactly half is not more than half", { agreed: 10 }, "E41 block agreed"),
  round("E41: more passed than were proposed", { passed: 6 }, "E41 block passed"),
  round("a third in favour, and nobody passed", { agreed: 7, passed: 0 }, ""),
  round(
    "E41: before go-live the majority only warns",
    { agreed: 7, heldOn: day("2024-09-10") },
    "E41 warn agreed",
  ),
  round("E48: no minutes", { minutesNo: null }, "E48 warn minutesNo"),
  round("E30: a meeting next week", { heldOn: day("2025-03-22") }, "E30 block heldOn"),
  round(
    "three working days over a weekend",
    { ...posting, heldOn: day("2025-02-14"), until: day("2025-02-18") },
    "",
  ),
  round(
    "E40: two working days",
    { ...posting, heldOn: day("2025-02-18"), until: day("2025-02-19") },
    "E40 warn until",
  ),
  round(
    "E40: Friday to Sunday is one working day",
    { ...posting, heldOn: day("2025-02-21"), until: day("2025-02-23") },
    "E40 warn until",
  ),
  round(
    "E29: taken down before it was put up",
    { ...posting, heldOn: day("2025-02-20"), until: day("2025-02-10") },
    "E29 block until",
  ),
  {
    why: "E35: voted on when the village did not meet",
    rows: [
      ["rounds", { village: "tổ dân phố 2", heldOn: day("2024-10-12") }, ""],
      ["households", { village: "tổ dân phố 2", votedOn: day("2024-10-13") }, "E35 warn votedOn"],
    ],
  },
  {
    why: "voted on when the village met",
    rows: [
      ["rounds", { village: "tổ dân phố 3", heldOn: day("2024-10-12") }, ""],
      ["households", { village: "tổ dân phố 3", votedOn: day("2024-10-12") }, ""],
    ],
  },
  {
    why: "E40: decided before the village's list came down",
    rows: [
      [
        "rounds",
        {
          ...posting,
          village: "tổ dân phố 4",
          heldOn: day("2024-12-02"),
          until: day("2024-12-20"),
        },
        "",
      ],
      ["households", { as: "A", village: "tổ dân phố 4" }, ""],
      ["approvals", { household: "@A" }, "E40 block decisionOn"],
    ],
  },
];
