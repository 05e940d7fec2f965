import { afterEach, beforeEach } from "vitest";
import { naLayClerk } from "../../fakes/small-town.ts";
import { FormSheet } from "./sheet.ts";
import { type Desk, Town } from "./town.ts";

/** Made anew for each test by `sitAtNaLay`. */
export let town: Town;
export let desk: Desk;
/** The sheet of households at the desk. */
export let sheet: FormSheet;

/** Before each test a town, and the clerk of Na Lay at a new workbook in it. */
export function sitAtNaLay(): void {
  beforeEach(async () => {
    town = await Town.start();
    desk = town.seat(naLayClerk);
    await desk.flows.setUp();
    sheet = new FormSheet(desk);
  });
  afterEach(() => town.close());
}

/** Na Lay's households at the service, those withdrawn left out. */
export async function stored(): Promise<
  readonly { id: string; state: string; cells: readonly unknown[] }[]
> {
  const at = { campaign: "xnt", unit: "na-lay", form: "households" } as const;
  const { rows } = await desk.deps.api.listAllRows(at, 0);
  return rows.filter(({ state }) => state !== "withdrawn");
}
