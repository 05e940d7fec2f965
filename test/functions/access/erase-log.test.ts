import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../../shared/api/contract.ts";
import { AccessLog } from "../../../functions/access/access-log.ts";
import type { Access, EarlierLink } from "../../../functions/access/chain.ts";
import { countOld, eraseEntries, eraseReasons } from "../../../functions/access/erase-log.ts";
import { readLog } from "../../../functions/access/read-log.ts";
import { Locks } from "../../../functions/commit/locks.ts";
import { accessPartition } from "../../../functions/store/partitions.ts";
import type { Operation } from "../../../functions/store/store.ts";
import { FaultyStore } from "../../fakes/faulty-store.ts";
import { seeded } from "../../fakes/seeded.ts";

const campaign = "xnt";
const partition = accessPartition(campaign);
const keptFrom = "2024-11-01";
const access: Access = {
  ...{ by: "p-1", name: "Cán bộ", role: "reviewer", from: "qldt", unit: "na-lay" },
  ...{ form: "households", row: "r", column: "phone", action: "revealed" },
  reason: "hỏi lại bà Tâm về giấy tờ",
};
let store: FaultyStore;
let log: AccessLog;
const always = () => true;

beforeEach(() => {
  store = new FaultyStore();
  log = new AccessLog(store, new Locks());
});

/** Looks on days from a first one on, `aDay` each. */
async function fill(days: number, { from = "2024-10-01", aDay = 5 } = {}): Promise<void> {
  const first = Date.parse(`${from}T05:00:00Z`);
  const looks = Array.from({ length: days * aDay }, (_, index) => ({
    id: `a.${from}.${index}`,
    at: new Date(first + Math.floor(index / aDay) * 86_400_000).toISOString(),
    access: { ...access, row: `r${index}` },
  }));
  await log.append(campaign, looks);
}

const erase = (hasTime = always) => eraseEntries({ store, hasTime }, { campaign, keptFrom });

async function pages(limit: number) {
  const all = [];
  for (let since = 0; ;) {
    const page = contract.getAccessLog.response.parse(
      await readLog(store, campaign, { since, limit }),
    );
    all.push(page);
    since = page.cursor;
    if (!page.more) return all;
  }
}

async function whole(limit = 500) {
  const all = await pages(limit);
  return {
    intact: all.every(({ intact }) => intact),
    seqs: all.flatMap(({ entries }) => entries.map(({ seq }) => seq)),
    erased: all[0]?.erased,
  };
}

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe("entries of the access log after five years", () => {
  it.each([500, 7, 1])(
    "are gone, said, and the rest is whole, read %s at a time",
    async (limit) => {
      await fill(60);
      expect(await countOld(store, { campaign, keptFrom })).toBe(155);
      expect(await erase()).toBe(155);
      expect(await whole(limit)).toEqual({
        intact: true,
        seqs: range(156, 300),
        erased: { count: 155, until: "2024-10-31" },
      });
      expect(store.dump().filter((text) => text.includes('"p-1"'))).toHaveLength(145);
    },
  );

  it("are gone all of them, and the log goes on after them", async () => {
    await fill(3);
    expect(await erase()).toBe(15);
    expect(await whole()).toMatchObject({ intact: true, seqs: [], erased: { count: 15 } });
    await fill(2, { from: "2024-12-01" });
    expect(await whole()).toMatchObject({ intact: true, seqs: range(16, 25) });
    expect(await erase()).toBe(0);
  });

  it("stay where none is old, and nothing is said", async () => {
    await fill(2, { from: keptFrom });
    expect(await erase()).toBe(0);
    expect(await whole()).toEqual({ intact: true, seqs: range(1, 10), erased: null });
  });

  it("are erased once by runs at the same time, beside people who look", async () => {
    await fill(60);
    const random = seeded(3);
    store.waitAs(() => Math.floor(random() * 4));
    const reads = async () => {
      for (let n = 0; n < 20; n++) expect((await whole(40)).intact).toBe(true);
    };
    await Promise.all([erase(), erase(), reads(), fill(1, { from: "2024-12-30" })]);
    expect(await whole()).toEqual({
      intact: true,
      seqs: range(156, 305),
      erased: { count: 155, until: "2024-10-31" },
    });
  });

  it("broken off anywhere leave a log that is whole, and a later run finishes", async () => {
    await fill(60);
    for (let runs = 0, left = 2; (await countOld(store, { campaign, keptFrom })) > 0; runs++) {
      left = 2;
      await erase(() => left-- > 0);
      expect((await whole()).intact).toBe(true);
      expect(runs).toBeLessThan(10);
    }
    expect(await whole()).toMatchObject({ erased: { count: 155, until: "2024-10-31" } });
  });

  it("whose commit got no answer are erased and counted once", async () => {
    await fill(60);
    let calls = 0;
    store.failAs(() => (++calls % 5 === 0 ? "after" : "none"));
    await erase();
    store.heal();
    await erase();
    expect(await whole()).toMatchObject({ intact: true, erased: { count: 155 } });
  });

  it("cannot be passed off as erased when they were not the oldest, or with another hash", async () => {
    await fill(40);
    await erase();
    const first = await store.get(partition, "first");
    const put = async (change: object) => {
      const now = await store.get(partition, "first");
      const { id = "", kind = "", seq = 0, etag = "" } = now ?? {};
      const body = { ...(first?.body as object), ...change };
      await store.commit(partition, [{ op: "replace", id, kind, seq, body, ifMatch: etag }]);
    };
    for (const change of [{ seq: 160 }, { seq: 100 }, { hash: "0".repeat(64) }]) {
      await put(change);
      expect((await whole()).intact).toBe(false);
    }
    await put({});
    expect((await whole()).intact).toBe(true);
  });
});

