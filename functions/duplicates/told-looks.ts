import type { Member, UnitId } from "../../shared/campaign/campaign.ts";
import type { FormId } from "../../shared/forms/column.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import type { Look } from "../access/access-log.ts";
import { hashJson } from "../rows/hash-json.ts";

/** A row of another unit that an answer says is there. */
export interface Told {
  readonly form: FormId;
  readonly unit: UnitId;
  readonly row: string;
  /** The column that names the person or gift. */
  readonly column: string;
}

/**
 * What the access log keeps of an answer: each row once a person and day, so that a list that is looked at every ten minutes does not
 * bury what matters.
 */
export function looksAt(
  told: readonly Told[],
  { caller, now }: { readonly caller: Member; readonly now: Date },
): readonly Look[] {
  const { id: by, name, unit: from } = caller;
  const day = vietnamDay(now);
  const at = now.toISOString();
  const looks = told.map(({ form, unit, row, column }): Look => {
    const access = { by, name, role: "clerk", from, unit, form, row, column } as const;
    return {
      id: `asked.${hashJson([day, by, from, unit, form, row, column])}`,
      at,
      access: { ...access, action: "asked", reason: null },
    };
  });
  return [...new Map(looks.map((look) => [look.id, look])).values()];
}
