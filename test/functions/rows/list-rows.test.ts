import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rowsPage, type ApiRow } from "../../../shared/api/shapes.ts";
import { householdCells, naLayClerk, reviewer } from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";

const home = { unit: "na-lay" };
let town: TownService;

beforeAll(async () => {
  town = await TownService.start();
  for (let chunk = 0; chunk < 5; chunk++)
    await town.submit(
      naLayClerk,
      home,
      Array.from({ length: 60 }, (_, n) => newRow(`r${n}`, householdCells(chunk * 60 + n))),
    );
});
afterAll(async () => {
  await town.close();
});

describe("listRows", () => {
  it("answers in the documented shape, cells in their canonical form", async () => {
    const page = await town.rows(naLayClerk, home, "?limit=1");
    expect(rowsPage.parse(page)).toEqual(page);
  });

  it.each([1, 7, 60, 100, 299, 300, 1000])(
    "gives every row once in pages of about %i",
    async (limit) => {
      const seen: ApiRow[] = [];
      let pages = 0;
      for (let since = 0; ; pages++) {
        const page = await town.rows(naLayClerk, home, `?since=${since}&limit=${limit}`);
        seen.push(...page.rows);
        since = page.cursor;
        if (!page.more) break;
        expect(pages).toBeLessThan(10);
      }
      expect(new Set(seen.map(({ id }) => id)).size).toBe(300);
      expect(seen).toHaveLength(300);
    },
  );

  it("never ends a page inside a commit, so that its cursor loses nothing", async () => {
    const { rows, cursor } = await town.rows(naLayClerk, home, "?limit=10");
    expect(rows.length % 60).toBe(0);
    expect(rows.at(-1)?.seq).toBe(cursor);
  });

  it("gives nothing after the last cursor, and then what changed", async () => {
    const { cursor, rows } = await town.rows(naLayClerk, home);
    const none = await town.rows(naLayClerk, home, `?since=${cursor}`);
    expect(none).toEqual({ rows: [], cursor, more: false });
    const id = rows[0]?.id ?? "";
    await town.review(reviewer, home, [{ id }]);
    const after = await town.rows(naLayClerk, home, `?since=${cursor}`);
    expect(after.rows.map((row) => [row.id, row.state])).toEqual([[id, "accepted"]]);
  });
});
