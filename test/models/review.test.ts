import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Member } from "../../shared/campaign/campaign.ts";
import {
  giftReviewer,
  householdCells,
  leader,
  naLayClerk,
  reviewer,
  songDaClerk,
} from "../fakes/small-town.ts";
import { Ledger, type Arriving, type Row } from "./ledger.ts";
import { act as anyAct, type Act, runModel } from "./run-model.ts";
import { nth, restart, rowOf, settle, shown, Town } from "./town.ts";

const place = { unit: "na-lay", form: "households" } as const;
const works = ["new", "repair"] as const;
const labels = { new: "Xây mới", repair: "Sửa chữa" } as const;

/** Goes to and fro between ward and office: decides on everybody's rows there but those entered here. */
const mover = { id: "p-mover" };
const atWard: Member = { ...naLayClerk, ...mover };
const atOffice: Member = { ...reviewer, ...mover };

interface Said {
  readonly about: number;
  readonly work: (typeof works)[number];
}

interface Decision {
  readonly by: Member;
  readonly id: string;
  readonly version: number;
  readonly accepts: boolean;
  readonly outcome: string;
}

/** A list and the decisions on it, by their keys. */
class Ward {
  readonly list: Ledger<Said> = new Ledger<Said>({
    keyOf: ({ about }) => String(about),
    // What was accepted of one household does not become another's (E68), and a person stands once in a list (E24).
    holds: ({ about }, row) =>
      (row !== undefined && row.accepted !== null && row.content.about !== about) ||
      this.list.live.some((one) => one.content.about === about && one.id !== row?.id),
  });
  readonly decisions: Decision[] = [];
  presses = 0;
}

const act = <A>(spec: Act<A, Ward, Town>) => anyAct(spec);
const cellsOf = ({ about, work }: Said) => householdCells(about, { workType: labels[work] });

async function seat(town: Town, by: Member): Promise<void> {
  if (by.id === mover.id) await town.assign(by);
}

async function press(
  ward: Ward,
  town: Town,
  { by, arriving }: { by: Member; arriving: Arriving<Said> },
): Promise<void> {
  const key = `press-${ward.presses++}`;
  await seat(town, by);
  const { rows } = await town.submit(by, place, { rows: [rowOf(arriving, cellsOf)], key });
  settle(ward.list, arriving, { answered: rows[0], by });
}

async function decide(
  ward: Ward,
  town: Town,
  { row, behind, by, accepts }: { row: Row<Said>; behind: number; by: Member; accepts: boolean },
): Promise<void> {
  const { id, version: current } = row;
  const version = current - behind;
  const expected = ward.list.decide(row, { version, accepts, by: by.id });
  const key = `decision-${ward.decisions.length}`;
  const decision = accepts ? "accept" : "return";
  await seat(town, by);
  const outcome = await town.decide(by, place, { key, id, version, decision });
  expect(outcome).toBe(expected);
  ward.decisions.push({ by, id, version, accepts, outcome: expected });
}

const enters = fc.constantFrom(naLayClerk, naLayClerk, atWard);
const decides = fc.constantFrom(reviewer, reviewer, atOffice);
const pick = fc.nat({ max: 20 });
const behind = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.constant(1));
const about = fc.integer({ min: 0, max: 4 });
const work = fc.constantFrom(...works);
const hasRows = ({ list }: Ward) => list.rows.length > 0;

