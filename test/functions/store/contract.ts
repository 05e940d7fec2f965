import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Problem } from "../../../shared/api/problem.ts";
import type { CommitOutcome, Operation, Store, Unknown } from "../../../functions/store/store.ts";

type Case = readonly [name: string, check: (store: Store) => Promise<void>];

const home = "c1|na-lay";
const away = "c1|song-da";

function create(id: string, extra: Partial<Extract<Operation, { op: "create" }>> = {}): Operation {
  return { op: "create", id, kind: "row", seq: 1, body: { name: id }, ...extra };
}

function replace(id: string, ifMatch: string, body: unknown = { changed: true }): Operation {
  return { op: "replace", id, kind: "row", seq: 2, body, ifMatch };
}

function etagsOf(outcome: CommitOutcome | Unknown): readonly string[] {
  if (outcome.is !== "committed") throw new Error(outcome.is);
  return outcome.etags;
}

async function put(store: Store, operation: Operation, partition = home): Promise<string> {
  const [etag] = etagsOf(await store.commit(partition, [operation]));
  if (etag === undefined) throw new Error("no etag");
  return etag;
}

const ids = (documents: readonly { id: string }[]) => documents.map(({ id }) => id);
const listRows = (store: Store, afterSeq = 0, limit = 1000) =>
  store.list({ partition: home, kind: "row", afterSeq, limit });

const bodies: readonly [name: string, body: unknown][] = [
  ["an empty object", {}],
  ["nested values", { a: { b: [1, { c: null }] } }],
  ["Vietnamese text", { name: "Lò Thị Ơn – bản Hốc" }],
  ["text in decomposed Unicode", { name: "Ánh".normalize("NFD") }],
  ["an emoji and a lone-looking pair", { name: "🏠" }],
  ["quotes, backslashes and line feeds", { note: 'a"b\\c\nd\te' }],
  ["the largest exact integer", { amount: Number.MAX_SAFE_INTEGER }],
  ["a negative and a fraction", { amount: -12.25 }],
  ["false, null and empty text", { a: false, b: null, c: "" }],
  ["an array", [1, 2, 3]],
  ["a bare string", "text"],
  ["a key called __proto__", JSON.parse('{"__proto__":{"x":1}}')],
  ["text that looks like SQL", { name: "'); DROP TABLE document; --" }],
  ["text that looks like a formula", { name: "=HYPERLINK(1)" }],
];

const badNames: readonly [name: string, value: string][] = [
  ["an empty text", ""],
  ["a slash", "a/b"],
  ["a backslash", "a\\b"],
  ["a hash", "a#b"],
  ["a question mark", "a?b"],
  ["a space inside", "a b"],
  ["a space at the end", "a "],
  ["a line feed", "a\nb"],
  ["a letter that is not ASCII", "đ"],
  ["a NUL", "a\u0000"],
];

const goodIds = [
  "r.01",
  "27001",
  "null",
  "true",
  "1e5",
  "__proto__",
  "constructor",
  "a|b",
  "A",
  "a".repeat(1023),
];

const roundTrips: readonly Case[] = [
  ...bodies.map(([name, body]): Case => [
    `gives back ${name} as it was stored`,
    async (store) => {
      const etag = await put(store, create("x", { body }));
      expect(await store.get(home, "x")).toEqual({ id: "x", kind: "row", seq: 1, etag, body });
    },
  ]),
  ...bodies.map(([name, body]): Case => [
    `lists ${name} as it was stored`,
    async (store) => {
      await put(store, create("x", { body }));
      expect((await listRows(store))[0]?.body).toEqual(body);
    },
  ]),
  ...goodIds.map((id): Case => [
    `keeps the id ${id.slice(0, 20)} as text`,
    async (store) => {
      await put(store, create(id));
      expect((await store.get(home, id))?.id).toBe(id);
    },
  ]),
  [
    "keeps a body apart from the object it was given",
    async (store) => {
      const body = { list: [1] };
      await put(store, create("x", { body }));
      body.list.push(2);
      expect((await store.get(home, "x"))?.body).toEqual({ list: [1] });
    },
  ],
  [
    "gives every reader an own copy",
    async (store) => {
      await put(store, create("x", { body: { list: [1] } }));
      const first = (await store.get(home, "x"))?.body as { list: number[] };
      first.list.push(2);
      expect((await store.get(home, "x"))?.body).toEqual({ list: [1] });
    },
  ],
];

