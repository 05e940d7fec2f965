import { drainTown } from "../jobs/drain-town.ts";
import type { RowDeps } from "../rows/place-of.ts";
import { snapshotPartition } from "../store/partitions.ts";
import type { Operation, Store } from "../store/store.ts";
import { readStillTown, type StillTown } from "./read-still-town.ts";
import {
  attemptOf,
  type FrozenCatalogue,
  type FrozenUnit,
  hashOf,
  snapshotDocumentId,
  type SnapshotDocument,
  snapshotKind,
} from "./snapshot-document.ts";

export type SnapshotDeps = Pick<RowDeps, "store" | "campaigns" | "crossCheck" | "now">;

/**
 * Keeps the totals of every unit as they stood at one moment, under a name that is given once: a frozen figure is never written anew.
 * Harmless to repeat and to break off at any call: totals are kept first, under what they are, and the name last.
 * @returns false when the town did not stand still long enough to be read: nothing was kept, and it is to be tried again.
 */
export async function saveSnapshot(
  deps: SnapshotDeps,
  { campaign, ...named }: { campaign: string } & Pick<SnapshotDocument, "id" | "kind" | "period">,
): Promise<boolean> {
  const { store, campaigns } = deps;
  const partition = snapshotPartition(campaign);
  if ((await store.get(partition, snapshotDocumentId(named.id))) !== undefined) return true;
  await drainTown(deps, (await campaigns.get(campaign)).campaign);
  const still = await readStillTown(deps, campaign);
  if (still === undefined) return false;
  const { units, catalogue } = frozenOf(still);
  const document: SnapshotDocument = {
    ...{ schema: 1, ...named, at: still.at },
    units: units.map(({ unit }) => unit),
    hash: hashOf({ units, catalogue }),
  };
  await saveAll(store, partition, operationsOf(document, { units, catalogue }));
  // Refused where another attempt was faster: that one's figures are the frozen ones.
  await store.commit(partition, [
    {
      op: "create",
      id: snapshotDocumentId(document.id),
      kind: snapshotKind,
      seq: Date.parse(document.at),
      body: document,
    },
  ]);
  return true;
}

interface Frozen {
  readonly units: readonly FrozenUnit[];
  readonly catalogue: FrozenCatalogue;
}

function frozenOf({ campaign, units }: StillTown): Frozen {
  return {
    units: units.map(({ unit, heads }) => {
      return { schema: 1, unit, heads: heads.map(({ body }) => body) };
    }),
    catalogue: { schema: 1, campaign: { ...campaign, locks: [] } },
  };
}

function operationsOf(document: SnapshotDocument, { units, catalogue }: Frozen) {
  const { unitKind, unitId, catalogueId } = attemptOf(document);
  return [
    ...units.map((body, seq): Operation => {
      return { op: "create", id: unitId(body.unit), kind: unitKind, seq, body };
    }),
    { op: "create", id: catalogueId, kind: "frozen-catalogue", seq: 0, body: catalogue } as const,
  ];
}

/** One batch each: a unit's heads may fill one. What is there already is the same. @throws on an unknown outcome. */
async function saveAll(store: Store, partition: string, operations: readonly Operation[]) {
  const outcomes = await store.commitEach(
    operations.map((operation) => ({ partition, operations: [operation] })),
  );
  for (const outcome of outcomes) if (outcome.is === "unknown") throw outcome.cause;
}
