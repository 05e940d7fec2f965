import { cellsOf, dayCell, labelOf } from "./cells.ts";
import { type DemoHousehold, programmeOf } from "./households.ts";
import type { Random } from "./random.ts";

/** A household with the code the service gave it. */
export interface CodedHousehold extends DemoHousehold {
  readonly code: string;
}

const old = dayCell("2021-01-01");

/** Support per house in đồng by the day from which it was decided, the newest first; the norms of domain §3. */
const support = {
  movement: [
    { from: dayCell("2024-11-10"), new: 60_000_000, repair: 30_000_000 },
    { from: old, new: 50_000_000, repair: 25_000_000 },
  ],
  merit: [
    { from: dayCell("2025-01-09"), new: 60_000_000, repair: 30_000_000 },
    { from: old, new: 40_000_000, repair: 20_000_000 },
  ],
  ethnic: [{ from: old, new: 44_000_000, repair: 44_000_000 }],
  poverty: [{ from: old, new: 40_000_000, repair: 20_000_000 }],
} as const;

/** The central budget's share under the ethnic programme; the rest of the 44 million is local. */
const ethnicCentral = 40_000_000;

/** What the decision grants in đồng; 0 where there is none. */
export function supportOf(household: DemoHousehold): number {
  const on = household.timeline.decision?.decisionOn ?? 0;
  const norm = support[programmeOf(household).group].find(({ from }) => from <= on);
  return norm?.[household.work] ?? 0;
}

/** The row of "QĐ phê duyệt" about a house; undefined for one that is not approved. */
export function approvalCells(household: CodedHousehold) {
  const { code, timeline } = household;
  if (timeline.decision === null) return undefined;
  const { name, group } = programmeOf(household);
  const amount = supportOf(household);
  const stateBudget = group === "ethnic" ? ethnicCentral : group === "merit" ? amount : 0;
  return cellsOf("approvals", {
    ...timeline.decision,
    household: code,
    programme: name,
    amount,
    stateBudget,
    localBudget: amount - stateBudget,
  });
}

/** The row of "Tiến độ nhà" about an approved house; undefined for one that is not. */
export function constructionCells(random: Random, household: CodedHousehold) {
  const { code, state, timeline, work } = household;
  if (timeline.decision === null) return undefined;
  // A house under way that nobody has looked at for 14 days stands in "Việc cần làm".
  const isForgotten = state === "started" && random.chance(50);
  const checkedOn = isForgotten
    ? dayCell("2024-10-15")
    : dayCell("2024-10-22", random.between(0, 7));
  const stage =
    state === "approved"
      ? "not-started"
      : state === "completed"
        ? "completed"
        : random.pick(work === "new" ? ["foundation", "frame", "roof"] : ["frame", "roof"]);
  return cellsOf("construction", {
    household: code,
    stage: labelOf("construction", "stage", stage),
    percent: percentOf(stage),
    startedOn: timeline.startedOn,
    completedOn: timeline.completedOn,
    obstacle: labelOf(
      "construction",
      "obstacle",
      stage === "not-started" && random.chance(25) ? "funds" : "none",
    ),
    checkedOn,
    ...(state === "completed" ? finished(random, work) : {}),
  });
}

function percentOf(stage: string): number {
  return (
    new Map([
      ["foundation", 25],
      ["frame", 55],
      ["roof", 80],
      ["completed", 100],
    ]).get(stage) ?? 0
  );
}

function finished(random: Random, work: DemoHousehold["work"]) {
  const yes = "Có";
  const area = work === "new" ? { newArea: random.between(42, 68) } : {};
  return { ...area, hardFoundation: yes, hardFrame: yes, hardRoof: yes };
}
