import { afterEach, beforeEach, expect } from "vitest";
import { fsck } from "../../../functions/jobs/fsck.ts";
import type { OfficeEntriesResult } from "../../../shared/api/office-shapes.ts";
import type { ApiRow } from "../../../shared/api/shapes.ts";
import type { Member } from "../../../shared/campaign/campaign.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import {
  emulationClerk,
  householdCells,
  naLayClerk,
  noon,
  smallTown,
} from "../../fakes/small-town.ts";
import { newRow, pathOf, TownService } from "../../fakes/town-service.ts";

export const home = { unit: "na-lay" } as const;
/** Made anew for each test by `openTown`. */
export let town: TownService;
let keys = 0;

/** Before each test a town without a row; after it nothing is wrong with its store. */
export function openTown(): void {
  beforeEach(async () => {
    town = await TownService.start();
  });
  afterEach(async () => {
    const report = await fsck({ store: town.service.store, campaign: smallTown, now: () => noon });
    expect(report.findings).toEqual([]);
    await town.close();
  });
}

export interface Answer {
  readonly id: string;
  readonly baseVersion?: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

interface How {
  readonly by?: Member;
  readonly key?: string;
  readonly form?: FormId;
}

/** What an office says of rows, as the wire carries it. */
export async function post(
  answers: readonly Answer[],
  { by = emulationClerk, key = `o-${++keys}`, form = "households" }: How = {},
) {
  const rows = answers.map((answer) => ({ baseVersion: 1, ...answer }));
  return town.post(by, `${pathOf({ ...home, form })}/office-entries`, { key, body: { rows } });
}

/** The same as the labour office says it; what became of each row. */
export async function answer(...answers: readonly Answer[]): Promise<OfficeEntriesResult["rows"]> {
  const reply = await post(answers);
  expect(reply.status).toBe(200);
  return (reply.body as OfficeEntriesResult).rows;
}

/** A household of Na Lay; its id. */
export async function enter(n = 1, person: Member = naLayClerk): Promise<string> {
  const { rows } = await town.submit(person, home, [newRow("a", householdCells(n))]);
  return rows[0]?.id ?? "";
}

/** A row as its ward sees it. */
export async function rowOf(id: string, form: FormId = "households"): Promise<ApiRow> {
  const { rows } = await town.rows(naLayClerk, { ...home, form });
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error("No such row");
  return row;
}

/** A cell by its column's key. */
export function cell(row: ApiRow, key: string): Cell | undefined {
  return row.cells[formById(row.form).columns.findIndex((column) => column.key === key)];
}

/** A ward's change of its row. */
export function edit(id: string, baseVersion: number, changes: Readonly<Record<string, Cell>>) {
  return { ref: "e", id, baseVersion, cells: householdCells(1, changes) };
}
