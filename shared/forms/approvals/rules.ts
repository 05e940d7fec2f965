import { formatDate } from "../../text/date.ts";
import { leastPerHouse, likelyAmount } from "../rules/amount-rules.ts";
import { dayOf, notInFuture, notTooEarly } from "../rules/date-rules.ts";
import { rulesFor } from "../define-form.ts";
import type { HouseRule, RowRule } from "../rule.ts";
import { normOf, type Approval } from "./columns.ts";

/** Rules an approval can break by itself. */
export const approvalRules: readonly RowRule[] = [
  ...notInFuture(["decisionOn"]),
  ...notTooEarly(["decisionOn"]),
  ...rulesFor<Approval>([
    {
      code: "E11",
      level: "warn",
      column: "amount",
      check: ({ amount }, context) =>
        amount !== null && amount > 0 && amount < leastPerHouse(context)
          ? { value: amount }
          : undefined,
      propose: ({ amount }, context) =>
        amount === null ? undefined : likelyAmount(amount, context),
    },
    {
      code: "E38",
      level: "block",
      column: "amount",
      check: ({ amount, stateBudget, localBudget }) => {
        if (amount === null || (stateBudget === null && localBudget === null)) return undefined;
        const sum = (stateBudget ?? 0) + (localBudget ?? 0);
        return sum === amount ? undefined : { reason: "budget", sum, total: amount };
      },
      propose: ({ stateBudget, localBudget }) => (stateBudget ?? 0) + (localBudget ?? 0),
    },
  ]),
];

/** Rules that need the household. */
export const approvalHouseRules: readonly HouseRule[] = [
  {
    code: "E12",
    level: "warn",
    column: "amount",
    // Several sources may top up (domain §3): the note says which, and then the rule is content.
    check: ({ values }, dossier, context) => {
      const norm = normOf(values, dossier, context);
      const amount = values["amount"];
      if (norm === undefined || typeof amount !== "number" || (values["note"] ?? null) !== null)
        return undefined;
      const on = dayOf(values["decisionOn"]) ?? context.today;
      return amount > norm ? { value: amount, norm, date: formatDate(on) } : undefined;
    },
  },
  {
    code: "E40",
    level: "block",
    column: "decisionOn",
    eventOn: ({ decisionOn }) => dayOf(decisionOn),
    against: { form: "households", column: "postedOn" },
    check: ({ values }, { household }) => {
      const decided = dayOf(values["decisionOn"]);
      const posted = dayOf(household?.["postedOn"]) ?? dayOf(household?.["votedOn"]);
      return decided !== null && posted !== null && decided < posted
        ? { date: formatDate(decided), earlierDate: formatDate(posted) }
        : undefined;
    },
  },
  {
    code: "E50",
    level: "block",
    column: "household",
    eventOn: ({ decisionOn }) => dayOf(decisionOn),
    against: { form: "households", column: "category" },
    check: (_, { household }) => {
      if (household == null) return undefined;
      if (household["land"] === "disputed") return { reason: "land" };
      return (household["category"] ?? null) === null ? { reason: "none" } : undefined;
    },
  },
  {
    code: "E50",
    level: "warn",
    column: "household",
    eventOn: ({ decisionOn }) => dayOf(decisionOn),
    against: { form: "households", column: "land" },
    // Source: plan 2404/KH-UBND I.2: houses follow the land-use plan of the ward.
    check: (_, { household }) =>
      household?.["land"] === "off-plan" ? { reason: "off-plan" } : undefined,
  },
];
