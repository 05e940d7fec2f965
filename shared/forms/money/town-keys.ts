import { fold } from "../../text/normalise.ts";
import type { Value, Values } from "../column.ts";
import type { TownKey } from "../form.ts";
import { dayOf } from "../rules/date-rules.ts";
import { valueInDong, type Money } from "./columns.ts";
import { budgetSources } from "./options.ts";

/** Two units that write down one gift seldom agree on its day by more than this. */
const daysApart = 7;
const dayMs = 86_400_000;

/**
 * One gift recorded by two units (E66): the same donor, kind and value, about the same days. Both count until a person decides: a
 * company that gives twice is as likely as a gift written down twice.
 */
export const moneyTownKeys: readonly TownKey[] = [
  {
    id: "gift",
    code: "E66",
    column: "amount",
    columns: [
      "source",
      "donor",
      "kind",
      "amount",
      "workdays",
      "rate",
      "pledgedOn",
      "receivedOn",
      "disbursedOn",
      "household",
    ],
    counts: "all",
    keyOf: (values) => {
      const row = values as unknown as Money;
      const { source, donor, kind, workdays } = row;
      const dong = valueInDong(row);
      const isGift = donor !== null && source !== null && !budgetSources.has(source);
      if (!isGift || (dong === 0 && workdays === null)) return null;
      return JSON.stringify([fold(donor), kind, dong, dong === 0 ? workdays : null]);
    },
    marksOf: (values) => [...daysOf(values), textOf(values["household"])],
    alike: ([...mine], [...theirs]) => {
      const [household, other] = [mine.pop() ?? null, theirs.pop() ?? null];
      const isOtherHouse = household !== null && other !== null && household !== other;
      return !isOtherHouse && areNear(mine, theirs);
    },
    amountOf: (values) => valueInDong(values as unknown as Money),
  },
];

function daysOf(values: Values): readonly (string | null)[] {
  return ["pledgedOn", "receivedOn", "disbursedOn"].map((column) => dayOf(values[column]));
}

/** Days of the same step are compared; where no step has a day on both sides, the first day of each. */
function areNear(mine: readonly (string | null)[], theirs: readonly (string | null)[]): boolean {
  const pairs = mine.flatMap((day, step) => pairOf(day, theirs[step]));
  const first = pairOf(firstOf(mine), firstOf(theirs));
  return (pairs.length > 0 ? pairs : first).some(
    ([a, b]) => Math.abs(Date.parse(a) - Date.parse(b)) <= daysApart * dayMs,
  );
}

function firstOf(days: readonly (string | null)[]): string | null {
  return days.find((day) => day !== null) ?? null;
}

function pairOf(a: string | null, b: string | null | undefined): [string, string][] {
  return a === null || b == null ? [] : [[a, b]];
}

function textOf(value: Value | undefined): string | null {
  return typeof value === "string" ? value : null;
}
