import type { Issue } from "../../shared/validate/issue.ts";
import { doubleIssue } from "../duplicates/double-issue.ts";
import type { FormRows } from "../rows/form-rows.ts";
import type { LocatedPlace } from "../rows/place-of.ts";
import type { RowReceipt } from "./plan-submission.ts";

/** E25 and E66 for a row that was stored and that the town's register knows of another unit's. */
export function doubledIssues(
  { form, campaign }: Pick<LocatedPlace, "form" | "campaign">,
  {
    receipt,
    checked,
    place,
  }: { receipt: RowReceipt; checked: FormRows | undefined; place: number },
): readonly Issue[] {
  const row = receipt.outcome === "stored" ? checked?.get(receipt.id ?? "") : undefined;
  const { claims } = row?.document ?? {};
  if (row === undefined || claims === undefined) return [];
  return form.townKeys.flatMap((key) => {
    const verdict = claims[key.id]?.verdict;
    if (verdict === undefined) return [];
    const judged = { rowId: row.document.id, place, values: row.values, verdict };
    return doubleIssue({ form, campaign }, key, judged);
  });
}
