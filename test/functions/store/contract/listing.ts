import { expect } from "vitest";
import { create, ids, listRows, put, replace, seed, type Case } from "./case.ts";

/** A list is in the order of sequence numbers, complete up to its limit. */
export const listing: readonly Case[] = [
  [
    "lists nothing in an empty partition",
    async (place) => {
      expect(await listRows(place)).toEqual([]);
    },
  ],
  [
    "lists in the order of sequence numbers, not of creation",
    async (place) => {
      await seed(place, ["c", 3], ["a", 1], ["b", 2]);
      expect(ids(await listRows(place))).toEqual(["a", "b", "c"]);
    },
  ],
  [
    "orders numbers as numbers",
    async (place) => {
      await seed(place, ["ten", 10], ["nine", 9], ["hundred", 100]);
      expect(ids(await listRows(place))).toEqual(["nine", "ten", "hundred"]);
    },
  ],
  [
    "lists only what comes after the number",
    async (place) => {
      await seed(place, ["a", 1], ["b", 2], ["c", 3]);
      expect(ids(await listRows(place, 1))).toEqual(["b", "c"]);
    },
  ],
  [
    "lists all that share one sequence number",
    async (place) => {
      await seed(place, ["a", 5], ["b", 5], ["c", 5]);
      expect(ids(await listRows(place, 4)).toSorted()).toEqual(["a", "b", "c"]);
    },
  ],
  [
    "stops at the limit with the lowest numbers",
    async (place) => {
      await seed(place, ["c", 3], ["b", 2], ["a", 1]);
      expect(ids(await listRows(place, 0, 2))).toEqual(["a", "b"]);
    },
  ],
  [
    "lists one kind only",
    async (place) => {
      await put(place, create("h", { kind: "head" }));
      await put(place, create("r"));
      expect(ids(await listRows(place))).toEqual(["r"]);
    },
  ],
  [
    "does not take a kind for the beginning of another",
    async (place) => {
      await put(place, create("x", { kind: "row.money" }));
      expect(await listRows(place)).toEqual([]);
    },
  ],
  [
    "lists one partition only",
    async (place) => {
      await put({ ...place, home: place.away }, create("x"));
      expect(await listRows(place)).toEqual([]);
    },
  ],
  [
    "moves a replaced document to its new place",
    async (place) => {
      const etag = await put(place, create("a", { seq: 1 }));
      await put(place, create("b", { seq: 1 }));
      await put(place, replace("a", etag));
      expect(ids(await listRows(place))).toEqual(["b", "a"]);
      expect(ids(await listRows(place, 1))).toEqual(["a"]);
    },
  ],
  [
    "moves a document to another kind",
    async (place) => {
      const etag = await put(place, create("a", { kind: "draft" }));
      await put(place, replace("a", etag));
      expect(ids(await listRows(place))).toEqual(["a"]);
    },
  ],
  [
    "lists sequence number 0 after −1",
    async (place) => {
      await seed(place, ["a", 0]);
      expect(ids(await listRows(place, -1))).toEqual(["a"]);
    },
  ],
  [
    "gives the etags that replacements need",
    async (place) => {
      await seed(place, ["a", 1]);
      const [found] = await listRows(place);
      expect(await place.store.commit(place.home, [replace("a", found?.etag ?? "")])).toMatchObject(
        {
          is: "committed",
        },
      );
    },
  ],
  [
    "lists 250 documents in pages of 100 without losing or doubling one",
    async (place) => {
      for (let page = 0; page < 3; page++) {
        const from = page * 100;
        const to = Math.min(250, from + 100);
        const rows = Array.from({ length: to - from }, (_, i) =>
          create(`r${from + i}`, { seq: from + i + 1 }),
        );
        await place.store.commit(place.home, rows);
      }
      const seen: string[] = [];
      for (let after = 0; ;) {
        const page = await listRows(place, after, 100);
        seen.push(...ids(page));
        const last = page.at(-1);
        if (last === undefined) break;
        after = last.seq;
      }
      expect(seen).toEqual(Array.from({ length: 250 }, (_, i) => `r${i}`));
    },
  ],
  [
    "orders the largest sequence number after all others",
    async (place) => {
      await seed(place, ["last", Number.MAX_SAFE_INTEGER], ["first", 1]);
      expect(ids(await listRows(place))).toEqual(["first", "last"]);
      expect(await listRows(place, Number.MAX_SAFE_INTEGER)).toEqual([]);
    },
  ],
  [
    "orders equal numbers by id",
    async (place) => {
      await seed(place, ["c", 1], ["a", 1], ["b", 1]);
      expect(ids(await listRows(place))).toEqual(["a", "b", "c"]);
    },
  ],
  [
    "stops exactly at a limit that is reached",
    async (place) => {
      await seed(place, ["a", 1], ["b", 2]);
      expect(ids(await listRows(place, 0, 2))).toEqual(["a", "b"]);
      expect(ids(await listRows(place, 0, 1))).toEqual(["a"]);
    },
  ],
  [
    "lists more than 4 MB",
    async (place) => {
      const body = { text: "x".repeat(1_700_000) };
      for (const seq of [1, 2, 3]) await put(place, create(`r${seq}`, { seq, body }));
      expect(ids(await listRows(place))).toEqual(["r1", "r2", "r3"]);
    },
  ],
  [
    "lists 250 documents of one number at once",
    async (place) => {
      const rows = Array.from({ length: 250 }, (_, i) => create(`r${i}`));
      for (let from = 0; from < 250; from += 100)
        await place.store.commit(place.home, rows.slice(from, from + 100));
      expect(new Set(ids(await listRows(place))).size).toBe(250);
    },
  ],
  [
    "does not list a batch that was refused",
    async (place) => {
      await put(place, create("old"));
      await place.store.commit(place.home, [create("new", { seq: 9 }), create("old")]);
      expect(await listRows(place, 1)).toEqual([]);
    },
  ],
];
