import type { Campaign, IsoDate, Member } from "../../shared/campaign/campaign.ts";
import { readCampaign, type StoredCampaign } from "../../shared/campaign/read-campaign.ts";
import { isInForce } from "../../shared/campaign/in-force.ts";
import { Problem } from "../../shared/api/problem.ts";
import { campaignDocumentId, campaignPartition, memberPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";

export interface LoadedCampaign {
  readonly campaign: Campaign;
  readonly etag: string;
}

/** How long a campaign's data may be older than the store's: it changes a few times a year. */
const maxAgeMs = 10_000;

/** The campaign's data and its members, read from the store. */
export class CampaignData {
  readonly #store: Store;
  readonly #now: () => Date;
  readonly #loaded = new Map<string, { at: number; value: LoadedCampaign }>();

  constructor(store: Store, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** @throws Problem "not-found". */
  async get(id: string): Promise<LoadedCampaign> {
    const at = this.#now().getTime();
    const kept = this.#loaded.get(id);
    if (kept !== undefined && Math.abs(at - kept.at) < maxAgeMs) return kept.value;
    const stored = await this.#store.get(campaignPartition(id), campaignDocumentId);
    if (stored === undefined) throw new Problem("not-found");
    const value = { campaign: readCampaign(stored.body as StoredCampaign), etag: stored.etag };
    this.#loaded.set(id, { at, value });
    return value;
  }

  /** The assignment in force on the service's day in Vietnam; read each time, so that a revocation works at once. */
  async findMember(campaign: string, oid: string): Promise<Member | undefined> {
    const stored = await this.#store.get(memberPartition(campaign), oid);
    if (stored?.kind !== "member") return undefined;
    const member = stored.body as Member;
    return isInForce(member, vietnamDay(this.#now())) ? member : undefined;
  }
}

/** The calendar day in Vietnam (UTC+7, no summer time). */
export function vietnamDay(instant: Date): IsoDate {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
