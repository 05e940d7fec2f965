import { describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import { householdCells } from "../../fakes/small-town.ts";
import { newRow, type Rows } from "../../fakes/town-service.ts";
import { codes, edit, outcomes, outreach, panh, plan, context } from "./planned.ts";

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
