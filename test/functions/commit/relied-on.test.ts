import { describe, expect, it } from "vitest";
import { belongingsOf, guardedBy, reliedOn } from "../../../functions/commit/relied-on.ts";
import { rowsPerCommit } from "../../../functions/commit/rows-per-commit.ts";
import { formById, forms } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import type { LinkRule } from "../../../shared/forms/rule.ts";
import { householdCells, smallTown } from "../../fakes/small-town.ts";
import { newRow } from "../../fakes/town-service.ts";

function placeOf(form: FormId, unit = "na-lay") {
  return { campaign: smallTown, unit, form: formById(form), today: "2024-11-01" };
}
const ids = (found: Iterable<{ readonly id: FormId }>) => [...found].map(({ id }) => id);

describe("a commit", () => {
  it.each<[form: FormId, unit: string, others: readonly FormId[]]>([
    ["construction", "na-lay", ["households", "approvals", "money"]],
    ["construction", "qldt", ["money"]],
    ["construction", "nowhere", []],
    ["approvals", "na-lay", ["households", "construction", "money", "rounds"]],
    ["households", "na-lay", ["rounds"]],
    ["obstacles", "na-lay", ["households", "approvals", "construction", "money"]],
    ["outreach", "na-lay", []],
  ])("of %s in %s looks at the unit's forms %j", (form, unit, others) => {
    expect(ids(reliedOn(formById(form), placeOf(form, unit)))).toEqual(others);
  });

  it("of households looks at what stands on those that leave the list, and only then", () => {
    const households = formById("households");
    const look = (cells: ReturnType<typeof householdCells> | null) =>
      ids(belongingsOf(households, [{ ...newRow("a", []), cells }], placeOf("households")));
    const belongings = ["approvals", "construction", "money"];
    expect(look(null)).toEqual(belongings);
    expect(look(householdCells(1, { exitReason: "Đã chuyển đi" }))).toEqual(belongings);
    expect(look(householdCells(1))).toEqual([]);
    expect(look([])).toEqual([]);
    const rows = [newRow("a", householdCells(1)), { ...newRow("b", []), cells: null }];
    expect(ids(belongingsOf(households, rows, placeOf("households")))).toEqual(belongings);
    expect(ids(belongingsOf(households, rows, placeOf("households", "qldt")))).toEqual(["money"]);
  });

  it("of other forms leaves nothing behind, and a unit that is unknown has nothing", () => {
    const gone = [{ ...newRow("a", []), cells: null }];
    expect(belongingsOf(formById("money"), gone, placeOf("money"))).toEqual([]);
    expect(belongingsOf(formById("households"), gone, placeOf("households", "nowhere"))).toEqual(
      [],
    );
  });

  it("writes back the head of what its blocking rules looked at: approvals that of the rounds, nobody else any", () => {
    const guarding = forms.filter((form) => guardedBy(form).size > 0);
    expect(guarding.map((form) => [form.id, ...guardedBy(form)])).toEqual([
      ["approvals", "rounds"],
    ]);
  });

  it("of a form about houses needs no other form's head beside the households'", () => {
    const link = { id: "x", looksAt: "money", level: "block" } as LinkRule;
    const guards = (id: FormId, ...links: readonly LinkRule[]) => [
      ...guardedBy({ ...formById(id), links }),
    ];
    expect(guards("construction", link, { ...link, looksAt: "households" })).toEqual([]);
    expect(guards("households", link)).toEqual([]);
    expect(guards("outreach", link, { ...link, looksAt: "households" })).toEqual([
      "money",
      "households",
    ]);
    expect(guards("outreach", { ...link, level: "warn" })).toEqual([]);
    expect(guards("outreach", { ...link, looksAt: "outreach" })).toEqual([]);
  });
});

describe("rows that fit into one commit", () => {
  it.each<[form: FormId, rows: number]>([
    ["households", 98],
    ["construction", 24],
    ["approvals", 24],
    ["obstacles", 97],
  ])("of %s are %i, beside journal, heads and the houses they change", (form, rows) => {
    expect(rowsPerCommit(form)).toBe(rows);
  });
});
