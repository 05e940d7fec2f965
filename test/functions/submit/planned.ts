import { Draft, type DraftOptions } from "../../../functions/commit/draft.ts";
import { FormRows } from "../../../functions/rows/form-rows.ts";
import type { HeadLock, RowDocument } from "../../../functions/rows/row-document.ts";
import type { FormState } from "../../../functions/rows/unit-index.ts";
import { type Plan, planSubmission } from "../../../functions/submit/plan-submission.ts";
import { unitById } from "../../../shared/campaign/in-force.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { by, storedAs, workOf } from "../../fakes/small-work.ts";
import { cellsOf, householdCells, noon, smallTown } from "../../fakes/small-town.ts";
import { newRow, type Rows } from "../../fakes/town-service.ts";

export const { context } = workOf();
const at = noon.toISOString();

function stateOf(id: FormId, rows: readonly RowDocument[]): FormState {
  const form = formById(id);
  const kept = new FormRows(form);
  for (const document of rows) if (document.form === id) kept.put({ document, etag: "e", seq: 1 });
  return { form, head: undefined, rows: kept };
}

export interface Given {
  readonly form?: FormId;
  readonly stored?: readonly RowDocument[];
  readonly others?: readonly FormId[];
  readonly locks?: readonly HeadLock[];
  readonly ordinals?: number;
  readonly journal?: string;
  readonly plan?: Partial<Plan>;
}

/** Plans rows as one request of Na Lay's clerk; ids say what they were made of. */
export function plan(rows: Rows, given: Given = {}) {
  const { form = "households", stored = [], others = [], locks = [], journal = "j-9" } = given;
  const states = [form, ...others].map((id) =>
    stateOf(id, stored),
  ) as unknown as DraftOptions["states"];
  const draft = new Draft({ context, states, elsewhere: [], locks, by, at, journal });
  if (given.ordinals !== undefined) draft.ordinals.set("2024", given.ordinals);
  const enters = unitById(smallTown, "na-lay");
  if (enters === undefined) throw new Error("The town has the ward");
  const receipts = planSubmission(
    draft,
    rows.map((row, index) => ({ row, place: index + 1 })),
    {
      rowId: (text) => `of ${text}`,
      enters,
      held: new Set(),
      submission: "j.households.s-9.",
      ...given.plan,
    },
  );
  return {
    receipts,
    draft,
    rows: [...draft.rows.changed.rows.values()].map((row) => row.document),
  };
}

/** The household as an earlier submission stored it. */
export function storedHousehold(n: number, changes: Partial<RowDocument> = {}): RowDocument {
  const [row] = plan([newRow("a", householdCells(n))], { ordinals: n - 1, journal: "j-1" }).rows;
  if (row === undefined) throw new Error("The household is stored");
  return { ...row, ...changes };
}

export const outcomes = ({ receipts }: ReturnType<typeof plan>) =>
  receipts.map(({ outcome }) => outcome);
export const codes = ({ receipts }: ReturnType<typeof plan>) =>
  receipts.map(({ issues }) => issues.map(({ code }) => code));
export const outreach = (named: Parameters<typeof cellsOf>[1] = {}) =>
  cellsOf("outreach", {
    form: "Hội nghị",
    heldOn: 45575,
    topic: "Chính sách",
    quantity: 1,
    people: 40,
    ...named,
  });
export const edit = (
  row: RowDocument,
  cells: Cell[] | null,
  changes: Partial<Rows[number]> = {},
) => ({
  ref: `e-${row.id}`,
  id: row.id,
  baseVersion: row.version,
  cells,
  ...changes,
});
export const panh = storedHousehold(1);

/** A stored decision about a household. */
export function approvalOf(household: string): RowDocument {
  const states = [stateOf("approvals", [])] as const;
  const draft = new Draft({ context, states, elsewhere: [], by, at, journal: "j-1" });
  return draft.change("d1", storedAs("approvals", { household, decisionOn: "2024-10-15" }));
}
