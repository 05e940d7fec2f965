import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recount, toHeadTotals } from "../../functions/commit/totals.ts";
import { readRows } from "../../functions/jobs/read-unit.ts";
import { headDocumentId, type Head } from "../../functions/rows/row-document.ts";
import { unitPartition } from "../../functions/store/partitions.ts";
import { holdFolder } from "../../local/machine/folder/hold-folder.ts";
import { restoreTown } from "../../local/machine/backup/restore-town.ts";
import { readSqliteStore, storeSchema } from "../../local/sqlite-store.ts";
import type { SubmissionResult } from "../../shared/api/shapes.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import { householdCells, naLayClerk } from "../fakes/small-town.ts";
import { submissionOf } from "./submission.ts";
import { type Ran, realTown, TownMachine } from "./town-machine.ts";

const senders = 4;
/** A press of many chunks each, so that the pace of people does not end the load. */
const chunksPerSender = 250;
const rowsPerChunk = 10;
/** Acknowledged before the backup begins, so that there is something to lose. */
const before = 12;

let machine: TownMachine;
beforeAll(async () => {
  machine = await TownMachine.make();
  await machine.init();
  await machine.start();
});
afterAll(async () => {
  await machine.remove();
});

/** Senders with a long submission each, until they are told to stop; keeps what was acknowledged. */
class Load {
  readonly acknowledged: SubmissionResult[] = [];
  #isStopped = false;
  readonly #done: Promise<unknown>;

  constructor() {
    this.#done = Promise.all(Array.from({ length: senders }, (_, n) => this.#send(n)));
  }

  /** Waits until so many were acknowledged. */
  async reaches(count: number): Promise<void> {
    while (this.acknowledged.length < count) await new Promise((resolve) => setImmediate(resolve));
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#done;
  }

  async #send(sender: number): Promise<void> {
    for (let chunk = 0; chunk < chunksPerSender && !this.#isStopped; chunk++) {
      const { path, call } = chunkOf(sender, chunk);
      const reply = await machine.callAs(naLayClerk, path, call);
      expect(reply.status).toBe(200);
      this.acknowledged.push(JSON.parse(reply.body) as SubmissionResult);
    }
  }
}

function chunkOf(sender: number, chunk: number) {
  const first = (sender * chunksPerSender + chunk) * rowsPerChunk;
  const cells = Array.from({ length: rowsPerChunk }, (_, n) => householdCells(first + n));
  return submissionOf(`load-${sender}`, cells, { chunk, chunks: chunksPerSender });
}

/** Ids of the households in a store and whether its head says what they add up to. */
async function look(file: string) {
  const store = readSqliteStore(file);
  const partition = unitPartition(realTown.id, "na-lay");
  const form = formById("households");
  const rows = await readRows(store, { partition, form: form.id });
  const head = (await store.get(partition, headDocumentId(form.id)))?.body as Head;
  await store.close();
  const { states, sent, accepted } = head;
  return {
    ids: new Set(rows.keys()),
    written: { states, sent, accepted },
    ...{ recounted: toHeadTotals(recount(form, rows.values())) },
  };
}

const idsOf = (results: readonly SubmissionResult[]) =>
  results.flatMap(({ rows }) => rows.map(({ id }) => id ?? ""));

describe("a backup that is made while rows arrive (T12)", () => {
  let taken: Ran;
  let early: readonly SubmissionResult[];
  let all: readonly SubmissionResult[];
  beforeAll(async () => {
    const load = new Load();
    await load.reaches(before);
    early = [...load.acknowledged];
    taken = await machine.run([
      "backup",
      "--data",
      machine.data,
      "--out",
      machine.file("b.db"),
      "--json",
    ]);
    await load.stop();
    all = load.acknowledged;
  });

  it("succeeds in the middle of the load: some chunks came before its moment, some after", async () => {
    expect([taken.code, taken.stderr]).toEqual([0, ""]);
    const { ids } = await look(machine.file("b.db"));
    expect(ids.size).toBeGreaterThan(early.length * rowsPerChunk);
    expect(all.length * rowsPerChunk).toBeGreaterThan(ids.size);
  });

  it("holds every submission acknowledged before it began, whole or not at all for those after", async () => {
    const { ids } = await look(machine.file("b.db"));
    expect(idsOf(early).filter((id) => !ids.has(id))).toEqual([]);
    for (const { rows } of all) {
      const held = rows.filter(({ id }) => ids.has(id ?? "")).length;
      expect([0, rowsPerChunk]).toContain(held);
    }
  });

  it("becomes a folder whose figures are those of its rows, and which fsck finds as it was", async () => {
    const to = machine.file("restored");
    const restored = await machine.run([
      "restore",
      "--file",
      machine.file("b.db"),
      "--data",
      to,
      "--json",
    ]);
    expect(restored.code).toBe(0);
    const { ids, written, recounted } = await look(`${to}/town.db`);
    expect(written).toEqual(recounted);
    expect(ids).toEqual((await look(machine.file("b.db"))).ids);
    const report = await machine.run(["fsck", "--data", to, "--json"]);
    expect(report.code).toBe(0);
    const { findings, rows } = JSON.parse(taken.stdout) as { findings: unknown[]; rows: number };
    expect(JSON.parse(report.stdout)).toMatchObject({ findings, counts: { rows } });
  });

  it("serves the town again: the same press finds its rows, not new ones", async () => {
    await machine.stop();
    await machine.start(machine.settings({ MAI_AM_DATA: machine.file("restored") }));
    const { path, call } = chunkOf(0, 0);
    const again = JSON.parse(
      (await machine.callAs(naLayClerk, path, call)).body,
    ) as SubmissionResult;
    expect(again.repeated).toBe(true);
    const first = early.find(({ submission, chunk }) => submission === "load-0" && chunk === 0);
    expect(again.rows.map(({ id }) => id)).toEqual(first?.rows.map(({ id }) => id));
    await machine.stop();
    expect((await machine.run(["fsck", "--data", machine.file("restored")])).code).toBe(0);
  });

  it("is its owner's only, and its checksum lies beside it", () => {
    for (const name of ["b.db", "b.db.sha256"])
      expect(statSync(machine.file(name)).mode & 0o777).toBe(0o600);
    const hash = createHash("sha256")
      .update(readFileSync(machine.file("b.db")))
      .digest("hex");
    expect(readFileSync(machine.file("b.db.sha256"), "utf8")).toBe(`${hash}  b.db\n`);
  });
});

