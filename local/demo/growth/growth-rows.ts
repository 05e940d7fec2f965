import type { SentRow } from "../sender.ts";
import { cellsOf, dayCell, labelOf, type NamedCells } from "../town/cells.ts";
import { approvalCells } from "../town/houses.ts";
import type { Random } from "../town/random.ts";
import { gifts, instalments, kinMoney, labour, ownMoney } from "../town/house-ledger.ts";
import type { MoneyCells } from "../town/resources.ts";
import type { DemoState } from "../town/town-plan.ts";
import type { GrownHousehold } from "./growth-plan.ts";
import type { GrownTimeline } from "./growth-timeline.ts";

/** A household with its whole way, as rows of every form are made from it. */
export interface DatedHousehold extends GrownHousehold {
  readonly timeline: GrownTimeline;
}

/** Columns of the household's row that changed since October. */
export function householdChanges({ goal, timeline, cells }: DatedHousehold): NamedCells {
  const { votedOn, postedOn, exitOn } = timeline;
  const wasRemoved = cells.includes(labelOf("households", "exitReason", "other-programme"));
  if (goal !== "removed") return { votedOn, postedOn };
  return wasRemoved ? {} : { exitOn, exitReason: labelOf("households", "exitReason", "refused") };
}

/** Decisions since October. */
export function newApprovals(households: readonly DatedHousehold[]): readonly SentRow[] {
  return households
    .filter(({ state }) => !wasApproved(state))
    .flatMap((household) => {
      const cells = approvalCells(household);
      return cells === undefined ? [] : [{ cells }];
    });
}

/** "Tiến độ nhà" of a house as it stands on 30/6/2025; undefined for one without a decision. */
export function progressRow(random: Random, household: DatedHousehold): NamedCells | undefined {
  const { code, goal, timeline, work } = household;
  const { decision, startedOn, completedOn, acceptedOn, handedOverOn } = timeline;
  if (decision === null) return undefined;
  return {
    household: code,
    stage: labelOf("construction", "stage", handedOverOn === null ? goal : "handed-over"),
    percent: percents[goal],
    startedOn,
    completedOn,
    acceptedOn,
    handedOverOn,
    obstacle: labelOf("construction", "obstacle", goal === "not-started" ? "funds" : "none"),
    checkedOn: dayCell("2025-06-18", random.between(0, 11)),
    ...(acceptedOn === null ? {} : { acceptanceNo: `${code.slice(-3)}/BB-NT` }),
    ...(completedOn === null ? {} : finished(random, work)),
  };
}

const percents: Readonly<Record<GrownHousehold["goal"], number>> = {
  removed: 0,
  "not-started": 0,
  foundation: 25,
  frame: 55,
  roof: 80,
  completed: 100,
  accepted: 100,
};

function finished(random: Random, work: GrownHousehold["work"]): NamedCells {
  const yes = "Có";
  const area = work === "new" ? { newArea: random.between(42, 78) } : {};
  return { ...area, hardFoundation: yes, hardFrame: yes, hardRoof: yes };
}

/** Ledger rows since October: everything of houses begun since, and the second instalment of those that stood then. */
export function newLedger(
  random: Random,
  households: readonly DatedHousehold[],
): readonly MoneyCells[] {
  const begun = households.filter(
    ({ state, timeline }) => timeline.startedOn !== null && !wasBegun(state),
  );
  const fresh = begun.filter(({ state }) => !wasApproved(state));
  const older = households.filter(({ state }) => state === "started");
  return [
    ...begun.flatMap(instalments),
    ...older.flatMap((household) => instalments(household).slice(1)),
    // Of the others it was pledged in October.
    ...fresh.map((household) => ownMoney(random, household)),
    ...begun.map((household) => kinMoney(random, household)),
    ...begun.flatMap((household, index) => gifts(random, household, index)),
    ...begun.map((household) => labour(random, household)),
  ].map((named) => cellsOf("money", named));
}

function wasApproved(state: DemoState): boolean {
  return state === "approved" || wasBegun(state);
}

function wasBegun(state: DemoState): boolean {
  return state === "started" || state === "completed";
}
