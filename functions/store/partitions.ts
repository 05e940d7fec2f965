import type { UnitId } from "../../shared/campaign/campaign.ts";

/** Rows, journal and heads of a unit. Unit ids begin with a letter or digit, so they never meet the names below. */
export function unitPartition(campaign: string, unit: UnitId): string {
  return `${campaign}|${unit}`;
}

/** Assignments of persons, one document each, named by the token's oid. */
export function memberPartition(campaign: string): string {
  return `${campaign}|_members`;
}

/** The campaign's dated data. */
export function campaignPartition(campaign: string): string {
  return `${campaign}|_campaign`;
}

/** Who was shown which masked value, and told of which rows of others. */
export function accessPartition(campaign: string): string {
  return `${campaign}|_access`;
}

/** What each person asked about today, a document per person. */
export function askedPartition(campaign: string): string {
  return `${campaign}|_asked`;
}

/** Rows of several units that hold one town key, listed for those who settle it. */
export function duplicatesPartition(campaign: string): string {
  return `${campaign}|_duplicates`;
}

/** Totals that were frozen, and the names of snapshots. */
export function snapshotPartition(campaign: string): string {
  return `${campaign}|_snapshots`;
}

/** Where the check of a night stands. */
export function nightPartition(campaign: string): string {
  return `${campaign}|_night`;
}

/** Id of the one document in `campaignPartition`. */
export const campaignDocumentId = "campaign";

/** Id of the document in `campaignPartition` that records the erasure of people's data. */
export const retentionDocumentId = "retention";
