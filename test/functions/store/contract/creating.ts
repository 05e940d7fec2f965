import { expect } from "vitest";
import { create, etagsOf, ids, listRows, put, type Case } from "./case.ts";

/** An id is created once in a partition. */
export const creating: readonly Case[] = [
  [
    "does not find what was never stored",
    async (place) => {
      expect(await place.store.get(place.home, "x")).toBeUndefined();
    },
  ],
  [
    "does not find it in another partition",
    async (place) => {
      await put(place, create("x"));
      expect(await place.store.get(place.away, "x")).toBeUndefined();
    },
  ],
  [
    "refuses to create an id twice",
    async (place) => {
      await put(place, create("x"));
      expect(await place.store.commit(place.home, [create("x")])).toEqual({
        is: "refused",
        reason: "exists",
        index: 0,
      });
    },
  ],
  [
    "keeps the first body when a second create is refused",
    async (place) => {
      await put(place, create("x", { body: { first: true } }));
      await place.store.commit(place.home, [create("x", { body: { second: true } })]);
      expect((await place.store.get(place.home, "x"))?.body).toEqual({ first: true });
    },
  ],
  [
    "refuses the same id under another kind",
    async (place) => {
      await put(place, create("x"));
      expect(await place.store.commit(place.home, [create("x", { kind: "head" })])).toMatchObject({
        reason: "exists",
      });
    },
  ],
  [
    "takes the same id in another partition",
    async (place) => {
      await put(place, create("x"));
      await put({ ...place, home: place.away }, create("x"));
      expect((await place.store.get(place.away, "x"))?.id).toBe("x");
    },
  ],
  [
    "refuses a batch that creates one id twice, at the second",
    async (place) => {
      expect(await place.store.commit(place.home, [create("x"), create("x")])).toEqual({
        is: "refused",
        reason: "exists",
        index: 1,
      });
      expect(await place.store.get(place.home, "x")).toBeUndefined();
    },
  ],
  [
    "gives each operation an etag, in order",
    async (place) => {
      const etags = etagsOf(await place.store.commit(place.home, [create("a"), create("b")]));
      expect((await place.store.get(place.home, "a"))?.etag).toBe(etags[0]);
      expect((await place.store.get(place.home, "b"))?.etag).toBe(etags[1]);
    },
  ],
  [
    "creates a head, a journal entry and 98 rows as one",
    async (place) => {
      const rows = Array.from({ length: 98 }, (_, i) => create(`r${i}`));
      const journal = create("s.0", { kind: "journal", body: { entries: rows.length } });
      const head = create("head", { kind: "head" });
      expect(etagsOf(await place.store.commit(place.home, [journal, head, ...rows]))).toHaveLength(
        100,
      );
      expect(await listRows(place)).toHaveLength(98);
    },
  ],
  [
    "says at which operation a batch of many was refused",
    async (place) => {
      await put(place, create("r57"));
      const many = Array.from({ length: 98 }, (_, i) => create(`r${i}`));
      expect(await place.store.commit(place.home, many)).toEqual({
        is: "refused",
        reason: "exists",
        index: 57,
      });
      expect(ids(await listRows(place))).toEqual(["r57"]);
    },
  ],
];
