import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Contender, liveOf, mergeContenders } from "../../../functions/register/register.ts";

/** What three rows said one after another: each later state has a later seq and, when it is another claim, another version. */
const said: fc.Arbitrary<readonly Contender[]> = fc
  .array(
    fc.record({
      row: fc.constantFrom("a", "b", "c"),
      is: fc.constantFrom("current" as const, "kept" as const, "gone" as const),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((states) =>
    states.map(({ row, is }, index): Contender => {
      return { unit: "na-lay", row, is, seq: index + 1, at: `t${index}`, version: index + 1 };
    }),
  );

const byRow = (contenders: readonly Contender[]) =>
  contenders.toSorted((a, b) => (a.row < b.row ? -1 : 1));

describe("what rows say to a register", () => {
  it("comes to the same in whatever order and however often it arrives", () => {
    fc.assert(
      fc.property(
        said.chain((states) =>
          fc.tuple(
            fc.constant(states),
            fc.shuffledSubarray([...states, ...states], { minLength: states.length * 2 }),
          ),
        ),
        ([inOrder, shuffled]) => {
          const merge = (all: readonly Contender[]) =>
            all.reduce<readonly Contender[]>((known, one) => mergeContenders(known, [one]), []);
          const expected = byRow(liveOf(merge(inOrder)));
          expect(byRow(liveOf(merge(shuffled)))).toEqual(expected);
        },
      ),
      { numRuns: 2000, seed: 7 },
    );
  });
});
