import { afterEach, beforeEach } from "vitest";
import type { SubmissionResult } from "../../../shared/api/shapes.ts";
import { householdCells, naLayClerk } from "../../fakes/small-town.ts";
import { newRow, type Rows, TownService } from "../../fakes/town-service.ts";

export const home = { unit: "na-lay" };

/** Made anew for each test by `openTown`. */
export let town: TownService;

/** Before each test a town without a row. */
export function openTown(): void {
  beforeEach(async () => {
    town = await TownService.start();
  });
  afterEach(async () => {
    await town.close();
  });
}

export const household = (n: number, changes = {}) => newRow(`r${n}`, householdCells(n, changes));

export const outcomes = ({ rows }: SubmissionResult) => rows.map(({ outcome }) => outcome);

/** Rows of Na Lay, sent by its clerk. */
export async function send(rows: Rows): Promise<SubmissionResult> {
  return town.submit(naLayClerk, home, rows);
}
