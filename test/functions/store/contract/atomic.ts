import { expect } from "vitest";
import { create, ids, listRows, put, replace, type Case } from "./case.ts";

/** A batch is written whole or not at all, whoever else writes. */
export const atomic: readonly Case[] = [
  [
    "writes nothing when the last operation is refused",
    async (place) => {
      await put(place, create("old"));
      const outcome = await place.store.commit(place.home, [
        create("a"),
        create("b"),
        create("old"),
      ]);
      expect(outcome).toEqual({ is: "refused", reason: "exists", index: 2 });
      expect(ids(await listRows(place))).toEqual(["old"]);
    },
  ],
  [
    "names the first operation that is refused",
    async (place) => {
      const outcome = await place.store.commit(place.home, [
        create("a"),
        replace("no", "1"),
        create("a"),
      ]);
      expect(outcome).toEqual({ is: "refused", reason: "missing", index: 1 });
    },
  ],
  [
    "keeps the old body when a later operation is refused",
    async (place) => {
      const etag = await put(place, create("x"));
      await place.store.commit(place.home, [replace("x", etag), create("x")]);
      expect(await place.store.get(place.home, "x")).toMatchObject({ etag, body: { name: "x" } });
    },
  ],
  [
    "lets a refused batch be sent again after a fresh read",
    async (place) => {
      const etag = await put(place, create("x"));
      await put(place, replace("x", etag));
      await place.store.commit(place.home, [replace("x", etag)]);
      const fresh = await place.store.get(place.home, "x");
      await put(place, replace("x", fresh?.etag ?? "", { again: true }));
      expect((await place.store.get(place.home, "x"))?.body).toEqual({ again: true });
    },
  ],
  [
    "lets exactly one of ten writers win",
    async (place) => {
      const etag = await put(place, create("x"));
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          place.store.commit(place.home, [replace("x", etag, { n })]),
        ),
      );
      expect(outcomes.filter(({ is }) => is === "committed")).toHaveLength(1);
    },
  ],
  [
    "lets exactly one of ten creators win",
    async (place) => {
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          place.store.commit(place.home, [create("x", { body: { n } })]),
        ),
      );
      expect(outcomes.filter(({ is }) => is === "committed")).toHaveLength(1);
    },
  ],
  [
    "does not mind that operations are given again",
    async (place) => {
      const operations = [create("a"), create("b")];
      await place.store.commit(place.home, operations);
      expect(operations).toEqual([create("a"), create("b")]);
      expect(await place.store.commit(place.home, operations)).toMatchObject({
        reason: "exists",
        index: 0,
      });
    },
  ],
  [
    "loses no increment of eight writers who read, add one and try again",
    async (place) => {
      await put(place, create("n", { body: { n: 0 } }));
      const increment = async (): Promise<void> => {
        const found = await place.store.get(place.home, "n");
        const { n } = found?.body as { n: number };
        const operation = replace("n", found?.etag ?? "", { n: n + 1 });
        const { is } = await place.store.commit(place.home, [operation]);
        if (is === "refused") await increment();
      };
      await Promise.all(Array.from({ length: 8 }, increment));
      expect((await place.store.get(place.home, "n"))?.body).toEqual({ n: 8 });
    },
  ],
  [
    "keeps the etag of a document whose replacement was rolled back",
    async (place) => {
      const etag = await put(place, create("x"));
      await place.store.commit(place.home, [replace("x", etag), replace("none", "1")]);
      expect(await place.store.commit(place.home, [replace("x", etag)])).toMatchObject({
        is: "committed",
      });
    },
  ],
  [
    "shows a reader nothing of a batch that was rolled back, in any partition",
    async (place) => {
      await place.store.commit(place.home, [create("a"), create("a")]);
      expect(await place.store.get(place.home, "a")).toBeUndefined();
      expect(await listRows(place)).toEqual([]);
    },
  ],
  [
    "lets two partitions use one id at the same time",
    async (place) => {
      const outcomes = await Promise.all([
        place.store.commit(place.home, [create("x")]),
        place.store.commit(place.away, [create("x")]),
      ]);
      expect(outcomes.map(({ is }) => is)).toEqual(["committed", "committed"]);
    },
  ],
];
