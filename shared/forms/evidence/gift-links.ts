import { fold } from "../../text/normalise.ts";
import type { DossierRow, Values } from "../column.ts";
import type { LinkRule } from "../rule.ts";
import { valueInDong, type Money } from "../money/columns.ts";

/** A gift to the common fund that was given to households row by row is counted twice while the fund's own row stays. */
export const giftLinks: readonly LinkRule[] = [
  {
    id: "gift-allocated",
    code: "E62",
    level: "warn",
    column: "amount",
    looksAt: "money",
    otherColumn: "amount",
    keyOf: (row) => (isOfFund(row) ? giftKey(row.values) : null),
    otherKeyOf: (row) => (isOfFund(row) ? null : giftKey(row.values)),
    check: ({ values }, others) => {
      // One row of the same value is a collision of its own ("fund-and-household").
      const [first] = others;
      if (first === undefined || others.length < 2) return undefined;
      const value = dongOf(values);
      const allocated = others.reduce((sum, other) => sum + dongOf(other.values), 0);
      if (allocated !== value) return undefined;
      const params = { reason: "allocated", value, donor: asMoney(values).donor ?? "" };
      return { params: { ...params, count: others.length }, other: first };
    },
  },
];

function isOfFund({ values }: DossierRow): boolean {
  return (values["household"] ?? null) === null;
}

/** One receipt of one giver; null where either is not written down. */
function giftKey(values: Values): string | null {
  const { source, donor, kind, receipt } = asMoney(values);
  if (donor === null || receipt === null || dongOf(values) === 0) return null;
  return JSON.stringify([source, fold(donor), kind, fold(receipt)]);
}

function dongOf(values: Values): number {
  return valueInDong(asMoney(values));
}

function asMoney(values: Values): Money {
  return values as unknown as Money;
}
