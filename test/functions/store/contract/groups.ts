import { expect } from "vitest";
import { create, etagsOf, put, replace, type Case } from "./case.ts";

/** A group is batches that know nothing of each other. */
export const groups: readonly Case[] = [
  [
    "commits a group of none",
    async (place) => {
      expect(await place.store.commitEach([])).toEqual([]);
    },
  ],
  [
    "commits each batch of a group and answers in order",
    async (place) => {
      const outcomes = await place.store.commitEach([
        { partition: place.home, operations: [create("a")] },
        { partition: place.away, operations: [create("b"), create("c")] },
      ]);
      expect(outcomes.map((outcome) => etagsOf(outcome).length)).toEqual([1, 2]);
      expect(await place.store.get(place.away, "c")).toBeDefined();
    },
  ],
  [
    "does not let a refused batch touch its neighbours",
    async (place) => {
      await put(place, create("old"));
      const outcomes = await place.store.commitEach([
        { partition: place.home, operations: [create("a")] },
        { partition: place.home, operations: [create("b"), create("old")] },
        { partition: place.away, operations: [create("c")] },
      ]);
      expect(outcomes.map(({ is }) => is)).toEqual(["committed", "refused", "committed"]);
      expect(await place.store.get(place.home, "a")).toBeDefined();
      expect(await place.store.get(place.home, "b")).toBeUndefined();
      expect(await place.store.get(place.away, "c")).toBeDefined();
    },
  ],
  [
    "commits a group of 40 batches",
    async (place) => {
      const batches = Array.from({ length: 40 }, (_, n) => ({
        partition: place.other(n),
        operations: [create("x")],
      }));
      const outcomes = await place.store.commitEach(batches);
      expect(outcomes.every(({ is }) => is === "committed")).toBe(true);
    },
  ],
  [
    "lets exactly one of two batches of a group create an id",
    async (place) => {
      const outcomes = await place.store.commitEach(
        [1, 2].map((n) => ({ partition: place.home, operations: [create("x", { body: { n } })] })),
      );
      expect(outcomes.map(({ is }) => is).sort()).toEqual(["committed", "refused"]);
    },
  ],
  [
    "says for each refused batch of a group why",
    async (place) => {
      const etag = await put(place, create("x"));
      await put(place, replace("x", etag));
      const outcomes = await place.store.commitEach([
        { partition: place.home, operations: [create("x")] },
        { partition: place.home, operations: [create("y"), replace("x", etag)] },
        { partition: place.away, operations: [replace("x", etag)] },
      ]);
      expect(outcomes).toEqual([
        { is: "refused", reason: "exists", index: 0 },
        { is: "refused", reason: "stale", index: 1 },
        { is: "refused", reason: "missing", index: 0 },
      ]);
    },
  ],
  [
    "gives etags of a group that replacements take",
    async (place) => {
      const [outcome] = await place.store.commitEach([
        { partition: place.home, operations: [create("x")] },
      ]);
      const [etag = ""] = outcome === undefined ? [] : etagsOf(outcome);
      expect(await put(place, replace("x", etag))).not.toBe(etag);
    },
  ],
  [
    "writes nothing of a group with an empty batch",
    async (place) => {
      const batches = [
        { partition: place.home, operations: [create("x")] },
        { partition: place.away, operations: [] },
      ];
      await expect(place.store.commitEach(batches)).rejects.toThrow(RangeError);
      expect(await place.store.get(place.home, "x")).toBeUndefined();
    },
  ],
  [
    "writes nothing of a group with an unusable partition",
    async (place) => {
      const batches = [
        { partition: place.home, operations: [create("x")] },
        { partition: "a/b", operations: [create("x")] },
      ];
      await expect(place.store.commitEach(batches)).rejects.toThrow(RangeError);
      expect(await place.store.get(place.home, "x")).toBeUndefined();
    },
  ],
  [
    "commits full batches of a group side by side",
    async (place) => {
      const batches = [1, 2, 3].map((n) => ({
        partition: place.other(n),
        operations: Array.from({ length: 100 }, (_, i) => create(`r${i}`)),
      }));
      const outcomes = await place.store.commitEach(batches);
      expect(outcomes.map((outcome) => etagsOf(outcome).length)).toEqual([100, 100, 100]);
    },
  ],
];
