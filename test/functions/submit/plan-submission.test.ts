import { describe, expect, it } from "vitest";
import type { Erasure, RowDocument } from "../../../functions/rows/row-document.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import { maxHeld } from "../../../shared/sync/row.ts";
import { cellsOf, householdCells } from "../../fakes/small-town.ts";
import { newRow, type Rows } from "../../fakes/town-service.ts";
import {
  type Given,
  approvalOf,
  codes,
  edit,
  outcomes,
  outreach,
  panh,
  plan,
  storedHousehold,
} from "./planned.ts";

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
