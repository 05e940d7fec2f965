import { expect } from "vitest";
import { Problem } from "../../../../shared/api/problem.ts";
import { create, etagsOf, listRows, put, type Case } from "./case.ts";

const big = (bytes: number) => ({ text: "x".repeat(bytes) });

/** Cosmos's limits hold everywhere. */
export const limits: readonly Case[] = [
  [
    "takes 100 operations",
    async (place) => {
      const outcome = await place.store.commit(
        place.home,
        Array.from({ length: 100 }, (_, i) => create(`r${i}`)),
      );
      expect(etagsOf(outcome)).toHaveLength(100);
    },
  ],
  [
    "refuses 101 operations as too large and writes none",
    async (place) => {
      const many = Array.from({ length: 101 }, (_, i) => create(`r${i}`));
      await expect(place.store.commit(place.home, many)).rejects.toMatchObject({
        kind: "too-large",
      });
      expect(await listRows(place)).toEqual([]);
    },
  ],
  [
    "refuses an empty batch",
    async (place) => {
      await expect(place.store.commit(place.home, [])).rejects.toThrow(RangeError);
    },
  ],
  [
    "takes a body of 1.9 MB",
    async (place) => {
      await put(place, create("x", { body: big(1_900_000) }));
      expect((await place.store.get(place.home, "x"))?.body).toEqual(big(1_900_000));
    },
  ],
  [
    "refuses one body over 2 MB",
    async (place) => {
      await expect(
        place.store.commit(place.home, [create("x", { body: big(2_000_001) })]),
      ).rejects.toThrow(Problem);
    },
  ],
  [
    "refuses bodies that are over 2 MB together",
    async (place) => {
      const two = ["a", "b"].map((id) => create(id, { body: big(1_100_000) }));
      await expect(place.store.commit(place.home, two)).rejects.toMatchObject({
        kind: "too-large",
      });
      expect(await place.store.get(place.home, "a")).toBeUndefined();
    },
  ],
  [
    "counts bytes, not characters",
    async (place) => {
      const body = { text: "ệ".repeat(700_000) };
      await expect(place.store.commit(place.home, [create("x", { body })])).rejects.toMatchObject({
        kind: "too-large",
      });
    },
  ],
  [
    "refuses every batch of a group when one is over the limits",
    async (place) => {
      const batches = [
        { partition: place.home, operations: [create("x")] },
        { partition: place.away, operations: [create("y", { body: big(2_000_001) })] },
      ];
      await expect(place.store.commitEach(batches)).rejects.toMatchObject({ kind: "too-large" });
      expect(await place.store.get(place.home, "x")).toBeUndefined();
    },
  ],
];
