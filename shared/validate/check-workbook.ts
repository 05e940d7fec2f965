import { formById } from "../forms/catalogue.ts";
import type { HouseRule } from "../forms/form.ts";
import { householdPicks } from "../forms/household-picks.ts";
import { checkSheet } from "./check-sheet.ts";
import { levelOfRule } from "./checks/check-row.ts";
import { Dossiers, houseRow, type HouseRow } from "./dossiers.ts";
import { Findings } from "./checks/findings.ts";
import type { CheckContext } from "./neighbours.ts";
import type { CheckResult, Sheet } from "./sheet.ts";

/**
 * Checks sheets together, so that rules across forms see the whole house (E12, E33, E36, E37, E54). Results stand in the order of the
 * sheets. A form whose sheet is not given is "not known", never "absent". Household picks come from the households sheet unless the
 * context brings them.
 */
export function checkWorkbook(
  sheets: readonly Sheet[],
  context: CheckContext,
): readonly CheckResult[] {
  const first = sheets.find(({ form }) => form === "households");
  const households = first && checkSheet(first, formById("households"), context);
  const picks =
    households === undefined || context.households !== undefined
      ? {}
      : householdPicks(
          households.rows.map(({ code = null, values }) => ({ code, values })),
          context,
        );
  const whole = { ...context, ...picks };
  const results = sheets.map((sheet) =>
    sheet === first && households !== undefined
      ? households
      : checkSheet(sheet, formById(sheet.form), whole),
  );
  return applyHouseRules(sheets, results, whole);
}

/** Checks rows on their way into the store, with the same rules as a workbook but without what only Excel can see. */
export function checkRows(sheet: Sheet, context: CheckContext): CheckResult {
  const [result] = checkWorkbook([sheet], context);
  return result ?? { rows: [], issues: [], fixes: [] };
}

function applyHouseRules(
  sheets: readonly Sheet[],
  results: readonly CheckResult[],
  context: CheckContext,
): readonly CheckResult[] {
  const rows = sheets.map((sheet, index) =>
    (results[index]?.rows ?? []).map((checked) => houseRow(sheet.form, checked)),
  );
  const dossiers = new Dossiers(rows.flat(), {
    sheets: new Set(sheets.map(({ form }) => form)),
    neighbours: context.neighbours,
  });
  return results.map((result, index) => {
    const sheet = sheets[index];
    if (sheet === undefined) return result;
    return judgeHouses(sheet, result, { rows: rows[index] ?? [], dossiers, context });
  });
}

interface Houses {
  readonly rows: readonly HouseRow[];
  readonly dossiers: Dossiers;
  readonly context: CheckContext;
}

function judgeHouses(sheet: Sheet, result: CheckResult, houses: Houses): CheckResult {
  const form = formById(sheet.form);
  const findings = new Findings(form, sheet.letters);
  const held = new Set<number>();
  for (const row of houses.rows) {
    if (row.code === null) continue;
    if (isUnknownHouse(row, houses)) {
      const place = { source: row.checked, index: indexOf(row, "household") };
      findings.add(place, { code: "E16", level: "block", params: unknownHousehold(row.code) });
      held.add(row.checked.row);
      continue;
    }
    for (const rule of form.houseRules)
      if (judge(rule, row, { houses, findings }) === "block") held.add(row.checked.row);
  }
  if (findings.issues.length === 0) return result;
  return {
    rows: result.rows.map((row) => (held.has(row.row) ? { ...row, held: true } : row)),
    issues: [...result.issues, ...findings.issues],
    fixes: [...result.fixes, ...findings.fixes],
  };
}

function judge(
  rule: HouseRule,
  house: HouseRow,
  { houses, findings }: { houses: Houses; findings: Findings },
) {
  const { context, dossiers } = houses;
  const params = rule.check(house.row, dossiers.of(house.code ?? ""), context);
  if (params === undefined) return null;
  const level = levelOfRule(rule, house.row.values, context);
  if (level === null) return null;
  const place = { source: house.checked, index: indexOf(house, rule.column) };
  findings.add(place, { code: rule.code, level, params });
  return level;
}

function isUnknownHouse({ form, code }: HouseRow, { dossiers }: Houses): boolean {
  return form !== "households" && code !== null && dossiers.isUnknown(code);
}

function unknownHousehold(code: string) {
  return { value: code, suggestion: "", list: "households", reason: "unknown" };
}

function indexOf({ form }: HouseRow, column: string): number {
  return formById(form).columns.findIndex(({ key }) => key === column);
}
