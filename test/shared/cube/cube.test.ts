import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  cellKey,
  type Cube,
  emptyCube,
  fromRecord,
  merge,
  sameCube,
  subtract,
  toRecord,
} from "../../../shared/cube/cube.ts";

const key = fc.constantFrom("a|x", "a|y", "b|x", "b|y", "c", "__proto__", "a|");
const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((value) => value !== 0);
const cube = fc.array(fc.tuple(key, amount), { maxLength: 6 }).map((cells): Cube => new Map(cells));
const seed = { seed: 20241106 };

function cubeOf(record: Record<string, number>): Cube {
  return new Map(Object.entries(record));
}

describe("cellKey", () => {
  it.each<[measure: string, dims: string[], key: string]>([
    ["incomplete", [], "incomplete"],
    ["started", ["movement", "new", "2024-10"], "started|movement|new|2024-10"],
    ["households", ["", "new", "", "listed"], "households||new||listed"],
  ])("joins %s and %j", (measure, dims, joined) => {
    expect(cellKey(measure, dims)).toBe(joined);
  });

  it("refuses a part that holds the separator", () => {
    expect(() => cellKey("started", ["a|b"])).toThrow('A dimension of started holds "|".');
  });
});

describe("add and subtract", () => {
  it.each<
    [why: string, a: Record<string, number>, b: Record<string, number>, sum: Record<string, number>]
  >([
    ["nothing and nothing", {}, {}, {}],
    ["one and nothing", { x: 1 }, {}, { x: 1 }],
    ["the same cell", { x: 1 }, { x: 2 }, { x: 3 }],
    ["different cells", { x: 1 }, { y: 2 }, { x: 1, y: 2 }],
    ["a cell that reaches zero", { x: 1, y: 5 }, { x: -1 }, { y: 5 }],
    ["the larger second", { x: 1 }, { x: 1, y: 1, z: 1 }, { x: 2, y: 1, z: 1 }],
  ])("%s", (...[, a, b, sum]) => {
    expect(toRecord(add(cubeOf(a), cubeOf(b)))).toEqual(sum);
  });

  it("lets a cell that reaches zero disappear on subtraction", () => {
    expect(subtract(cubeOf({ x: 1 }), cubeOf({ x: 1 })).size).toBe(0);
  });

  it("adds in any order", () => {
    fc.assert(
      fc.property(cube, cube, (a, b) => {
        expect(sameCube(add(a, b), add(b, a))).toBe(true);
      }),
      seed,
    );
  });

  it("adds in any grouping", () => {
    fc.assert(
      fc.property(cube, cube, cube, (a, b, c) => {
        expect(sameCube(add(add(a, b), c), add(a, add(b, c)))).toBe(true);
      }),
      seed,
    );
  });

  it("takes back exactly what was added", () => {
    fc.assert(
      fc.property(cube, cube, (a, b) => {
        expect(sameCube(subtract(add(a, b), b), a)).toBe(true);
      }),
      seed,
    );
  });

  it("leaves its arguments alone", () => {
    fc.assert(
      fc.property(cube, cube, (a, b) => {
        const before = [toRecord(a), toRecord(b)];
        add(a, b);
        subtract(a, b);
        merge([a, b]);
        expect([toRecord(a), toRecord(b)]).toEqual(before);
      }),
      seed,
    );
  });

  it("never keeps a zero cell", () => {
    fc.assert(
      fc.property(cube, cube, (a, b) => {
        for (const sum of [add(a, b), subtract(a, b), merge([a, b])])
          expect([...sum.values()]).not.toContain(0);
      }),
      seed,
    );
  });
});

describe("merge", () => {
  it("is empty for no cubes", () => {
    expect(merge([])).toEqual(emptyCube);
  });

  it("equals adding one by one, in any order", () => {
    fc.assert(
      fc.property(fc.array(cube, { maxLength: 5 }), (cubes) => {
        const summed = cubes.reduce(add, emptyCube);
        expect(sameCube(merge(cubes), summed)).toBe(true);
        expect(sameCube(merge([...cubes].reverse()), summed)).toBe(true);
      }),
      seed,
    );
  });

  it("of one unit's forms and then the units equals all at once", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cube, { maxLength: 3 }), { maxLength: 4 }), (units) => {
        expect(sameCube(merge(units.map(merge)), merge(units.flat()))).toBe(true);
      }),
      seed,
    );
  });
});

describe("toRecord and fromRecord", () => {
  it("give the cube back", () => {
    fc.assert(
      fc.property(cube, (one) => {
        const wire: unknown = JSON.parse(JSON.stringify(toRecord(one)));
        expect(sameCube(fromRecord(wire as Record<string, number>), one)).toBe(true);
      }),
      seed,
    );
  });

  it("write equal cubes as equal text, whatever order they were filled in", () => {
    const one = new Map([
      ["b", 1],
      ["a", 2],
    ]);
    const other = new Map([
      ["a", 2],
      ["b", 1],
    ]);
    expect(JSON.stringify(toRecord(one))).toBe(JSON.stringify(toRecord(other)));
  });

  it("drop zero cells that came over the wire", () => {
    expect(fromRecord({ x: 0, y: 1 })).toEqual(new Map([["y", 1]]));
  });
});

describe("sameCube", () => {
  it.each<[why: string, a: Record<string, number>, b: Record<string, number>, same: boolean]>([
    ["both empty", {}, {}, true],
    ["equal", { x: 1 }, { x: 1 }, true],
    ["another amount", { x: 1 }, { x: 2 }, false],
    ["another cell", { x: 1 }, { y: 1 }, false],
    ["one cell more", { x: 1 }, { x: 1, y: 1 }, false],
  ])("%s", (...[, a, b, same]) => {
    expect(sameCube(cubeOf(a), cubeOf(b))).toBe(same);
  });
});
