import type { Campaign, IsoDate, UnitId } from "../../shared/campaign/campaign.ts";
import { unitById } from "../../shared/campaign/in-force.ts";
import { successorOf, villageById } from "../../shared/campaign/villages.ts";
import type { Value } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import { keepsForm } from "../../shared/forms/filling/owners.ts";
import { Problem } from "../../shared/api/problem.ts";
import { commitDraft } from "../commit/commit-draft.ts";
import { locksOf } from "../locks/read-locks.ts";
import { emptyHead } from "../rows/empty-head.ts";
import type { RowDeps } from "../rows/place-of.ts";
import {
  headDocumentId,
  type Content,
  type Head,
  type Person,
  type RowDocument,
} from "../rows/row-document.ts";
import { writeOver } from "../store/operations.ts";
import { unitPartition } from "../store/partitions.ts";
import { hashJson } from "../rows/hash-json.ts";

export interface Copying {
  readonly campaign: Campaign;
  readonly today: IsoDate;
  readonly handover: string;
  readonly form: Form;
  readonly from: UnitId;
  readonly to: UnitId;
  readonly rows: readonly RowDocument[];
  readonly by: Person;
  /** Head version the rows have been numbered up to where they come from. */
  readonly after: number;
}

/** A row stands in its batch twice, in its document and in the journal: thirty stay far below two megabytes. */
const rowsPerBatch = 30;

/**
 * Copies rows of a closed form into the unit that follows, with ids, codes, versions, reviews and history; part by part, each of
 * them exactly once however often it is begun again.
 */
export async function copyForm(deps: RowDeps, copying: Copying): Promise<void> {
  const { campaign, form, to, rows, from, handover } = copying;
  const keeper = unitById(campaign, to);
  if (keeper === undefined || !keepsForm(keeper, form))
    throw new Problem("malformed-request", { detail: `${to} does not keep the form ${form.id}` });
  await raiseHead(deps, copying);
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let first = 0, part = 0; first < sorted.length; first += rowsPerBatch, part++)
    await copyPart(deps, copying, {
      rows: sorted.slice(first, first + rowsPerBatch),
      journal: `j.${form.id}.handover.${handover}.${from}.${to}.${part}`,
    });
}

/**
 * Numbers of the new unit go on where those of the old one stopped: whoever compares two states of a row by their number sees that
 * the copy is the later one.
 */
async function raiseHead({ store, now }: RowDeps, { campaign, form, to, after }: Copying) {
  const partition = unitPartition(campaign.id, to);
  const id = headDocumentId(form.id);
  for (;;) {
    const stored = await store.get(partition, id);
    const head =
      (stored?.body as Head | undefined) ??
      emptyHead({
        form: form.id,
        unit: to,
        at: now().toISOString(),
        catalogueVersion: campaign.version,
        locks: await locksOf(store, campaign.id, { unit: to, form }),
      });
    if (stored !== undefined && head.version >= after) return;
    const version = Math.max(head.version, after);
    const checkedThrough = head.checkedThrough === head.version ? version : head.checkedThrough;
    const body: Head = { ...head, version, checkedThrough };
    const target = { id, kind: "head", seq: version, body };
    const outcome = await store.commit(partition, [writeOver(stored, target)]);
    if (outcome.is === "committed") return;
  }
}

async function copyPart(
  deps: RowDeps,
  { campaign, today, form, to, by }: Copying,
  { rows, journal }: { rows: readonly RowDocument[]; journal: string },
): Promise<void> {
  const moved = rows.map((row) => withVillage(campaign, form, row));
  const hash = hashJson(moved);
  await commitDraft(deps, {
    partition: unitPartition(campaign.id, to),
    context: { campaign, unit: to, today },
    // Alone: what other forms established about the houses is frozen in the rows already.
    forms: [form],
    by,
    at: deps.now().toISOString(),
    journal,
    hash,
    plan: (draft) => {
      for (const row of moved) draft.change(row.id, { is: "moved", row });
      return { moved: moved.length };
    },
  });
}

/** The same row with its village as the catalogue knows it in the new unit. */
function withVillage(campaign: Campaign, form: Form, row: RowDocument): RowDocument {
  const index = form.columns.findIndex(({ kind }) => kind === "village");
  if (index < 0) return row;
  const { content, accepted } = row;
  return {
    ...row,
    content: renamed(campaign, content, index),
    accepted:
      accepted?.content === undefined
        ? accepted
        : { ...accepted, content: renamed(campaign, accepted.content, index) },
  };
}

function renamed(campaign: Campaign, content: Content, index: number): Content {
  const id = content.values[index];
  const village = typeof id === "string" ? villageById(campaign, id) : undefined;
  if (village === undefined) return content;
  const values = content.values.map((value, at): Value =>
    at === index ? successorOf(campaign, village).id : value,
  );
  return { ...content, values };
}
