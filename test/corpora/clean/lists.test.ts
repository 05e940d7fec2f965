import { beforeAll, describe, expect, it } from "vitest";
import { type Said, saidInExcel, saidOverHttp } from "./both-sides.ts";
import { rowsOf } from "./clean-list.ts";
import { offices } from "./offices.ts";

const lists = offices.flatMap((office) => office.lists);
const rows = lists.reduce((sum, list) => sum + rowsOf(list).length, 0);

describe(`clean lists: ${lists.length} lists, ${rows} rows`, () => {
  it("are at least ten of twenty to sixty rows, but for what was held in each village", () => {
    expect(lists.length).toBeGreaterThanOrEqual(10);
    for (const list of lists) {
      expect(rowsOf(list).length).toBeGreaterThanOrEqual(list.form === "rounds" ? 15 : 20);
      expect(rowsOf(list).length).toBeLessThanOrEqual(60);
    }
  });

  describe.each(offices)("$name", (office) => {
    const expected = office.lists.reduce((sum, list) => sum + rowsOf(list).length, 0);
    let inExcel: Said;
    let overHttp: Said;
    beforeAll(async () => {
      inExcel = await saidInExcel(office);
      overHttp = await saidOverHttp(office);
    }, 120_000);

    it("say nothing but what is right, in the add-in", () => {
      expect(inExcel.issues.toSorted()).toEqual(office.warnings.toSorted());
    });

    it("say the same over HTTP", () => {
      expect(overHttp.issues.toSorted()).toEqual(office.warnings.toSorted());
    });

    it("hold no row back", () => {
      expect([inExcel.rows, overHttp.rows]).toEqual([expected, expected]);
      expect(inExcel.issues.filter((issue) => issue.includes(" block "))).toEqual([]);
    });

    it("propose no correction of what is right", () => {
      expect(inExcel.fixes).toBe(0);
    });

    it("warn of at most five rows in a hundred", () => {
      expect(inExcel.issues.length).toBeLessThanOrEqual(expected * 0.05);
    });
  });
});
