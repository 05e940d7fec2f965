import { forms } from "../../shared/forms/catalogue.ts";
import { withBody } from "../store/operations.ts";
import { unitPartition } from "../store/partitions.ts";
import type { PartitionBatch, Stored } from "../store/store.ts";
import { eraseJournal } from "../rows/erase.ts";
import { holdsPeople } from "../rows/holds-people.ts";
import type { JournalDocument } from "../rows/journal.ts";
import { journalKind } from "../rows/row-document.ts";
import { listWholeCommits } from "../rows/unit-index.ts";
import type { EraseDeps, FormOfUnit } from "./erase-rows.ts";

/** A journal document has up to 1.2 MB, so each is a batch of its own. */
const atOnce = 20;

/**
 * Takes the people out of a unit's history, when its rows are erased already. @returns documents that were changed.
 * @throws Error when one may not have been: no later change would lead a run back to it, so this one must not end as done.
 */
export async function eraseJournals(
  deps: EraseDeps,
  place: Omit<FormOfUnit, "form">,
): Promise<number> {
  let count = 0;
  for await (const left of journalsWithPeople(deps, place))
    for (let first = 0; first < left.length && (await deps.goesOn()); first += atOnce) {
      const batches = left
        .slice(first, first + atOnce)
        .map((stored) => erasureOf(stored, place, unitPartition(place.campaign.id, place.unit)));
      const outcomes = await deps.store.commitEach(batches);
      if (outcomes.some(({ is }) => is === "unknown"))
        throw new Error("Part of the history may not be erased");
      // Refused where another run was faster: the next pass looks whether it was.
      count += outcomes.filter(({ is }) => is === "committed").length;
    }
  return count;
}

/** Pages of journal documents that still hold people. */
export async function* journalsWithPeople(
  { store }: Pick<EraseDeps, "store">,
  { campaign, unit }: Pick<FormOfUnit, "campaign" | "unit">,
): AsyncGenerator<readonly Stored[]> {
  const partition = unitPartition(campaign.id, unit);
  for (const form of forms.filter(holdsPeople))
    for (let afterSeq = -1; ;) {
      const query = { partition, kind: journalKind(form.id), afterSeq, page: 100 };
      const { documents, more } = await listWholeCommits(store, query);
      yield documents.filter(({ body }) => (body as JournalDocument).erased === undefined);
      afterSeq = documents.at(-1)?.seq ?? afterSeq;
      if (!more) break;
    }
}

function erasureOf(
  stored: Stored,
  { today }: Pick<FormOfUnit, "today">,
  partition: string,
): PartitionBatch {
  const erased = eraseJournal(stored.body as JournalDocument, today);
  return { partition, operations: [withBody(stored, erased)] };
}
