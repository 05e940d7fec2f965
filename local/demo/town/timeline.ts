import { dayCell } from "./cells.ts";
import type { Random } from "./random.ts";
import type { DemoState } from "./town-plan.ts";

/** A decision that approves households; number, day and signer are the same in all its rows. */
export interface Decision {
  readonly decisionNo: string;
  readonly decisionOn: number;
  readonly signer: string;
}

/** Excel dates of a household's way; null = it has not come so far. */
export interface Timeline {
  readonly surveyedOn: number;
  readonly votedOn: number | null;
  readonly postedOn: number | null;
  readonly decision: Decision | null;
  readonly startedOn: number | null;
  readonly completedOn: number | null;
  readonly exitOn: number | null;
}

const signer = "Nguyễn Văn Mẫu";

/** Houses lost in the spring storms went first; the others follow the survey of the movement. */
const decisions = {
  completed: decision("1418/QĐ-UBND", "2024-06-14"),
  started: decision("2366/QĐ-UBND", "2024-09-20"),
  approved: decision("2577/QĐ-UBND", "2024-10-21"),
} as const;

/** First possible day of each step; a household takes it up to `spread` days later, and every step keeps the order. */
const surveys: Readonly<Record<DemoState, { readonly from: string; readonly spread: number }>> = {
  completed: { from: "2024-05-13", spread: 4 },
  started: { from: "2024-08-12", spread: 8 },
  approved: { from: "2024-09-12", spread: 8 },
  posted: { from: "2024-09-30", spread: 5 },
  voted: { from: "2024-10-03", spread: 7 },
  surveyed: { from: "2024-10-07", spread: 20 },
  removed: { from: "2024-10-02", spread: 0 },
};

/** Days of one household up to 29/10/2024, none of them before the step it follows. */
export function drawTimeline(random: Random, state: DemoState): Timeline {
  const { from, spread } = surveys[state];
  const surveyedOn = dayCell(from, random.between(0, spread));
  const isVoted = state !== "surveyed" && state !== "removed";
  const votedOn = isVoted ? surveyedOn + random.between(5, 8) : null;
  const postedOn = votedOn !== null && state !== "voted" ? votedOn + random.between(7, 10) : null;
  return {
    surveyedOn,
    votedOn,
    postedOn,
    ...houseDays(random, state),
    exitOn: state === "removed" ? dayCell("2024-10-18") : null,
  };
}

function houseDays(
  random: Random,
  state: DemoState,
): Pick<Timeline, "decision" | "startedOn" | "completedOn"> {
  if (state === "completed")
    return {
      decision: decisions.completed,
      startedOn: dayCell("2024-06-24", random.between(0, 9)),
      completedOn: dayCell("2024-10-08", random.between(0, 12)),
    };
  if (state === "started")
    return {
      decision: decisions.started,
      startedOn: dayCell("2024-09-27", random.between(0, 18)),
      completedOn: null,
    };
  const decided = state === "approved" ? decisions.approved : null;
  return { decision: decided, startedOn: null, completedOn: null };
}

function decision(decisionNo: string, on: string): Decision {
  return { decisionNo, decisionOn: dayCell(on), signer };
}
