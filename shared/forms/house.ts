import type { HouseFacts, Value, Values } from "./form.ts";
import { dayOf } from "./rules/date-rules.ts";

/** Where a household stands; exactly one at a time, and the chain is only walked forward (domain §1.7). */
export type HouseState =
  | "surveyed"
  | "voted"
  | "posted"
  | "approved"
  | "started"
  | "completed"
  | "accepted"
  | "handed-over"
  | "removed";

/** The seven of the progress line: accepted and handed-over houses are completed ones. */
export type ProgressState = Exclude<HouseState, "accepted" | "handed-over">;

export const houseStates: readonly HouseState[] = [
  "surveyed",
  "voted",
  "posted",
  "approved",
  "started",
  "completed",
  "accepted",
  "handed-over",
  "removed",
];

/** Nothing is known about the house beyond the household's own row. */
export const noFacts: HouseFacts = {
  approvedOn: null,
  approvedAmount: null,
  startedOn: null,
  stage: null,
  completedOn: null,
  acceptedOn: null,
  handedOverOn: null,
  programme: null,
};

/**
 * What other forms establish about a house, to be frozen into its household's row. Of several approvals the first decision counts
 * and amounts add up. A later step implies the earlier ones: a completed house was started.
 */
export function houseFacts({
  approvals = [],
  approval,
  construction,
}: {
  approvals?: readonly Values[];
  approval?: Values | null;
  construction?: Values | null;
}): HouseFacts {
  const decisions = [...(approval == null ? [] : [approval]), ...approvals];
  const first = decisions.toSorted(byDecision)[0];
  return {
    approvedOn: dayOf(first?.["decisionOn"]),
    approvedAmount: first === undefined ? null : sum(decisions, "amount"),
    startedOn: dayOf(construction?.["startedOn"]),
    stage: textOf(construction?.["stage"]),
    completedOn: dayOf(construction?.["completedOn"]),
    acceptedOn: dayOf(construction?.["acceptedOn"]),
    handedOverOn: dayOf(construction?.["handedOverOn"]),
    programme: textOf(first?.["programme"]),
  };
}

/** The household's one current state, from the dates and the stage that are known. */
export function currentState(values: Values, facts: HouseFacts): HouseState {
  if (isFilled(values["exitReason"])) return "removed";
  const stage = stageOrder.get(facts.stage ?? "") ?? 0;
  if (facts.handedOverOn !== null || stage >= 6) return "handed-over";
  if (facts.acceptedOn !== null || stage >= 5) return "accepted";
  if (facts.completedOn !== null || stage >= 4) return "completed";
  if (facts.startedOn !== null || stage >= 1) return "started";
  if (facts.approvedOn !== null || facts.approvedAmount !== null) return "approved";
  if (isFilled(values["postedOn"])) return "posted";
  return isFilled(values["votedOn"]) ? "voted" : "surveyed";
}

/** The state as the progress line counts it. */
export function progressState(values: Values, facts: HouseFacts): ProgressState {
  const state = currentState(values, facts);
  return state === "accepted" || state === "handed-over" ? "completed" : state;
}

/** Stages of "Tiến độ nhà" in building order, by their place in the chain; repairs may skip. */
export const stageOrder: ReadonlyMap<string, number> = new Map([
  ["not-started", 0],
  ["foundation", 1],
  ["frame", 2],
  ["roof", 3],
  ["completed", 4],
  ["accepted", 5],
  ["handed-over", 6],
]);

function byDecision(a: Values, b: Values): number {
  return (dayOf(a["decisionOn"]) ?? "9999") < (dayOf(b["decisionOn"]) ?? "9999") ? -1 : 1;
}

function sum(rows: readonly Values[], key: string): number {
  return rows.reduce((total, row) => {
    const value = row[key];
    return total + (typeof value === "number" ? value : 0);
  }, 0);
}

function textOf(value: Value | undefined): string | null {
  return typeof value === "string" ? value : null;
}

function isFilled(value: Value | undefined): boolean {
  return value !== undefined && value !== null;
}
