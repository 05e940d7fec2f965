import type { SettlementsRequest, SettlementsResult } from "../../shared/api/duplicate-shapes.ts";
import type { Campaign, IsoDate } from "../../shared/campaign/campaign.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import { commitDraft } from "../commit/commit-draft.ts";
import type { Draft } from "../commit/draft.ts";
import { answer, param, type Handler, type SignedCall } from "../http/exchange.ts";
import { type DuplicateDocument, duplicateId } from "../register/note-duplicates.ts";
import { liveOf } from "../register/register.ts";
import { holdingsOf } from "../rows/claims.ts";
import type { JournalDocument } from "../rows/journal.ts";
import type { RowDeps } from "../rows/place-of.ts";
import { duplicatesPartition, unitPartition } from "../store/partitions.ts";
import { decidesOn, findDuplicate, type FoundDuplicate } from "./find-duplicates.ts";
import { hashJson } from "../rows/hash-json.ts";

type Decision = SettlementsRequest["decisions"][number];
type Outcome = SettlementsResult["decisions"][number]["outcome"];

interface Job {
  readonly call: SignedCall;
  readonly campaign: Campaign;
  readonly today: IsoDate;
  readonly decision: Decision;
  /** Id of the journal document, made of the Idempotency-Key. */
  readonly journal: string;
  readonly hash: string;
}

/**
 * POST …/duplicates: which of the rows that name one person or gift count, with a reason. The word is journaled with a row it lets
 * count, and reaches the register through that unit's outbox like everything else. 200 with each decision's outcome; nobody decides on
 * a row they entered; 422 when the key was used with other decisions.
 */
export function postSettlements(deps: RowDeps): Handler {
  return async (call) => {
    const { campaign } = await deps.campaigns.get(param(call, "campaign"));
    const { decisions } = call.body as SettlementsRequest;
    const hash = hashJson(decisions);
    const today = vietnamDay(deps.now());
    const results: SettlementsResult["decisions"] = [];
    for (const [index, decision] of decisions.entries()) {
      const journal = `j.settle.${call.idempotencyKey ?? ""}.${index}`;
      const outcome = await settle(deps, { call, campaign, today, decision, journal, hash });
      results.push({ duplicate: decision.duplicate, outcome });
    }
    return answer({ decisions: results } satisfies SettlementsResult);
  };
}

async function settle(deps: RowDeps, job: Job): Promise<Outcome> {
  const { call, campaign, decision, journal } = job;
  const [keep] = decision.keep;
  if (keep === undefined) return "not-found";
  const place = duplicatesPartition(campaign.id);
  const stored = await deps.store.get(place, decision.duplicate);
  const listed = stored?.body as DuplicateDocument | undefined;
  const found =
    listed === undefined
      ? undefined
      : await findDuplicate(deps.store, campaign, { id: decision.duplicate, body: listed });
  if (found === undefined || !decidesOn(call.caller, campaign, found)) return "not-found";
  const partition = unitPartition(campaign.id, keep.unit);
  const earlier = await deps.store.get(partition, journal);
  const isRepeat =
    earlier !== undefined && (earlier.body as JournalDocument).by.id === call.caller.id;
  const refusal = isRepeat ? undefined : refusalOf(found, job);
  if (refusal !== undefined) return refusal;
  const outcome = await deps.locks.run(partition, () => commit(deps, found, { ...job, keep }));
  await deps.crossCheck.after({ campaign, unit: keep.unit, today: job.today, form: found.form });
  return outcome;
}

/** Why a decision cannot be taken; it is about the rows as the reviewer saw them, and about no row of the reviewer's own. */
function refusalOf(
  { key, register, rows }: FoundDuplicate,
  { call, decision }: Job,
): Outcome | undefined {
  if (rows.some(({ authors }) => authors.includes(call.caller.id))) return "own-entry";
  const current = liveOf(register.contenders).filter(({ is }) => is === "current");
  const isKnown = decision.keep.every(({ row, unit }) =>
    current.some((one) => one.row === row && one.unit === unit),
  );
  const isOneTooMany = key.counts === "one" && decision.keep.length > 1;
  const isOther = register.version !== decision.version;
  return isOther || !isKnown || isOneTooMany ? "changed-meanwhile" : undefined;
}

async function commit(
  deps: RowDeps,
  found: FoundDuplicate,
  job: Job & { readonly keep: Decision["keep"][number] },
): Promise<Outcome> {
  const { call, campaign, today, keep, journal, hash } = job;
  const { result } = await commitDraft<Outcome>(deps, {
    partition: unitPartition(campaign.id, keep.unit),
    context: { campaign, unit: keep.unit, today },
    forms: [found.form],
    by: { id: call.caller.id, name: call.caller.name },
    at: deps.now().toISOString(),
    journal,
    hash,
    plan: (draft) => plan(draft, found, { ...job, keys: deps.keys }),
  });
  return result;
}

/** On the newest row: it still has to be the one the register speaks of. */
function plan(
  draft: Draft,
  { form, key, register, rows }: FoundDuplicate,
  job: Job & { readonly keep: Decision["keep"][number]; readonly keys: RowDeps["keys"] },
): Outcome {
  const { campaign, decision, keep, keys } = job;
  const row = draft.rows.get(keep.row)?.document;
  const holds = (row === undefined ? [] : holdingsOf(form, row)).some(
    ({ key: one, is, text }) =>
      is === "current" &&
      duplicateId(keys.newest({ campaign, form, key: one, text })) === decision.duplicate,
  );
  if (!holds) return "changed-meanwhile";
  draft.change(keep.row, {
    is: "settled",
    key: key.id,
    settlement: {
      between: rows.map(({ id }) => id),
      counts: decision.keep.map(({ row: id }) => id),
      version: register.version,
      reason: decision.reason,
      by: draft.by,
      at: draft.at,
    },
  });
  return "decided";
}
