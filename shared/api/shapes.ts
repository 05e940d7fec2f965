import { z } from "zod";
import { formIds } from "../forms/column.ts";
import { maxHeld } from "../sync/row.ts";
import type { Cell } from "../text/cell.ts";
import { count, id, instant, isoDate } from "./ids.ts";

/** 32,767 is Excel's limit of characters in a cell. */
const maxCharacters = 32_767;
const maxCells = 80;

export const cell = z.union([z.string().max(maxCharacters), z.number(), z.boolean(), z.null()]);

/**
 * An array of `cell`, checked by hand: half of what the service checks of requests are cells, and a union tried on each took longer
 * than parsing it.
 */
export const cells = z
  .custom<Cell[]>(
    (value) => Array.isArray(value) && value.length <= maxCells && value.every(isCell),
  )
  .meta({ ...z.toJSONSchema(z.array(cell).max(maxCells)), $schema: undefined });

function isCell(value: unknown): value is Cell {
  if (typeof value === "string") return value.length <= maxCharacters;
  return value === null || typeof value === "boolean" || Number.isFinite(value);
}
const params = z.record(z.string().max(40), z.union([z.string(), z.number()]));

export const formId = z.enum(formIds);
export const rowState = z.enum(["sent", "accepted", "returned", "re-review", "withdrawn"]);

export const issue = z.strictObject({
  form: formId,
  rowId: id.nullable(),
  row: count,
  column: z.string().nullable(),
  cell: z.string(),
  code: z.string(),
  level: z.enum(["block", "warn", "fixed"]),
  params,
  /** The second row of a rule between two rows; its row is 0 when it is only stored. */
  other: z
    .strictObject({ form: formId, rowId: id.nullable(), row: count, cell: z.string() })
    .optional(),
});

/** Who is calling: answered from the stored assignment, never from the token. */
export const me = z.strictObject({
  id,
  name: z.string(),
  unit: id,
  roles: z.array(z.enum(["clerk", "reviewer", "leader", "admin", "auditor"])),
  /** Review lanes (Form.lanes) this person decides on. */
  reviews: z.array(z.string()),
  campaign: id,
  /** The service's day in Vietnam: a clerk's clock may be wrong. */
  today: isoDate,
});

/** Warnings explained by who entered the row; the print says what of the row they are about. */
const acknowledged = z
  .array(
    z.strictObject({
      code: z.string().regex(/^E\d{2,3}$/),
      column: z.string().max(40).nullable(),
      print: z.string().max(5),
      reason: z.string().min(1).max(200),
    }),
  )
  .max(80);

const note = z.strictObject({ column: z.string().max(40).nullable(), text: z.string().max(1000) });

const review = z.strictObject({
  decision: z.enum(["accept", "return"]),
  reason: z.string().max(1000),
  notes: z.array(note).max(80),
  dueOn: isoDate.nullable(),
  by: z.string(),
  at: instant,
});

const double = z.strictObject({
  /** E25 or E66, and the column it stands at. */
  code: z.string(),
  column: z.string(),
  /** False: the other row counts, this one does not. */
  counts: z.boolean(),
  /** True once a reviewer decided between the rows. */
  decided: z.boolean(),
  /** Units of the other rows. */
  units: z.array(id),
  /** Programmes of the other rows, as far as they name one. */
  programmes: z.array(id).optional(),
});

export const row = z.strictObject({
  id,
  form: formId,
  unit: id,
  /** Household code such as "NL-2024-007"; null for forms without one. */
  code: z.string().nullable(),
  version: count,
  seq: count,
  state: rowState,
  /** Cells in column order of `formVersion`; personal columns masked for those who may not see them. */
  cells,
  formVersion: count,
  by: z.string(),
  at: instant,
  acceptedVersion: count.nullable(),
  /** Keys of columns that changed since the accepted version; empty when never accepted. */
  changed: z.array(z.string()),
  review: review.nullable(),
  /** Why the unit withdrew the row; only while it is withdrawn. */
  withdrawnBecause: z.string().max(1000).optional(),
  /** Columns an office filled in, with who did and when; absent while there are none. An answer that lapsed leaves its cell blank. */
  office: z.array(z.strictObject({ column: z.string(), by: z.string(), at: instant })).optional(),
  /** Other rows of the town that name the same person or gift; left out for a row that is alone. */
  doubles: z.array(double).optional(),
  /** Warnings of this version that the unit explained; absent when there are none. */
  acknowledged: acknowledged.optional(),
});

export const rowsPage = z.strictObject({
  rows: z.array(row),
  /** Pass as `since` to go on; equal to the last row's seq. */
  cursor: count,
  more: z.boolean(),
});

/** Query of a page of rows; numbers arrive as text. */
export const rowsQuery = z.strictObject({
  since: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(1000),
});

