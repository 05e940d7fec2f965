import { describe, expect, it } from "vitest";
import { Draft, type DraftOptions } from "../../../functions/commit/draft.ts";
import { FormRows } from "../../../functions/rows/form-rows.ts";
import type { Erasure, HeadLock, RowDocument } from "../../../functions/rows/row-document.ts";
import type { FormState } from "../../../functions/rows/unit-index.ts";
import { type Plan, planSubmission } from "../../../functions/submit/plan-submission.ts";
import { unitById } from "../../../shared/campaign/in-force.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { maxHeld } from "../../../shared/sync/row.ts";
import { by, storedAs, workOf } from "../../fakes/small-work.ts";
import { cellsOf, householdCells, noon, smallTown } from "../../fakes/small-town.ts";
import { newRow, type Rows } from "../../fakes/town-service.ts";

const { context } = workOf();
const at = noon.toISOString();

function stateOf(id: FormId, rows: readonly RowDocument[]): FormState {
  const form = formById(id);
  const kept = new FormRows(form);
  for (const document of rows) if (document.form === id) kept.put({ document, etag: "e", seq: 1 });
  return { form, head: undefined, rows: kept };
}

interface Given {
  readonly form?: FormId;
  readonly stored?: readonly RowDocument[];
  readonly others?: readonly FormId[];
  readonly locks?: readonly HeadLock[];
  readonly ordinals?: number;
  readonly journal?: string;
  readonly plan?: Partial<Plan>;
}

/** Plans rows as one request of Na Lay's clerk; ids say what they were made of. */
function plan(rows: Rows, given: Given = {}) {
  const { form = "households", stored = [], others = [], locks = [], journal = "j-9" } = given;
  const states = [form, ...others].map((id) =>
    stateOf(id, stored),
  ) as unknown as DraftOptions["states"];
  const draft = new Draft({ context, states, elsewhere: [], locks, by, at, journal });
  if (given.ordinals !== undefined) draft.ordinals.set("2024", given.ordinals);
  const enters = unitById(smallTown, "na-lay");
  if (enters === undefined) throw new Error("The town has the ward");
  const receipts = planSubmission(
    draft,
    rows.map((row, index) => ({ row, place: index + 1 })),
    {
      rowId: (text) => `of ${text}`,
      enters,
      held: new Set(),
      submission: "j.households.s-9.",
      ...given.plan,
    },
  );
  return {
    receipts,
    draft,
    rows: [...draft.rows.changed.rows.values()].map((row) => row.document),
  };
}

/** The household as an earlier submission stored it. */
function storedHousehold(n: number, changes: Partial<RowDocument> = {}): RowDocument {
  const [row] = plan([newRow("a", householdCells(n))], { ordinals: n - 1, journal: "j-1" }).rows;
  if (row === undefined) throw new Error("The household is stored");
  return { ...row, ...changes };
}

const outcomes = ({ receipts }: ReturnType<typeof plan>) => receipts.map(({ outcome }) => outcome);
const codes = ({ receipts }: ReturnType<typeof plan>) =>
  receipts.map(({ issues }) => issues.map(({ code }) => code));
const outreach = (named: Parameters<typeof cellsOf>[1] = {}) =>
  cellsOf("outreach", {
    form: "Hội nghị",
    heldOn: 45575,
    topic: "Chính sách",
    quantity: 1,
    people: 40,
    ...named,
  });
const edit = (row: RowDocument, cells: Cell[] | null, changes: Partial<Rows[number]> = {}) => ({
  ref: `e-${row.id}`,
  id: row.id,
  baseVersion: row.version,
  cells,
  ...changes,
});
const panh = storedHousehold(1);

