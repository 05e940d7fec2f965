import { createApp } from "../../functions/app.ts";
import {
  campaignDocumentId,
  campaignPartition,
  memberPartition,
} from "../../functions/store/partitions.ts";
import type { Store } from "../../functions/store/store.ts";
import { createLocalIdentity, type LocalIdentity } from "../../local/identity.ts";
import type { Member } from "../../shared/campaign/campaign.ts";
import type { FormId } from "../../shared/forms/form.ts";
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

/** Several instances of the service over one store, as Azure runs them; nothing but the store connects them. */
export class Fleet {
  readonly store: Store;
  readonly #identity: LocalIdentity;
  readonly #apps: ReturnType<typeof createApp>[];
  readonly #tokens = new Map<string, Promise<string>>();
  #keys = 0;

  private constructor(store: Store, identity: LocalIdentity, size: number) {
    this.store = store;
    this.#identity = identity;
    this.#apps = Array.from({ length: size }, () =>
      createApp({
        store,
        campaign: smallTown.id,
        identity: identity.rules,
        keys: identity.keys,
        secret: "a secret of the test, long enough for it",
        now: () => noon,
        log: () => undefined,
      }),
    );
  }

  static async over(store: Store, size: number): Promise<Fleet> {
    await store.commit(campaignPartition(smallTown.id), [
      { op: "create", id: campaignDocumentId, kind: "campaign", seq: 1, body: smallTown },
    ]);
    for (const member of members)
      await store.commit(memberPartition(smallTown.id), [
        { op: "create", id: member.id, kind: "member", seq: 1, body: member },
      ]);
    return new Fleet(store, await createLocalIdentity("http://127.0.0.1/issuer", () => noon), size);
  }

  /** One chunk of rows to one of the instances, under a new key unless one is given. */
  async submit(
    from: { readonly person: Member; readonly instance: number; readonly submission?: string },
    place: Place,
    rows: Rows,
  ): Promise<FleetReply> {
    const submission = from.submission ?? `s-${++this.#keys}`;
    const body = { submission, chunk: 0, chunks: 1, formVersion: 1, rows };
    const path = `${pathOf(place)}/submissions`;
    return this.post(from, path, { key: `${submission}.0`, body });
  }

  async post(
    { person, instance }: { readonly person: Member; readonly instance: number },
    path: string,
    write: { readonly key: string; readonly body: unknown },
  ): Promise<FleetReply> {
    const headers = new Headers({
      authorization: `Bearer ${await this.#token(person.id)}`,
      "content-type": "application/json",
      "idempotency-key": write.key,
    });
    const body = oneChunk(JSON.stringify(write.body));
    const request = { method: "POST", url: `/api/${path}`, headers, body };
    const response = await this.#apps[instance % this.#apps.length]?.handle(request);
    const text = response?.body ?? "null";
    return { status: response?.status ?? 0, body: JSON.parse(text) as unknown };
  }

  #token(person: string): Promise<string> {
    const known = this.#tokens.get(person) ?? this.#identity.tokenFor(person);
    this.#tokens.set(person, known);
    return known;
  }
}

async function* oneChunk(text: string): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}