describe("reasons after the campaign's retention date", () => {
  it("are gone with their words, and who, what, when can still be held against the chain", async () => {
    await fill(30);
    await log.append(campaign, [
      {
        id: "asked.1",
        at: "2024-11-01T05:00:00Z",
        access: { ...access, action: "asked", reason: null },
      },
    ]);
    expect(await eraseReasons({ store, hasTime: always }, campaign)).toBe(150);
    expect(store.dump().filter((text) => text.includes("Tâm"))).toEqual([]);
    const { entries } = await readLog(store, campaign, { since: 0, limit: 500 });
    expect(new Set(entries.map(({ reason }) => reason))).toEqual(new Set([null]));
    expect(entries[7]).toMatchObject({ by: "p-1", row: "r7", at: "2024-10-02T05:00:00.000Z" });
    expect(await whole()).toMatchObject({ intact: true, seqs: range(1, 151) });
    expect(await eraseReasons({ store, hasTime: always }, campaign)).toBe(0);
    await change(3, ({ fact, ...rest }) => ({ ...rest, fact: { ...fact, by: "p-2" } }));
    expect((await whole()).intact).toBe(false);
  });

  it("cannot be told by their seal", async () => {
    await fill(1, { aDay: 2 });
    const [one, two] = (await store.list({ partition, kind: "access", afterSeq: 0, limit: 2 })).map(
      ({ body }) => (body as { reason: { seal: string } }).reason.seal,
    );
    expect(one).not.toBe(two);
  });

  it("that were put in place of others break the chain", async () => {
    await fill(1);
    await change(2, (body) => ({
      ...body,
      reason: { ...body.reason, words: { ...body.reason.words, said: "việc khác hẳn" } },
    }));
    expect((await whole()).intact).toBe(false);
  });

  it("are one look still when the same key is sent again, and no other", async () => {
    const look = { id: "a.k", at: "2024-11-01T05:00:00Z", access };
    await log.append(campaign, [look]);
    await eraseReasons({ store, hasTime: always }, campaign);
    await log.append(campaign, [look]);
    const other = { ...look, access: { ...access, row: "r2" } };
    await expect(log.append(campaign, [other])).rejects.toThrow("submission-mismatch");
    expect((await whole()).seqs).toEqual([1]);
  });
});

interface LinkBody {
  readonly fact: { readonly by: string };
  readonly reason: { readonly words: object | null };
}

/** Writes an entry as somebody would who has the store's key. */
async function change(seq: number, to: (body: LinkBody) => object): Promise<void> {
  const [stored] = await store.list({ partition, kind: "access", afterSeq: seq - 1, limit: 1 });
  const { id = "", kind = "", etag = "" } = stored ?? {};
  const body = to(stored?.body as LinkBody);
  await store.commit(partition, [{ op: "replace", id, kind, seq, body, ifMatch: etag }]);
}

describe("entries that version 0.2.0 wrote", () => {
  /** As that version made them: the hash holds the reason itself. */
  function earlier(count: number): readonly EarlierLink[] {
    const { action, ...fields } = access;
    expect(action).toBe("revealed");
    let previous = "";
    return range(1, count).map((seq) => {
      const at = `2024-10-0${seq}T05:00:00.000Z`;
      const entry = { ...fields, reason: `vì bà Tâm ${seq}`, seq, at };
      const { by, name, role, from, unit, form, row, column, reason } = entry;
      const told = [previous, seq, at, by, name, role, from, unit, form, row, column, reason];
      const hash = createHash("sha256").update(JSON.stringify(told)).digest("hex");
      const link = { schema: 1, entry, previous, hash } as const;
      previous = hash;
      return link;
    });
  }

  beforeEach(async () => {
    const links = earlier(4);
    const creates = links.map((body): Operation => {
      const { seq } = body.entry;
      return { op: "create", id: `a.old.${seq}`, kind: "access", seq, body };
    });
    const last = { seq: 4, hash: links[3]?.hash };
    await store.commit(partition, [
      ...creates,
      { op: "create", id: "last", kind: "access-last", seq: 4, body: last },
    ]);
    await fill(2);
  });

  it("are read, followed by new ones, and whole", async () => {
    expect(await whole()).toEqual({ intact: true, seqs: range(1, 14), erased: null });
    const { entries } = await readLog(store, campaign, { since: 0, limit: 1 });
    expect(entries).toMatchObject([{ action: "revealed", reason: "vì bà Tâm 1" }]);
  });

  it("lose their reasons and their place after five years as the others do", async () => {
    expect(await eraseReasons({ store, hasTime: always }, campaign)).toBe(14);
    expect(store.dump().filter((text) => text.includes("Tâm"))).toEqual([]);
    expect(await whole(3)).toMatchObject({ intact: true, seqs: range(1, 14) });
    expect(
      await eraseEntries({ store, hasTime: always }, { campaign, keptFrom: "2024-10-03" }),
    ).toBe(2);
    expect(await whole(3)).toMatchObject({ intact: true, seqs: range(3, 14) });
  });
});
