import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ApiRow, RowsPage, SubmissionResult } from "../../shared/api/shapes.ts";
import type { Cell } from "../../shared/text/cell.ts";
import { seeded } from "../fakes/seeded.ts";
import { householdCells, naLayClerk, reviewer } from "../fakes/small-town.ts";
import { pathOf } from "../fakes/town-service.ts";
import { layOut, shownBy } from "./fixtures.ts";
import {
  type Change,
  copyWith,
  here,
  type Instance,
  remove,
  startInstance,
} from "./other-version.ts";

const place = pathOf({ unit: "na-lay" });
const operations = 1000;
const copies = new Map<Change, string>();
const running: Instance[] = [];
let data: string;
let presses = 0;

beforeAll(() => {
  for (const change of ["behind", "between"] as const) copies.set(change, copyWith(change));
}, 120_000);
afterAll(() => {
  for (const copy of copies.values()) remove(copy);
});
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "mai-am-versions-"));
  layOut("v2", data);
});
afterEach(async () => {
  for (const instance of running.splice(0)) await instance.stop();
  remove(data);
});

async function start(checkout: string): Promise<Instance> {
  const instance = await startInstance(checkout, data);
  running.push(instance);
  return instance;
}

async function stop(instance: Instance): Promise<void> {
  running.splice(running.indexOf(instance), 1);
  await instance.stop();
}

const next = (change: Change) => copies.get(change) ?? "";

/** Cells of a household in the instance's columns. */
function cellsFor({ keys }: Instance, named: Readonly<Record<string, Cell>>): Cell[] {
  return keys.map((key) => named[key] ?? null);
}

/** A good household by column, as today's builder makes it. */
function household(n: number, today: Instance): Readonly<Record<string, Cell>> {
  const keys = today.keys.filter((key) => key !== "nickname");
  return Object.fromEntries(householdCells(n).map((cell, at) => [keys[at] ?? "", cell]));
}

function named({ keys }: Instance, { cells }: ApiRow): Readonly<Record<string, Cell>> {
  return Object.fromEntries(cells.map((cell, at) => [keys[at] ?? "", cell]));
}

async function rowsOf(instance: Instance): Promise<readonly ApiRow[]> {
  const { status, body } = await instance.call(naLayClerk.id, `${place}/rows`);
  expect(status).toBe(200);
  return (body as RowsPage).rows;
}

async function submit(
  instance: Instance,
  row: { id: string | null; baseVersion: number; cells: Cell[] | null },
) {
  const submission = `together-${++presses}`;
  const { version: formVersion } = instance;
  const rows = [{ ref: "a", reason: "Thử", ...row }];
  const body = { submission, chunk: 0, chunks: 1, formVersion, rows };
  return instance.call(naLayClerk.id, `${place}/submissions`, { key: `${submission}.0`, body });
}

async function store(
  instance: Instance,
  row: { id: string | null; baseVersion: number; cells: Cell[] | null },
): Promise<SubmissionResult["rows"][number] | undefined> {
  const { status, body } = await submit(instance, row);
  expect(status, JSON.stringify(body)).toBe(200);
  return (body as SubmissionResult).rows[0];
}

async function sound(instance: Instance): Promise<void> {
  expect(await instance.fsck()).toMatchObject({
    findings: [],
    counts: { outdated: 0, undrained: 0 },
  });
}

