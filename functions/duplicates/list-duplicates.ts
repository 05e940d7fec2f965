import type { Duplicate, DuplicatesList } from "../../shared/api/duplicate-shapes.ts";
import type { Campaign, IsoDate, Member } from "../../shared/campaign/campaign.ts";
import { initialsOf } from "../../shared/text/person-name.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import { answer, param, type Handler } from "../http/exchange.ts";
import { judge, settlementOf } from "../register/judge.ts";
import { type DuplicateDocument, duplicateKinds } from "../register/note-duplicates.ts";
import { toApiRow, type View } from "../rows/api-row.ts";
import { valuesOf } from "../rows/form-rows.ts";
import type { RowDeps } from "../rows/place-of.ts";
import type { RowDocument } from "../rows/row-document.ts";
import { listWholeCommits } from "../rows/unit-index.ts";
import { duplicatesPartition } from "../store/partitions.ts";
import type { Store, Stored } from "../store/store.ts";
import { decidesOn, findDuplicate, type FoundDuplicate } from "./find-duplicates.ts";

/** Duplicates in one answer. */
const maxListed = 200;

interface Seen {
  readonly campaign: Campaign;
  readonly caller: Member;
  readonly today: IsoDate;
}

/**
 * GET …/duplicates: for a reviewer those in the own lanes, for a clerk those with a row of the own unit; what nobody has decided on
 * comes first, so that all are met in turn. Another unit's row shows its unit, code, time and the name's initials.
 */
export function listDuplicates({ store, campaigns, now }: RowDeps): Handler {
  return async (call) => {
    const { campaign } = await campaigns.get(param(call, "campaign"));
    const seen = { campaign, caller: call.caller, today: vietnamDay(now()) };
    const undecided: Duplicate[] = [];
    const decided: Duplicate[] = [];
    for (const { id, body } of await listOpen(store, campaign.id)) {
      const listed = body as DuplicateDocument;
      const isOwn = listed.rows.some(({ unit }) => isOwnUnit(call.caller, unit));
      if (!isOwn && !call.caller.roles.includes("reviewer")) continue;
      const found = await findDuplicate(store, campaign, { id, body: listed });
      if (found === undefined) continue;
      if (!isOwn && !decidesOn(call.caller, campaign, found)) continue;
      const duplicate = toDuplicate(found, seen);
      (duplicate.decision === null ? undecided : decided).push(duplicate);
      if (undecided.length > maxListed) break;
    }
    const all = [...undecided, ...decided];
    const duplicates = all.slice(0, maxListed);
    return answer({ duplicates, more: all.length > maxListed } satisfies DuplicatesList);
  };
}

async function listOpen(store: Store, campaign: string): Promise<readonly Stored[]> {
  const all: Stored[] = [];
  for (let afterSeq = -1; ;) {
    const query = { partition: duplicatesPartition(campaign), kind: duplicateKinds.open, afterSeq };
    const { documents, more } = await listWholeCommits(store, query);
    all.push(...documents);
    afterSeq = documents.at(-1)?.seq ?? afterSeq;
    if (!more) return all;
  }
}

function isOwnUnit({ roles, unit: own }: Member, unit: string): boolean {
  return roles.includes("clerk") && own === unit;
}

function toDuplicate(found: FoundDuplicate, seen: Seen): Duplicate {
  const { id, form, key, register, rows } = found;
  const settlement = settlementOf(register.contenders);
  const isReviewer = decidesOn(seen.caller, seen.campaign, found);
  return {
    id,
    form: form.id,
    code: key.code,
    column: key.column,
    version: register.version,
    counts: key.counts,
    decision:
      settlement === undefined
        ? null
        : { by: settlement.by.name, at: settlement.at, reason: settlement.reason },
    rows: rows.map((row) => {
      const isOwn = isOwnUnit(seen.caller, row.unit);
      return toSide(found, row, { ...seen, view: isOwn ? "full" : isReviewer ? "masked" : null });
    }),
  };
}

function toSide(
  { form, key, register }: FoundDuplicate,
  row: RowDocument,
  { campaign, today, view }: Seen & { readonly view: View | null },
): Duplicate["rows"][number] {
  const { id, unit, code } = row;
  const name = valuesOf(form, row.content)[form.nameColumn];
  const text = typeof name === "string" ? name : "";
  const context = { campaign, unit, today };
  return {
    id,
    unit,
    code,
    name: view === null ? initialsOf(text) : text,
    since: register.contenders.find((one) => one.row === id)?.at ?? row.at,
    counts: judge(key, register).get(id)?.sent ?? true,
    row: view === null ? null : toApiRow(row, { form, context, view }),
  };
}
