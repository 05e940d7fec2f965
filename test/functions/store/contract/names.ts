import { expect } from "vitest";
import { create, ids, listRows, put, type Case } from "./case.ts";

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

/** Ids, partitions, numbers and bodies that Cosmos would refuse are refused everywhere, before anything is written. */
export const names: readonly Case[] = [
  ...badNames.map(([name, id]): Case => [
    `refuses an id with ${name}`,
    async (place) => {
      await expect(place.store.commit(place.home, [create(id)])).rejects.toThrow(RangeError);
    },
  ]),
  ...badNames.map(([name, partition]): Case => [
    `refuses a partition with ${name}`,
    async (place) => {
      await expect(place.store.commit(partition, [create("x")])).rejects.toThrow(RangeError);
    },
  ]),
  ...badNames.map(([name, id]): Case => [
    `refuses to read an id with ${name}`,
    async (place) => {
      await expect(place.store.get(place.home, id)).rejects.toThrow(RangeError);
    },
  ]),
  [
    "refuses an id of 1,024 bytes",
    async (place) => {
      await expect(place.store.commit(place.home, [create("a".repeat(1024))])).rejects.toThrow(
        RangeError,
      );
    },
  ],
  [
    "refuses a partition of 2,049 bytes",
    async (place) => {
      await expect(place.store.commit("a".repeat(2049), [create("x")])).rejects.toThrow(RangeError);
    },
  ],
  [
    "refuses to list a partition with a slash",
    async (place) => {
      const query = { partition: "a/b", kind: "row", afterSeq: 0, limit: 1 };
      await expect(place.store.list(query)).rejects.toThrow(RangeError);
    },
  ],
  ...[-1, 1.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1].map((seq): Case => [
    `refuses the sequence number ${seq}`,
    async (place) => {
      await expect(place.store.commit(place.home, [create("x", { seq })])).rejects.toThrow(
        RangeError,
      );
    },
  ]),
  [
    "refuses a body that is not JSON",
    async (place) => {
      await expect(
        place.store.commit(place.home, [create("x", { body: undefined })]),
      ).rejects.toThrow(RangeError);
    },
  ],
  [
    "treats upper and lower case ids as different",
    async (place) => {
      await put(place, create("a"));
      await put(place, create("A"));
      expect(ids(await listRows(place)).toSorted()).toEqual(["A", "a"]);
    },
  ],
];
