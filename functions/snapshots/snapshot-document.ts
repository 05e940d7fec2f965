import type { ClosedPeriod, UnitId } from "../../shared/campaign/campaign.ts";
import type { StoredCampaign } from "../../shared/campaign/read-campaign.ts";
import { hashJson } from "../rows/hash-json.ts";
import type { Head } from "../rows/row-document.ts";

/** What figures were frozen for. */
export type SnapshotKind = "lock" | "handover";

/** The period whose lock froze the figures, with its days as they were then. */
export type FrozenPeriod = Pick<ClosedPeriod, "name" | "from" | "to"> & { readonly id: string };

/**
 * A name and what was frozen under it. It is created once, after everything it names is stored, and never changed: whichever creation
 * wins decides, and what another attempt left behind is named by nothing.
 */
export interface SnapshotDocument {
  readonly schema: 1;
  readonly id: string;
  readonly kind: SnapshotKind;
  /** Null for a hand-over. */
  readonly period: FrozenPeriod | null;
  /** A moment at which all the figures stood as they are here, whenever the period was locked. */
  readonly at: string;
  /** Units whose totals were kept. */
  readonly units: readonly UnitId[];
  /** Of everything that was kept; finds it, and proves that nobody changed it since. */
  readonly hash: string;
}

/** Totals of a unit: its heads as they stood, no rows. */
export interface FrozenUnit {
  readonly schema: 1;
  readonly unit: UnitId;
  readonly heads: readonly Head[];
}

/** What the figures were measured against: targets, quotas, units and their names as they were. Locks are none of that. */
export interface FrozenCatalogue {
  readonly schema: 1;
  readonly campaign: StoredCampaign;
}

/** Of all that a snapshot keeps. */
export function hashOf(kept: {
  readonly units: readonly FrozenUnit[];
  readonly catalogue: unknown;
}): string {
  return hashJson([kept.units, kept.catalogue]);
}

export const snapshotKind = "snapshot";

/** Documents of one attempt at a snapshot, found by what is in them: a repeat of it writes nothing new, another moment never mixes with it. */
export function attemptOf({ id, hash }: Pick<SnapshotDocument, "id" | "hash">) {
  const name = `frozen.${id}.${hash}`;
  return {
    unitKind: name,
    unitId: (unit: UnitId) => `${name}.unit.${unit}`,
    catalogueId: `${name}.catalogue`,
  };
}

/** Id of the document that names a snapshot. */
export function snapshotDocumentId(snapshot: string): string {
  return `snapshot.${snapshot}`;
}

/** Kind of the units' documents of a hand-over's snapshot up to version 0.2, which no document names. */
export function earlierKind(handover: string): string {
  return `snapshot.${handover}`;
}

/** "2024-10.lock-2": figures of the period as they stood at its second lock. */
export function lockSnapshotId(period: string, lock: number): string {
  return `${period}.lock-${lock}`;
}
