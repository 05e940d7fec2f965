import type { Localised, Value, Values } from "./column.ts";
import type { HouseFacts } from "./form.ts";
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

/** One step of a household's way, what shows that it was taken, and the steps that may be next. */
interface Step {
  readonly id: HouseState;
  readonly label: string;
  readonly en: string;
  /** Side exits lead out of every state (domain §1.7). */
  readonly next: readonly HouseState[];
  readonly isReached: (values: Values, facts: HouseFacts) => boolean;
}

/**
 * The chain of domain §1.7 as far as rows speak of it, in order; a later step implies the earlier ones, so a house that was entered
 * late may come in at any of them. Nothing leads back.
 */
const steps: readonly Step[] = [
  { id: "surveyed", label: "Rà soát", en: "Surveyed", next: ["voted"], isReached: () => true },
  {
    id: "voted",
    label: "Bình xét",
    en: "Voted on",
    next: ["posted"],
    isReached: (values) => isFilled(values["votedOn"]),
  },
  {
    id: "posted",
    label: "Niêm yết",
    en: "Posted",
    next: ["approved"],
    isReached: (values) => isFilled(values["postedOn"]),
  },
  {
    id: "approved",
    label: "Phê duyệt",
    en: "Approved",
    next: ["started"],
    isReached: (_, facts) => facts.approvedOn !== null || facts.approvedAmount !== null,
  },
  {
    id: "started",
    label: "Khởi công",
    en: "Started",
    next: ["completed"],
    isReached: (_, facts) => facts.startedOn !== null || stageRank(facts) >= 1,
  },
  {
    id: "completed",
    label: "Hoàn thành",
    en: "Completed",
    next: ["accepted"],
    isReached: (_, facts) => facts.completedOn !== null || stageRank(facts) >= 4,
  },
  {
    id: "accepted",
    label: "Nghiệm thu",
    en: "Accepted",
    next: ["handed-over"],
    isReached: (_, facts) => facts.acceptedOn !== null || stageRank(facts) >= 5,
  },
  {
    id: "handed-over",
    label: "Bàn giao",
    en: "Handed over",
    next: [],
    isReached: (_, facts) => facts.handedOverOn !== null || stageRank(facts) >= 6,
  },
  {
    id: "removed",
    label: "Đưa ra khỏi danh sách",
    en: "Left the list",
    next: [],
    isReached: (values) => isFilled(values["exitReason"]),
  },
];

export const houseStates: readonly HouseState[] = steps.map(({ id }) => id);

/** The state in words. */
export function houseStateLabel(state: HouseState): Localised {
  const { label, en } = steps.find(({ id }) => id === state) ?? { label: state, en: state };
  return { vi: label, en };
}

/** True where a household may come to stand at `to` after `from`: the same, further along the chain, or out of it. */
export function mayFollow(from: HouseState, to: HouseState): boolean {
  if (from === to || (to === "removed" && from !== "removed")) return true;
  const next = steps.find(({ id }) => id === from)?.next ?? [];
  return next.some((state) => mayFollow(state, to));
}

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

/** The household's one current state: the last step that is shown by the dates and the stage that are known. */
export function currentState(values: Values, facts: HouseFacts): HouseState {
  for (let index = steps.length - 1; index > 0; index--) {
    const step = steps[index];
    if (step?.isReached(values, facts) === true) return step.id;
  }
  return "surveyed";
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

function stageRank({ stage }: HouseFacts): number {
  return stageOrder.get(stage ?? "") ?? 0;
}

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
