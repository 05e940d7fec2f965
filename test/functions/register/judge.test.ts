import { describe, expect, it } from "vitest";
import type { TownKey } from "../../../shared/forms/form.ts";
import { judge, settlementOf } from "../../../functions/register/judge.ts";
import type { Contender } from "../../../functions/register/register.ts";
import type { Settlement } from "../../../functions/rows/claims.ts";

const one: TownKey = {
  id: "nid",
  code: "E25",
  column: "nationalId",
  columns: [],
  counts: "one",
  keyOf: () => null,
  marksOf: () => [],
};
/** Gifts look alike when their marks do; without marks, always. */
const all: TownKey = {
  ...one,
  id: "gift",
  counts: "all",
  alike: ([a], [b]) => a === undefined || b === undefined || a === b,
};
const version = 7;

function contender(row: string, changes: Partial<Contender> = {}): Contender {
  return {
    unit: `unit-${row}`,
    row,
    seq: 1,
    is: "current",
    at: `2024-11-0${row}`,
    version: 1,
    ...changes,
  };
}

function word(counts: readonly string[], changes: Partial<Settlement> = {}): Settlement {
  return {
    between: ["1", "2", "3"],
    counts,
    version: 3,
    reason: "Đối chiếu",
    by: { id: "p", name: "P" },
    at: "2024-11-05",
    ...changes,
  };
}

/** A verdict in short: what counts, sent and accepted, whether it is in doubt, decided, and whom it meets. */
function said(key: TownKey, contenders: readonly Contender[]): Readonly<Record<string, string>> {
  const verdicts = [...judge(key, { version, contenders })].map(([row, verdict]) => {
    expect(verdict.version).toBe(version);
    const { sent, accepted, doubt, decided, units } = verdict;
    const marks = [sent && "sent", accepted && "accepted", doubt && "doubt", decided && "decided"];
    return [row, [...marks.filter((mark) => mark !== false), units.join()].join(" ").trim()];
  });
  return Object.fromEntries(verdicts) as Record<string, string>;
}

describe("a person in several rows", () => {
  it.each<[why: string, rows: readonly Contender[], verdicts: Readonly<Record<string, string>>]>([
    ["counts where it is alone", [contender("1")], { 1: "sent accepted" }],
    [
      "counts in the earliest, whatever the order",
      [contender("2"), contender("3"), contender("1")],
      {
        1: "sent accepted unit-2,unit-3",
        2: "doubt unit-1,unit-3",
        3: "doubt unit-1,unit-2",
      },
    ],
    [
      "counts in the first unit where two are of one instant",
      [contender("2", { at: "x" }), contender("1", { at: "x" })],
      { 1: "sent accepted unit-2", 2: "doubt unit-1" },
    ],
    [
      "counts in the first row where the unit is one, too",
      [contender("2", { at: "x", unit: "u" }), contender("1", { at: "x", unit: "u" })],
      { 1: "sent accepted u", 2: "doubt u" },
    ],
    [
      "counts for nobody who gave it up",
      [contender("1", { is: "gone" }), contender("2")],
      { 2: "sent accepted" },
    ],
    [
      "goes on being accepted where it was, until that row is decided on",
      [contender("1"), contender("2", { is: "kept" }), contender("3", { is: "kept" })],
      { 1: "sent unit-2,unit-3", 2: "accepted unit-1,unit-3", 3: "unit-1,unit-2" },
    ],
    [
      "is accepted where it was though no row has it now",
      [contender("1", { is: "kept" })],
      { 1: "accepted" },
    ],
    [
      "counts where a reviewer said so, and the rows compared are decided",
      [contender("1"), contender("2", { settlement: word(["2"]) })],
      { 1: "decided unit-2", 2: "sent accepted decided unit-1" },
    ],
    [
      "is in doubt in a row that came after the reviewer's word",
      [contender("1", { settlement: word(["1"], { between: ["1"] }) }), contender("2")],
      { 1: "sent accepted decided unit-2", 2: "doubt unit-1" },
    ],
    [
      "counts in the earliest again when the chosen row gave it up",
      [contender("2"), contender("3"), contender("1", { is: "gone", settlement: word(["1"]) })],
      { 2: "sent accepted unit-3", 3: "doubt unit-2" },
    ],
    [
      "does not count in a chosen row that only keeps it",
      [contender("1"), contender("2", { is: "kept", settlement: word(["2"]) })],
      { 1: "sent decided unit-2", 2: "accepted decided unit-1" },
    ],
  ])("%s", (_, rows, verdicts) => {
    expect(said(one, rows)).toEqual(verdicts);
  });
});

