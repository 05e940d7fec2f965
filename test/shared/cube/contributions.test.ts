import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contributionsOf } from "../../../shared/cube/contributions.ts";
import { add, emptyCube, sameCube, subtract, toRecord } from "../../../shared/cube/cube.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { Values } from "../../../shared/forms/column.ts";
import type { HouseFacts, Measure } from "../../../shared/forms/form.ts";
import { noFacts } from "../../../shared/forms/house.ts";
import { blankValues } from "../../../shared/forms/rows/parse-row.ts";

const households = formById("households");
const money = formById("money");

function ofHouse(values: Values, facts: Partial<HouseFacts> = {}) {
  return toRecord(
    contributionsOf(
      households,
      { ...blankValues(households), ...values },
      { ...noFacts, ...facts },
    ),
  );
}

describe("contributionsOf", () => {
  it("counts a listed household in its cell, and as incomplete", () => {
    expect(ofHouse({ category: "poor", workType: "new", postedOn: "2024-10-10" })).toEqual({
      "households|poor|new|none|posted": 1,
      incomplete: 1,
    });
  });

  it("counts a finished house in the month of each event", () => {
    const facts = {
      approvedOn: "2024-09-10",
      startedOn: "2024-09-20",
      completedOn: "2024-11-01",
      stage: "completed",
      programme: "movement.xoa-nha-tam",
    };
    expect(ofHouse({ category: "poor", workType: "repair" }, facts)).toMatchObject({
      "approved|movement|repair|2024-09": 1,
      "started|movement|repair|2024-09": 1,
      "completed|movement|repair|2024-11": 1,
      "stage|movement|repair|completed": 1,
    });
  });

  it("counts a row entered by mistake nowhere", () => {
    expect(ofHouse({ category: "poor", workType: "new", exitReason: "wrong-entry" })).toEqual({});
  });

  it("counts a gift in đồng and its labour in hundredths of a day", () => {
    const gift = {
      source: "kin",
      kind: "labour",
      workdays: 2.5,
      rate: 200_000,
      receivedOn: "2024-10-01",
    };
    expect(toRecord(contributionsOf(money, { ...blankValues(money), ...gift }, noFacts))).toEqual({
      "pledged|kin|labour|2024-10": 500_000,
      "received|kin|labour|2024-10": 500_000,
      "unallocated|kin|labour|2024-10": 500_000,
      "workdays|kin|2024-10": 250,
    });
  });

  const measure = (id: string, dims: readonly string[], amount: number): Measure => {
    return { id, by: ["x"], contribute: () => [{ dims, amount }] };
  };

  it.each<[why: string, amount: number]>([
    ["a fraction", 0.5],
    ["a number too large to subtract exactly", 2 ** 53],
    ["not a number", Number.NaN],
  ])("refuses %s", (_, amount) => {
    expect(() => contributionsOf({ measures: [measure("m", ["a"], amount)] }, {}, noFacts)).toThrow(
      `m contributes ${amount}.`,
    );
  });

  it("adds up measures that meet in one cell, and drops what comes to nothing", () => {
    const measures = [
      measure("m", ["a"], 2),
      measure("m", ["a"], 3),
      measure("n", ["b"], 1),
      measure("n", ["b"], -1),
    ];
    expect(toRecord(contributionsOf({ measures }, {}, noFacts))).toEqual({ "m|a": 5 });
  });

  const row = fc.record({
    category: fc.constantFrom("poor", "merit", null),
    workType: fc.constantFrom("new", "repair", null),
    exitReason: fc.constantFrom(null, null, "refused", "duplicate"),
    exitOn: fc.constantFrom(null, "2024-10-15"),
  });
  const facts = fc.record({
    approvedOn: fc.constantFrom(null, "2024-09-01"),
    startedOn: fc.constantFrom(null, "2024-10-01"),
    completedOn: fc.constantFrom(null, "2024-11-01"),
  });

  it("keeps a head equal to its rows whatever the edits: old out, new in", () => {
    const edits = fc.array(fc.tuple(fc.nat(3), row, facts), { maxLength: 20 });
    fc.assert(
      fc.property(edits, (steps) => {
        const stored = new Map<number, ReturnType<typeof contributionsOf>>();
        let head = emptyCube;
        for (const [id, values, known] of steps) {
          const next = contributionsOf(
            households,
            { ...blankValues(households), ...values },
            { ...noFacts, ...known },
          );
          head = add(subtract(head, stored.get(id) ?? emptyCube), next);
          stored.set(id, next);
        }
        expect(sameCube(head, [...stored.values()].reduce(add, emptyCube))).toBe(true);
      }),
      { seed: 20241112 },
    );
  });
});
