import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { httpClient } from "../addin/api/http-client.ts";
import { newWorkbook } from "../local/excel/model/new-workbook.ts";
import { createLocalApp, type LocalApp } from "../local/service.ts";
import { type Seat, takeSeat } from "../local/cli/seat.ts";
import { households as form } from "../shared/forms/households.ts";
import type { Cell } from "../shared/text/cell.ts";
import { formatDate, serialToIso } from "../shared/text/date.ts";
import { benchMembers, benchTown, clerkOf, leaderId, wardIds } from "./town.ts";

/** 31/10/2024, noon in Vietnam: after the days of the measured households. */
const now = new Date("2024-10-31T05:00:00Z");

/** What the link to the service costs each request: `latencyMs` there and back, `bitsPerMs` both ways. */
interface Link {
  readonly latencyMs: number;
  readonly bitsPerMs: number;
}

/** A village office's line: 300 ms and 1 Mbit/s. */
export const slowLink: Link = { latencyMs: 300, bitsPerMs: 1000 };

/** A person at a new workbook in the simulated Excel, the production service behind it in this process. */
export interface Desk extends Seat {
  /** Round trips to Excel (`context.sync`) so far. */
  readonly trips: () => number;
}

/** Runs with the desk of a ward's clerk, its sheets laid out and these households in its list; removes all of it afterwards. */
export async function withClerk<T>(
  { rows, link }: { rows: readonly (readonly Cell[])[]; link?: Link },
  run: (desk: Desk) => Promise<T>,
): Promise<T> {
  return withDesk({ person: clerkOf(wardIds[0] ?? ""), link }, async (desk) => {
    await desk.flows.setUp();
    paste(desk, rows);
    return run(desk);
  });
}

/** Runs with the desk of a leader, who has no sheets of their own; removes all of it afterwards. */
export async function withLeader<T>(run: (desk: Desk) => Promise<T>): Promise<T> {
  return withDesk({ person: leaderId, link: undefined }, run);
}

async function withDesk<T>(
  { person, link }: { person: string; link: Link | undefined },
  run: (desk: Desk) => Promise<T>,
): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), "mai-am-bench-"));
  const options = { dataDir, campaign: benchTown(), members: benchMembers(), now: () => now };
  const app = await createLocalApp(options);
  const seat = await takeSeat({
    model: newWorkbook(),
    api: clientOf(app, { person, link }),
    now: () => now,
    language: "vi",
  });
  try {
    return await run({ ...seat, trips: countTrips(seat) });
  } finally {
    seat.close();
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function clientOf(app: LocalApp, { person, link }: { person: string; link: Link | undefined }) {
  return httpClient({
    base: "http://127.0.0.1/api",
    token: { getToken: () => app.tokenFor(person), forget: () => undefined },
    fetch: async (input, init) => {
      const response = await app.fetch(input, init);
      if (link === undefined) return response;
      const sent = typeof init?.body === "string" ? init.body.length : 0;
      const received = (await response.clone().arrayBuffer()).byteLength;
      await wait(link.latencyMs + ((sent + received) * 8) / link.bitsPerMs);
      return response;
    },
  });
}

function countTrips({ excel }: Seat): () => number {
  const { port } = excel.host;
  const batch = port.batch.bind(port);
  let count = 0;
  port.batch = (body) => {
    count += 1;
    return batch(body);
  };
  return () => count;
}

/** Pastes households below the headings, each column where the sheet has it. */
function paste({ excel }: Seat, rows: readonly (readonly Cell[])[]): void {
  const sheet = excel.model.worksheets.find(({ name }) => name === form.sheet);
  const table = sheet?.tables.find(({ name }) => name === form.table);
  if (table === undefined) throw new Error("The workbook has no list of households.");
  const places = form.columns.map(({ label }) =>
    table.columns.findIndex(({ name }) => name === label.vi),
  );
  const lines = rows.map((cells) => {
    const line = table.columns.map(() => "");
    for (const [index, place] of places.entries())
      if (place >= 0) line[place] = typedText(cells[index] ?? null, form.columns[index]?.kind);
    return line;
  });
  const at = { sheet: form.sheet, address: `A${table.area.top + 2}` };
  const done = excel.person.paste(at, lines);
  if (!done.done) throw new Error(done.message);
}

/** As a clerk types it: days with their slashes. */
function typedText(cell: Cell, kind: string | undefined): string {
  const day = kind === "date" && typeof cell === "number" ? serialToIso(cell) : null;
  return day === null ? String(cell ?? "") : formatDate(day);
}
