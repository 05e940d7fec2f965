import { dayCell } from "../town/cells.ts";
import type { Random } from "../town/random.ts";
import type { Decision, Timeline } from "../town/timeline.ts";
import type { GrownHousehold, GrownState } from "./growth-plan.ts";

/** Excel dates of a household's whole way up to 30/6/2025; null = it has not come so far. */
export interface GrownTimeline extends Timeline {
  readonly acceptedOn: number | null;
  readonly handedOverOn: number | null;
}

const signer = "Nguyễn Văn Mẫu";

/** Who was decided on first is furthest on. */
const decisions: Readonly<Record<Exclude<GrownState, "removed">, Decision>> = {
  accepted: decision("3012/QĐ-UBND", "2024-12-16"),
  completed: decision("152/QĐ-UBND", "2025-01-20"),
  roof: decision("487/QĐ-UBND", "2025-03-05"),
  frame: decision("487/QĐ-UBND", "2025-03-05"),
  foundation: decision("842/QĐ-UBND", "2025-04-22"),
  "not-started": decision("1105/QĐ-UBND", "2025-05-20"),
};

/** Days from the start of building to its end. */
const building = { least: 50, most: 95 } as const;

/** The days after October 2024, those before as they were. */
export function growTimeline(random: Random, household: GrownHousehold): GrownTimeline {
  const { timeline, goal } = household;
  const open = { acceptedOn: null, handedOverOn: null };
  if (goal === "removed")
    return { ...timeline, ...open, exitOn: timeline.exitOn ?? dayCell("2025-03-12") };
  const votedOn = timeline.votedOn ?? dayCell("2024-11-11", random.between(0, 16));
  const postedOn = timeline.postedOn ?? votedOn + random.between(7, 10);
  const decided = timeline.decision ?? decisions[goal];
  const houseDays = daysOf(random, { timeline, decided, goal });
  return { ...timeline, votedOn, postedOn, decision: decided, ...houseDays };
}

function daysOf(
  random: Random,
  { timeline, decided, goal }: { timeline: Timeline; decided: Decision; goal: GrownState },
): Pick<GrownTimeline, "startedOn" | "completedOn" | "acceptedOn" | "handedOverOn"> {
  const none = { startedOn: null, completedOn: null, acceptedOn: null, handedOverOn: null };
  if (goal === "not-started") return none;
  const startedOn = timeline.startedOn ?? decided.decisionOn + random.between(12, 30);
  if (goal !== "completed" && goal !== "accepted") return { ...none, startedOn };
  const finishedOn = startedOn + random.between(building.least, building.most);
  const completedOn =
    timeline.completedOn ??
    (goal === "completed" ? Math.max(finishedOn, dayCell("2025-06-10")) : finishedOn);
  if (goal === "completed") return { ...none, startedOn, completedOn };
  const acceptedOn = completedOn + random.between(3, 8);
  const handedOverOn = random.chance(75) ? acceptedOn + random.between(1, 4) : null;
  return { startedOn, completedOn, acceptedOn, handedOverOn };
}

function decision(decisionNo: string, on: string): Decision {
  return { decisionNo, decisionOn: dayCell(on), signer };
}
