import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { householdCells, naLayClerk, reviewer } from "../../fakes/small-town.ts";
import { newRow, type Rows, TownService } from "../../fakes/town-service.ts";

const home = { unit: "na-lay" };
const manyPeople = { code: "E56", column: "people", print: "k2j9x", reason: "Ba thế hệ" };
const cells = householdCells(1, { people: 14 });
let town: TownService;

beforeEach(async () => {
  town = await TownService.start();
});
afterEach(() => town.close());

async function send(row: Partial<Rows[number]>) {
  const { rows } = await town.submit(naLayClerk, home, [{ ...newRow("r", cells), ...row }]);
  return rows[0];
}

async function shown(): Promise<unknown> {
  const { rows } = await town.rows(reviewer, home);
  return rows[0]?.acknowledged;
}

describe("an explained warning", () => {
  it("is stored with its row and shown to who decides", async () => {
    await send({ acknowledged: [manyPeople] });
    expect(await shown()).toEqual([manyPeople]);
  });

  it("is dropped where the service finds no such warning, or an error", async () => {
    const other = { ...manyPeople, code: "E53", column: "area" };
    await send({ acknowledged: [other] });
    expect(await shown()).toBeUndefined();
  });

  it("does not let an error pass", async () => {
    const blank = householdCells(1, { head: null });
    const head = { ...manyPeople, code: "E48", column: "head" };
    expect(await send({ cells: blank, acknowledged: [head] })).toMatchObject({ outcome: "held" });
  });

  it("is added to a row that is unchanged, without a new version", async () => {
    const first = await send({});
    const id = first?.id ?? null;
    const again = await send({ id, baseVersion: 1, acknowledged: [manyPeople] });
    expect(again).toMatchObject({ outcome: "unchanged", version: 1 });
    expect(await shown()).toEqual([manyPeople]);
  });

  it("goes with the content it was about", async () => {
    const first = await send({ acknowledged: [manyPeople] });
    await send({ id: first?.id ?? null, baseVersion: 1, cells: householdCells(1, { people: 5 }) });
    expect(await shown()).toBeUndefined();
  });

  it("is refused when it says nothing", async () => {
    const row = { ...newRow("r", cells), acknowledged: [{ ...manyPeople, reason: "" }] };
    expect((await town.trySubmit(naLayClerk, home, town.chunk([row]))).status).toBe(400);
  });
});
