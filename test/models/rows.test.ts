import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SubmissionResult } from "../../shared/api/shapes.ts";
import type { Member } from "../../shared/campaign/campaign.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import { householdCells, naLayClerk, naLayColleague } from "../fakes/small-town.ts";
import type { Rows } from "../fakes/town-service.ts";
import { Ledger, type Arriving } from "./ledger.ts";
import { act as anyAct, type Act, runModel } from "./run-model.ts";
import { nth, restart, rowOf, settle, shown, Town } from "./town.ts";

const place = { unit: "na-lay", form: "households" } as const;
const clerks = [naLayClerk, naLayColleague] as const;
const peopleColumn = formById("households").columns.findIndex(({ key }) => key === "people");

/** Who the household is, and what is said of it. */
interface Said {
  readonly about: number;
  readonly people: number;
}

interface Press {
  readonly person: Member;
  readonly rows: Rows;
  readonly answer: SubmissionResult;
}

/** One list of one ward, what was pressed, and how often something was stored. */
class Ward {
  readonly list: Ledger<Said> = new Ledger<Said>({
    keyOf: ({ about }) => String(about),
    holds: (content, row) => content.people < 0 || this.#isTaken(content, row?.id),
  });
  readonly presses: Press[] = [];
  /** Rows by the commit that last changed them. */
  readonly changedBy = new Map<string, number>();
  commits = 0;

  /** A person stands once in a list. */
  #isTaken({ about }: Said, id: string | undefined): boolean {
    return this.list.live.some((row) => row.content.about === about && row.id !== id);
  }
}

const cellsOf = ({ about, people }: Said) => householdCells(about, { people });
const act = <A>(spec: Act<A, Ward, Town>) => anyAct(spec);

/** Sends rows in one chunk; the model says what must come back. */
async function press(
  ward: Ward,
  town: Town,
  { by, arriving }: { by: number; arriving: readonly Arriving<Said>[] },
): Promise<void> {
  const person = clerks[by % clerks.length] ?? naLayClerk;
  const rows = arriving.map((one, at) => rowOf(one, cellsOf, `r${at}`));
  const changes = arriving.some((one) => ward.list.expect(one).changes);
  const answer = await town.submit(person, place, { rows, key: keyOf(ward) });
  expect(answer.repeated).toBe(false);
  if (changes) ward.commits++;
  for (const [at, one] of arriving.entries()) {
    const isChange = ward.list.expect(one).changes;
    const answered = answer.rows[at];
    settle(ward.list, one, { answered, by: person });
    if (isChange) ward.changedBy.set(answered?.id ?? "", ward.commits);
  }
  ward.presses.push({ person, rows, answer });
}

function keyOf({ presses }: Ward): string {
  return `press-${presses.length}`;
}

function told({ rows }: SubmissionResult) {
  return rows.map(({ ref, outcome, id, version }) => ({ ref, outcome, id, version }));
}

const about = fc.integer({ min: 0, max: 5 });
const people = fc.integer({ min: 1, max: 4 });
const by = fc.nat({ max: 1 });
const pick = fc.nat({ max: 20 });
/** How many versions the sender is behind. */
const behind = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.constant(1));

