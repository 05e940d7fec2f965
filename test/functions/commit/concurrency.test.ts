import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SubmissionResult } from "../../../shared/api/shapes.ts";
import { createApp } from "../../../functions/app.ts";
import { fsck } from "../../../functions/jobs/fsck.ts";
import {
  campaignDocumentId,
  campaignPartition,
  memberPartition,
} from "../../../functions/store/partitions.ts";
import type { Operation, Store } from "../../../functions/store/store.ts";
import { createLocalIdentity, type LocalIdentity } from "../../../local/identity.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import { householdCells, members, naLayClerk, noon, smallTown } from "../../fakes/small-town.ts";
import { newRow, pathOf, TownService, type Rows } from "../../fakes/town-service.ts";

const home = { unit: "na-lay" };

describe("eight senders on one unit", () => {
  let town: TownService;
  beforeEach(async () => {
    town = await TownService.start();
  });
  afterEach(async () => {
    await town.close();
  });

  it("all get their rows in, and the head equals the rows", async () => {
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, k) =>
        town.submit(
          naLayClerk,
          home,
          Array.from({ length: 10 }, (_, n) => newRow(`r${n}`, householdCells(k * 10 + n))),
        ),
      ),
    );
    const codes = results.flatMap(({ rows }) => rows.map(({ code }) => code));
    expect(new Set(codes).size).toBe(400);
    const report = await fsck({ store: town.service.store, campaign: smallTown, now: () => noon });
    expect(report).toMatchObject({ findings: [], counts: { rows: 400 } });
  });

  it("store the same chunk once when it arrives eight times at once", async () => {
    const chunk = town.chunk([newRow("a", householdCells(1))]);
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => town.trySubmit(naLayClerk, home, chunk)),
    );
    const repeated = replies.map(({ body }) => (body as SubmissionResult).repeated);
    expect(repeated.filter((again) => !again)).toHaveLength(1);
    expect((await town.rows(naLayClerk, home)).rows).toHaveLength(1);
  });
});

/** Several instances of the service over one store, as Azure runs them; nothing but the store connects them. */
class Fleet {
  readonly store: Store;
  readonly #identity: LocalIdentity;
  readonly #apps: ReturnType<typeof createApp>[];
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

  async send(
    instance: number,
    rows: Rows,
    submission = `s-${++this.#keys}`,
  ): Promise<{ status: number; body: unknown }> {
    const body = { submission, chunk: 0, chunks: 1, formVersion: 1, rows };
    const headers = new Headers({
      authorization: `Bearer ${await this.#identity.tokenFor(naLayClerk.id)}`,
      "content-type": "application/json",
      "idempotency-key": `${submission}.0`,
    });
    const response = await this.#apps[instance % this.#apps.length]?.handle({
      method: "POST",
      url: `/api/${pathOf(home)}/submissions`,
      headers,
      body: (async function* () {
        yield await Promise.resolve(new TextEncoder().encode(JSON.stringify(body)));
      })(),
    });
    return { status: response?.status ?? 0, body: JSON.parse(response?.body ?? "null") as unknown };
  }
}

/** A store whose commits sometimes throw although they were written, or throw and were not. */
class TreacherousStore extends MemoryStore {
  readonly #random: () => number;
  constructor(random: () => number) {
    super();
    this.#random = random;
  }

  override async commit(partition: string, operations: readonly Operation[]) {
    if (!partition.endsWith("|na-lay")) return super.commit(partition, operations);
    const luck = this.#random();
    if (luck < 0.15) throw new Error("reset before it was written");
    const outcome = await super.commit(partition, operations);
    if (luck < 0.3) throw new Error("reset after it was written");
    return outcome;
  }
}

/** Mulberry32: the same seed gives the same run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe("several instances over one store", () => {
  it("never lose or double a row, and the head equals the rows", async () => {
    const fleet = await Fleet.over(new MemoryStore(), 4);
    const replies = await Promise.all(
      Array.from({ length: 24 }, (_, k) =>
        fleet.send(k, [newRow("a", householdCells(k)), newRow("b", householdCells(k + 100))]),
      ),
    );
    const stored = replies.filter(({ status }) => status === 200).length;
    const report = await fsck({ store: fleet.store, campaign: smallTown, now: () => noon });
    expect(report).toMatchObject({ findings: [], counts: { rows: stored * 2 } });
    // Those that lost every race are told so and may simply send again.
    expect(replies.every(({ status }) => status === 200 || status === 412)).toBe(true);
  });

  it.each([1, 2, 3, 4, 5, 6])("resolve unknown outcomes exactly once (seed %i)", async (seed) => {
    const fleet = await Fleet.over(new TreacherousStore(seeded(seed)), 2);
    for (let k = 0; k < 15; k++) {
      const rows = [newRow("a", householdCells(k)), newRow("b", householdCells(k + 100))];
      let reply = await fleet.send(k, rows, `fixed-${k}`);
      for (let again = 0; reply.status === 503 && again < 20; again++)
        reply = await fleet.send(k + again, rows, `fixed-${k}`);
      expect(reply.status).toBe(200);
      const { rows: told } = reply.body as SubmissionResult;
      expect(told.map(({ outcome, version }) => [outcome, version])).toEqual([
        ["stored", 1],
        ["stored", 1],
      ]);
    }
    const report = await fsck({ store: fleet.store, campaign: smallTown, now: () => noon });
    expect(report).toMatchObject({ findings: [], counts: { rows: 30 } });
  });
});
