import type { Values } from "../column.ts";
import type { Measure } from "../form.ts";
import { valueInDong, type Money } from "./columns.ts";

const none = "none";

/**
 * What the tabs add up about resources. A later step implies the earlier ones: what was disbursed was received, what was received was
 * pledged. Amounts in đồng, workdays in hundredths.
 */
export const moneyMeasures: readonly Measure[] = [
  payment(
    "pledged",
    ({ pledgedOn, receivedOn, disbursedOn }) => pledgedOn ?? receivedOn ?? disbursedOn,
  ),
  payment("received", ({ receivedOn, disbursedOn }) => receivedOn ?? disbursedOn),
  payment("disbursed", ({ disbursedOn }) => disbursedOn),
  // What came for the common fund and no household has yet (O6 of domain §1.2).
  payment("unallocated", ({ household, receivedOn, disbursedOn }) =>
    household === null && disbursedOn === null ? receivedOn : null,
  ),
  {
    id: "workdays",
    by: ["source", "month"],
    contribute: (values) => {
      const { source, kind, workdays, receivedOn, disbursedOn } = asMoney(values);
      const day = receivedOn ?? disbursedOn;
      if (kind !== "labour" || workdays === null || day === null) return [];
      return [{ dims: [source ?? none, day.slice(0, 7)], amount: Math.round(workdays * 100) }];
    },
  },
];

function payment(id: string, dayOf: (row: Money) => string | null): Measure {
  return {
    id,
    by: ["source", "kind", "month"],
    contribute: (values) => {
      const row = asMoney(values);
      const day = dayOf(row);
      const amount = valueInDong(row);
      if (day === null || amount === 0) return [];
      return [{ dims: [row.source ?? none, row.kind ?? none, day.slice(0, 7)], amount }];
    },
  };
}

function asMoney(values: Values): Money {
  return values as unknown as Money;
}