describe("a version with a column more", () => {
  it.each<Change>(["behind", "between"])(
    "opens the store of the one before: %s the others, it takes nobody's place",
    async (change) => {
      const later = await start(next(change));
      const before = shownBy("v2").rows["na-lay households"] ?? [];
      const rows = await rowsOf(later);
      expect(rows.map((row) => named(later, row))).toEqual(
        before.map(({ cells }) => ({ ...cells, nickname: null })),
      );
      const [row] = rows;
      const cells = cellsFor(later, { ...before[0]?.cells, nickname: "Ông Panh" });
      const told = await store(later, { id: row?.id ?? "", baseVersion: row?.version ?? 0, cells });
      expect(told?.outcome).toBe("stored");
      await sound(later);
    },
  );

  it("gives way to the one before: its rows are read and edited there, and lose nothing", async () => {
    const later = await start(next("behind"));
    const [row] = await rowsOf(later);
    if (row === undefined) throw new Error("The fixture has rows");
    const said = { ...named(later, row), nickname: "Ông Panh" };
    await store(later, { id: row.id, baseVersion: row.version, cells: cellsFor(later, said) });
    await stop(later);

    const today = await start(here);
    const back = (await rowsOf(today)).find(({ id }) => id === row.id);
    expect(named(today, back ?? row)).toMatchObject({ head: said["head" as keyof typeof said] });
    const edited = cellsFor(today, { ...said, people: 8 });
    const told = await store(today, { id: row.id, baseVersion: row.version + 1, cells: edited });
    expect(told).toMatchObject({ outcome: "stored", version: row.version + 2 });
    await sound(today);
    await stop(today);

    const again = await start(next("behind"));
    const seen = (await rowsOf(again)).find(({ id }) => id === row.id);
    expect(named(again, seen ?? row)).toMatchObject({ people: 8, nickname: "Ông Panh" });
    await sound(again);
  });

  it("between the others is not guessed at by the one before: it says so, and nothing is lost", async () => {
    const later = await start(next("between"));
    const [row] = await rowsOf(later);
    if (row === undefined) throw new Error("The fixture has rows");
    const said = { ...named(later, row), nickname: "Ông Panh" };
    await store(later, { id: row.id, baseVersion: row.version, cells: cellsFor(later, said) });
    const today = await start(here);
    const { status, body } = await today.call(naLayClerk.id, `${place}/rows`);
    expect(status).toBe(503);
    expect(body).toMatchObject({ type: expect.stringMatching(/service-outdated$/) as string });
    const cells = cellsFor(today, said);
    const tried = await submit(today, { id: row.id, baseVersion: row.version + 1, cells });
    expect(tried.status).toBe(503);
    const seen = (await rowsOf(later)).find(({ id }) => id === row.id);
    expect(named(later, seen ?? row)).toEqual(said);
    await sound(later);
  });
});

describe("two versions over one store", () => {
  it(`lose, double and mix up nothing in ${operations} operations`, async () => {
    const both = [await start(here), await start(next("behind"))] as const;
    const random = seeded(2024);
    const pick = (below: number) => Math.floor(random() * below);
    /** By row: the newest version that was acknowledged, and the nickname that only the later version knows. */
    const known = new Map<string, { version: number; nickname: Cell; people: number; n: number }>();
    let n = 30;
    for (let done = 0; done < operations; done++) {
      const isLater = pick(2) === 1;
      const instance = isLater ? both[1] : both[0];
      const [id = null, was] = [...known][pick(known.size * 2)] ?? [];
      const people = 1 + pick(9);
      const nickname = isLater ? `Ông ${"Panh Inh Muôn Nọi".split(" ")[pick(4)] ?? ""}` : null;
      if (was !== undefined && pick(4) === 0) {
        const decision = {
          id,
          version: was.version,
          decision: "accept",
          reason: "",
          notes: [],
          dueOn: null,
        };
        const body = { decisions: [decision] };
        const path = `${place}/reviews`;
        const reply = await instance.call(reviewer.id, path, { key: `r-${done}`, body });
        expect(reply.status).toBe(200);
        continue;
      }
      const about = was?.n ?? n++;
      const cells = cellsFor(instance, { ...household(about, both[0]), people, nickname });
      const told = await store(instance, { id, baseVersion: was?.version ?? 0, cells });
      expect(["stored", "unchanged"]).toContain(told?.outcome);
      const kept = isLater ? nickname : (was?.nickname ?? null);
      known.set(told?.id ?? "", { version: told?.version ?? 0, nickname: kept, people, n: about });
    }
    for (const instance of both) await sound(instance);
    const rows = new Map((await rowsOf(both[1])).map((row) => [row.id, row]));
    for (const [id, { version, nickname, people }] of known) {
      const row = rows.get(id);
      expect(row?.version).toBe(version);
      expect(row && named(both[1], row)).toMatchObject({ nickname, people });
    }
  });
});