describe("new rows", () => {
  it("are told in the order they came, whatever becomes of each", () => {
    const planned = plan(
      [
        newRow("a", householdCells(3)),
        edit(panh, null, { reason: "Nhầm" }),
        newRow("b", householdCells(4, { people: "nhiều" })),
        newRow("c", householdCells(5)),
        edit(storedHousehold(2), householdCells(2), { baseVersion: 7 }),
      ],
      { stored: [panh, storedHousehold(2)], ordinals: 2 },
    );
    expect(planned.receipts.map(({ ref, outcome, code }) => [ref, outcome, code])).toEqual([
      ["a", "stored", "NL-2024-003"],
      [`e-${panh.id}`, "withdrawn", "NL-2024-001"],
      ["b", "held", null],
      ["c", "stored", "NL-2024-004"],
      [`e-${storedHousehold(2).id}`, "unchanged", "NL-2024-002"],
    ]);
    expect(planned.receipts[2]?.issues).toMatchObject([{ row: 3, column: "people" }]);
  });

  it("get a number of their unit and year, and an id of what they are", () => {
    const planned = plan([newRow("a", householdCells(1))]);
    expect(planned.receipts).toMatchObject([
      { outcome: "stored", code: "NL-2024-001", version: 1, state: "sent", issues: [] },
    ]);
    expect(planned.rows[0]?.id).toMatch(/^of na-lay\|households\|.*\|0$/);
    expect(planned.draft.ordinals.get("2024")).toBe(1);
  });

  it("of other forms have no number", () => {
    const cells = cellsOf("obstacles", { kind: "Đất đai" });
    const planned = plan([newRow("a", cells)], { form: "obstacles" });
    expect(planned.receipts[0]?.code).toBeNull();
    expect(planned.draft.ordinals.size).toBe(0);
  });

  it("are in the journal with what is filled, and with cells nobody understood", () => {
    const { draft } = plan([newRow("a", householdCells(1, { note: "Hộ 1" }))]);
    const [entry] = draft.entries;
    if (entry?.change.is !== "stored") throw new Error("A row is stored");
    const { columns } = formById("households");
    const filled = entry.change.values.map(([index, before, after]) => {
      expect(before).toBeNull();
      expect(after).not.toBeNull();
      return columns[index]?.key;
    });
    expect(filled).toEqual(expect.arrayContaining(["head", "nationalId", "people", "note"]));
    expect(filled).not.toContain("exitReason");
    expect(entry.change).toMatchObject({ columns: columns.length, code: "NL-2024-001" });
    expect(entry.change).not.toHaveProperty("acknowledged");
  });

  it("that are the same as another one of the workbook are rows of their own", () => {
    const meeting = { ...newRow("a", outreach()), distinct: true as const };
    const planned = plan([meeting, { ...meeting, ref: "b" }], { form: "outreach" });
    expect(outcomes(planned)).toEqual(["stored", "stored"]);
    expect(planned.rows.map(({ id }) => id.slice(-2))).toEqual(["|0", "|1"]);
  });
});

describe("a row that was sent before", () => {
  it("and says nothing new is unchanged, found by its id or without it", () => {
    for (const row of [newRow("a", householdCells(1)), edit(panh, householdCells(1))]) {
      const planned = plan([row], { stored: [panh] });
      expect(planned.receipts).toMatchObject([{ outcome: "unchanged", id: panh.id, version: 1 }]);
      expect(planned.draft.entries).toEqual([]);
    }
  });

  it("is changed by what is new in it", () => {
    const planned = plan([edit(panh, householdCells(1, { people: 6 }))], { stored: [panh] });
    expect(planned.receipts).toMatchObject([
      { outcome: "stored", id: panh.id, version: 2, code: "NL-2024-001" },
    ]);
    const people = formById("households").columns.findIndex(({ key }) => key === "people");
    expect(planned.draft.entries).toMatchObject([{ change: { values: [[people, 4, 6]] } }]);
  });

  it("is a conflict when others changed it since, or when its content has the key of another", () => {
    const newer = { ...panh, version: 2 };
    for (const row of [
      edit(panh, householdCells(1, { people: 6 })),
      newRow("a", householdCells(1, { people: 6 })),
    ]) {
      const planned = plan([row], { stored: [newer] });
      expect(planned.receipts).toMatchObject([
        {
          outcome: "conflict",
          id: panh.id,
          version: 2,
          issues: [{ code: "E59", row: 1, rowId: panh.id, level: "block", form: "households" }],
        },
      ]);
      expect(planned.draft.entries).toEqual([]);
    }
  });

  it("and was accepted is not turned into another person, nor is one with a house", () => {
    const other = householdCells(2);
    const accepted = { ...panh, accepted: { version: 1 } };
    expect(codes(plan([edit(panh, other)], { stored: [accepted] }))).toEqual([["E68"]]);
    const planned = plan([edit(panh, other)], { stored: [accepted] });
    expect(planned.receipts).toMatchObject([{ outcome: "held", id: panh.id, version: 1 }]);
    const built = {
      ...panh,
      facts: { sent: { approvedOn: "2024-10-15" }, accepted: {} } as RowDocument["facts"],
    } as RowDocument;
    expect(codes(plan([edit(panh, other)], { stored: [built] }))).toEqual([["E68"]]);
    expect(outcomes(plan([edit(panh, other)], { stored: [panh] }))).toEqual(["stored"]);
  });

  it("by another row of the workbook is not taken for this one, which is judged by itself", () => {
    const [held, mine] = [new Set([panh.id]), newRow("a", householdCells(1, { people: 6 }))];
    // Of the same person, so that it is held back; but not as an edit of the other.
    const judged = (changes: Partial<Rows[number]>, more: Given = {}) =>
      outcomes(plan([{ ...mine, ...changes }], { stored: [panh], ...more }));
    const full = Array.from({ length: maxHeld }, (_, n) => `held-${n}`);
    expect(judged({}, { plan: { held } })).toEqual(["held"]);
    expect(judged({}, { plan: { submission: "j-1" } })).toEqual(["held"]);
    expect(judged({ distinct: true })).toEqual(["held"]);
    expect(judged({ holds: full })).toEqual(["held"]);
    expect(judged({ holds: full.slice(1) })).toEqual(["conflict"]);
    expect(judged({ holds: [] })).toEqual(["conflict"]);
  });

  it("and was erased is changed by nobody", () => {
    const erased: Erasure = { on: "2024-10-30", sent: {}, accepted: {} };
    expect(() =>
      plan([edit(panh, householdCells(1, { people: 6 }))], { stored: [{ ...panh, erased }] }),
    ).toThrow(expect.objectContaining({ kind: "retention-passed" }) as Error);
  });
});

