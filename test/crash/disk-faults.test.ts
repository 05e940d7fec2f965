import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ProblemDetails, SubmissionResult } from "../../shared/api/shapes.ts";
import type { Member } from "../../shared/campaign/campaign.ts";
import { fsck } from "../../functions/jobs/fsck.ts";
import { rowDocumentId, type RowDocument } from "../../functions/rows/row-document.ts";
import { unitPartition } from "../../functions/store/partitions.ts";
import type { LocalIdentity } from "../../local/identity.ts";
import { openDatabase, storeOn } from "../../local/sqlite-store.ts";
import { Fleet, fleetIdentity, type FleetReply } from "../fakes/fleet.ts";
import { seeded } from "../fakes/seeded.ts";
import { householdCells, naLayClerk, noon, smallTown, songDaClerk } from "../fakes/small-town.ts";
import { newRow, pathOf, type Rows } from "../fakes/town-service.ts";

/** 200 in the nightly run (test/nightly/crash.ts); half of them with each fault. */
const runs = Number(process.env["DISK_RUNS"] ?? 20);
const presses = 12;
const villages = new Map([
  [naLayClerk.unit, "bản Hốc"],
  [songDaClerk.unit, "bản Đáp"],
]);

/** What may be wrong with a disk: as SQLite sees it, on the connection the service writes with. */
interface Fault {
  readonly name: string;
  readonly begin: (database: DatabaseSync, random: () => number) => void;
  readonly end: (database: DatabaseSync) => void;
}

const faults: readonly Fault[] = [
  {
    // Room for a few pages more, or for none: writes fail at their beginning, in the middle, or not yet.
    name: "full",
    begin: (database, random) => {
      const used = Number(database.prepare("PRAGMA page_count").get()?.["page_count"]);
      database.exec(`PRAGMA max_page_count = ${used + Math.floor(random() * 6)}`);
    },
    end: (database) => {
      database.exec("PRAGMA max_page_count = 4294967294");
    },
  },
  {
    name: "read-only",
    begin: (database) => {
      database.exec("PRAGMA query_only = ON");
    },
    end: (database) => {
      database.exec("PRAGMA query_only = OFF");
    },
  },
];

let identity: LocalIdentity;
let folder: string;

beforeAll(async () => {
  identity = await fleetIdentity();
  folder = mkdtempSync(join(tmpdir(), "mai-am-disk-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Press {
  readonly person: Member;
  readonly submission: string;
  readonly rows: Rows;
}

/** A town on a disk that fails for a while. */
class Town {
  readonly database: DatabaseSync;
  readonly #fleet: Fleet;
  readonly #random: () => number;
  #rows = 0;

  private constructor(database: DatabaseSync, fleet: Fleet, random: () => number) {
    this.database = database;
    this.#fleet = fleet;
    this.#random = random;
  }

  static async open(file: string, random: () => number): Promise<Town> {
    const database = openDatabase(file);
    return new Town(database, await Fleet.over(storeOn(database), 1, { identity }), random);
  }

  /** Some rows of one of the wards; every other person is on both lists. */
  draw(at: number): Press {
    const person = this.#random() < 0.5 ? naLayClerk : songDaClerk;
    const rows = Array.from({ length: 1 + Math.floor(this.#random() * 20) }, (_, n) => {
      const village = villages.get(person.unit) ?? "";
      const note = "Nhà dột nát. ".repeat(Math.floor(this.#random() * 30));
      return newRow(`r${n}`, householdCells(++this.#rows, { village, note }));
    });
    return { person, submission: `press-${at}`, rows };
  }

  async send({ person, submission, rows }: Press): Promise<FleetReply> {
    return this.#fleet.submit({ person, instance: 0, submission }, { unit: person.unit }, rows);
  }

  async isReadable({ person }: Press): Promise<boolean> {
    const path = `${pathOf(person)}/rows`;
    return (await this.#fleet.get({ person, instance: 0 }, path)).status === 200;
  }

  /** True when every row that was told to be stored is there, at the version that was told. */
  async holds({ person }: Press, { rows }: SubmissionResult): Promise<boolean> {
    const partition = unitPartition(smallTown.id, person.unit);
    const found = await Promise.all(
      rows.map(({ id }) => this.#fleet.store.get(partition, rowDocumentId(id ?? ""))),
    );
    return found.every((one, at) => (one?.body as RowDocument).version === rows[at]?.version);
  }

  async check() {
    await this.#fleet.instance(0).drain();
    const { registers } = this.#fleet.instance(0);
    const { store } = this.#fleet;
    return fsck({ store, campaign: smallTown, registers, now: () => noon });
  }

  async close(): Promise<void> {
    await this.#fleet.store.close();
  }
}

/** Clerks press while the disk fails for some of the time, then press again what was not answered. */
async function live(fault: Fault, seed: number): Promise<{ refused: number }> {
  const random = seeded(seed);
  const town = await Town.open(join(folder, `${fault.name}-${seed}.db`), random);
  const [from, to] = [1 + Math.floor(random() * 4), 6 + Math.floor(random() * 5)];
  const unanswered: Press[] = [];
  for (let at = 0; at < presses; at++) {
    if (at === from) fault.begin(town.database, random);
    if (at === to) fault.end(town.database);
    const press = town.draw(at);
    const reply = await town.send(press);
    if (reply.status === 200)
      expect(await town.holds(press, reply.body as SubmissionResult)).toBe(true);
    else {
      expect(at >= from && at < to, JSON.stringify(reply.body)).toBe(true);
      expect([500, 503]).toContain(reply.status);
      expect((reply.body as ProblemDetails).type).toMatch(/problems\/(internal|outcome-unknown)$/);
      unanswered.push(press);
      expect(await town.isReadable(press)).toBe(true);
    }
  }
  for (const press of unanswered) {
    const { status, body } = await town.send(press);
    expect(status, JSON.stringify(body)).toBe(200);
    const { rows } = body as SubmissionResult;
    expect(rows.map(({ outcome, version }) => `${outcome} ${version}`)).toEqual(
      press.rows.map(() => "stored 1"),
    );
  }
  expect(await town.check()).toMatchObject({ findings: [], counts: { undrained: 0 } });
  expect(town.database.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
  await town.close();
  return { refused: unanswered.length };
}

describe("a disk that is", () => {
  it.each(faults)(
    `$name for a while: nothing is acknowledged that is not stored, in ${runs / 2} runs`,
    async (fault) => {
      let refused = 0;
      for (let seed = 1; seed <= runs / 2; seed++) refused += (await live(fault, seed)).refused;
      // Else the disk never failed when somebody wrote, and nothing was proved.
      expect(refused).toBeGreaterThan(runs / 2);
    },
    20 * runs * 1000,
  );
});
