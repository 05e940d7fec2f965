import { isBlank } from "../text/cell.ts";
import type { Form } from "../forms/form.ts";
import { checkRow, rowJob, type RowJob } from "./checks/check-row.ts";
import { levelOfRule } from "./checks/rule-level.ts";
import { CollisionFinder } from "./checks/collisions.ts";
import { Findings } from "./checks/findings.ts";
import type { CheckContext } from "./neighbours.ts";
import { isHeldBySheet, reportObservations } from "./checks/observations.ts";
import type { CheckedRow, CheckResult, Sheet, SheetRow } from "./sheet.ts";
import { isSubtotal } from "./checks/subtotal.ts";
import { strangersTo } from "./checks/strangers.ts";
import { Subtotals } from "./totals/subtotals.ts";
import { fillTypedOnce } from "./checks/typed-once.ts";

/**
 * Parses every row of one sheet and applies the rules that need nothing but this sheet. Never throws. Blank rows without an id are
 * left out. The same code runs in Excel (letters, observations) and on the service (neighbours).
 */
export function checkSheet(sheet: Sheet, form: Form, context: CheckContext): CheckResult {
  const findings = new Findings(form, sheet.letters);
  if (sheet.observations !== undefined) reportObservations(sheet.observations, findings);
  const sources = fillTypedOnce(form, sheet.rows).filter((row) => !isEmpty(row));
  const collisions = new CollisionFinder(form, context, sources);
  const isHeld = isHeldBySheet(sheet.observations);
  const job = {
    ...rowJob(form, context, findings),
    collisions,
    subtotals: new Subtotals(form),
    strangers: strangersTo(context),
  };
  const rows = sources.map((source) => {
    const checked = checkOne(source, job);
    return isHeld(source.row) && !checked.held ? { ...checked, held: true } : checked;
  });
  return { rows, issues: findings.issues, fixes: findings.fixes };
}

interface SheetJob extends RowJob {
  readonly collisions: CollisionFinder;
  readonly subtotals: Subtotals;
  /** Says of a household code that it is another unit's. */
  readonly strangers: ReturnType<typeof strangersTo> | undefined;
}

/** A subtotal line lacks nearly everything a record has, so only rows that lack much are looked at. */
const lacksMuch = 3;

function checkOne(source: SheetRow, job: SheetJob): CheckedRow {
  const { form, findings, collisions } = job;
  const issues = findings.issues.length;
  const fixes = findings.fixes.length;
  const checked = checkRow(source, job);
  const stranger = job.strangers?.(source.code);
  if (stranger !== undefined) {
    findings.add({ source, index: -1 }, { code: "E47", level: "block", params: stranger });
    return { ...checked, held: true };
  }
  if (checked.missing.length >= lacksMuch && isSubtotal(source.cells)) {
    findings.dropSince({ issues, fixes });
    findings.add({ source, index: -1 }, { code: "E04", level: "warn" });
    for (const { index, params } of job.subtotals.close(checked.values))
      findings.add({ source, index }, { code: "E31", level: "block", params });
    return { ...checked, held: true, missing: [] };
  }
  job.subtotals.add(checked.values);
  const collision = collisions.visit(source, checked.values);
  if (collision === undefined) return checked;
  const { rule, params, earlier } = collision;
  const level = levelOfRule(rule, checked.values, job.context);
  if (level === null) return checked;
  const index = form.columns.findIndex(({ key }) => key === rule.column);
  const other = findings.placeOf(earlier, rule.column);
  findings.add({ source, index }, { code: rule.code, level, params, other });
  return level === "block" ? { ...checked, held: true } : checked;
}

/** A row that was stored and then emptied still has its id: its blanks are reported, since rows are not withdrawn by clearing. */
function isEmpty({ id, cells }: SheetRow): boolean {
  return id === null && cells.every(isBlank);
}
