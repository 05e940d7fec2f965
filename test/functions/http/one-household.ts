import { afterAll, beforeAll } from "vitest";
import { householdCells, naLayClerk } from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";

/** Made once for a file by `openTown`. */
export let town: TownService;
/** Id of the one household in it. */
export let naLayRow: string;

/** Before all tests a town in which Na Lay has sent one household. */
export function openTown(): void {
  beforeAll(async () => {
    town = await TownService.start();
    const { rows } = await town.submit(naLayClerk, { unit: "na-lay" }, [
      newRow("a", householdCells(1, { phone: "0912345678", ethnicity: "Thái" })),
    ]);
    naLayRow = rows[0]?.id ?? "";
  });
  afterAll(async () => {
    await town.close();
  });
}
