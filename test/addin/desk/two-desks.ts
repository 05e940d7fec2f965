import { afterEach, beforeEach } from "vitest";
import { naLayClerk, naLayColleague } from "../../fakes/small-town.ts";
import { FormSheet } from "./sheet.ts";
import { type Desk, Town } from "./town.ts";

/** Made anew for each test by `sitAtTwoDesks`. */
export let town: Town;
export let mine: Desk;
export let theirs: Desk;
/** Households of my workbook, and of theirs. */
export let sheet: FormSheet;
export let other: FormSheet;

/** Before each test two clerks of Na Lay, each at a new workbook. */
export function sitAtTwoDesks(): void {
  beforeEach(async () => {
    town = await Town.start();
    mine = town.seat(naLayClerk);
    theirs = town.seat(naLayColleague);
    await mine.flows.setUp();
    await theirs.flows.setUp();
    sheet = new FormSheet(mine);
    other = new FormSheet(theirs);
  });
  afterEach(() => town.close());
}