const acts = [
  act({
    name: "enter",
    with: fc.record({ by, about, people }),
    run: (ward, town, { by: at, ...content }) =>
      press(ward, town, { by: at, arriving: [{ row: null, base: 0, content }] }),
  }),
  act({
    name: "edit",
    with: fc.record({ by, pick, people, behind }),
    check: ({ list }) => list.rows.length > 0,
    run: async (ward, town, { by: at, pick: n, people: value, behind: off }) => {
      const row = nth(ward.list.rows, n);
      if (row === undefined) return;
      const content = { ...row.content, people: value };
      await press(ward, town, { by: at, arriving: [{ row, base: row.version - off, content }] });
    },
  }),
  act({
    name: "make another person of it",
    with: fc.record({ by, pick, about, people }),
    check: ({ list }) => list.rows.length > 0,
    run: async (ward, town, { by: at, pick: n, ...content }) => {
      const row = nth(ward.list.rows, n) ?? null;
      await press(ward, town, { by: at, arriving: [{ row, base: row?.version ?? 0, content }] });
    },
  }),
  act({
    name: "withdraw",
    with: fc.record({ by, pick, behind }),
    check: ({ list }) => list.rows.length > 0,
    run: async (ward, town, { by: at, pick: n, behind: off }) => {
      const row = nth(ward.list.rows, n);
      if (row === undefined) return;
      await press(ward, town, {
        by: at,
        arriving: [{ row, base: row.version - off, content: null }],
      });
    },
  }),
  act({
    name: "enter badly",
    with: fc.record({ by, about }),
    run: (ward, town, { by: at, about: who }) =>
      press(ward, town, {
        by: at,
        arriving: [{ row: null, base: 0, content: { about: who, people: -4 } }],
      }),
  }),
  act({
    name: "send the list",
    with: fc.record({ by, people: fc.array(people, { minLength: 2, maxLength: 4 }) }),
    run: (ward, town, { by: at, people: values }) => {
      // Each row of the list as the workbook has it, and as many new households.
      const arriving = values.map((value, n): Arriving<Said> => {
        const row = ward.list.live.find(({ content }) => content.about === n) ?? null;
        return { row, base: row?.version ?? 0, content: { about: n, people: value } };
      });
      return press(ward, town, { by: at, arriving });
    },
  }),
  act({
    name: "press again",
    with: fc.record({ pick }),
    check: ({ presses }) => presses.length > 0,
    run: async ({ presses }, town, { pick: n }) => {
      const at = n % presses.length;
      const before = presses[at];
      if (before === undefined) return;
      const { person, rows, answer } = before;
      const again = await town.submit(person, place, { rows, key: `press-${at}` });
      expect(again.repeated).toBe(true);
      expect(told(again)).toEqual(told(answer));
    },
  }),
  act({
    name: "press another list under an old key",
    with: fc.record({ pick, by, people }),
    check: ({ presses }) => presses.length > 0,
    run: async ({ presses }, town, { pick: n, by: at, people: value }) => {
      const cells = householdCells(9, { people: value });
      const rows = [{ ref: "other", id: null, baseVersion: 0, cells }];
      const person = clerks[at] ?? naLayClerk;
      const key = `press-${n % presses.length}`;
      expect((await town.send(person, place, { rows, key })).status).toBe(422);
    },
  }),
  act({
    name: "fetch what changed",
    with: fc.record({ since: fc.nat({ max: 20 }) }),
    run: async ({ changedBy }, town, { since }) => {
      const fetched = await town.rows(naLayClerk, place, since);
      const expected = [...changedBy].filter(([, commit]) => commit > since).map(([id]) => id);
      expect(fetched.map(({ id }) => id).sort()).toEqual(expected.sort());
    },
  }),
  act(restart),
];

/** The service holds what the model holds. */
async function judge(ward: Ward, town: Town): Promise<void> {
  await town.judge();
  const rows = [...(await town.rows(naLayClerk, place))].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(rows).toMatchObject(shown(ward.list.rows));
  const said = new Map(rows.map(({ id, cells }) => [id, cells[peopleColumn]]));
  for (const { id, content } of ward.list.rows) expect(said.get(id)).toBe(content.people);
  expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
  const { sent, states, version } = await town.totals(naLayClerk, place);
  const counted = Object.entries(sent).filter(([cell]) => cell.startsWith("households|"));
  expect(counted.reduce((sum, [, count]) => sum + count, 0)).toBe(ward.list.live.length);
  expect(states.sent ?? 0).toBe(ward.list.live.length);
  expect(version).toBe(ward.commits);
}

describe("a ward's list", () => {
  it("is what its clerks entered, edited, withdrew and sent again, in 1,000 lives", async () => {
    const open = async () => ({ model: new Ward(), real: await Town.open() });
    await runModel({ seed: 20241101, acts, open, judge });
  }, 180_000);
});
