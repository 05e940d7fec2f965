import type { Issue } from "../../shared/validate/issue.ts";
import { doubleIssue } from "../duplicates/double-issue.ts";
import type { FormRows } from "../rows/form-rows.ts";
import type { LocatedPlace } from "../rows/place-of.ts";
import { valuesOf } from "../rows/form-rows.ts";
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
  const row = receipt.outcome === "stored" ? checked?.get(receipt.id ?? "")?.document : undefined;
  if (row === undefined) return [];
  const values = valuesOf(form, row.content);
  return form.townKeys.flatMap((key) => {
    const verdict = row.claims?.[key.id]?.verdict;
    return doubleIssue({ form, campaign }, key, { rowId: row.id, place, values, verdict });
  });
}
