import type { Campaign } from "../../shared/campaign/campaign.ts";
import { readCampaign } from "../../shared/campaign/read-campaign.ts";
import { snapshotPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import {
  attemptOf,
  earlierKind,
  type FrozenCatalogue,
  type FrozenUnit,
  hashOf,
  snapshotDocumentId,
  type SnapshotDocument,
  snapshotKind,
} from "./snapshot-document.ts";

/** More than a campaign has snapshots, and a town units. */
const maxSnapshots = 1000;
const maxUnits = 1000;

export interface Snapshot {
  readonly document: SnapshotDocument;
  readonly units: readonly FrozenUnit[];
  /** The catalogue as it was. */
  readonly campaign: Campaign;
  /** Of what is there now; the document's where nobody changed it. */
  readonly hash: string;
}

/** Every snapshot of the campaign, the oldest first. */
export async function readSnapshots(
  store: Store,
  campaign: Campaign,
): Promise<readonly SnapshotDocument[]> {
  const found = await store.list({
    partition: snapshotPartition(campaign.id),
    kind: snapshotKind,
    afterSeq: -1,
    limit: maxSnapshots,
  });
  const named = found.map(({ body }) => body as SnapshotDocument);
  const earlier = campaign.handovers
    .filter(({ id }) => !named.some((one) => one.id === id))
    .map(({ id }) => findEarlier(store, campaign, id));
  const unnamed = (await Promise.all(earlier)).flatMap((one) =>
    one === undefined ? [] : [one.document],
  );
  return [...unnamed, ...named].toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** The figures frozen under a name; undefined when there are none. */
export async function findSnapshot(
  store: Store,
  campaign: Campaign,
  id: string,
): Promise<Snapshot | undefined> {
  const partition = snapshotPartition(campaign.id);
  const named = await store.get(partition, snapshotDocumentId(id));
  if (named === undefined) return findEarlier(store, campaign, id);
  const document = named.body as SnapshotDocument;
  const { unitKind: kind, catalogueId } = attemptOf(document);
  const [units, catalogue] = await Promise.all([
    store.list({ partition, kind, afterSeq: -1, limit: maxUnits }),
    store.get(partition, catalogueId),
  ]);
  if (catalogue === undefined) return undefined;
  const kept = { units: units.map(({ body }) => body as FrozenUnit), catalogue: catalogue.body };
  const { campaign: then } = kept.catalogue as FrozenCatalogue;
  return { document, units: kept.units, campaign: readCampaign(then), hash: hashOf(kept) };
}

/** A hand-over's snapshot of version 0.2 has no name and no catalogue of its own; figures count as if nothing had been handed over. */
async function findEarlier(
  store: Store,
  campaign: Campaign,
  id: string,
): Promise<Snapshot | undefined> {
  if (!campaign.handovers.some((handover) => handover.id === id)) return undefined;
  const partition = snapshotPartition(campaign.id);
  const found = await store.list({
    ...{ partition, kind: earlierKind(id), afterSeq: -1 },
    limit: maxUnits,
  });
  const units = found.map(({ body }) => body as FrozenUnit & { readonly at: string });
  const [first] = units;
  if (first === undefined) return undefined;
  return {
    document: {
      ...{ schema: 1, id, kind: "handover", period: null, at: first.at, hash: "" },
      units: units.map(({ unit }) => unit),
    },
    units,
    campaign: { ...campaign, handovers: [] },
    hash: "",
  };
}