describe("a column that an office fills in", () => {
  const index = formById("households").columns.findIndex(({ key }) => key === "categoryCheck");
  const right = formById("households").columns[index]?.format("right", context) ?? null;
  const values = panh.content.values.map((value, place) => (place === index ? "right" : value));
  const judged = { ...panh, content: { ...panh.content, values } };

  it("keeps its answer whatever the ward's sheet shows of it", () => {
    for (const shown of [right, null]) {
      const cells = householdCells(1, { people: 6, categoryCheck: shown });
      const planned = plan([edit(judged, cells)], { stored: [judged] });
      expect(planned.receipts).toMatchObject([{ outcome: "stored", issues: [] }]);
      expect(planned.rows[0]?.content.values[index]).toBe("right");
    }
  });

  it("takes no answer from a ward, for a row that is new or another than the one that was judged", () => {
    const answered = householdCells(1, { people: 6, categoryCheck: right });
    const rows = [
      newRow("a", householdCells(2, { categoryCheck: right })),
      { ...newRow("b", answered), distinct: true as const },
    ];
    for (const row of rows) {
      const planned = plan([row], { stored: [judged] });
      expect(outcomes(planned)).toEqual(["held"]);
      expect(codes(planned)[0]).toContain("E74");
      expect(planned.draft.entries).toEqual([]);
    }
    // The same row without the answer is judged by itself: it is held for its person alone.
    const blank = { ...newRow("b", householdCells(1, { people: 6 })), distinct: true as const };
    expect(codes(plan([blank], { stored: [judged] }))[0]).not.toContain("E74");
  });
});

describe("a form that needs no decision", () => {
  const form = "outreach" as const;
  const locks = [
    {
      period: "q4",
      name: "Quý IV",
      from: "2024-10-01",
      to: "2024-10-31",
      since: "2024-11-01",
      epoch: 1,
      after: 0,
    },
  ];
  const [meeting] = plan([newRow("a", outreach())], { form, journal: "j-1" }).rows;
  if (meeting === undefined) throw new Error("The meeting is stored");

  it("receives clean rows as they come, and withdrawals, too", () => {
    expect(meeting).toMatchObject({ state: "accepted", accepted: { version: 1 }, code: null });
    const gone = plan([edit(meeting, null, { reason: "Nhầm" })], { form, stored: [meeting] });
    expect(gone.rows[0]).toMatchObject({ state: "withdrawn", accepted: null });
  });

  it("holds rows back whose day is locked, sent, changed and withdrawn", () => {
    for (const row of [
      newRow("a", outreach({ title: "Hội nghị lần hai" })),
      edit(meeting, outreach({ people: 50 })),
      edit(meeting, null, { reason: "Nhầm" }),
    ]) {
      const planned = plan([row], { form, stored: [meeting], locks });
      expect(planned.receipts).toMatchObject([{ outcome: "held", id: row.id }]);
      expect(codes(planned)[0]).toContain("E65");
      expect(planned.draft.entries).toEqual([]);
    }
  });
});

