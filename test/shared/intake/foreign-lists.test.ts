import { describe, expect, it } from "vitest";
import { readRaw } from "../../../addin/excel/intake/read-raw.ts";
import { runExcel } from "../../../addin/excel/run-excel.ts";
import { openExcel } from "../../../local/excel/open-excel.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { forms } from "../../../shared/forms/catalogue.ts";
import type { ParseContext } from "../../../shared/forms/column.ts";
import { fillsForm } from "../../../shared/forms/filling/owners.ts";
import type { ListPlan } from "../../../shared/intake/list-plan.ts";
import { planList } from "../../../shared/intake/plan-list.ts";
import { lettersOf, type RawList } from "../../../shared/intake/table/raw-list.ts";
import { isBlank } from "../../../shared/text/cell.ts";
import { fold } from "../../../shared/text/normalise.ts";
import { foreignLists } from "../../corpora/foreign-lists/catalogue.ts";
import { type ForeignList, workbookOf } from "../../corpora/foreign-lists/foreign-list.ts";

/** The list as Microsoft's runtime reads it from the workbook. */
async function readIn(list: ForeignList): Promise<RawList> {
  const excel = openExcel(workbookOf(list));
  const raw = await runExcel(excel.Excel, (context) => readRaw(context));
  excel.close();
  if (raw === undefined) throw new Error(`${list.name} is empty`);
  return raw;
}

function contextOf({ unit, households = new Map<string, string>() }: ForeignList): ParseContext {
  return {
    campaign: xnt2025,
    unit,
    today: "2024-10-31",
    householdLabels: households,
    households: new Map(
      [...households].flatMap(([code, label]) => [
        [fold(label), code],
        [fold(code), code],
      ]),
    ),
  };
}

function planOf(list: ForeignList, raw: RawList): ListPlan {
  const unit = xnt2025.units.find(({ id }) => id === list.unit);
  const plan = planList(raw, {
    forms: forms.filter((form) => unit !== undefined && fillsForm(unit, form)),
    context: contextOf(list),
  });
  if (plan === undefined) throw new Error(`No table in ${list.name}`);
  return plan;
}

/** Letters of the list → keys it was mapped to, by state. */
function mappedBy(plan: ListPlan, raw: RawList): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { columns, target } of plan.columns)
    for (const column of columns) {
      const letters = lettersOf(raw, column);
      found.set(letters, [...(found.get(letters) ?? []), ...(target === null ? [] : [target])]);
    }
  return found;
}

function keysOf(expected: string | readonly string[] | null): readonly string[] {
  return expected === null ? [] : typeof expected === "string" ? [expected] : expected;
}

describe.each(foreignLists.map((list) => [list.name, list] as const))("%s", (_, list) => {
  const { expected } = list;

  it("is found: the form, the headings and every record", async () => {
    const plan = planOf(list, await readIn(list));
    expect(plan.form).toBe(expected.form);
    expect([plan.headingRows.first, plan.headingRows.last]).toEqual(expected.headings);
    expect(plan.rows).toHaveLength(expected.rows);
  });

  it("is mapped: nine columns of ten unaided, none wrongly, at most three questions", async () => {
    const raw = await readIn(list);
    const plan = planOf(list, raw);
    const mapped = mappedBy(plan, raw);
    const entries = Object.entries(expected.columns).map(([letters, keys]) => ({
      letters,
      wanted: keysOf(keys).toSorted().join("+"),
      found: (mapped.get(letters) ?? []).toSorted().join("+"),
    }));
    const wrong = entries.filter(({ wanted, found }) => found !== "" && found !== wanted);
    expect(wrong).toEqual([]);
    const known = entries.filter(({ wanted }) => wanted !== "");
    const unaided = known.filter(({ wanted, found }) => found === wanted);
    expect(
      unaided.length / known.length,
      JSON.stringify(known.filter(({ wanted, found }) => found !== wanted)),
    ).toBeGreaterThanOrEqual(0.9);
    expect(plan.questions.length).toBeLessThanOrEqual(3);
    if (expected.sections !== undefined)
      expect(plan.columns.find(({ id }) => id === "§")?.target).toBe(expected.sections);
  });

  it("keeps every cell: in a column of the form, or beside it under its own heading", async () => {
    const raw = await readIn(list);
    const plan = planOf(list, raw);
    const mapped = mappedBy(plan, raw);
    const wholly = (letters: string) =>
      plan.columns
        .filter(({ columns }) => columns.some((column) => lettersOf(raw, column) === letters))
        .every(({ target }) => target !== null) && (mapped.get(letters) ?? []).length > 0;
    for (const row of plan.rows) {
      const cells = raw.cells[row.from - raw.firstRow] ?? [];
      const aside = cells.filter(
        (cell, column) => !isBlank(cell) && !wholly(lettersOf(raw, column)),
      ).length;
      const placed = cells.filter(
        (cell, column) => !isBlank(cell) && wholly(lettersOf(raw, column)),
      ).length;
      const sections = plan.extras.some((heading) => heading.startsWith("Nhóm")) ? 1 : 0;
      expect(row.extras.size - sections).toBe(aside);
      expect(row.cells.filter((cell) => !isBlank(cell)).length).toBeGreaterThanOrEqual(
        Math.min(placed, 3),
      );
    }
  });
});