export const submissionRequest = z.strictObject({
  /** Made once when the person presses the button; the Idempotency-Key header is `<submission>.<chunk>`. */
  submission: id,
  chunk: count,
  /** Number of chunks of this form in the submission. */
  chunks: count.min(1),
  formVersion: count,
  rows: z
    .array(
      z.strictObject({
        ref: id,
        id: id.nullable(),
        baseVersion: count,
        cells: cells.nullable(),
        reason: z.string().max(1000).optional(),
        /** Ids the workbook's other rows hold under the same natural key: the row is none of them. */
        holds: z.array(id).max(maxHeld).optional(),
        /** A person said that the stored row with the same natural key is another one. */
        distinct: z.literal(true).optional(),
        /** Warnings of the row that were explained; kept are those the service finds, too. */
        acknowledged: acknowledged.optional(),
      }),
    )
    .min(1)
    .max(98),
});

export const submissionResult = z.strictObject({
  submission: id,
  chunk: count,
  /** True when this chunk had been committed before and nothing was done now. */
  repeated: z.boolean(),
  at: instant,
  rows: z.array(
    z.strictObject({
      ref: id,
      outcome: z.enum(["stored", "unchanged", "held", "conflict", "withdrawn"]),
      id: id.nullable(),
      code: z.string().nullable(),
      version: count,
      state: rowState.nullable(),
      issues: z.array(issue),
      /** On a conflict: what the service holds, so that old, mine and theirs can be shown. */
      current: row.nullable(),
    }),
  ),
});

export const reviewRequest = z.strictObject({
  decisions: z
    .array(
      z.strictObject({
        id,
        version: count,
        decision: z.enum(["accept", "return"]),
        reason: z.string().max(1000),
        /** State the reviewer saw; another decision since makes this one void. Left out, the version alone is compared. */
        state: rowState.optional(),
        notes: z.array(note).max(80),
        dueOn: isoDate.nullable(),
      }),
    )
    .min(1)
    .max(98),
});

export const reviewResult = z.strictObject({
  rows: z.array(
    z.strictObject({
      id,
      outcome: z.enum(["decided", "changed-meanwhile", "own-entry", "period-locked", "not-found"]),
      version: count,
      state: rowState.nullable(),
    }),
  ),
});

/** Cube cells: "measure|dim|…" → integer. */
const cube = z.record(z.string().max(160), z.number().int());

export const summary = z.strictObject({
  campaign: id,
  /** Instant of the newest commit among the heads. */
  asOf: instant.nullable(),
  /** Instant this answer was made. */
  at: instant,
  catalogueVersion: count,
  units: z.array(
    z.strictObject({
      unit: id,
      forms: z.array(
        z.strictObject({
          form: formId,
          version: count,
          /** Instant of the form's last commit. */
          at: instant,
          states: z.partialRecord(rowState, count),
          sent: cube,
          accepted: cube,
          /** The part that came from units that handed their rows over, by unit. */
          origins: z
            .record(
              z.string(),
              z.strictObject({
                states: z.partialRecord(rowState, count),
                sent: cube,
                accepted: cube,
              }),
            )
            .optional(),
        }),
      ),
    }),
  ),
  /** Rows not yet cross-checked for double national ids in the town. */
  unchecked: count,
});

/** Units that ended, with their last day: what follows them stands in the catalogue. */
export const handoverRequest = z.strictObject({
  from: z.array(id).min(1).max(100),
  closedOn: isoDate,
});

export const handoverResult = z.strictObject({
  id,
  from: z.array(id),
  to: z.array(id),
  closedOn: isoDate,
  /** Rows carried over. */
  rows: count,
  /** Name of the snapshot that holds the closing figures. */
  snapshot: id,
});

/** An error as it travels (RFC 9457). */
export const problemDetails = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  instance: z.string(),
});

export const health = z.strictObject({ status: z.literal("ok") });
export const ready = z.strictObject({ status: z.enum(["ready", "not-ready"]) });

export type HandoverRequest = z.infer<typeof handoverRequest>;
export type HandoverResult = z.infer<typeof handoverResult>;
export type RowsQuery = z.infer<typeof rowsQuery>;
export type ProblemDetails = z.infer<typeof problemDetails>;
export type Ready = z.infer<typeof ready>;
export type Me = z.infer<typeof me>;
export type ApiRow = z.infer<typeof row>;
export type RowsPage = z.infer<typeof rowsPage>;
export type SubmissionRequest = z.infer<typeof submissionRequest>;
export type SubmissionResult = z.infer<typeof submissionResult>;
export type ReviewRequest = z.infer<typeof reviewRequest>;
export type ReviewResult = z.infer<typeof reviewResult>;
export type Double = z.infer<typeof double>;
export type Summary = z.infer<typeof summary>;
