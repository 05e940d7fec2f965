import { unitById } from "../../shared/campaign/in-force.ts";
import type { Issue } from "../../shared/validate/issue.ts";
import type { FormRows } from "../rows/form-rows.ts";
import type { LocatedPlace } from "../rows/place-of.ts";
import { valuesOf } from "../rows/form-rows.ts";
import type { RowReceipt } from "./plan-submission.ts";

/**
 * E25 and E66 for a row that was stored and that the town's register knows of another unit's: it warns, since a person decides. The
 * other side is named by its unit only.
 */
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
  return form.townKeys.flatMap((key): readonly Issue[] => {
    const verdict = row.claims?.[key.id]?.verdict;
    if (verdict === undefined || verdict.units.length === 0 || verdict.decided) return [];
    const units = verdict.units.map((unit) => unitById(campaign, unit)?.name ?? unit).join(", ");
    const value = key.amountOf?.(valuesOf(form, row.content));
    return [
      {
        form: form.id,
        rowId: row.id,
        row: place,
        column: key.column,
        cell: "",
        code: key.code,
        level: "warn",
        params: { unit: units, ...(value === undefined ? {} : { value }) },
      },
    ];
  });
}