const manyPeople = { code: "E56", column: "people", print: "k2j9x", reason: "Ba thế hệ" };
const many = householdCells(1, { people: 14 });

describe("an explanation", () => {
  it("is not needed for a row to be stored, which comes back with its warnings", () => {
    const planned = plan([newRow("a", many)]);
    expect(outcomes(planned)).toEqual(["stored"]);
    expect(codes(planned)).toEqual([["E56"]]);
  });

  it("stands with the row whose warning it explains, and with no other", () => {
    const said = (changes: Partial<Rows[number]>) =>
      plan([{ ...newRow("a", many), ...changes }]).rows[0]?.acknowledged;
    expect(said({ acknowledged: [manyPeople] })).toEqual([manyPeople]);
    expect(said({ acknowledged: [{ ...manyPeople, code: "E53" }] })).toBeUndefined();
    expect(said({ acknowledged: [{ ...manyPeople, column: "area" }] })).toBeUndefined();
    expect(said({})).toBeUndefined();
  });

  it("that comes later is added to the row as it stands, once", () => {
    const [stored] = plan([newRow("a", many)], { journal: "j-1" }).rows;
    if (stored === undefined) throw new Error("The row is stored");
    const again = { ...edit(stored, many), acknowledged: [manyPeople] };
    const planned = plan([again], { stored: [stored] });
    expect(planned.receipts).toMatchObject([{ outcome: "unchanged", version: 1 }]);
    expect(planned.draft.entries).toMatchObject([
      { change: { is: "acknowledged", acknowledged: [manyPeople] } },
    ]);
    const known = { ...stored, acknowledged: [manyPeople] };
    expect(plan([again], { stored: [known] }).draft.entries).toEqual([]);
    expect(plan([edit(stored, many)], { stored: [known] }).draft.entries).toEqual([]);
  });
});

describe("a withdrawal", () => {
  const withdraw = (
    stored: readonly RowDocument[],
    changes: Partial<Rows[number]> = {},
    more: Given = {},
  ) => plan([edit(panh, null, { reason: "Nhầm", ...changes })], { stored, ...more });

  it("leaves the row with its reason", () => {
    const planned = withdraw([panh]);
    expect(planned.receipts).toMatchObject([
      { outcome: "withdrawn", id: panh.id, version: 2, state: "withdrawn", issues: [] },
    ]);
    expect(planned.draft.entries).toMatchObject([
      { change: { is: "withdrawn", reason: "Nhầm", received: false } },
    ]);
  });

  it.each<[why: string, stored: readonly RowDocument[], outcome: string]>([
    ["of a row nobody knows is a conflict", [], "conflict"],
    ["of a row that others changed is a conflict", [{ ...panh, version: 2 }], "conflict"],
    [
      "of a withdrawn row is done already",
      [{ ...panh, state: "withdrawn", version: 2 }],
      "withdrawn",
    ],
  ])("%s, and changes nothing", (_, stored, outcome) => {
    const planned = withdraw(stored);
    expect(outcomes(planned)).toEqual([outcome]);
    expect(planned.draft.entries).toEqual([]);
  });

  it("of a row without an id is a conflict", () => {
    expect(outcomes(withdraw([panh], { id: null }))).toEqual(["conflict"]);
  });

  it("of a household with a decision is held: the decision would be nobody's", () => {
    const [decision] = plan([newRow("d", cellsOf("approvals", { household: "NL-2024-001" }))], {
      form: "approvals",
    }).rows;
    const approvals = decision ?? approvalOf("NL-2024-001");
    const planned = withdraw([panh, approvals], {}, { others: ["approvals"] });
    expect(outcomes(planned)).toEqual(["held"]);
    expect(planned.receipts[0]).toMatchObject({
      version: 1,
      issues: [{ code: "E57", params: { what: "approvals" } }],
    });
    expect(outcomes(withdraw([panh], {}, { others: ["approvals"] }))).toEqual(["withdrawn"]);
  });
});

/** A stored decision about a household. */
function approvalOf(household: string): RowDocument {
  const states = [stateOf("approvals", [])] as const;
  const draft = new Draft({ context, states, elsewhere: [], by, at, journal: "j-1" });
  return draft.change("d1", storedAs("approvals", { household, decisionOn: "2024-10-15" }));
}
