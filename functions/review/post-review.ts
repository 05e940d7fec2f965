import { Problem } from "../../shared/api/problem.ts";
import type { ReviewRequest, ReviewResult } from "../../shared/api/shapes.ts";
import type { Member } from "../../shared/campaign/campaign.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import { laneIn } from "../../shared/forms/filling/owners.ts";
import { lanesOf, viewOf } from "../http/authorise.ts";
import { answer, type Handler, type SignedCall } from "../http/exchange.ts";
import { commitDraft, type Work } from "../commit/commit-draft.ts";
import type { Draft } from "../commit/draft.ts";
import { rowsPerCommit } from "../commit/rows-per-commit.ts";
import { reliedOn } from "../commit/relied-on.ts";
import { type IndexedRow, valuesOf } from "../rows/form-rows.ts";
import { acceptedContent, waitsForWithdrawal } from "../rows/row-document.ts";
import { changesClosed } from "./changes-closed.ts";
import { placeOf, type LocatedPlace, type RowDeps } from "../rows/place-of.ts";
import { hashJson } from "../rows/hash-json.ts";

type Decision = ReviewRequest["decisions"][number];
type Decided = ReviewResult["rows"][number];

/**
 * POST …/reviews: accepts or returns rows in the lanes the caller decides on. Nobody decides on rows they entered.
 * 200 with each row's outcome; 403 outside the caller's lanes; 422 when the key was used with other decisions.
 */
export function postReview(deps: RowDeps): Handler {
  return async (call) => {
    const place = await placeOf(deps, call);
    viewOf(call.caller, place);
    if (lanesOf(call.caller, place.form).length === 0) throw new Problem("not-allowed");
    const { decisions } = call.body as ReviewRequest;
    if (decisions.some(isUnexplained))
      throw new Problem("malformed-request", { detail: "A return says why" });
    await deps.crossCheck.before(place);
    const rows = await deps.locks.run(place.partition, () =>
      commitParts(deps, { call, place, decisions }),
    );
    deps.campaigns.forgetAfter(place.form, place.campaign);
    await deps.crossCheck.after(place);
    return answer({ rows } satisfies ReviewResult);
  };
}

function isUnexplained({ decision, reason, notes }: Decision): boolean {
  return decision === "return" && reason.trim() === "" && notes.length === 0;
}

interface Job {
  readonly call: SignedCall;
  readonly place: LocatedPlace;
  readonly decisions: readonly Decision[];
}

async function commitParts(deps: RowDeps, { call, place, decisions }: Job): Promise<Decided[]> {
  const { form, partition, context } = place;
  const size = rowsPerCommit(form.id);
  const hash = hashJson(decisions);
  const rows: Decided[] = [];
  for (let first = 0; first < decisions.length; first += size) {
    const part = decisions.slice(first, first + size);
    const work: Work<readonly Decided[]> = {
      partition,
      context,
      forms: [form, ...reliedOn(form, place)],
      by: { id: call.caller.id, name: call.caller.name },
      at: deps.now().toISOString(),
      journal: `j.${form.id}.review.${call.idempotencyKey ?? ""}${first === 0 ? "" : `.p${first}`}`,
      hash,
      plan: (draft) => part.map((decision) => decide(draft, decision, call)),
    };
    rows.push(...(await commitDraft(deps, work)).result);
  }
  return rows;
}

/** Nobody decides on their own rights, in force or proposed. */
function isAbout({ document, values }: IndexedRow, { id }: Member): boolean {
  if (document.form !== "members") return false;
  const accepted = acceptedContent(document);
  const form = formById("members");
  const said = accepted === null ? [values] : [values, valuesOf(form, accepted)];
  return said.some(({ oid }) => typeof oid === "string" && oid.toLowerCase() === id.toLowerCase());
}

function decide(draft: Draft, decision: Decision, { caller }: SignedCall): Decided {
  const { id } = decision;
  const row = draft.rows.get(id);
  const lanes = lanesOf(caller, draft.form);
  if (row === undefined || !lanes.includes(laneIn(draft.context, draft.form, row.values)))
    return { id, outcome: "not-found", version: 0, state: null };
  const { version, state, authors } = row.document;
  if (authors.includes(caller.id) || isAbout(row, caller))
    return { id, outcome: "own-entry", version, state };
  const isGone = state === "withdrawn" && !waitsForWithdrawal(row.document);
  const isOther = version !== decision.version || state !== (decision.state ?? state);
  if (isOther || isGone) return { id, outcome: "changed-meanwhile", version, state };
  if (changesClosed(draft, row, decision.decision))
    return { id, outcome: "period-locked", version, state };
  const { reason, notes, dueOn } = decision;
  const review = { decision: decision.decision, reason, notes, dueOn, by: draft.by, at: draft.at };
  const after = draft.change(id, { is: "reviewed", review });
  return { id, outcome: "decided", version: after.version, state: after.state };
}
