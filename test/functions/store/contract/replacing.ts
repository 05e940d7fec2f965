import { expect } from "vitest";
import { create, etagsOf, listRows, put, replace, type Case } from "./case.ts";

/** A document is replaced only by who has seen its newest state. */
export const replacing: readonly Case[] = [
  [
    "replaces against the current etag",
    async (place) => {
      const etag = await put(place, create("x"));
      const next = await put(place, replace("x", etag));
      expect(await place.store.get(place.home, "x")).toEqual({
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
    async (place) => {
      const first = await put(place, create("x"));
      const second = await put(place, replace("x", first));
      const third = await put(place, replace("x", second));
      expect(new Set([first, second, third]).size).toBe(3);
    },
  ],
  [
    "gives a new etag although the body is the same",
    async (place) => {
      const first = await put(place, create("x", { seq: 2, body: { same: 1 } }));
      expect(await put(place, replace("x", first, { same: 1 }))).not.toBe(first);
    },
  ],
  [
    "refuses an etag that was replaced",
    async (place) => {
      const first = await put(place, create("x"));
      await put(place, replace("x", first));
      expect(await place.store.commit(place.home, [replace("x", first)])).toEqual({
        is: "refused",
        reason: "stale",
        index: 0,
      });
    },
  ],
  ...["", "*", "nonsense", "0", "-1", "1 OR 1=1", '"1"', "9".repeat(30)].map((etag): Case => [
    `refuses the etag ${JSON.stringify(etag.slice(0, 12))}`,
    async (place) => {
      await put(place, create("x"));
      expect(await place.store.commit(place.home, [replace("x", etag)])).toMatchObject({
        reason: "stale",
      });
    },
  ]),
  [
    "says missing for a document that is not there",
    async (place) => {
      expect(await place.store.commit(place.home, [replace("x", "1")])).toEqual({
        is: "refused",
        reason: "missing",
        index: 0,
      });
    },
  ],
  [
    "says missing for a document of another partition",
    async (place) => {
      const etag = await put(place, create("x"));
      expect(await place.store.commit(place.away, [replace("x", etag)])).toMatchObject({
        reason: "missing",
      });
    },
  ],
  [
    "does not take another document's etag for two different states",
    async (place) => {
      const a = await put(place, create("a"));
      await put(place, create("b"));
      await put(place, replace("a", a));
      expect(await place.store.commit(place.home, [replace("a", a)])).toMatchObject({
        reason: "stale",
      });
    },
  ],
  [
    "refuses the second of two replacements in one batch made against one etag",
    async (place) => {
      const etag = await put(place, create("x"));
      const twice = [replace("x", etag, { n: 1 }), replace("x", etag, { n: 2 })];
      expect(await place.store.commit(place.home, twice)).toEqual({
        is: "refused",
        reason: "stale",
        index: 1,
      });
      expect((await place.store.get(place.home, "x"))?.body).toEqual({ name: "x" });
    },
  ],
  [
    "replaces one document and creates another in one batch",
    async (place) => {
      const etag = await put(place, create("head", { kind: "head" }));
      const operations = [replace("head", etag), create("s.0", { kind: "journal" })];
      const [head, journal] = etagsOf(await place.store.commit(place.home, operations));
      expect((await place.store.get(place.home, "head"))?.etag).toBe(head);
      expect((await place.store.get(place.home, "s.0"))?.etag).toBe(journal);
    },
  ],
  [
    "does not take the etag of another document",
    async (place) => {
      await put(place, create("a"));
      await put(place, replace("a", (await place.store.get(place.home, "a"))?.etag ?? ""));
      const other = await put(place, create("b"));
      expect(await place.store.commit(place.home, [replace("a", other)])).toMatchObject({
        reason: "stale",
      });
    },
  ],
  [
    "gives an etag back that was read, listed or answered alike",
    async (place) => {
      const answered = await put(place, create("x"));
      const read = (await place.store.get(place.home, "x"))?.etag;
      const [listed] = await listRows(place);
      expect([read, listed?.etag]).toEqual([answered, answered]);
    },
  ],
  [
    "replaces a body by a larger, then by a smaller one",
    async (place) => {
      const first = await put(place, create("x"));
      const second = await put(place, replace("x", first, { text: "x".repeat(100_000) }));
      await put(place, replace("x", second, {}));
      expect((await place.store.get(place.home, "x"))?.body).toEqual({});
    },
  ],
];
