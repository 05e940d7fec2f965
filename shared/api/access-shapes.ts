import { z } from "zod";
import { minReason } from "../forms/rows/mask.ts";
import { count, id, instant, isoDate } from "./ids.ts";
import { cell, formId } from "./shapes.ts";

export const revealRequest = z.strictObject({
  /** Key of one masked column. */
  column: z.string().max(40),
  reason: z.string().trim().min(minReason).max(500),
});

export const revealResult = z.strictObject({ row: id, version: count, column: z.string(), cell });

/** Who was shown which value, or told of which row; never the value itself. */
const accessEntry = z.strictObject({
  seq: count,
  at: instant,
  by: id,
  name: z.string(),
  role: z.string(),
  /** The person's own unit; `unit` is the row's. */
  from: id,
  unit: id,
  form: formId,
  row: id,
  column: z.string(),
  /** A masked value was shown; or who asked about a person or gift before sending was told that this row holds it. */
  action: z.enum(["revealed", "asked"]),
  /** Why, in the person's words. Null where nobody is asked for a reason, and once it was erased with people's data. */
  reason: z.string().nullable(),
});

export const accessLog = z.strictObject({
  entries: z.array(accessEntry),
  /** Pass as `since` to go on. */
  cursor: count,
  more: z.boolean(),
  /** Entries that were kept their time and erased: their number and the last day of Vietnam they were of. Null = none yet. */
  erased: z.strictObject({ count, until: isoDate }).nullable(),
  /** False when an entry of this page was changed, or one before it or at the end is missing; erased ones are not missing. */
  intact: z.boolean(),
});

export type RevealRequest = z.infer<typeof revealRequest>;
export type RevealResult = z.infer<typeof revealResult>;
export type AccessLogPage = z.infer<typeof accessLog>;