const names: readonly Case[] = [
  ...badNames.map(([name, id]): Case => [
    `refuses an id with ${name}`,
    async (store) => {
      await expect(store.commit(home, [create(id)])).rejects.toThrow(RangeError);
    },
  ]),
  ...badNames.map(([name, partition]): Case => [
    `refuses a partition with ${name}`,
    async (store) => {
      await expect(store.commit(partition, [create("x")])).rejects.toThrow(RangeError);
    },
  ]),
  ...badNames.map(([name, id]): Case => [
    `refuses to read an id with ${name}`,
    async (store) => {
      await expect(store.get(home, id)).rejects.toThrow(RangeError);
    },
  ]),
  [
    "refuses an id of 1,024 bytes",
    async (store) => {
      await expect(store.commit(home, [create("a".repeat(1024))])).rejects.toThrow(RangeError);
    },
  ],
  [
    "refuses a partition of 2,049 bytes",
    async (store) => {
      await expect(store.commit("a".repeat(2049), [create("x")])).rejects.toThrow(RangeError);
    },
  ],
  [
    "refuses to list a partition with a slash",
    async (store) => {
      const query = { partition: "a/b", kind: "row", afterSeq: 0, limit: 1 };
      await expect(store.list(query)).rejects.toThrow(RangeError);
    },
  ],
  ...[-1, 1.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1].map((seq): Case => [
    `refuses the sequence number ${seq}`,
    async (store) => {
      await expect(store.commit(home, [create("x", { seq })])).rejects.toThrow(RangeError);
    },
  ]),
  [
    "refuses a body that is not JSON",
    async (store) => {
      await expect(store.commit(home, [create("x", { body: undefined })])).rejects.toThrow(
        RangeError,
      );
    },
  ],
  [
    "treats upper and lower case ids as different",
    async (store) => {
      await put(store, create("a"));
      await put(store, create("A"));
      expect(ids(await listRows(store)).sort()).toEqual(["A", "a"]);
    },
  ],
];

const big = (bytes: number) => ({ text: "x".repeat(bytes) });

const limits: readonly Case[] = [
  [
    "takes 100 operations",
    async (store) => {
      const outcome = await store.commit(
        home,
        Array.from({ length: 100 }, (_, i) => create(`r${i}`)),
      );
      expect(etagsOf(outcome)).toHaveLength(100);
    },
  ],
  [
    "refuses 101 operations as too large and writes none",
    async (store) => {
      const many = Array.from({ length: 101 }, (_, i) => create(`r${i}`));
      await expect(store.commit(home, many)).rejects.toMatchObject({ kind: "too-large" });
      expect(await listRows(store)).toEqual([]);
    },
  ],
  [
    "refuses an empty batch",
    async (store) => {
      await expect(store.commit(home, [])).rejects.toThrow(RangeError);
    },
  ],
  [
    "takes a body of 1.9 MB",
    async (store) => {
      await put(store, create("x", { body: big(1_900_000) }));
      expect((await store.get(home, "x"))?.body).toEqual(big(1_900_000));
    },
  ],
  [
    "refuses one body over 2 MB",
    async (store) => {
      await expect(store.commit(home, [create("x", { body: big(2_000_001) })])).rejects.toThrow(
        Problem,
      );
    },
  ],
  [
    "refuses bodies that are over 2 MB together",
    async (store) => {
      const two = ["a", "b"].map((id) => create(id, { body: big(1_100_000) }));
      await expect(store.commit(home, two)).rejects.toMatchObject({ kind: "too-large" });
      expect(await store.get(home, "a")).toBeUndefined();
    },
  ],
  [
    "counts bytes, not characters",
    async (store) => {
      const body = { text: "ệ".repeat(700_000) };
      await expect(store.commit(home, [create("x", { body })])).rejects.toMatchObject({
        kind: "too-large",
      });
    },
  ],
  [
    "refuses every batch of a group when one is over the limits",
    async (store) => {
      const batches = [
        { partition: home, operations: [create("x")] },
        { partition: away, operations: [create("y", { body: big(2_000_001) })] },
      ];
      await expect(store.commitEach(batches)).rejects.toMatchObject({ kind: "too-large" });
      expect(await store.get(home, "x")).toBeUndefined();
    },
  ],
];

