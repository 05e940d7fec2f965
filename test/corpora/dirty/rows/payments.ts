import { isoToSerial as day } from "../../../../shared/text/date.ts";
import type { Scenario } from "../facts.ts";
import { house, listed } from "./house.ts";

const started = day("2024-12-20");
const state = {
  source: "NSTW",
  donor: null,
  receivedOn: null,
  amount: 40_000_000,
  instalment: "Đợt 1",
  disbursedOn: day("2025-01-20"),
};

/** State money against decision and progress. Source: domain §3 giai_ngan; E36, E37. */
export const payments: readonly Scenario[] = [
  {
    why: "E36: the second part before the house is finished",
    rows: house(
      listed,
      ["approvals", {}, ""],
      ["construction", { startedOn: started }, ""],
      ["money", { ...state, amount: 18_000_000, instalment: "Đợt 2" }, "E36 warn disbursedOn"],
    ),
  },
  {
    why: "E36: the second part on a day before completion",
    rows: house(
      listed,
      ["approvals", {}, ""],
      [
        "construction",
        { stage: "Hoàn thành", startedOn: started, completedOn: day("2025-02-20") },
        "",
      ],
      ["money", { ...state, amount: 18_000_000, instalment: "Đợt 2" }, "E36 warn disbursedOn"],
    ),
  },
  {
    why: "E36: state money without a decision",
    rows: house(listed, ["money", { ...state, amount: 18_000_000 }, "E36 warn disbursedOn"]),
  },
  {
    why: "E36: more than 70 % in the first part of the poverty programme",
    rows: house(
      listed,
      ["approvals", { programme: "CTMTQG giảm nghèo bền vững", amount: 40_000_000 }, ""],
      ["construction", { startedOn: started }, ""],
      ["money", { ...state, amount: 30_000_000 }, "E36 warn amount"],
    ),
  },
  {
    why: "E37: two payments above the decision",
    rows: house(
      listed,
      ["approvals", {}, ""],
      ["construction", { startedOn: started }, ""],
      ["money", { ...state, receipt: "UNC 1" }, ""],
      ["money", { ...state, receipt: "UNC 2", amount: 25_000_000 }, "E37 block amount"],
    ),
  },
  {
    why: "E37: one payment above the decision",
    rows: house(
      listed,
      ["approvals", { amount: 30_000_000 }, ""],
      ["construction", { startedOn: started }, ""],
      ["money", { ...state, receipt: "UNC 3" }, "E37 block amount"],
    ),
  },
  {
    why: "E37: before go-live it only warns",
    rows: house(
      { ...listed, surveyedOn: day("2024-05-05"), votedOn: null, postedOn: day("2024-05-20") },
      ["approvals", { decisionOn: day("2024-06-10"), amount: 30_000_000 }, ""],
      ["construction", { startedOn: day("2024-06-20") }, ""],
      ["money", { ...state, receipt: "UNC 4", disbursedOn: day("2024-07-20") }, "E37 warn amount"],
    ),
  },
  {
    why: "gifts do not count against the decision",
    rows: house(
      listed,
      ["approvals", {}, ""],
      ["construction", { startedOn: started }, ""],
      ["money", { ...state, receipt: "UNC 5" }, ""],
      ["money", { amount: 30_000_000 }, ""],
    ),
  },
];