describe("backups of every day", () => {
  it("keep the newest, by the day in their names, and leave other files alone", async () => {
    const days = ["2024-01-01", "2024-01-02", "2024-01-03"];
    for (const day of days) {
      writeFileSync(machine.file(`daily-${day}.db`), "old");
      writeFileSync(machine.file(`daily-${day}.db.sha256`), "old");
    }
    writeFileSync(machine.file("daily-notes.db"), "somebody's");
    const out = ["--out", machine.file("daily.db"), "--keep", "2"];
    const { code, stderr } = await machine.run(["backup", "--data", machine.data, ...out]);
    expect([code, stderr]).toEqual([0, ""]);
    const left = readdirSync(machine.folder).filter((name) => name.startsWith("daily-"));
    expect(left.filter((name) => !/daily-20(?!24)/.test(name)).sort()).toEqual([
      "daily-2024-01-03.db",
      "daily-2024-01-03.db.sha256",
      "daily-notes.db",
    ]);
    expect(left).toHaveLength(5);
  });
});

describe("restore", () => {
  const restore = (file: string, to: string, ...more: string[]) =>
    machine.run([
      "restore",
      "--file",
      machine.file(file),
      "--data",
      machine.file(to),
      "--lang",
      "en",
      ...more,
    ]);
  const copyOf = (name: string) => {
    cpSync(machine.file("b.db"), machine.file(name));
    return machine.file(name);
  };

  it("does not touch a folder that is not empty", async () => {
    const { code, stderr } = await restore("b.db", "data");
    expect([code, stderr]).toEqual([2, expect.stringContaining("--replace")]);
  });

  it("keeps the folder it replaces aside", async () => {
    const { code, stdout } = await restore("b.db", "restored", "--replace", "--json");
    const { aside } = JSON.parse(stdout) as { aside: string };
    expect(code).toBe(0);
    expect(existsSync(`${aside}/town.db`)).toBe(true);
    expect((await machine.run(["fsck", "--data", machine.file("restored")])).code).toBe(0);
  });

  it("does not replace the folder of a running host", async () => {
    await machine.start();
    const { code, stderr } = await restore("b.db", "data", "--replace");
    expect([code, stderr]).toEqual([2, expect.stringContaining("in use")]);
    expect((await machine.call("/api/ready")).body).toBe('{"status":"ready"}');
    await machine.stop();
  });

  it("lets nobody serve the folder it replaces until it is replaced", async () => {
    const to = machine.file("restored");
    const job = { file: machine.file("b.db"), dataDir: to, replace: true, now: () => new Date() };
    const restoring = restoreTown(job);
    const held = holdFolder(to);
    held?.();
    expect(held).toBeUndefined();
    expect(await restoring).toMatchObject({ report: { findings: [] } });
    const after = holdFolder(to);
    expect(after).toBeDefined();
    after?.();
  });

  it("keeps each folder it replaces, two within a second, too", async () => {
    const moment = new Date("2025-01-31T01:02:03Z");
    const to = machine.file("twice");
    const job = { file: machine.file("b.db"), dataDir: to, replace: true, now: () => moment };
    await restoreTown(job);
    const asides = [await restoreTown(job), await restoreTown(job)];
    expect(asides).toMatchObject([
      { aside: `${to}.before-2025-01-31T010203` },
      { aside: `${to}.before-2025-01-31T010203-2` },
    ]);
  });

  it("refuses a backup of a newer program", async () => {
    const database = new DatabaseSync(copyOf("newer.db"));
    database.exec(`PRAGMA user_version = ${storeSchema + 1}`);
    database.close();
    const { code, stderr } = await restore("newer.db", "new-place");
    expect([code, stderr]).toEqual([2, expect.stringContaining("newer version")]);
  });

  it("refuses a damaged page", async () => {
    const file = copyOf("damaged.db");
    const bytes = readFileSync(file);
    bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 4096);
    writeFileSync(file, bytes);
    expect((await restore("damaged.db", "new-place")).code).toBe(2);
  });

  it("refuses a file that is not the one its checksum is of", async () => {
    copyOf("other.db");
    writeFileSync(machine.file("other.db.sha256"), `${"0".repeat(64)}  other.db\n`);
    const { stderr } = await restore("other.db", "new-place");
    expect(stderr).toContain(".sha256");
  });

  it.each([
    ["a store without a note", "data/town.db"],
    ["some text", "members.json"],
    ["nothing", "nowhere.db"],
  ])("refuses %s", async (_what, file) => {
    expect((await restore(file, "new-place")).code).toBe(2);
    expect(existsSync(machine.file("new-place"))).toBe(false);
  });
});