const creating: readonly Case[] = [
  [
    "does not find what was never stored",
    async (store) => {
      expect(await store.get(home, "x")).toBeUndefined();
    },
  ],
  [
    "does not find it in another partition",
    async (store) => {
      await put(store, create("x"));
      expect(await store.get(away, "x")).toBeUndefined();
    },
  ],
  [
    "refuses to create an id twice",
    async (store) => {
      await put(store, create("x"));
      expect(await store.commit(home, [create("x")])).toEqual({
        is: "refused",
        reason: "exists",
        index: 0,
      });
    },
  ],
  [
    "keeps the first body when a second create is refused",
    async (store) => {
      await put(store, create("x", { body: { first: true } }));
      await store.commit(home, [create("x", { body: { second: true } })]);
      expect((await store.get(home, "x"))?.body).toEqual({ first: true });
    },
  ],
  [
    "refuses the same id under another kind",
    async (store) => {
      await put(store, create("x"));
      expect(await store.commit(home, [create("x", { kind: "head" })])).toMatchObject({
        reason: "exists",
      });
    },
  ],
  [
    "takes the same id in another partition",
    async (store) => {
      await put(store, create("x"));
      await put(store, create("x"), away);
      expect((await store.get(away, "x"))?.id).toBe("x");
    },
  ],
  [
    "refuses a batch that creates one id twice, at the second",
    async (store) => {
      expect(await store.commit(home, [create("x"), create("x")])).toEqual({
        is: "refused",
        reason: "exists",
        index: 1,
      });
      expect(await store.get(home, "x")).toBeUndefined();
    },
  ],
  [
    "gives each operation an etag, in order",
    async (store) => {
      const etags = etagsOf(await store.commit(home, [create("a"), create("b")]));
      expect((await store.get(home, "a"))?.etag).toBe(etags[0]);
      expect((await store.get(home, "b"))?.etag).toBe(etags[1]);
    },
  ],
];

const replacing: readonly Case[] = [
  [
    "replaces against the current etag",
    async (store) => {
      const etag = await put(store, create("x"));
      const next = await put(store, replace("x", etag));
      expect(await store.get(home, "x")).toEqual({
        id: "x",
        kind: "row",
        seq: 2,
        etag: next,
        body: { changed: true },
      });
    },
  ],
  [
    "gives a new etag for each replacement",
    async (store) => {
      const first = await put(store, create("x"));
      const second = await put(store, replace("x", first));
      const third = await put(store, replace("x", second));
      expect(new Set([first, second, third]).size).toBe(3);
    },
  ],
  [
    "gives a new etag although the body is the same",
    async (store) => {
      const first = await put(store, create("x", { seq: 2, body: { same: 1 } }));
      expect(await put(store, replace("x", first, { same: 1 }))).not.toBe(first);
    },
  ],
  [
    "refuses an etag that was replaced",
    async (store) => {
      const first = await put(store, create("x"));
      await put(store, replace("x", first));
      expect(await store.commit(home, [replace("x", first)])).toEqual({
        is: "refused",
        reason: "stale",
        index: 0,
      });
    },
  ],
  ...["", "*", "nonsense", "0", "-1", "1 OR 1=1", '"1"', "9".repeat(30)].map((etag): Case => [
    `refuses the etag ${JSON.stringify(etag.slice(0, 12))}`,
    async (store) => {
      await put(store, create("x"));
      expect(await store.commit(home, [replace("x", etag)])).toMatchObject({ reason: "stale" });
    },
  ]),
  [
    "says missing for a document that is not there",
    async (store) => {
      expect(await store.commit(home, [replace("x", "1")])).toEqual({
        is: "refused",
        reason: "missing",
        index: 0,
      });
    },
  ],
  [
    "says missing for a document of another partition",
    async (store) => {
      const etag = await put(store, create("x"));
      expect(await store.commit(away, [replace("x", etag)])).toMatchObject({ reason: "missing" });
    },
  ],
  [
    "does not take another document's etag for two different states",
    async (store) => {
      const a = await put(store, create("a"));
      await put(store, create("b"));
      await put(store, replace("a", a));
      expect(await store.commit(home, [replace("a", a)])).toMatchObject({ reason: "stale" });
    },
  ],
  [
    "refuses the second of two replacements in one batch made against one etag",
    async (store) => {
      const etag = await put(store, create("x"));
      const twice = [replace("x", etag, { n: 1 }), replace("x", etag, { n: 2 })];
      expect(await store.commit(home, twice)).toEqual({ is: "refused", reason: "stale", index: 1 });
      expect((await store.get(home, "x"))?.body).toEqual({ name: "x" });
    },
  ],
];