const acts = [
  act({
    name: "enter",
    with: fc.record({ by: enters, about, work }),
    run: (ward, town, { by, ...content }) =>
      press(ward, town, { by, arriving: { row: null, base: 0, content } }),
  }),
  act({
    name: "edit",
    with: fc.record({ by: enters, pick, work, behind }),
    check: hasRows,
    run: async (ward, town, { by, pick: n, work: value, behind: off }) => {
      const row = nth(ward.list.rows, n);
      if (row === undefined) return;
      const content = { ...row.content, work: value };
      await press(ward, town, { by, arriving: { row, base: row.version - off, content } });
    },
  }),
  act({
    name: "make another person of it",
    with: fc.record({ by: enters, pick, about, work }),
    // Only of somebody nobody wrote down yet: two rows of one person are the registers' matter.
    check: ({ list }, { about: who }) =>
      list.rows.length > 0 && list.rows.every(({ content }) => content.about !== who),
    run: async (ward, town, { by, pick: n, ...content }) => {
      const row = nth(ward.list.rows, n) ?? null;
      await press(ward, town, { by, arriving: { row, base: row?.version ?? 0, content } });
    },
  }),
  act({
    name: "withdraw",
    with: fc.record({ by: enters, pick, behind }),
    check: hasRows,
    run: async (ward, town, { by, pick: n, behind: off }) => {
      const row = nth(ward.list.rows, n);
      if (row === undefined) return;
      await press(ward, town, { by, arriving: { row, base: row.version - off, content: null } });
    },
  }),
  ...[true, false].map((accepts) =>
    act({
      name: accepts ? "accept" : "return",
      with: fc.record({ by: decides, pick, behind }),
      check: hasRows,
      run: async (ward, town, { pick: n, behind: off, by }) => {
        const row = nth(ward.list.rows, n);
        if (row !== undefined) await decide(ward, town, { row, by, behind: off, accepts });
      },
    }),
  ),
  act({
    name: "decide again",
    with: pick,
    check: ({ decisions }) => decisions.length > 0,
    run: async ({ decisions }, town, n) => {
      const at = n % decisions.length;
      const { by, id, version, accepts, outcome } = decisions[at] ?? decisions[0] ?? never();
      const said = { key: `decision-${at}`, id, version } as const;
      const same = { ...said, decision: accepts ? "accept" : "return" } as const;
      await seat(town, by);
      expect(await town.decide(by, place, same)).toBe(outcome);
      const other = { ...said, decision: accepts ? "return" : "accept" } as const;
      expect((await town.review(by, place, other)).status).toBe(422);
    },
  }),
  act({
    name: "return without a word",
    with: pick,
    check: hasRows,
    run: async ({ list, decisions }, town, n) => {
      const { id = "", version = 0 } = nth(list.rows, n) ?? {};
      const key = `unsaid-${decisions.length}`;
      const unsaid = { key, id, version, decision: "return", reason: " " } as const;
      expect((await town.review(reviewer, place, unsaid)).status).toBe(400);
    },
  }),
  act({
    name: "decide without the right to",
    with: fc.record({
      by: fc.constantFrom(
        [giftReviewer, 404] as const,
        [naLayClerk, 403] as const,
        [songDaClerk, 403] as const,
        [leader, 403] as const,
      ),
      pick,
    }),
    check: hasRows,
    run: async ({ list }, town, { by: [person, status], pick: n }) => {
      const { id = "", version = 0 } = nth(list.rows, n) ?? {};
      const reply = await town.review(person, place, { key: "not-allowed", id, version });
      expect(reply.status).toBe(status);
    },
  }),
  act(restart),
];

function never(): never {
  throw new Error("Nothing was decided");
}

/** Houses by kind of work, as a cube of totals has them. */
function housesIn(cube: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const found: Record<string, number> = { new: 0, repair: 0 };
  for (const [cell, count] of Object.entries(cube)) {
    const [measure, , kind = ""] = cell.split("|");
    if (measure === "households") found[kind] = (found[kind] ?? 0) + count;
  }
  return found;
}

function countOf(said: readonly (Said | undefined)[]): Readonly<Record<string, number>> {
  const count = (kind: string) => said.filter((one) => one?.work === kind).length;
  return { new: count("new"), repair: count("repair") };
}

/** What is sent counts as it stands, what is accepted as it was accepted, whatever became of the row since. */
async function judge({ list }: Ward, town: Town): Promise<void> {
  await town.judge();
  const rows = [...(await town.rows(naLayClerk, place))].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(rows).toMatchObject(shown(list.rows));
  const { sent, accepted, states } = await town.totals(reviewer, place);
  expect(housesIn(sent)).toEqual(countOf(list.live.map(({ content }) => content)));
  expect(housesIn(accepted)).toEqual(countOf(list.rows.map((row) => row.accepted?.content)));
  for (const state of ["sent", "accepted", "returned", "re-review", "withdrawn"] as const)
    expect(states[state] ?? 0).toBe(list.rows.filter((row) => row.state === state).length);
}

describe("decisions on a ward's list", () => {
  it("leave what is sent and what is accepted as it was said, in 1,000 lives", async () => {
    const open = async () => ({ model: new Ward(), real: await Town.open([atWard]) });
    await runModel({ seed: 20241102, acts, open, judge });
  }, 180_000);
});
