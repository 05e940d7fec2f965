import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DuplicatesList, SettlementsResult } from "../../shared/api/duplicate-shapes.ts";
import type { Member } from "../../shared/campaign/campaign.ts";
import type { Cell } from "../../shared/text/cell.ts";
import {
  householdCells,
  layNuaClerk,
  naLayClerk,
  reviewer,
  smallTown,
  songDaClerk,
} from "../fakes/small-town.ts";
import type { Arriving } from "./ledger.ts";
import { type Holder, type Named, nids, Persons, wardNumbers } from "./persons.ts";
import { act as anyAct, type Act, runModel } from "./run-model.ts";
import { nth, restart, rowOf, settle, shown, Town } from "./town.ts";

const duplicates = `campaigns/${smallTown.id}/duplicates`;

interface Ward {
  readonly place: { readonly unit: string; readonly form: "households" };
  readonly clerk: Member;
  readonly village: string;
}

const wards: readonly Ward[] = [
  wardOf(naLayClerk, "bản Hốc"),
  wardOf(songDaClerk, "bản Đáp"),
  wardOf(layNuaClerk, "bản Ho Luông"),
];

function wardOf(clerk: Member, village: string): Ward {
  return { place: { unit: clerk.unit, form: "households" }, clerk, village };
}

const act = <A>(spec: Act<A, Persons, Town>) => anyAct(spec);

/** One name for all, so that a number is corrected and the household stays who it is. */
const cellsIn =
  ({ village }: Ward) =>
  ({ nid, void: isVoid }: Named): Cell[] =>
    householdCells(nid, {
      head: "Lò Văn Panh",
      village,
      ...(isVoid ? { exitReason: "Nhập sai", exitOn: 45590 } : {}),
    });

async function press(
  persons: Persons,
  town: Town,
  { at, arriving }: { at: number; arriving: Arriving<Named> },
): Promise<void> {
  const [ward, list] = [wards[at], persons.lists[at]];
  if (ward === undefined || list === undefined) return;
  const { changes } = list.expect(arriving);
  const key = `press-${persons.presses++}`;
  const { rows } = await town.submit(ward.clerk, ward.place, {
    rows: [rowOf(arriving, cellsIn(ward))],
    key,
  });
  settle(list, arriving, { answered: rows[0], by: ward.clerk });
  const row = list.rows.find(({ id }) => id === rows[0]?.id);
  if (changes && row !== undefined) persons.claim(row);
}

async function listed(town: Town): Promise<DuplicatesList["duplicates"]> {
  const { status, body } = await town.get(reviewer, duplicates);
  expect(status).toBe(200);
  return (body as DuplicatesList).duplicates;
}

/** A person several rows name, as the list of duplicates shows it: each row, and whether it counts. */
function sidesOf(persons: Persons, nid: number): readonly string[] {
  const counting = persons.counting(nid);
  return persons
    .holders(nid)
    .map(({ row }) => `${row.id} ${String(row === counting)}`)
    .sort();
}

function sidesIn({ rows }: DuplicatesList["duplicates"][number]): readonly string[] {
  return rows.map(({ id, counts }) => `${id} ${String(counts)}`).sort();
}

/** A reviewer says which row counts, having seen the list as it is or as it was. */
async function choose(
  persons: Persons,
  town: Town,
  { nid, keep, isLate }: { nid: number; keep: Holder; isLate: boolean },
): Promise<void> {
  const sides = sidesOf(persons, nid).join();
  const found = (await listed(town)).find((one) => sidesIn(one).join() === sides);
  if (found === undefined) throw new Error(`Person ${nid} is not listed`);
  const decision = {
    duplicate: found.id,
    version: isLate ? found.version - 1 : found.version,
    keep: [{ unit: wards[keep.ward]?.place.unit ?? "", row: keep.row.id }],
    reason: "Đối chiếu hồ sơ",
  };
  const write = { key: `settle-${persons.presses++}`, body: { decisions: [decision] } };
  const outcome = isLate || keep.is === "kept" ? "changed-meanwhile" : "decided";
  // Said twice under one key, it is said once.
  for (const reply of [
    await town.post(reviewer, duplicates, write),
    await town.post(reviewer, duplicates, write),
  ]) {
    expect(reply.status).toBe(200);
    expect((reply.body as SettlementsResult).decisions).toMatchObject([{ outcome }]);
  }
  if (outcome === "decided") persons.choose(keep);
}

const at = fc.constantFrom(...wardNumbers);
const nid = fc.constantFrom(...nids);
const pick = fc.nat({ max: 20 });