const atomic: readonly Case[] = [
  [
    "writes nothing when the last operation is refused",
    async (store) => {
      await put(store, create("old"));
      const outcome = await store.commit(home, [create("a"), create("b"), create("old")]);
      expect(outcome).toEqual({ is: "refused", reason: "exists", index: 2 });
      expect(ids(await listRows(store))).toEqual(["old"]);
    },
  ],
  [
    "names the first operation that is refused",
    async (store) => {
      const outcome = await store.commit(home, [create("a"), replace("no", "1"), create("a")]);
      expect(outcome).toEqual({ is: "refused", reason: "missing", index: 1 });
    },
  ],
  [
    "keeps the old body when a later operation is refused",
    async (store) => {
      const etag = await put(store, create("x"));
      await store.commit(home, [replace("x", etag), create("x")]);
      expect(await store.get(home, "x")).toMatchObject({ etag, body: { name: "x" } });
    },
  ],
  [
    "lets a refused batch be sent again after a fresh read",
    async (store) => {
      const etag = await put(store, create("x"));
      await put(store, replace("x", etag));
      await store.commit(home, [replace("x", etag)]);
      const fresh = await store.get(home, "x");
      await put(store, replace("x", fresh?.etag ?? "", { again: true }));
      expect((await store.get(home, "x"))?.body).toEqual({ again: true });
    },
  ],
  [
    "lets exactly one of ten writers win",
    async (store) => {
      const etag = await put(store, create("x"));
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, n) => store.commit(home, [replace("x", etag, { n })])),
      );
      expect(outcomes.filter(({ is }) => is === "committed")).toHaveLength(1);
    },
  ],
  [
    "lets exactly one of ten creators win",
    async (store) => {
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, n) => store.commit(home, [create("x", { body: { n } })])),
      );
      expect(outcomes.filter(({ is }) => is === "committed")).toHaveLength(1);
    },
  ],
  [
    "does not mind that operations are given again",
    async (store) => {
      const operations = [create("a"), create("b")];
      await store.commit(home, operations);
      expect(operations).toEqual([create("a"), create("b")]);
      expect(await store.commit(home, operations)).toMatchObject({ reason: "exists", index: 0 });
    },
  ],
];

const seed = async (store: Store, ...pairs: readonly (readonly [string, number])[]) => {
  for (const [id, seq] of pairs) await put(store, create(id, { seq }));
};

