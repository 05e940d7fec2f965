import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Member } from "../../shared/campaign/campaign.ts";
import type { HouseFacts } from "../../shared/forms/form.ts";
import type { Cell } from "../../shared/text/cell.ts";
import { rowDocumentId, type RowDocument } from "../../functions/rows/row-document.ts";
import { unitPartition } from "../../functions/store/partitions.ts";
import {
  cellsOf,
  householdCells,
  naLayClerk,
  officeClerk,
  reviewer,
  smallTown,
} from "../fakes/small-town.ts";
import { Houses, type Part, type Said, unitDong } from "./houses.ts";
import type { Arriving } from "./ledger.ts";
import { act as anyAct, type Act, runModel } from "./run-model.ts";
import { nth, restart, rowOf, settle, shown, Town } from "./town.ts";

const unit = "na-lay";
const act = <A>(spec: Act<A, Houses, Town>) => anyAct(spec);

const day = (iso: string) => Math.round(Date.parse(iso) / 86_400_000) + 25_569;
const work: readonly Readonly<Record<string, Cell>>[] = [
  { stage: "Chưa khởi công" },
  { stage: "Móng", startedOn: day("2024-10-25") },
  { stage: "Hoàn thành", startedOn: day("2024-10-25"), completedOn: day("2024-10-30") },
];

interface Entry {
  readonly by: Member;
  readonly cells: (said: Said, code: string) => Cell[];
}

/** Who fills in each of the forms, and how. */
const entries: Readonly<Record<Part, Entry>> = {
  households: {
    by: naLayClerk,
    cells: ({ house, value }) => householdCells(house, { people: value + 1 }),
  },
  approvals: {
    by: officeClerk,
    cells: ({ no, value }, household) =>
      cellsOf("approvals", {
        decisionNo: `${no}/QĐ-UBND`,
        decisionOn: day(no === 1 ? "2024-10-15" : "2024-10-17"),
        household,
        programme: "Phong trào thi đua",
        amount: value * unitDong,
      }),
  },
  construction: {
    by: naLayClerk,
    cells: ({ value }, household) => cellsOf("construction", { household, ...work[value] }),
  },
  money: {
    by: naLayClerk,
    cells: ({ no, value }, household) =>
      cellsOf("money", {
        source: "NSTW",
        kind: "Tiền",
        amount: value * unitDong,
        household,
        disbursedOn: day("2024-10-27"),
        instalment: `Đợt ${no}`,
      }),
  },
};

async function press(
  houses: Houses,
  town: Town,
  { part, arriving }: { part: Part; arriving: Arriving<Said> },
): Promise<void> {
  const { by, cells } = entries[part];
  const toCells = (said: Said) => cells(said, houses.codes.get(said.house) ?? "NL-2024-999");
  const { rows } = await town.submit(
    by,
    { unit, form: part },
    {
      rows: [rowOf(arriving, toCells)],
      key: `press-${houses.presses++}`,
    },
  );
  settle(houses.parts[part], arriving, { answered: rows[0], by });
  const code = rows[0]?.code ?? null;
  if (arriving.content !== null && code !== null) houses.codes.set(arriving.content.house, code);
}

const part = fc.constantFrom<Part>(
  "households",
  ...(["approvals", "approvals", "construction", "money", "money"] as const),
);
const house = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 1 }) },
  fc.constant(2), // Not on the list in the beginning.
);
const value = fc.integer({ min: 0, max: 2 });
const no = fc.integer({ min: 1, max: 2 });
const pick = fc.nat({ max: 20 });

function said(of: Part, { house: about, no: number, value: much }: Said): Said {
  const hasNumber = of === "approvals" || of === "money";
  return { house: about, no: hasNumber ? number : 0, value: hasNumber ? much + 1 : much };
}

const hasRows = ({ parts }: Houses, args: { readonly part: Part }) =>
  parts[args.part].rows.length > 0;

