import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fsck } from "../../functions/jobs/fsck.ts";
import { headDocumentId, type Head, rowDocumentId } from "../../functions/rows/row-document.ts";
import { unitPartition } from "../../functions/store/partitions.ts";
import type { Store } from "../../functions/store/store.ts";
import { openSqliteStore } from "../../local/sqlite-store.ts";
import type { SubmissionResult } from "../../shared/api/shapes.ts";
import type { Member } from "../../shared/campaign/campaign.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import type { LocalIdentity } from "../../local/identity.ts";
import { Fleet, fleetIdentity } from "../fakes/fleet.ts";
import { householdCells, naLayClerk, noon, smallTown, songDaClerk } from "../fakes/small-town.ts";
import { newRow, pathOf } from "../fakes/town-service.ts";

/** SQLite's log: a header, then frames of one page each; only what ends with a whole commit counts (sqlite.org/walformat.html). */
const headerBytes = 32;
const frameBytes = 24 + 4096;

const rowsInChunk = 4;
const villages = new Map([
  [naLayClerk.unit, "bản Hốc"],
  [songDaClerk.unit, "bản Đáp"],
]);

/** Rows that were acknowledged when the log had so many bytes. */
interface Acknowledged {
  readonly logBytes: number;
  readonly unit: string;
  readonly ids: readonly string[];
}

let folder: string;
let identity: LocalIdentity;
let acknowledged: readonly Acknowledged[];

/** Two wards send by turns, each in several chunks; half of the persons are on both lists. */
async function live(file: string): Promise<readonly Acknowledged[]> {
  const store = openSqliteStore(file);
  const fleet = await Fleet.over(store, 1, { identity });
  const seen: Acknowledged[] = [];
  for (let chunk = 0; chunk < 3; chunk++)
    for (const person of [naLayClerk, songDaClerk]) {
      const ids = await send(fleet, person, chunk);
      seen.push({ logBytes: statSync(`${file}-wal`).size, unit: person.unit, ids });
    }
  copyFileSync(file, `${file}.lost`);
  copyFileSync(`${file}-wal`, `${file}.lost-wal`);
  await store.close();
  return seen;
}

async function send(fleet: Fleet, person: Member, chunk: number): Promise<readonly string[]> {
  const village = villages.get(person.unit) ?? "";
  const first = chunk * rowsInChunk + (person === naLayClerk ? 0 : rowsInChunk / 2);
  const rows = Array.from({ length: rowsInChunk }, (_, at) =>
    newRow(`r${at}`, householdCells(first + at + 1, { village })),
  );
  const { version: formVersion } = formById("households");
  const body = { submission: `of-${person.unit}`, chunk, chunks: 3, formVersion, rows };
  const path = `${pathOf(person)}/submissions`;
  const key = `${body.submission}.${chunk}`;
  const reply = await fleet.post({ person, instance: 0 }, path, { key, body });
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return (reply.body as SubmissionResult).rows.map(({ id }) => id ?? "");
}

/** The town as it comes up again with so much of the log as reached the disk. */
async function comeUp(logBytes: number) {
  const file = join(folder, `cut-${logBytes}.db`);
  copyFileSync(join(folder, "town.db.lost"), file);
  writeFileSync(
    `${file}-wal`,
    readFileSync(join(folder, "town.db.lost-wal")).subarray(0, logBytes),
  );
  const store = openSqliteStore(file);
  const fleet = await Fleet.over(store, 1, { identity });
  const lost: string[] = [];
  for (const { unit, ids } of acknowledged.filter((one) => one.logBytes <= logBytes))
    for (const id of ids) {
      const row = await store.get(unitPartition(smallTown.id, unit), rowDocumentId(id));
      if (row === undefined) lost.push(id);
    }
  const hadToTell = await isUndrained(store);
  const app = fleet.instance(0);
  await app.drain();
  const { registers } = app;
  const report = await fsck({ store, campaign: smallTown, registers, now: () => noon });
  await store.close();
  const { findings, counts } = report;
  return { hadToTell, sound: { lost, findings, undrained: counts.undrained } };
}

/** True when some of Na Lay's rows wait for their registers. */
async function isUndrained(store: Store): Promise<boolean> {
  const partition = unitPartition(smallTown.id, naLayClerk.unit);
  const stored = await store.get(partition, headDocumentId("households"));
  const head = stored?.body as Head | undefined;
  return head !== undefined && head.checkedThrough < head.version;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mai-am-power-"));
  identity = await fleetIdentity();
  acknowledged = await live(join(folder, "town.db"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("a power loss", () => {
  it("takes the end of the log and leaves a sound town, wherever it cuts: what registers lost they are told again", async () => {
    const first = acknowledged[0]?.logBytes ?? 0;
    const last = acknowledged.at(-1)?.logBytes ?? 0;
    const frames = Math.floor((last - headerBytes) / frameBytes);
    const from = Math.floor((first - headerBytes) / frameBytes);
    let told = 0;
    // From shortly before the first answer; every cut is in the middle of a frame.
    for (let frame = from - rowsInChunk; frame <= frames; frame++) {
      const cut = Math.min(headerBytes + frame * frameBytes + 100, last);
      const { hadToTell, sound } = await comeUp(cut);
      expect(sound, `${cut} bytes`).toEqual({ lost: [], findings: [], undrained: 0 });
      if (hadToTell) told++;
    }
    // Else no cut took a register, and nothing was proved.
    expect(told).toBeGreaterThan(0);
  });
});
