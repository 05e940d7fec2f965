import type { Work } from "../../functions/commit/commit-draft.ts";
import type { RowChange } from "../../functions/rows/journal.ts";
import { layoutOf } from "../../functions/rows/read-row.ts";
import { unitPartition } from "../../functions/store/partitions.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import type { FormId, Value } from "../../shared/forms/column.ts";
import { noon, smallTown } from "./small-town.ts";

export const naLay = unitPartition(smallTown.id, "na-lay");
export const by = { id: "p-na-lay", name: "Cán bộ Na Lay" };

/** A change that stores values by column key, as a submission of a new row would. */
export function storedAs(
  form: FormId,
  named: Readonly<Record<string, Value>>,
  changes: Partial<Extract<RowChange, { is: "stored" }>> = {},
): RowChange {
  const { columns } = formById(form);
  const values = Object.entries(named).map(([key, value]) => {
    const index = columns.findIndex((column) => column.key === key);
    if (index < 0) throw new Error(`${form} has no ${key}`);
    return [index, null, value] as const;
  });
  const layout = layoutOf(formById(form));
  const rest = { columns: columns.length, ...layout, code: null, received: false };
  return { is: "stored", values, ...rest, ...changes };
}

/** Work on the households of Na Lay that stores one of them. */
export function workOf(changes: Partial<Work<string>> = {}): Work<string> {
  return {
    partition: naLay,
    context: { campaign: smallTown, unit: "na-lay", today: "2024-11-01" },
    forms: [formById("households")],
    by,
    at: noon.toISOString(),
    journal: "j.households.s-1.0",
    hash: "what was asked",
    plan: (draft) => {
      draft.change("r1", storedAs("households", { nationalId: "011085000001", people: 4 }));
      return "told";
    },
    ...changes,
  };
}
