import { Problem } from "../../shared/api/problem.ts";
import type { SubmissionRequest, SubmissionResult } from "../../shared/api/shapes.ts";
import { unitById } from "../../shared/campaign/in-force.ts";
import type { FormId } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import { authoriseEntry } from "../http/authorise.ts";
import { answer, type Handler, type SignedCall } from "../http/exchange.ts";
import { toApiRow } from "../rows/api-row.ts";
import { commitDraft, type Committed, type Work } from "../commit/commit-draft.ts";
import { belongingsOf, reliedOn } from "../commit/relied-on.ts";
import type { FormRows } from "../rows/form-rows.ts";
import { placeOf, type LocatedPlace, type RowDeps } from "../rows/place-of.ts";
import { rowDocumentId } from "../rows/row-document.ts";
import { doubledIssues } from "./doubled-issues.ts";
import { planSubmission, type PlacedRow, type RowReceipt } from "./plan-submission.ts";
import { readElsewhere } from "./read-elsewhere.ts";
import { splitRows } from "./split-rows.ts";
import { readRow } from "../rows/read-row.ts";
import { hashText } from "../rows/hash-json.ts";

/**
 * POST …/submissions: stores one chunk of changed rows; rows that block come back with their issues and are not stored.
 * 200 with each row's outcome, also when the chunk had been stored before; 409 for another form version; 422 when the key was
 * used with other content; 503 when it is not known whether it was stored.
 */
export function postSubmission(deps: RowDeps): Handler {
  return async (call) => {
    const place = await placeOf(deps, call);
    authoriseEntry(call.caller, place);
    const request = call.body as SubmissionRequest;
    checkRequest(call, request, place.form);
    await deps.crossCheck.before(place);
    const committed = await deps.locks.run(place.partition, () =>
      commitParts(deps, { call, place, request }),
    );
    deps.campaigns.forgetAfter(place.form, place.campaign);
    const isFollowed = request.chunk + 1 < request.chunks;
    const checked = await deps.crossCheck.after({ ...place, isFollowed });
    return answer(await toResult(deps, { place, request, committed, checked }));
  };
}

interface Job {
  readonly call: SignedCall;
  readonly place: LocatedPlace;
  readonly request: SubmissionRequest;
}

function checkRequest(
  { idempotencyKey }: SignedCall,
  request: SubmissionRequest,
  form: Form,
): void {
  if (idempotencyKey !== `${request.submission}.${request.chunk}`)
    throw new Problem("malformed-request", {
      detail: "The Idempotency-Key is <submission>.<chunk>",
    });
  if (request.chunk >= request.chunks)
    throw new Problem("malformed-request", { detail: "chunk is below chunks" });
  if (request.formVersion !== form.version)
    throw new Problem("schema-outdated", { detail: `The service has version ${form.version}` });
  const isWithdrawnUnsaid = request.rows.some(
    ({ cells, reason }) => cells === null && (reason ?? "").trim() === "",
  );
  if (isWithdrawnUnsaid)
    throw new Problem("malformed-request", { detail: "A withdrawal says why" });
}

/** Parts are stored one after another, so a repeat after a failure finds those that were and goes on with the rest. */
async function commitParts(
  deps: RowDeps,
  { call, place, request }: Job,
): Promise<readonly Committed<readonly RowReceipt[]>[]> {
  const { form, partition, context } = place;
  const { caller } = call;
  const enters = unitById(place.campaign, caller.unit);
  if (enters === undefined) throw new Problem("not-allowed");
  const json = JSON.stringify(request);
  const hash = hashText(json);
  const held = heldIn(request);
  const committed: Committed<readonly RowReceipt[]>[] = [];
  let done = 0;
  const parts = splitRows(form.id, request.rows, Buffer.byteLength(json));
  for (const [part, rows] of parts.entries()) {
    const first = done;
    const placed = rows.map((row, index): PlacedRow => ({ row, place: first + index + 1 }));
    const work: Work<readonly RowReceipt[]> = {
      partition,
      context,
      forms: [form, ...reliedOn(form, place), ...belongingsOf(form, rows, place)],
      reads: readElsewhere(place, rows),
      by: { id: caller.id, name: caller.name },
      at: deps.now().toISOString(),
      journal: journalId(form.id, request, part),
      hash,
      plan: (draft) =>
        planSubmission(draft, placed, {
          rowId: deps.rowId,
          enters,
          held,
          submission: journalOf(form.id, request),
        }),
    };
    committed.push(await commitDraft(deps, work));
    done += rows.length;
  }
  return committed;
}

/** Ids of stored rows that have their row in the workbook already. */
function heldIn({ rows }: SubmissionRequest): ReadonlySet<string> {
  return new Set(rows.flatMap(({ id, holds = [] }) => (id === null ? holds : [id])));
}

function journalId(form: FormId, request: SubmissionRequest, part: number): string {
  return `${journalOf(form, request)}${request.chunk}${part === 0 ? "" : `.p${part}`}`;
}

/** What the ids of all journal documents of one submission begin with. */
function journalOf(form: FormId, { submission }: SubmissionRequest): string {
  return `j.${form}.${submission}.`;
}

async function toResult(
  { store }: RowDeps,
  done: {
    place: LocatedPlace;
    request: SubmissionRequest;
    committed: readonly Committed<readonly RowReceipt[]>[];
    checked: FormRows | undefined;
  },
): Promise<SubmissionResult> {
  const { place, request, committed, checked } = done;
  const { form, context, partition } = place;
  const rows: SubmissionResult["rows"] = [];
  for (const [index, receipt] of committed.flatMap(({ result }) => result).entries()) {
    const shown = receipt.outcome === "conflict" ? receipt.id : null;
    const stored = shown === null ? undefined : await store.get(partition, rowDocumentId(shown));
    const current =
      stored === undefined
        ? null
        : toApiRow({ ...readRow(stored.body), seq: stored.seq }, { form, context, view: "full" });
    const doubled = doubledIssues(place, { receipt, checked, place: index + 1 });
    rows.push({ ...receipt, issues: [...receipt.issues, ...doubled], current });
  }
  return {
    submission: request.submission,
    chunk: request.chunk,
    repeated: committed.every(({ repeated }) => repeated),
    at: committed.at(-1)?.at ?? "",
    rows,
  };
}