const listing: readonly Case[] = [
  [
    "lists nothing in an empty partition",
    async (store) => {
      expect(await listRows(store)).toEqual([]);
    },
  ],
  [
    "lists in the order of sequence numbers, not of creation",
    async (store) => {
      await seed(store, ["c", 3], ["a", 1], ["b", 2]);
      expect(ids(await listRows(store))).toEqual(["a", "b", "c"]);
    },
  ],
  [
    "orders numbers as numbers",
    async (store) => {
      await seed(store, ["ten", 10], ["nine", 9], ["hundred", 100]);
      expect(ids(await listRows(store))).toEqual(["nine", "ten", "hundred"]);
    },
  ],
  [
    "lists only what comes after the number",
    async (store) => {
      await seed(store, ["a", 1], ["b", 2], ["c", 3]);
      expect(ids(await listRows(store, 1))).toEqual(["b", "c"]);
    },
  ],
  [
    "lists all that share one sequence number",
    async (store) => {
      await seed(store, ["a", 5], ["b", 5], ["c", 5]);
      expect(ids(await listRows(store, 4)).sort()).toEqual(["a", "b", "c"]);
    },
  ],
  [
    "stops at the limit with the lowest numbers",
    async (store) => {
      await seed(store, ["c", 3], ["b", 2], ["a", 1]);
      expect(ids(await listRows(store, 0, 2))).toEqual(["a", "b"]);
    },
  ],
  [
    "lists one kind only",
    async (store) => {
      await put(store, create("h", { kind: "head" }));
      await put(store, create("r"));
      expect(ids(await listRows(store))).toEqual(["r"]);
    },
  ],
  [
    "does not take a kind for the beginning of another",
    async (store) => {
      await put(store, create("x", { kind: "row.money" }));
      expect(await listRows(store)).toEqual([]);
    },
  ],
  [
    "lists one partition only",
    async (store) => {
      await put(store, create("x"), away);
      expect(await listRows(store)).toEqual([]);
    },
  ],
  [
    "moves a replaced document to its new place",
    async (store) => {
      const etag = await put(store, create("a", { seq: 1 }));
      await put(store, create("b", { seq: 1 }));
      await put(store, replace("a", etag));
      expect(ids(await listRows(store))).toEqual(["b", "a"]);
      expect(ids(await listRows(store, 1))).toEqual(["a"]);
    },
  ],
  [
    "moves a document to another kind",
    async (store) => {
      const etag = await put(store, create("a", { kind: "draft" }));
      await put(store, replace("a", etag));
      expect(ids(await listRows(store))).toEqual(["a"]);
    },
  ],
  [
    "lists sequence number 0 after −1",
    async (store) => {
      await seed(store, ["a", 0]);
      expect(ids(await listRows(store, -1))).toEqual(["a"]);
    },
  ],
  [
    "gives the etags that replacements need",
    async (store) => {
      await seed(store, ["a", 1]);
      const [found] = await listRows(store);
      expect(await store.commit(home, [replace("a", found?.etag ?? "")])).toMatchObject({
        is: "committed",
      });
    },
  ],
  [
    "lists 250 documents in pages of 100 without losing or doubling one",
    async (store) => {
      for (let page = 0; page < 3; page++) {
        const from = page * 100;
        const to = Math.min(250, from + 100);
        const rows = Array.from({ length: to - from }, (_, i) =>
          create(`r${from + i}`, { seq: from + i + 1 }),
        );
        await store.commit(home, rows);
      }
      const seen: string[] = [];
      for (let after = 0; ;) {
        const page = await listRows(store, after, 100);
        seen.push(...ids(page));
        const last = page.at(-1);
        if (last === undefined) break;
        after = last.seq;
      }
      expect(seen).toEqual(Array.from({ length: 250 }, (_, i) => `r${i}`));
    },
  ],
];

const groups: readonly Case[] = [
  [
    "commits a group of none",
    async (store) => {
      expect(await store.commitEach([])).toEqual([]);
    },
  ],
  [
    "commits each batch of a group and answers in order",
    async (store) => {
      const outcomes = await store.commitEach([
        { partition: home, operations: [create("a")] },
        { partition: away, operations: [create("b"), create("c")] },
      ]);
      expect(outcomes.map((outcome) => etagsOf(outcome).length)).toEqual([1, 2]);
      expect(await store.get(away, "c")).toBeDefined();
    },
  ],
  [
    "does not let a refused batch touch its neighbours",
    async (store) => {
      await put(store, create("old"));
      const outcomes = await store.commitEach([
        { partition: home, operations: [create("a")] },
        { partition: home, operations: [create("b"), create("old")] },
        { partition: away, operations: [create("c")] },
      ]);
      expect(outcomes.map(({ is }) => is)).toEqual(["committed", "refused", "committed"]);
      expect(await store.get(home, "a")).toBeDefined();
      expect(await store.get(home, "b")).toBeUndefined();
      expect(await store.get(away, "c")).toBeDefined();
    },
  ],
  [
    "commits a group of 40 batches",
    async (store) => {
      const batches = Array.from({ length: 40 }, (_, n) => ({
        partition: `c1|u${n}`,
        operations: [create("x")],
      }));
      const outcomes = await store.commitEach(batches);
      expect(outcomes.every(({ is }) => is === "committed")).toBe(true);
    },
  ],
];

const cases: readonly Case[] = [
  ...roundTrips,
  ...names,
  ...limits,
  ...creating,
  ...replacing,
  ...atomic,
  ...listing,
  ...groups,
];

/** The behaviour every adapter of the store port has; `open` gives an empty store each time. */
export function describeStore(adapter: string, open: () => Store | Promise<Store>): void {
  describe(`${adapter} as a store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });
    it.each(cases)("%s", async (_name, check) => {
      await check(store);
    });
  });
}
