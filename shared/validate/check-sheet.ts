import { isBlank } from "../text/cell.ts";
import type { Form } from "../forms/form.ts";
import { checkRow } from "./check-row.ts";
import { CollisionFinder } from "./collisions.ts";
import { Findings } from "./findings.ts";
import type { CheckContext } from "./neighbours.ts";
import { isHeldBySheet, reportObservations } from "./observations.ts";
import type { CheckedRow, CheckResult, Sheet, SheetRow } from "./sheet.ts";
import { isSubtotal } from "./subtotal.ts";
import { fillTypedOnce } from "./typed-once.ts";

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
  const job = { form, context, findings, collisions };
  const rows = sources.map((source) => {
    const checked = checkOne(source, job);
    return isHeld(source.row) && !checked.held ? { ...checked, held: true } : checked;
  });
  return { rows, issues: findings.issues, fixes: findings.fixes };
}

interface Job {
  readonly form: Form;
  readonly context: CheckContext;
  readonly findings: Findings;
  readonly collisions: CollisionFinder;
}

/** A subtotal line lacks nearly everything a record has, so only rows that lack much are looked at. */
const lacksMuch = 3;

function checkOne(source: SheetRow, { form, context, findings, collisions }: Job): CheckedRow {
  const mark = { issues: findings.issues.length, fixes: findings.fixes.length };
  const { values, missing, held } = checkRow(source, form, { context, findings });
  const { row, id, cells, code } = source;
  const checked = code === undefined ? { row, id, cells } : { row, id, cells, code };
  if (missing.length >= lacksMuch && isSubtotal(cells)) {
    findings.dropSince(mark);
    findings.add({ source, index: -1 }, { code: "E04", level: "warn" });
    return { ...checked, values, held: true, missing: [] };
  }
  const collision = collisions.visit(source, values);
  if (collision === undefined) return { ...checked, values, held, missing };
  const { code: found, level, column } = collision.rule;
  const index = form.columns.findIndex(({ key }) => key === column);
  findings.add({ source, index }, { code: found, level, params: collision.params });
  return { ...checked, values, held: held || level === "block", missing };
}

/** A row that was stored and then emptied still has its id: its blanks are reported, since rows are not withdrawn by clearing. */
function isEmpty({ id, cells }: SheetRow): boolean {
  return id === null && cells.every(isBlank);
}
