import { z } from "zod";
import { count, id, instant } from "./ids.ts";
import { maxAsked } from "../forms/rows/town-cells.ts";
import { cells, formId, issue, row } from "./shapes.ts";

/** Rows that name one person or one gift. */
const duplicate = z.strictObject({
  id,
  form: formId,
  code: z.string(),
  column: z.string(),
  /** Grows whenever one of the rows changes; a decision names the one it was taken on. */
  version: count,
  /** "one": one row counts. "all": all do until a decision. */
  counts: z.enum(["one", "all"]),
  decision: z.strictObject({ by: z.string(), at: instant, reason: z.string() }).nullable(),
  rows: z.array(
    z.strictObject({
      id,
      unit: id,
      code: z.string().nullable(),
      /** Name of the household or giver; its initials in another unit's row. */
      name: z.string(),
      /** Since when it names that person or gift. */
      since: instant,
      counts: z.boolean(),
      /** As the caller may see it; null for another unit's row. */
      row: row.nullable(),
    }),
  ),
});

export const duplicatesList = z.strictObject({
  duplicates: z.array(duplicate),
  /** True when there are more than one answer holds; settle these first. */
  more: z.boolean(),
});

export const settlementsRequest = z.strictObject({
  decisions: z
    .array(
      z.strictObject({
        duplicate: id,
        version: count,
        /** Rows that count from now on. */
        keep: z
          .array(z.strictObject({ unit: id, row: id }))
          .min(1)
          .max(50),
        reason: z.string().trim().min(1).max(1000),
      }),
    )
    .min(1)
    .max(20),
});

export const settlementsResult = z.strictObject({
  decisions: z.array(
    z.strictObject({
      duplicate: id,
      outcome: z.enum(["decided", "changed-meanwhile", "own-entry", "not-found"]),
    }),
  ),
});

/** Rows that are not sent yet: who else in the town holds what they name. */
export const doublesRequest = z.strictObject({
  formVersion: count,
  rows: z
    .array(
      z.strictObject({
        ref: id,
        /** Null for a row that was never sent. */
        id: id.nullable(),
        /** In column order; only those of the town keys need to be filled. */
        cells,
      }),
    )
    .min(1)
    .max(maxAsked),
});

export const doublesResult = z.strictObject({
  /** Rows that are not alone, with the issues a submission would answer. */
  rows: z.array(z.strictObject({ ref: id, issues: z.array(issue) })),
});

export type DoublesRequest = z.infer<typeof doublesRequest>;
export type DoublesResult = z.infer<typeof doublesResult>;
export type Duplicate = z.infer<typeof duplicate>;
export type DuplicatesList = z.infer<typeof duplicatesList>;
export type SettlementsRequest = z.infer<typeof settlementsRequest>;
export type SettlementsResult = z.infer<typeof settlementsResult>;