const acts = [
  act({
    name: "enter",
    with: fc.record({ part, house, no, value }),
    run: (houses, town, { part: of, ...rest }) =>
      press(houses, town, {
        part: of,
        arriving: { row: null, base: 0, content: said(of, rest) },
      }),
  }),
  act({
    name: "edit",
    with: fc.record({ part, pick, house, value }),
    check: hasRows,
    run: async (houses, town, { part: of, pick: n, house: about, value: much }) => {
      const row = nth(houses.parts[of].rows, n);
      if (row === undefined) return;
      // A decision may turn out to be about another house; the other forms' rows stay with theirs.
      const moved = of === "approvals" ? about : row.content.house;
      const content = said(of, { house: moved, no: row.content.no, value: much });
      await press(houses, town, { part: of, arriving: { row, base: row.version, content } });
    },
  }),
  act({
    name: "withdraw",
    with: fc.record({ part, pick }),
    check: hasRows,
    run: async (houses, town, { part: of, pick: n }) => {
      const row = nth(houses.parts[of].rows, n) ?? null;
      const arriving = { row, base: row?.version ?? 0, content: null };
      await press(houses, town, { part: of, arriving });
    },
  }),
  ...[true, false].map((accepts) =>
    act({
      name: accepts ? "accept" : "return",
      with: fc.record({ part, pick }),
      check: hasRows,
      run: async (houses, town, { part: of, pick: n }) => {
        const list = houses.parts[of];
        const row = nth(list.rows, n);
        if (row === undefined) return;
        const { id, version } = row;
        const expected = list.decide(row, { version, accepts, by: reviewer.id });
        const decision = accepts ? "accept" : "return";
        const key = `decision-${houses.presses++}`;
        const place = { unit, form: of };
        expect(await town.decide(reviewer, place, { key, id, version, decision })).toBe(expected);
      },
    }),
  ),
  act(restart),
];

function summed(cube: Readonly<Record<string, number>>, measure: string): number {
  const cells = Object.entries(cube).filter(([cell]) => cell.startsWith(`${measure}|`));
  return cells.reduce((total, [, amount]) => total + amount, 0);
}

/** What each house's row says of approvals and work, and the totals of all houses, as the four forms stand. */
async function judge(houses: Houses, town: Town): Promise<void> {
  await town.judge();
  for (const [of, { rows }] of Object.entries(houses.parts) as [Part, Houses["parts"][Part]][]) {
    const fetched = [...(await town.rows(naLayClerk, { unit, form: of }))];
    expect(fetched.sort((a, b) => (a.id < b.id ? -1 : 1))).toMatchObject(shown(rows));
  }
  for (const { id, content } of houses.parts.households.rows) {
    const stored = await town.fleet.store.get(unitPartition(smallTown.id, unit), rowDocumentId(id));
    const { facts } = stored?.body as RowDocument;
    const sent = houses.facts(content.house, "sent");
    const accepted = houses.facts(content.house, "accepted");
    expect(facts ?? { sent: houses.facts(-1, "sent"), accepted: houses.facts(-1, "sent") }).toEqual(
      { sent, accepted },
    );
  }
  const list = await town.totals(reviewer, { unit, form: "households" });
  const money = await town.totals(reviewer, { unit, form: "money" });
  for (const side of ["sent", "accepted"] as const) {
    const facts = houses.listed(side).map((one) => houses.facts(one, side));
    const count = (is: (one: HouseFacts) => boolean) => facts.filter(is).length;
    expect(summed(list[side], "households")).toBe(facts.length);
    expect(summed(list[side], "approved")).toBe(count(({ approvedOn }) => approvedOn !== null));
    expect(summed(list[side], "started")).toBe(count(({ startedOn }) => startedOn !== null));
    expect(summed(list[side], "completed")).toBe(count(({ completedOn }) => completedOn !== null));
    expect(summed(money[side], "disbursed")).toBe(houses.paid(side));
  }
}

/** Two houses stand on the list when a life begins. */
async function open() {
  const [model, real] = [new Houses(), await Town.open()];
  for (const about of [0, 1]) {
    const content = { house: about, no: 0, value: 1 };
    await press(model, real, { part: "households", arriving: { row: null, base: 0, content } });
  }
  return { model, real };
}

describe("the houses of a ward", () => {
  it("are what their four forms say, as sent and as accepted, in 1,000 lives", async () => {
    await runModel({ seed: 20241104, acts, open, judge });
  }, 180_000);
});
