import { type App, type AppOptions, createApp } from "../../functions/app.ts";
import {
  campaignDocumentId,
  campaignPartition,
  memberPartition,
} from "../../functions/store/partitions.ts";
import type { Store } from "../../functions/store/store.ts";
import { createLocalIdentity, type LocalIdentity } from "../../local/identity.ts";
import type { Campaign, Member } from "../../shared/campaign/campaign.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import type { FormId } from "../../shared/forms/column.ts";
import { members, noon, smallTown } from "./small-town.ts";
import { pathOf, type Rows } from "./town-service.ts";

interface Place {
  readonly unit: string;
  readonly form?: FormId;
}

export interface FleetReply {
  readonly status: number;
  readonly body: unknown;
}

interface FleetOptions {
  readonly now?: () => Date;
  /** Absent: the small town; another one has its id. */
  readonly campaign?: Campaign;
  readonly registerKeys?: AppOptions["registerKeys"];
  readonly askedPerDay?: number;
  /** Absent: an issuer of its own. */
  readonly identity?: LocalIdentity;
  /** Who is assigned when the town begins; absent = everybody of the small town. */
  readonly members?: readonly Member[];
}

/** Several instances of the service over one store, as Azure runs them; nothing but the store connects them. */
export class Fleet {
  readonly store: Store;
  readonly #identity: LocalIdentity;
  readonly #options: FleetOptions;
  readonly #apps: App[];
  #keys = 0;

  private constructor(
    store: Store,
    identity: LocalIdentity,
    { size, ...options }: FleetOptions & { readonly size: number },
  ) {
    this.store = store;
    this.#identity = identity;
    this.#options = options;
    this.#apps = Array.from({ length: size }, () => this.#start());
  }

  static async over(store: Store, size: number, options: FleetOptions = {}): Promise<Fleet> {
    await store.commit(campaignPartition(smallTown.id), [
      {
        op: "create",
        id: campaignDocumentId,
        kind: "campaign",
        seq: 1,
        body: options.campaign ?? smallTown,
      },
    ]);
    for (const member of options.members ?? members)
      await store.commit(memberPartition(smallTown.id), [
        { op: "create", id: member.id, kind: "member", seq: 1, body: member },
      ]);
    const identity = options.identity ?? (await fleetIdentity());
    return new Fleet(store, identity, { ...options, size });
  }

  instance(at: number): App {
    const app = this.#apps[at % this.#apps.length];
    if (app === undefined) throw new Error("A fleet has an instance");
    return app;
  }

  /** An instance that ended without a word and came back with nothing but the store. */
  restart(at: number, options: FleetOptions = {}): void {
    this.#apps[at % this.#apps.length] = this.#start(options);
  }

  #start(options: FleetOptions = {}): App {
    const { now = () => noon, registerKeys, askedPerDay } = { ...this.#options, ...options };
    return createApp({
      store: this.store,
      campaign: smallTown.id,
      identity: this.#identity.rules,
      keys: this.#identity.keys,
      secret: "a secret of the test, long enough for it",
      ...(registerKeys === undefined ? {} : { registerKeys }),
      ...(askedPerDay === undefined ? {} : { askedPerDay }),
      now,
      log: () => undefined,
    });
  }

  /** One chunk of rows to one of the instances, under a new key unless one is given. */
  async submit(
    from: { readonly person: Member; readonly instance: number; readonly submission?: string },
    place: Place,
    rows: Rows,
  ): Promise<FleetReply> {
    const submission = from.submission ?? `s-${++this.#keys}`;
    const body = {
      submission,
      chunk: 0,
      chunks: 1,
      formVersion: formById(place.form ?? "households").version,
      rows,
    };
    const path = `${pathOf(place)}/submissions`;
    return this.post(from, path, { key: `${submission}.0`, body });
  }

  async post(
    { person, instance }: { readonly person: Member; readonly instance: number },
    path: string,
    write: { readonly key: string; readonly body: unknown },
  ): Promise<FleetReply> {
    const headers = new Headers({
      authorization: `Bearer ${await this.#identity.tokenFor(person.id)}`,
      "content-type": "application/json",
      "idempotency-key": write.key,
    });
    const body = oneChunk(JSON.stringify(write.body));
    const request = { method: "POST", url: `/api/${path}`, headers, body };
    const { status, body: text } = await this.instance(instance).handle(request);
    return { status, body: JSON.parse(text) as unknown };
  }

  async get(
    { person, instance }: { readonly person: Member; readonly instance: number },
    path: string,
  ): Promise<FleetReply> {
    const authorization = `Bearer ${await this.#identity.tokenFor(person.id)}`;
    const request = {
      method: "GET",
      url: `/api/${path}`,
      headers: new Headers({ authorization }),
      body: null,
    };
    const { status, body } = await this.instance(instance).handle(request);
    return { status, body: JSON.parse(body) as unknown };
  }
}

/**
 * An issuer that several fleets may share: making its key takes longer than most of what they do, and so does signing a token, so
 * each person gets one, good from noon for as long as tests go on.
 */
export async function fleetIdentity(): Promise<LocalIdentity> {
  const identity = await createLocalIdentity("http://127.0.0.1/issuer", () => noon);
  const tokens = new Map<string, Promise<string>>();
  const exp = noon.getTime() / 1000 + yearS;
  const tokenFor = (person: string) => {
    const token = tokens.get(person) ?? identity.tokenFor(person, { exp });
    tokens.set(person, token);
    return token;
  };
  return { ...identity, tokenFor };
}

const yearS = 366 * 24 * 3600;

async function* oneChunk(text: string): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}
