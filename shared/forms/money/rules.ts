import { formatDate } from "../../text/date.ts";
import { fold } from "../../text/normalise.ts";
import { likelyAmount } from "../rules/amount-rules.ts";
import { dayOf, inOrder, notInFuture, notTooEarly } from "../rules/date-rules.ts";
import { rulesFor } from "../define-form.ts";
import type { DossierRow, Values } from "../column.ts";
import type { CollisionRule, HouseRule, RowRule } from "../rule.ts";
import { stageOrder } from "../house.ts";
import { moneyColumns, valueInDong, type Money } from "./columns.ts";
import { stateSources } from "./options.ts";

/** Nobody gives less than this in đồng: the amount was typed in triệu or nghìn đồng. */
const smallestGift = 10_000;
/** A workday's value may be rounded by this much before it contradicts days × rate. */
const roundingDong = 1000;

const days = ["pledgedOn", "receivedOn", "disbursedOn"];

/** Rules a ledger row can break by itself. */
export const moneyRules: readonly RowRule[] = [
  ...notInFuture(days),
  ...inOrder(days),
  ...notTooEarly(days),
  ...rulesFor<Money>([
    {
      code: "E11",
      level: "warn",
      column: "amount",
      check: ({ amount }) =>
        amount !== null && amount > 0 && amount < smallestGift ? { value: amount } : undefined,
      propose: ({ amount }, context) =>
        amount === null ? undefined : likelyAmount(amount, context),
    },
    {
      code: "E39",
      level: "warn",
      column: "workdays",
      check: ({ kind, amount, workdays }) =>
        kind === "labour" && amount !== null && workdays === null ? {} : undefined,
    },
    {
      code: "E38",
      level: "warn",
      column: "amount",
      check: ({ kind, amount, workdays, rate }) => {
        if (kind !== "labour" || amount === null || workdays === null || rate === null)
          return undefined;
        const product = Math.round(workdays * rate);
        return Math.abs(product - amount) > roundingDong
          ? { reason: "labour", sum: product, total: amount }
          : undefined;
      },
    },
  ]),
];

/** One row pasted twice (E24), the same gift written down twice (E66), or once for the fund and again for a household (E62). */
export const moneyCollisions: readonly CollisionRule[] = [
  {
    id: "copy",
    code: "E24",
    level: "block",
    column: "amount",
    // Nothing tells such rows apart: counting both may be wrong, leaving one out may be, so a person says what they are.
    keyOf: (values) => {
      const row = asMoney(values);
      return valueInDong(row) === 0 && row.workdays === null
        ? null
        : JSON.stringify(everyCell(row));
    },
    describe: () => ({ what: "gift" }),
  },
  {
    id: "twice",
    code: "E66",
    level: "warn",
    column: "amount",
    keyOf: (values) => {
      const row = asMoney(values);
      if (valueInDong(row) === 0 || (row.donor === null && row.receipt === null)) return null;
      return JSON.stringify([row.household, row.disbursedOn, row.instalment, ...giftOf(row)]);
    },
    describe: (values) => ({ value: valueInDong(asMoney(values)) }),
  },
  {
    id: "fund-and-household",
    code: "E62",
    level: "warn",
    column: "household",
    keyOf: (values) => {
      const row = asMoney(values);
      return row.donor === null || row.receipt === null || valueInDong(row) === 0
        ? null
        : JSON.stringify(giftOf(row));
    },
    collides: (values, earlier) =>
      ((values["household"] ?? null) === null) !== ((earlier["household"] ?? null) === null),
    describe: (values) => {
      const row = asMoney(values);
      return { value: valueInDong(row), donor: row.donor ?? "" };
    },
  },
];

/** Rules that need the house's progress and approval. */
export const moneyHouseRules: readonly HouseRule[] = [
  {
    code: "E36",
    level: "warn",
    column: "disbursedOn",
    against: { form: "construction", column: "stage" },
    // Source: TT 55/2023/TT-BTC, Điều 75: the rest is paid once the house is finished.
    check: ({ values }, { construction }) => {
      const paid = dayOf(values["disbursedOn"]);
      if (paid === null || values["instalment"] !== "2" || construction === undefined)
        return undefined;
      if (!isState(values)) return undefined;
      const stage = stageOrder.get(String(construction?.["stage"] ?? "")) ?? 0;
      const completed = dayOf(construction?.["completedOn"]);
      if (completed === null) return stage >= 4 ? undefined : { reason: "not-completed" };
      return paid < completed
        ? { reason: "too-early", date: formatDate(paid), completed: formatDate(completed) }
        : undefined;
    },
  },
  {
    code: "E37",
    level: "block",
    column: "amount",
    eventOn: ({ disbursedOn }) => dayOf(disbursedOn),
    against: { form: "approvals", column: "amount", pick: (_, { approvals = [] }) => approvals[0] },
    check: (row, { approvals = [], money = [] }) => {
      const approved = sumOf(approvals.map(({ values }) => values["amount"]));
      if (approved === 0 || !isDisbursed(row)) return undefined;
      const place = money.indexOf(row);
      const paid = sumOf(
        money
          .slice(0, place + 1)
          .filter(isDisbursed)
          .map(dongOf),
      );
      return paid > approved ? { paid, approved } : undefined;
    },
  },
];

function isDisbursed({ values }: DossierRow): boolean {
  return isState(values) && dayOf(values["disbursedOn"]) !== null && values["kind"] === "money";
}

function isState({ source }: Values): boolean {
  return typeof source === "string" && stateSources.has(source);
}

function dongOf({ values }: DossierRow): number {
  return valueInDong(asMoney(values));
}

function sumOf(amounts: readonly unknown[]): number {
  return amounts.reduce<number>(
    (total, amount) => total + (typeof amount === "number" ? amount : 0),
    0,
  );
}

/** What makes two entries one gift. */
function giftOf({ source, donor, kind, receipt, receivedOn, ...row }: Money) {
  return [
    source,
    fold(donor ?? ""),
    kind,
    fold(receipt ?? ""),
    receivedOn,
    valueInDong({ source, donor, kind, receipt, receivedOn, ...row }),
  ];
}

function everyCell(row: Money): readonly unknown[] {
  return Object.keys(moneyColumns).map((key) => row[key as keyof Money]);
}

function asMoney(values: Values): Money {
  return values as unknown as Money;
}
