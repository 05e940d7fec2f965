import { createHash } from "node:crypto";
import type { Campaign, Member } from "../../shared/campaign/campaign.ts";
import { readCampaign, type StoredCampaign } from "../../shared/campaign/read-campaign.ts";
import { Problem } from "../../shared/api/problem.ts";
import {
  applyCatalogue,
  type AcceptedRows,
} from "../../shared/forms/configuration/apply-catalogue.ts";
import { configurationLists } from "../../shared/forms/configuration/configuration-lists.ts";
import type { Form } from "../../shared/forms/form.ts";
import { campaignDocumentId, campaignPartition } from "../store/partitions.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import type { Store, Stored } from "../store/store.ts";
import type { FormState, UnitIndex } from "../rows/unit-index.ts";
import type { LockDocument } from "../locks/lock-document.ts";
import { readLocks, toPeriodLock } from "../locks/read-locks.ts";
import { acceptedValues, stampOf, statesOf } from "./accepted-rows.ts";
import { findAssignment } from "./find-assignment.ts";

export interface LoadedCampaign {
  readonly campaign: Campaign;
  readonly etag: string;
}

interface Kept extends LoadedCampaign {
  readonly at: number;
  /** The stored document alone. */
  readonly base: Campaign;
}

/** How long a campaign's data may be older than the store's: it changes a few times a year. */
const maxAgeMs = 10_000;

/**
 * The campaign's data and its members. The stored document is where everything begins; a list comes from its form once the form has
 * accepted rows.
 */
export class CampaignData {
  readonly #store: Store;
  readonly #index: UnitIndex;
  readonly #now: () => Date;
  readonly #kept = new Map<string, Kept>();

  constructor({ store, index, now }: { store: Store; index: UnitIndex; now: () => Date }) {
    this.#store = store;
    this.#index = index;
    this.#now = now;
  }

  /** @throws Problem "not-found". */
  async get(id: string): Promise<LoadedCampaign> {
    const loaded = await this.#load(id);
    if (loaded === undefined) throw new Problem("not-found");
    return loaded;
  }

  /** After rows of a form were written here: a list of the campaign is read again at its next use. */
  forgetAfter(form: Form, { id }: Campaign): void {
    const kept = this.#kept.get(id);
    const isList = configurationLists.some((configured) => configured.form.id === form.id);
    if (kept !== undefined && isList) this.#kept.set(id, { ...kept, at: -Infinity });
  }

  /** The campaign as the store has it now, for what must not rest on older data. @throws Problem "not-found". */
  async reread(id: string): Promise<LoadedCampaign> {
    this.#kept.delete(id);
    return this.get(id);
  }

  /** The assignment in force on the service's day in Vietnam; read each time, so that a revocation works at once. */
  async findMember(campaign: string, oid: string): Promise<Member | undefined> {
    const loaded = await this.#load(campaign);
    if (loaded === undefined) return undefined;
    const stores = { store: this.#store, index: this.#index };
    const today = vietnamDay(this.#now());
    return findAssignment(stores, { campaigns: [loaded.base, loaded.campaign], oid, today });
  }

  async #load(id: string): Promise<Kept | undefined> {
    const at = this.#now().getTime();
    const kept = this.#kept.get(id);
    if (kept !== undefined && Math.abs(at - kept.at) < maxAgeMs) return kept;
    const stored = await this.#store.get(campaignPartition(id), campaignDocumentId);
    if (stored === undefined) return undefined;
    const fresh = { ...(await this.#overlay(stored, kept)), at };
    this.#kept.set(id, fresh);
    return fresh;
  }

  /** The same object as before where nothing changed: what was worked out from it is kept with it. */
  async #overlay(stored: Stored, kept: Kept | undefined): Promise<Omit<Kept, "at">> {
    const base = readCampaign(stored.body as StoredCampaign);
    const locks = await readLocks(this.#store, base.id);
    let campaign = kept?.campaign ?? base;
    // Who keeps the forms is itself an entry of a form: once more when it changed.
    for (let states = await this.#states(base, campaign); ;) {
      const stamps = [stored, ...locks].map((document) => document.etag);
      const etag = hashOf(`${stamps.join(" ")} ${stampOf(states)}`);
      if (etag === kept?.etag) return kept;
      campaign = withLocks(withVersion(applyCatalogue(base, rowsOf(states)), states), locks);
      const again = await this.#states(base, campaign);
      if (again.length === states.length) return { campaign, base, etag };
      states = again;
    }
  }

  async #states(base: Campaign, campaign: Campaign): Promise<readonly FormState[]> {
    const found = await Promise.all(
      configurationLists.map(({ form }) => statesOf(this.#index, form, [base, campaign])),
    );
    return found.flat();
  }
}

function rowsOf(states: readonly FormState[]): AcceptedRows {
  return new Map(
    configurationLists.map(({ form }) => [
      form.id,
      acceptedValues(states.filter((state) => state.form.id === form.id)),
    ]),
  );
}

/** Heads only ever grow, so the version does with every accepted change. */
function withVersion(campaign: Campaign, states: readonly FormState[]): Campaign {
  const changes = states.reduce((sum, { head }) => sum + (head?.body.version ?? 0), 0);
  return changes === 0 ? campaign : { ...campaign, version: campaign.version + changes };
}

/** A workbook takes the campaign anew when its version has grown: locks count as changes of it. */
function withLocks(campaign: Campaign, locks: readonly Stored<LockDocument>[]): Campaign {
  if (locks.length === 0) return campaign;
  const changes = locks.reduce((sum, { body }) => sum + body.epoch, 0);
  return {
    ...campaign,
    version: campaign.version + changes,
    locks: locks.map(({ body }) => toPeriodLock(body)),
  };
}

function hashOf(stamp: string): string {
  return createHash("sha256").update(stamp).digest("hex").slice(0, 32);
}
