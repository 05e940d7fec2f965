import { normAt } from "../../campaign/norms.ts";
import { daysBetween, formatDate, weekday } from "../../text/date.ts";
import { dayOf } from "../rules/date-rules.ts";
import type { DossierRow, Values } from "../column.ts";
import type { LinkRule, RowRule } from "../rule.ts";

/** A household was voted on and posted in a round of its village, where the village's rounds are written down (E35). */
export const householdRounds: readonly LinkRule[] = [
  {
    ...toRounds("household-vote", "vote"),
    column: "votedOn",
    check: ({ values }, rounds) => {
      const voted = dayOf(values["votedOn"]);
      return voted === null ? undefined : unheld("vote", voted, rounds);
    },
  },
  {
    ...toRounds("household-posting", "posting"),
    column: "postedOn",
    check: ({ values }, rounds) => {
      const posted = dayOf(values["postedOn"]);
      return posted === null ? undefined : unheld("posting", posted, rounds);
    },
  },
];

/** Nothing is decided before a posting of the household's village has ended (E40). */
export const approvalRounds: readonly LinkRule[] = [
  {
    id: "approval-posting",
    code: "E40",
    level: "block",
    column: "decisionOn",
    eventOn: ({ decisionOn }) => dayOf(decisionOn),
    looksAt: "rounds",
    otherColumn: "until",
    keyOf: (_, { household }) => villageOf(household ?? {}),
    otherKeyOf: (row) => keyOfRound(row, "posting"),
    check: ({ values }, postings) => {
      const decided = dayOf(values["decisionOn"]);
      const first = postings.toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : 1))[0];
      if (decided === null || first === undefined || endOf(first) <= decided) return undefined;
      const until = dayOf(first.values["until"]);
      const date = formatDate(decided);
      return {
        params:
          until === null
            ? { reason: "posting-open", date }
            : { reason: "posting", date, earlierDate: formatDate(until) },
        other: first,
      };
    },
  },
];

/** A list hangs as many working days as the norm in force says (E40); where none is set, any number is enough. */
export const postingDays: RowRule = {
  code: "E40",
  level: "warn",
  column: "until",
  check: ({ kind, heldOn, until }, { campaign }) => {
    const [from, to] = [dayOf(heldOn), dayOf(until)];
    if (kind !== "posting" || from === null || to === null || to < from) return undefined;
    const least = normAt(campaign, "niem_yet.so_ngay", { on: from })?.value ?? 0;
    const days = workingDays(from, to);
    return days < least ? { reason: "days", days, least } : undefined;
  },
};

type ToRounds = Omit<LinkRule, "column" | "check">;

function toRounds(id: string, kind: string): ToRounds {
  return {
    id,
    code: "E35",
    level: "warn",
    looksAt: "rounds",
    otherColumn: "heldOn",
    keyOf: ({ values }) => ((values["exitReason"] ?? null) === null ? villageOf(values) : null),
    otherKeyOf: (row) => keyOfRound(row, kind),
  };
}

/** The village has rounds of the kind, and none of them was on the day. */
function unheld(
  reason: string,
  day: string,
  rounds: readonly DossierRow[],
): ReturnType<LinkRule["check"]> {
  const [first] = rounds;
  if (first === undefined || rounds.some((round) => covers(round.values, day))) return undefined;
  return { params: { reason: `no-${reason}`, date: formatDate(day) }, other: first };
}

function covers({ kind, heldOn, until }: Values, day: string): boolean {
  const from = dayOf(heldOn);
  if (from === null) return true;
  return kind === "vote" ? from === day : from <= day && day <= (dayOf(until) ?? "9999-12-31");
}

function villageOf({ village }: Values): string | null {
  return typeof village === "string" ? village : null;
}

function keyOfRound({ values }: DossierRow, kind: string): string | null {
  return values["kind"] === kind ? villageOf(values) : null;
}

/** A posting that still hangs ends later than any that has ended. */
function endOf({ values }: DossierRow): string {
  return dayOf(values["until"]) ?? "9999-12-31";
}

/** Monday to Friday, both ends counted; holidays are not known here. */
function workingDays(from: string, to: string): number {
  const days = daysBetween(from, to) + 1;
  const first = weekday(from);
  let count = 0;
  for (let index = 0; index < Math.min(days, 30); index++) if ((first + index) % 7 < 5) count++;
  return count;
}
