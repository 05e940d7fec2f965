import type { Dossier, DossierRow, Values } from "../column.ts";
import type { HouseRule, VersionRule } from "../rule.ts";
import { exitReasons } from "../households/options.ts";
import { isVoid } from "../households/rules.ts";
import {
  currentState,
  houseFacts,
  houseStateLabel,
  mayFollow,
  noFacts,
  stageOrder,
} from "../house.ts";
import { dayOf, firstDay } from "../rules/date-rules.ts";

/** Forms whose rows belong to a household, in the order they are spoken of. */
const belongings = ["approvals", "construction", "money"] as const;
type Belonging = (typeof belongings)[number];

const cells: Readonly<Record<Belonging, string>> = {
  approvals: "decisionNo",
  construction: "stage",
  money: "amount",
};

/**
 * Entered twice or by mistake: decisions, progress and money on it would belong to nobody, so they go first (E57). Of several one is
 * named.
 */
const voidRules = belongings.map((form): HouseRule => ({
  code: "E57",
  level: "block",
  column: "exitReason",
  eventOn: ({ exitOn }) => dayOf(exitOn),
  concerns: ({ exitReason }) => isVoid(exitReason),
  check: (_, dossier) =>
    liveForms(dossier)[0] === form ? { reason: "live", what: form } : undefined,
  against: {
    form,
    column: cells[form],
    ...(form === "construction" ? {} : { pick: (_, dossier) => dossier[form]?.[0] }),
  },
}));

/** A household leaves the list only in order: nothing of it stays behind, and a house that was begun is not simply dropped. */
export const householdEvidence: readonly HouseRule[] = [
  ...voidRules,
  {
    code: "E57",
    level: "warn",
    column: "exitReason",
    concerns: ({ exitReason = null }) => exitReason !== null && !isVoid(exitReason),
    against: { form: "construction", column: "stage" },
    check: (_, { construction }) =>
      isBegun(construction) ? { reason: "live", what: "construction" } : undefined,
  },
  {
    code: "E57",
    level: "warn",
    column: "exitReason",
    concerns: ({ exitReason = null }) => exitReason !== null && !isVoid(exitReason),
    // Some reasons end with a step: who left poverty before the approval has no decision.
    check: ({ values }, { approvals = [], construction }) => {
      const reason = exitReasons.find(({ id }) => id === values["exitReason"]);
      const facts = houseFacts({
        approvals: approvals.map((row) => row.values),
        construction: construction ?? null,
      });
      const state = currentState({ ...values, exitReason: null }, facts);
      if (reason?.until == null || mayFollow(state, reason.until)) return undefined;
      const { vi, en } = houseStateLabel(state);
      return { reason: "late", value: reason.label, valueEn: reason.en, state: vi, stateEn: en };
    },
  },
];

/** A household does not go back along its way (E34); where it truly did, the note says why. */
export const householdVersions: readonly VersionRule[] = [
  {
    code: "E34",
    level: "warn",
    column: "exitReason",
    check: (values, before) => {
      const [now, was] = [currentState(values, noFacts), currentState(before, noFacts)];
      const note = values["note"] ?? null;
      if (mayFollow(was, now) || (note !== null && note !== before["note"])) return undefined;
      const [old, value] = [houseStateLabel(was), houseStateLabel(now)];
      return {
        reason: "state",
        before: old.vi,
        beforeEn: old.en,
        value: value.vi,
        valueEn: value.en,
      };
    },
  },
];

/** What stands on a household, by form: decisions, a house that was begun, money. */
export function liveForms({ approvals, construction, money }: Dossier): readonly Belonging[] {
  const live: Readonly<Record<Belonging, boolean>> = {
    approvals: hasRows(approvals),
    construction: isBegun(construction),
    money: hasRows(money),
  };
  return belongings.filter((form) => live[form]);
}

function hasRows(rows: readonly DossierRow[] = []): boolean {
  return rows.length > 0;
}

/** A progress row is made with the approval, so its being there says nothing yet. */
function isBegun(construction: Values | null | undefined): boolean {
  if (construction == null) return false;
  const stage = construction["stage"];
  const rank = stageOrder.get(typeof stage === "string" ? stage : "") ?? 0;
  return rank > 0 || firstDay(construction, ["startedOn", "completedOn"]) !== null;
}
