import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Member } from "../../../shared/campaign/campaign.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { householdCells, naLayClerk, noon, songDaClerk } from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";
import { soundTown } from "./sound-town.ts";

const movement = "Phong trào thi đua";
let town: TownService;
let clock: number;

beforeEach(async () => {
  clock = noon.getTime();
  town = await TownService.start(() => new Date((clock += 1000)));
});
afterEach(async () => {
  await soundTown(town);
  await town.close();
});

const cellsOfWard = (person: Member, changes: Readonly<Record<string, Cell>>) =>
  householdCells(1, { village: person === naLayClerk ? "bản Hốc" : "bản Đáp", ...changes });

async function enter(person: Member, changes: Readonly<Record<string, Cell>> = {}) {
  const rows = [newRow("a", cellsOfWard(person, changes))];
  const [row] = (await town.submit(person, person, rows)).rows;
  if (row === undefined) throw new Error("no row");
  return row;
}

/** What a ward reads of the other rows with the id of its household. */
async function told(person: Member) {
  const [row] = (await town.rows(person, person)).rows;
  return row?.doubles?.map(({ units, programmes }) => ({ units, programmes }));
}

describe("a person whom two wards list", () => {
  it("is told with the programme of the other row, and without one where it names none", async () => {
    await enter(naLayClerk, { programme: movement });
    const { issues } = await enter(songDaClerk);
    expect(issues.map(({ params }) => params)).toEqual([
      { unit: "phường Na Lay", programme: movement },
    ]);
    expect(await told(songDaClerk)).toEqual([{ units: ["na-lay"], programmes: ["movement"] }]);
    expect(await told(naLayClerk)).toEqual([{ units: ["song-da"] }]);
  });

  it.each<[what: string, before: Cell, after: Cell, programmes: readonly string[] | undefined]>([
    ["is named", null, movement, ["movement"]],
    ["is taken back", movement, null, undefined],
  ])("is told anew when the programme %s", async (...[, before, after, programmes]) => {
    const { id } = await enter(naLayClerk, { programme: before });
    await enter(songDaClerk);
    const cells = cellsOfWard(naLayClerk, { programme: after });
    await town.submit(naLayClerk, naLayClerk, [{ ref: "e", id, baseVersion: 1, cells }]);
    expect(await told(songDaClerk)).toEqual([{ units: ["na-lay"], programmes }]);
  });

  it("is told nothing new when another cell of the row changes", async () => {
    const { id } = await enter(naLayClerk, { programme: movement });
    await enter(songDaClerk);
    const [before] = (await town.rows(songDaClerk, songDaClerk)).rows;
    const cells = cellsOfWard(naLayClerk, { programme: movement, people: 6 });
    await town.submit(naLayClerk, naLayClerk, [{ ref: "e", id, baseVersion: 1, cells }]);
    const [after] = (await town.rows(songDaClerk, songDaClerk)).rows;
    expect(after).toEqual(before);
  });
});
