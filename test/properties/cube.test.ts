import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  emptyCube,
  fromRecord,
  merge,
  sameCube,
  subtract,
  toRecord,
} from "../../shared/cube/cube.ts";
import { percentOf } from "../../shared/cube/indicator.ts";
import { propertyRuns } from "./runs.ts";

const runs = propertyRuns(2414);
const cube = fc
  .dictionary(
    fc.constantFrom("households|poor|new", "households|poor|repair", "received|own|2024-10", "x|"),
    fc.integer({ min: -1e12, max: 1e12 }),
  )
  .map(fromRecord);

describe("totals", () => {
  it("add up in any order and any grouping, and nothing adds nothing", () => {
    fc.assert(
      fc.property(cube, cube, cube, (a, b, c) => {
        expect(sameCube(add(a, b), add(b, a))).toBe(true);
        expect(sameCube(add(add(a, b), c), add(a, add(b, c)))).toBe(true);
        expect(sameCube(add(a, emptyCube), a)).toBe(true);
      }),
      runs,
    );
  });

  it("give back what was put in", () => {
    fc.assert(
      fc.property(cube, cube, (a, b) => {
        expect(sameCube(subtract(add(a, b), b), a)).toBe(true);
        expect(sameCube(subtract(a, a), emptyCube)).toBe(true);
      }),
      runs,
    );
  });

  it("of units merge to the town, however the units come", () => {
    fc.assert(
      fc.property(fc.array(cube, { maxLength: 6 }), (cubes) => {
        const town = merge(cubes);
        expect(sameCube(merge(cubes.toReversed()), town)).toBe(true);
        expect(sameCube(cubes.reduce(add, emptyCube), town)).toBe(true);
      }),
      runs,
    );
  });

  it("are stored and read back, equal totals as equal text", () => {
    fc.assert(
      fc.property(cube, cube, (a, b) => {
        expect(sameCube(fromRecord(toRecord(a)), a)).toBe(true);
        expect(JSON.stringify(toRecord(add(a, b)))).toBe(JSON.stringify(toRecord(add(b, a))));
      }),
      runs,
    );
  });

  it("give shares between 0 and 100 with two decimals, and none of nothing", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => {
        const [part, whole] = [Math.min(a, b), Math.max(a, b)];
        const share = percentOf(part, whole);
        if (whole === 0) expect(share).toBeNull();
        else {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(100);
          expect(Math.abs((share ?? 0) - (part / whole) * 100)).toBeLessThanOrEqual(0.0051);
        }
      }),
      runs,
    );
  });
});
