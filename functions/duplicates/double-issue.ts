import { unitById } from "../../shared/campaign/in-force.ts";
import { programmeById } from "../../shared/campaign/norms.ts";
import type { Values } from "../../shared/forms/column.ts";
import type { TownKey } from "../../shared/forms/form.ts";
import type { Issue } from "../../shared/validate/issue.ts";
import type { Verdict } from "../rows/claims.ts";
import type { LocatedPlace } from "../rows/place-of.ts";

/** A row under one of its town keys, with what the register says of it. */
interface JudgedRow {
  readonly rowId: string | null;
  /** Position in the request, from 1. */
  readonly place: number;
  readonly values: Values;
  readonly verdict: Verdict | undefined;
}

/**
 * E25 or E66 of a row that is not alone and that nobody has decided on; none else. It warns, since a person decides. The other side is
 * named by its unit and programme only.
 */
export function doubleIssue(
  { form, campaign }: Pick<LocatedPlace, "form" | "campaign">,
  key: TownKey,
  { rowId, place, values, verdict }: JudgedRow,
): readonly Issue[] {
  if (verdict === undefined || verdict.units.length === 0 || verdict.decided) return [];
  const unit = verdict.units.map((id) => unitById(campaign, id)?.name ?? id).join(", ");
  const programme = (verdict.programmes ?? [])
    .map((id) => programmeById(campaign, id)?.name ?? id)
    .join(", ");
  const value = key.amountOf?.(values);
  const params = {
    unit,
    ...(programme === "" ? {} : { programme }),
    ...(value === undefined ? {} : { value }),
  };
  const { code, column } = key;
  return [{ form: form.id, rowId, row: place, column, cell: "", code, level: "warn", params }];
}
