import { z } from "zod";
import { count, id } from "./ids.ts";
import { cell, issue, rowState } from "./shapes.ts";

/** Unparsed cells by column key. */
const answers = z.record(z.string().max(40), cell);

export const officeEntriesRequest = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        id,
        /** The row's version the office looked at; only a later answer in the same column is a conflict. */
        baseVersion: count,
        cells: answers,
      }),
    )
    .min(1)
    .max(98),
});

export const officeEntriesResult = z.strictObject({
  rows: z.array(
    z.strictObject({
      id,
      outcome: z.enum([
        "stored",
        "unchanged",
        "held",
        /** Somebody of the office filled the column in meanwhile; `cells` says what. */
        "conflict",
        "withdrawn",
        /** Nobody judges a row they entered. */
        "own-entry",
        "not-found",
      ]),
      version: count,
      state: rowState.nullable(),
      /** The asked columns as they stand now. */
      cells: answers,
      issues: z.array(issue),
    }),
  ),
});

export type OfficeEntriesRequest = z.infer<typeof officeEntriesRequest>;
export type OfficeEntriesResult = z.infer<typeof officeEntriesResult>;