describe("what a row's unit may know of the others", () => {
  const told: TownKey = { ...one, programmeIn: ([programme = null]) => programme };

  it.each<[why: string, key: TownKey, programmes: readonly string[] | undefined]>([
    ["is the programmes of their rows, each once and in one order", told, ["a", "b"]],
    ["is no programme where the key tells none", one, undefined],
  ])("%s", (_, key, programmes) => {
    const contenders = [
      contender("1", { marks: ["own"] }),
      contender("2", { marks: ["b"] }),
      contender("3", { marks: ["a"] }),
      contender("4", { marks: ["a"] }),
      contender("5", { marks: [null] }),
      contender("6"),
    ];
    expect(judge(key, { version, contenders }).get("1")?.programmes).toEqual(programmes);
  });

  it("is no programme where their rows name none", () => {
    const contenders = [contender("1", { marks: ["own"] }), contender("2", { marks: [null] })];
    expect(judge(told, { version, contenders }).get("1")).not.toHaveProperty("programmes");
  });
});

describe("a gift in several rows", () => {
  it.each<[why: string, rows: readonly Contender[], verdicts: Readonly<Record<string, string>>]>([
    [
      "counts in all of them, and the later ones are in doubt",
      [contender("2"), contender("1")],
      { 1: "sent accepted unit-2", 2: "sent accepted doubt unit-1" },
    ],
    [
      "is no doubt within one unit",
      [contender("1", { unit: "u" }), contender("2", { unit: "u" })],
      { 1: "sent accepted", 2: "sent accepted" },
    ],
    [
      "is another one where the marks differ",
      [
        contender("1", { marks: ["a"] }),
        contender("2", { marks: ["b"] }),
        contender("3", { marks: ["a"] }),
      ],
      {
        1: "sent accepted unit-3",
        2: "sent accepted",
        3: "sent accepted doubt unit-1",
      },
    ],
    [
      "counts no more where a reviewer let another one count",
      [contender("1"), contender("2", { settlement: word(["2"]) })],
      { 1: "decided unit-2", 2: "sent accepted decided unit-1" },
    ],
    [
      "counts in both where the reviewer said that they are two",
      [contender("1"), contender("2", { settlement: word(["1", "2"]) })],
      { 1: "sent accepted decided unit-2", 2: "sent accepted decided unit-1" },
    ],
    [
      "is in doubt again in a row the reviewer has not seen",
      [contender("1", { settlement: word(["1"], { between: ["1", "2"] }) }), contender("3")],
      { 1: "sent accepted decided unit-3", 3: "sent accepted doubt unit-1" },
    ],
    [
      "counts though the row that was chosen is no rival of it any more",
      [contender("1", { marks: ["a"] }), contender("2", { marks: ["b"], settlement: word(["2"]) })],
      { 1: "sent accepted decided", 2: "sent accepted decided" },
    ],
  ])("%s", (_, rows, verdicts) => {
    expect(said(all, rows)).toEqual(verdicts);
  });

  it("may be the same with every other where nothing tells them apart", () => {
    const plain: TownKey = { ...one, counts: "all" };
    const rows = [contender("1", { marks: ["a"] }), contender("2", { marks: ["b"] })];
    expect(said(plain, rows)).toEqual({
      1: "sent accepted unit-2",
      2: "sent accepted doubt unit-1",
    });
  });

  it("names each other unit once, in one order", () => {
    const rows = [
      contender("1"),
      contender("2", { unit: "b" }),
      contender("3", { unit: "b" }),
      contender("4", { unit: "a" }),
    ];
    expect(said(all, rows)["1"]).toBe("sent accepted a,b");
  });
});

describe("the word that holds", () => {
  it.each<[why: string, words: readonly Settlement[], counts: readonly string[]]>([
    [
      "is the one on the newest register",
      [word(["1"], { version: 3 }), word(["2"], { version: 4 })],
      ["2"],
    ],
    [
      "is the one on the newest register, first named or last",
      [word(["1"], { version: 4 }), word(["2"], { version: 3 })],
      ["1"],
    ],
    [
      "is the later one on one register",
      [word(["1"], { at: "a" }), word(["2"], { at: "b" })],
      ["2"],
    ],
    [
      "is the later one, first named or last",
      [word(["1"], { at: "b" }), word(["2"], { at: "a" })],
      ["1"],
    ],
  ])("%s", (_, words, counts) => {
    const rows = words.map((settlement, at) => contender(String(at + 1), { settlement }));
    expect(settlementOf(rows)?.counts).toEqual(counts);
  });

  it("is none where nobody spoke, and that of a row that gave up the key is forgotten", () => {
    expect(settlementOf([contender("1")])).toBeUndefined();
    expect(settlementOf([contender("1", { is: "gone", settlement: word(["1"]) })])).toBeUndefined();
  });
});
