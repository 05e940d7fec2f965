import { z } from "zod";
import { count, id, instant } from "./ids.ts";
import { formId } from "./shapes.ts";

/** What a rule would find in the rows that are stored, as if it were on trial nowhere. */
export const ruleImpact = z.strictObject({
  /** Code of the rule, e.g. "E33". */
  rule: z.string(),
  at: instant,
  units: z.array(
    z.strictObject({
      unit: id,
      form: formId,
      /** Live rows that were looked at. */
      rows: count,
      /** Rows it would hold back. */
      blocked: count,
      /** Rows it would only warn of, e.g. what happened before go-live. */
      warned: count,
      /** Household codes of the first rows it would hit; empty where rows have none. */
      codes: z.array(z.string()),
    }),
  ),
});

export type RuleImpact = z.infer<typeof ruleImpact>;
