import { Problem, type ProblemKind } from "../../../shared/api/problem.ts";
import type { SubmissionResult } from "../../../shared/api/shapes.ts";
import { chunkRows } from "../../../shared/sync/chunk-rows.ts";
import type { OutgoingRow } from "../../../shared/sync/row.ts";
import type { UnitId } from "../../../shared/campaign/campaign.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import type { Book } from "../rows/book.ts";
import type { FlowDeps } from "../deps.ts";
import type { Report } from "../outcomes.ts";
import type { Outbox, OutboxBatch } from "../workbook.ts";

export type RowResult = SubmissionResult["rows"][number];

/** One row's answer beside what was sent. */
export interface Answered {
  readonly form: FormId;
  readonly unit: UnitId;
  readonly sent: OutgoingRow;
  readonly result: RowResult;
  readonly at: string;
}

export interface Delivery {
  readonly answered: readonly Answered[];
  /** What ended it early. */
  readonly stopped: Problem | undefined;
  /** True when the rest stays open: the same outbox goes again, with the same keys. False: all went, or never can. */
  readonly isOpen: boolean;
}

/** Refusals of a whole chunk: the same bytes would be refused for ever, so they must not stay in the way. */
const final: ReadonlySet<ProblemKind> = new Set([
  "malformed-request",
  "not-allowed",
  "not-found",
  "schema-outdated",
  "submission-mismatch",
  "too-large",
]);

export interface Addressed {
  readonly unit: UnitId;
  readonly row: OutgoingRow;
}

/** Rows of one form as batches of chunks, one per unit they belong to; `part` tells batches of one press apart. */
export function batchesOf(
  form: Form,
  rows: readonly Addressed[],
  { key, part }: { key: string; part: string },
): readonly OutboxBatch[] {
  const byUnit = new Map<UnitId, OutgoingRow[]>();
  for (const { unit, row } of rows) {
    const own = byUnit.get(unit) ?? [];
    byUnit.set(unit, own);
    own.push(row);
  }
  return [...byUnit].map(([unit, own]) => ({
    submission: `${key}-${form.id}-${unit}-${part}`,
    form: form.id,
    unit,
    formVersion: form.version,
    chunks: chunkRows(own),
  }));
}

/** Sends everything in the outbox, a form's chunks one after another. Problems of the way end it and are handed back. */
export async function deliver(
  deps: FlowDeps,
  book: Book,
  { outbox, report }: { outbox: Outbox; report: Report | undefined },
): Promise<Delivery> {
  const total = outbox.batches.reduce((sum, { chunks }) => sum + chunks.flat().length, 0);
  const answered: Answered[] = [];
  try {
    for (const batch of outbox.batches)
      for (const [chunk, rows] of batch.chunks.entries()) {
        report?.({ step: "send", done: answered.length, total });
        answered.push(...(await sendChunk(deps, book, { batch, chunk, rows })));
      }
    return { answered, stopped: undefined, isOpen: false };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { answered, stopped: error, isOpen: !final.has(error.kind) };
  }
}

async function sendChunk(
  { api }: FlowDeps,
  { passport }: Book,
  { batch, chunk, rows }: { batch: OutboxBatch; chunk: number; rows: readonly OutgoingRow[] },
): Promise<readonly Answered[]> {
  const { submission, form, unit, formVersion, chunks } = batch;
  const answer = await api.postSubmission(
    { campaign: passport.campaign, unit, form },
    {
      submission,
      chunk,
      chunks: chunks.length,
      formVersion,
      rows: rows.map(({ cells, ...row }) => ({
        ...row,
        cells: cells === null ? null : [...cells],
      })),
    },
  );
  const sent = new Map(rows.map((row) => [row.ref, row]));
  return answer.rows.flatMap((result) => {
    const row = sent.get(result.ref);
    return row === undefined ? [] : [{ form, unit, sent: row, result, at: answer.at }];
  });
}
