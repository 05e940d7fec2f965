import { describe, expect, it } from "vitest";
import { Outbox } from "../../../functions/register/outbox.ts";
import type { JournalEntry } from "../../../functions/rows/journal.ts";

const place = "xnt|na-lay|households";
const entry = (row: string) => ({ row, form: "households", previous: null }) as JournalEntry;

/** Commits that brought the head from one version to the next, a row each. */
function outboxOf(...commits: readonly (readonly [from: number, to: number])[]): Outbox {
  const outbox = new Outbox();
  for (const [from, to] of commits) outbox.add(place, { from, to, entries: [entry(`r${to}`)] });
  return outbox;
}
const rows = (entries: readonly JournalEntry[] | undefined) => entries?.map(({ row }) => row);

describe("what a process has committed", () => {
  it("is taken once, in its order", () => {
    const outbox = outboxOf([0, 1], [1, 2], [2, 3]);
    expect(rows(outbox.take(place, 0, 3))).toEqual(["r1", "r2", "r3"]);
    expect(outbox.take(place, 0, 3)).toBeUndefined();
  });

  it("is taken from where the registers were told, and up to what is read", () => {
    const outbox = outboxOf([0, 1], [1, 2], [2, 3]);
    expect(rows(outbox.take(place, 1, 2))).toEqual(["r2"]);
    // What came later is for the next drain.
    expect(rows(outbox.take(place, 2, 3))).toEqual(["r3"]);
  });

  it.each<[why: string, from: number, to: number]>([
    ["begins too late", 0, 3],
    ["ends too early", 1, 4],
    ["has a gap", 1, 6],
  ])("is not taken for the whole when it %s", (_, from, to) => {
    expect(outboxOf([1, 2], [2, 3], [5, 6]).take(place, from, to)).toBeUndefined();
  });

  it("of another form is another's", () => {
    expect(outboxOf([0, 1]).take("xnt|na-lay|money", 0, 1)).toBeUndefined();
  });

  it("is forgotten when it is long: the store has it", () => {
    const commits = Array.from({ length: 17 }, (_, n) => [n, n + 1] as const);
    expect(outboxOf(...commits).take(place, 0, 17)).toBeUndefined();
    expect(rows(outboxOf(...commits).take(place, 1, 17))).toHaveLength(16);
  });
});

describe("how far the registers were told", () => {
  it("is from the beginning until somebody says so, and never goes back", () => {
    const outbox = new Outbox();
    expect(outbox.told(place)).toBe(0);
    outbox.tell(place, 5);
    outbox.tell(place, 3);
    expect(outbox.told(place)).toBe(5);
    expect(outbox.told("xnt|song-da|households")).toBe(0);
  });
});
