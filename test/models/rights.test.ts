import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Member } from "../../shared/campaign/campaign.ts";
import type { Cell } from "../../shared/text/cell.ts";
import { cellsOf, naLayClerk, noon, officeClerk, reviewer } from "../fakes/small-town.ts";
import { pathOf } from "../fakes/town-service.ts";
import { Ledger, type Arriving } from "./ledger.ts";
import { act as anyAct, type Act, runModel } from "./run-model.ts";
import { nth, restart, rowOf, settle, shown, Town } from "./town.ts";

const users = { unit: "qldt", form: "members" } as const;
const dayMs = 86_400_000;
/** Day 0 lies two days before the town's first day. */
const firstDay = Math.floor(noon.getTime() / dayMs) - 2;
const excelOf1970 = 25_569;

const wards = [
  ["na-lay", "phường Na Lay"],
  ["song-da", "phường Sông Đà"],
  ["lay-nua", "xã Lay Nưa"],
] as const;

/** Somebody new, somebody the town began with, and the reviewer, who agrees to nobody's rights of their own. */
const newcomer: Member = { ...naLayClerk, id: "p-newcomer" };
const people = [newcomer, naLayClerk, reviewer] as const;
const seeded = 1;
const judgeOfAll = 2;

/** A person enters rows for a ward from a day to a day, both included. */
interface Right {
  readonly person: number;
  readonly ward: number;
  readonly from: number;
  readonly to: number | null;
}

/** The list of users, pure: accepted rows say who may do what, and for whom they say nothing the town's beginning does. */
class Rights {
  readonly list: Ledger<Right> = new Ledger<Right>({
    keyOf: ({ person, from }) => `${person} ${from}`,
    holds: (right, row) =>
      (right.to !== null && right.to < right.from) ||
      // What was agreed for one account is not another's (E68).
      (row !== undefined && row.accepted !== null && row.content.person !== right.person) ||
      this.list.live.some((one) => one.id !== row?.id && overlap(one.content, right)),
    holdsWithdrawal: ({ accepted }) => accepted !== null,
  });
  today = 2;
  presses = 0;

  /** Wards of the person today: none, one, or the several that two rows of one first day say. */
  wardsOf(person: number): readonly number[] {
    const accepted = this.list.rows.flatMap((row) => row.accepted?.content ?? []);
    const own = accepted.filter((right) => right.person === person);
    if (own.length === 0) return person === seeded ? [0] : [];
    const inForce = own.filter(({ from, to }) => from <= this.today && this.today <= (to ?? 99));
    const newest = Math.max(...inForce.map(({ from }) => from));
    return inForce.filter(({ from }) => from === newest).map(({ ward }) => ward);
  }
}

function overlap(a: Right, b: Right): boolean {
  return a.person === b.person && a.from <= (b.to ?? 99) && b.from <= (a.to ?? 99);
}

const act = <A>(spec: Act<A, Rights, Town>) => anyAct(spec);

function cellsOfRight({ person, ward, from, to }: Right): Cell[] {
  return cellsOf("members", {
    name: "Quàng Thị Inh",
    oid: people[person]?.id ?? "",
    unit: wards[ward]?.[1] ?? "",
    clerk: "x",
    validFrom: excelOf1970 + firstDay + from,
    validTo: to === null ? null : excelOf1970 + firstDay + to,
  });
}

async function press(rights: Rights, town: Town, arriving: Arriving<Right>): Promise<void> {
  const rows = [rowOf(arriving, cellsOfRight)];
  const key = `press-${rights.presses++}`;
  const answer = await town.submit(officeClerk, users, { rows, key });
  settle(rights.list, arriving, { answered: answer.rows[0], by: officeClerk });
}

/** What the person gets who asks for a ward's list. */
async function look(
  rights: Rights,
  town: Town,
  { person, ward }: { person: number; ward: number },
) {
  const [unit = ""] = wards[ward] ?? [];
  const { status } = await town.get(people[person] ?? newcomer, `${pathOf({ unit })}/rows`);
  const own = rights.wardsOf(person);
  const expected = own.map((one) => (one === ward ? 200 : 404));
  expect(own.length === 0 ? [403] : expected).toContain(status);
}

const person = fc.constantFrom(0, 0, 1, 1, judgeOfAll);
const ward = fc.nat({ max: 2 });
const day = fc.nat({ max: 6 });
const right = fc.record({ person, ward, from: day, to: fc.option(day) });
const pick = fc.nat({ max: 20 });
const hasRows = ({ list }: Rights) => list.rows.length > 0;

const acts = [
  act({
    name: "enter",
    with: right,
    run: (rights, town, content) => press(rights, town, { row: null, base: 0, content }),
  }),
  act({
    name: "change",
    with: fc.record({ pick, right, isMoved: fc.boolean() }),
    check: hasRows,
    run: async (rights, town, { pick: n, right: said, isMoved }) => {
      const row = nth(rights.list.rows, n);
      if (row === undefined) return;
      const content = isMoved ? said : { ...said, person: row.content.person };
      await press(rights, town, { row, base: row.version, content });
    },
  }),
  act({
    name: "withdraw",
    with: pick,
    check: hasRows,
    run: async (rights, town, n) => {
      const row = nth(rights.list.rows, n) ?? null;
      await press(rights, town, { row, base: row?.version ?? 0, content: null });
    },
  }),
  ...[true, true, false].map((accepts) =>
    act({
      name: accepts ? "agree" : "return",
      with: pick,
      check: hasRows,
      run: async (rights, town, n) => {
        const row = nth(rights.list.rows, n);
        if (row === undefined) return;
        const { id, version, content } = row;
        const expected =
          content.person === judgeOfAll
            ? "own-entry"
            : rights.list.decide(row, { version, accepts, by: reviewer.id });
        const decision = accepts ? "accept" : "return";
        const key = `decision-${rights.presses++}`;
        expect(await town.decide(reviewer, users, { key, id, version, decision })).toBe(expected);
      },
    }),
  ),
  act({
    name: "give oneself a right",
    with: right,
    run: async (rights, town, said) => {
      const cells = cellsOfRight(said);
      const self = cellsOf("members", { oid: officeClerk.id });
      const own = cells.map((cell, at) => self[at] ?? cell);
      const rows = [{ ref: "a", id: null, baseVersion: 0, cells: own }];
      const key = `press-${rights.presses++}`;
      const answer = await town.submit(officeClerk, users, { rows, key });
      expect(answer.rows[0]?.outcome).toBe("held");
    },
  }),
  act({
    name: "ask for a list",
    with: fc.record({ person: fc.constantFrom(0, 1), ward }),
    run: look,
  }),
  act({
    name: "sleep",
    with: fc.constant(null),
    check: ({ today }) => today < 8,
    run: (rights, town) => {
      rights.today++;
      town.clock.now = new Date(town.clock.now.getTime() + dayMs);
      return Promise.resolve();
    },
  }),
  act(restart),
];

async function judge(rights: Rights, town: Town): Promise<void> {
  await town.judge();
  for (const who of [0, 1])
    for (const at of wards.keys()) await look(rights, town, { person: who, ward: at });
  const rows = [...(await town.rows(officeClerk, users))].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(rows).toMatchObject(shown(rights.list.rows));
}

describe("rights from the list of users", () => {
  it("are those two persons agreed on, on their days, in 1,000 lives", async () => {
    const open = async () => ({ model: new Rights(), real: await Town.open() });
    await runModel({ seed: 20241105, acts, open, judge });
  }, 180_000);
});
