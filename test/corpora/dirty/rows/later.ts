import { isoToSerial as day } from "../../../../shared/text/date.ts";
import type { Scenario, Typed } from "../facts.ts";

const merit = {
  as: "A",
  category: "Người có công",
  flagPoor: null,
  flagMerit: "x",
  votedOn: day("2024-10-12"),
  postedOn: day("2024-10-20"),
};
const decided = (
  why: string,
  [changes, expected]: [Typed, string],
  household: Typed = {},
): Scenario => ({
  why,
  rows: [
    ["households", { ...merit, ...household }, ""],
    [
      "approvals",
      {
        household: "@A",
        programme: "Hỗ trợ nhà ở người có công",
        decisionOn: day("2026-01-05"),
        ...changes,
      },
      expected,
    ],
  ],
});

/** On 2/2/2026: QĐ 21/2024 ended with 2025 (domain §3). Source: E60 "Văn bản … hết hiệu lực". */
export const later: readonly Scenario[] = [
  decided("E60: a new house after the norm ended", [{}, "E60 warn decisionOn"]),
  decided("E60: a repair after the norm ended", [{ amount: 30_000_000 }, "E60 warn decisionOn"], {
    workType: "Sửa chữa",
  }),
  decided("E60: the day after it ended", [
    { decisionOn: day("2026-01-01") },
    "E60 warn decisionOn",
  ]),
  decided("its last day", [{ decisionOn: day("2025-12-31") }, ""]),
];
