import { formById } from "../forms/catalogue.ts";
import { householdPicks } from "../forms/household-picks.ts";
import { checkSheet } from "./check-sheet.ts";
import { type Across, judgeRow, namesHouseholds } from "./checks/across.ts";
import { Findings } from "./checks/findings.ts";
import { Places } from "./checks/places.ts";
import { Dossiers, houseRow, type HouseRow } from "./dossiers.ts";
import { Links } from "./links.ts";
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
  const isAlone = sheets.length === 1;
  const picks =
    households === undefined || isAlone || context.households !== undefined
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
  return applyRulesAcross(sheets, results, whole);
}

/** Checks rows on their way into the store, with the same rules as a workbook but without what only Excel can see. */
export function checkRows(sheet: Sheet, context: CheckContext): CheckResult {
  const [result] = checkWorkbook([sheet], context);
  return result ?? { rows: [], issues: [], fixes: [] };
}

/** Rules that look at other rows, after every sheet has been read by itself. */
function applyRulesAcross(
  sheets: readonly Sheet[],
  results: readonly CheckResult[],
  context: CheckContext,
): readonly CheckResult[] {
  const rows = sheets.map((sheet, index) =>
    (results[index]?.rows ?? []).map((checked) => houseRow(sheet.form, checked)),
  );
  const known = {
    sheets: new Set(sheets.map(({ form }) => form)),
    neighbours: context.neighbours,
  };
  const all = rows.flat();
  const across: Across = {
    context,
    dossiers: new Dossiers(all, known),
    links: new Links(all, known),
    places: new Places(sheets, all),
  };
  return results.map((result, index) => {
    const sheet = sheets[index];
    return sheet === undefined
      ? result
      : judgeSheet(sheet, result, { rows: rows[index] ?? [], across });
  });
}

function judgeSheet(
  sheet: Sheet,
  result: CheckResult,
  { rows, across }: { rows: readonly HouseRow[]; across: Across },
): CheckResult {
  const form = formById(sheet.form);
  if (form.houseRules.length + form.links.length === 0 && !namesHouseholds(form)) return result;
  const findings = new Findings(form, sheet.letters);
  const held = new Set<number>();
  for (const row of rows) if (judgeRow(row, { form, findings, across })) held.add(row.checked.row);
  if (findings.issues.length === 0) return result;
  return {
    rows: result.rows.map((row) => (held.has(row.row) ? { ...row, held: true } : row)),
    issues: [...result.issues, ...findings.issues],
    fixes: [...result.fixes, ...findings.fixes],
  };
}