const acts = [
  act({
    name: "enter",
    with: fc.record({ at, nid }),
    run: (persons, town, { at: ward, nid: who }) =>
      press(persons, town, {
        at: ward,
        arriving: { row: null, base: 0, content: { nid: who, void: false } },
      }),
  }),
  act({
    name: "correct",
    with: fc.record({
      at,
      pick,
      nid,
      isVoid: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
    }),
    check: ({ lists }, args) => (lists[args.at]?.rows.length ?? 0) > 0,
    run: async (persons, town, { at: ward, pick: n, nid: who, isVoid }) => {
      const row = nth(persons.lists[ward]?.rows ?? [], n) ?? null;
      const content = { nid: who, void: isVoid };
      const arriving = { row, base: row?.version ?? 0, content };
      await press(persons, town, { at: ward, arriving });
    },
  }),
  act({
    name: "withdraw",
    with: fc.record({ at, pick }),
    check: ({ lists }, args) => (lists[args.at]?.rows.length ?? 0) > 0,
    run: async (persons, town, { at: ward, pick: n }) => {
      const row = nth(persons.lists[ward]?.rows ?? [], n) ?? null;
      const arriving = { row, base: row?.version ?? 0, content: null };
      await press(persons, town, { at: ward, arriving });
    },
  }),
  ...[true, false].map((accepts) =>
    act({
      name: accepts ? "accept" : "return",
      with: fc.record({ at, pick }),
      check: ({ lists }, args) => (lists[args.at]?.rows.length ?? 0) > 0,
      run: async (persons, town, { at: ward, pick: n }) => {
        const list = persons.lists[ward];
        const row = nth(list?.rows ?? [], n);
        const place = wards[ward]?.place;
        if (list === undefined || row === undefined || place === undefined) return;
        const { id, version } = row;
        const wasWithdrawn = row.state === "withdrawn";
        const expected = list.decide(row, { version, accepts, by: reviewer.id });
        const decision = accepts ? "accept" : "return";
        const key = `decision-${persons.presses++}`;
        const outcome = await town.decide(reviewer, place, { key, id, version, decision });
        expect(outcome).toBe(expected);
        if (expected === "decided") persons.decided(row, wasWithdrawn);
      },
    }),
  ),
  act({
    name: "choose",
    with: fc.record({ nid, pick, isLate: fc.boolean() }),
    check: (persons, { nid: who }) => persons.holders(who).length > 1,
    run: async (persons, town, { nid: who, pick: n, isLate }) => {
      const keep = nth(persons.holders(who), n);
      if (keep !== undefined) await choose(persons, town, { nid: who, keep, isLate });
    },
  }),
  act({
    name: "look at the figures",
    with: fc.constant(null),
    run: (persons, town) => compare(persons, town),
  }),
  act(restart),
];

function houses(cube: Readonly<Record<string, number>>): number {
  const cells = Object.entries(cube).filter(([cell]) => cell.startsWith("households|"));
  return cells.reduce((sum, [, count]) => sum + count, 0);
}

/** Each person counts once in the town, in the ward whose row counts; whom several rows name is listed. */
async function compare(persons: Persons, town: Town): Promise<void> {
  const counting = nids.map((one) => persons.counting(one)).filter((row) => row !== undefined);
  for (const ward of wardNumbers) {
    const [place, list] = [wards[ward]?.place, persons.lists[ward]];
    if (place === undefined || list === undefined) continue;
    const { sent, accepted } = await town.totals(reviewer, place);
    expect(houses(sent)).toBe(list.rows.filter((row) => counting.includes(row)).length);
    expect(houses(accepted)).toBe(list.rows.filter((row) => persons.countsAccepted(row)).length);
  }
  const expected = nids.filter((one) => persons.holders(one).length > 1);
  const open = (await listed(town)).map((one) => sidesIn(one).join());
  expect(open.sort()).toEqual(expected.map((one) => sidesOf(persons, one).join()).sort());
}

async function judge(persons: Persons, town: Town): Promise<void> {
  await town.judge();
  await compare(persons, town);
  for (const [ward, { place, clerk }] of wards.entries()) {
    const rows = [...(await town.rows(clerk, place))].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(rows).toMatchObject(shown(persons.lists[ward]?.rows ?? []));
  }
}

describe("persons whom several wards enter", () => {
  it("count once in the town, in the row that is the earliest or was chosen, in 1,000 lives", async () => {
    const open = async () => ({ model: new Persons(), real: await Town.open() });
    await runModel({ seed: 20241103, acts, open, judge });
  }, 180_000);
});
