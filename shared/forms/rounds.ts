import { defineForm } from "./define-form.ts";
import type { Values } from "./column.ts";
import { roundColumns } from "./rounds/columns.ts";
import { roundRules } from "./rounds/rules.ts";
import { sameRow } from "./rules/same-row.ts";
import { month, numberIn, tally } from "./tally.ts";

const keys = [["kind", "village", "heldOn"]];

/**
 * Meetings that vote, lists that are posted, criteria that are published: one row per village and round.
 * Source: plan 2404/KH-UBND III.1.a-2, III.1.a-5, I.2; F2, F3 of domain §2.2 (O3, O4).
 */
export const rounds = defineForm({
  id: "rounds",
  version: 1,
  sheet: "Bình xét, niêm yết",
  title: {
    vi: "Họp bình xét, niêm yết danh sách, công bố tiêu chí",
    en: "Meetings, posted lists, published criteria",
  },
  owners: ["ward"],
  columns: roundColumns,
  keys,
  rules: roundRules,
  collisions: [sameRow(keys, "village")],
  measures: [
    tally("rounds", { by: { kind: "kind", village: "village", month: month("heldOn") } }),
    // Days posted so far depend on today while a list still hangs.
    tally("postings", { by: { from: "heldOn", until: "until" }, when: isPosting }),
    tally("roundHouseholds", {
      by: { outcome: () => "posted" },
      when: isPosting,
      amount: numberIn("households"),
    }),
    tally("roundHouseholds", {
      by: { outcome: () => "passed" },
      when: isVote,
      amount: numberIn("passed"),
    }),
    tally("roundHouseholds", {
      by: { outcome: () => "rejected" },
      when: (values) => isVote(values) && values["passed"] !== null,
      amount: (values) => Math.max(0, numberIn("households")(values) - numberIn("passed")(values)),
    }),
    ...(["attendees", "agreed", "disagreed"] as const).map((column) =>
      tally("votes", { by: { answer: () => column }, when: isVote, amount: numberIn(column) }),
    ),
    tally("objections", { by: { month: month("heldOn") }, amount: numberIn("objections") }),
  ],
  datedBy: {
    heldOn: [
      "kind",
      "village",
      "households",
      "attendees",
      "agreed",
      "disagreed",
      "passed",
      "objections",
    ],
    until: ["kind", "village"],
  },
  nameColumn: "village",
  brief: [
    { column: "kind" },
    { column: "village" },
    { column: "heldOn", before: "ngày " },
    { column: "households", after: " hộ" },
    { column: "agreed", before: "đồng ý " },
    { column: "attendees", before: "dự họp " },
    { column: "passed", before: "đạt ", after: " hộ" },
    { column: "minutesNo", before: "biên bản " },
  ],
});

function isVote({ kind }: Values): boolean {
  return kind === "vote";
}

function isPosting({ kind }: Values): boolean {
  return kind === "posting";
}
