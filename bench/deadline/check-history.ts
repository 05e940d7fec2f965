import { type RowDocument, rowKind } from "../../functions/rows/row-document.ts";
import { listWholeCommits } from "../../functions/rows/unit-index.ts";
import { unitPartition } from "../../functions/store/partitions.ts";
import type { Store } from "../../functions/store/store.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import { campaignId } from "../host.ts";
import type { Sent, Told } from "./clerk.ts";

/** What contradicts the promise: each is 0 in a store that keeps it. */
export interface Verdict {
  /** Acknowledged rows that are not stored, or stand at an earlier version than was told. */
  readonly lost: number;
  /** Persons stored more than once, and answers to one key that differ. */
  readonly doubled: number;
  /** Chunks of which only a part is stored. */
  readonly torn: number;
  /** Stored rows nobody sent. */
  readonly invented: number;
  readonly stored: number;
}

const nid = formById("households").columns.findIndex(({ key }) => key === "nationalId");

/** Holds what is stored against everything that was asked and answered: "ok" must be there once, "unknown" wholly or not at all. */
export async function checkHistory(
  store: Store,
  history: readonly Told[],
  sent: ReadonlyMap<string, Sent>,
): Promise<Verdict> {
  let [lost, doubled, torn, invented, stored] = [0, 0, 0, 0, 0];
  const toldOf = Map.groupBy(history, ({ ward }) => ward);
  const sentOf = Map.groupBy(sent.values(), ({ ward }) => ward);
  for (const [ward, chunks] of sentOf) {
    const rows = await readRows(store, ward);
    stored += rows.length;
    const versions = new Map(rows.map(({ id, version }) => [id, version]));
    const persons = rows.map(({ content }) => String(content.values[nid]));
    const there = new Set(persons);
    doubled += persons.length - there.size;
    const known = new Set(chunks.flatMap(({ nids }) => nids));
    invented += persons.filter((person) => !known.has(person)).length;
    torn += chunks.filter(({ nids }) => isPart(nids, there)).length;
    const told = (toldOf.get(ward) ?? []).filter(({ outcome }) => outcome === "ok");
    for (const { id, version } of told.flatMap((one) => one.rows))
      if ((versions.get(id ?? "") ?? 0) < version) lost++;
    for (const answers of Map.groupBy(told, ({ key }) => key).values())
      doubled += new Set(answers.map(({ rows: said }) => saidIn(said))).size - 1;
  }
  return { lost, doubled, torn, invented, stored };
}

function saidIn(rows: Told["rows"]): string {
  return rows.map(({ id, outcome, version }) => `${id ?? ""} ${outcome} ${version}`).join();
}

function isPart(nids: readonly string[], there: ReadonlySet<string>): boolean {
  const found = nids.filter((one) => there.has(one)).length;
  return found > 0 && found < nids.length;
}

async function readRows(store: Store, ward: string): Promise<readonly RowDocument[]> {
  const rows: RowDocument[] = [];
  const place = { partition: unitPartition(campaignId, ward), kind: rowKind("households") };
  for (let afterSeq = 0; ;) {
    const { documents, more } = await listWholeCommits(store, { ...place, afterSeq });
    rows.push(...documents.map(({ body }) => body as RowDocument));
    afterSeq = documents.at(-1)?.seq ?? afterSeq;
    if (!more) return rows;
  }
}
