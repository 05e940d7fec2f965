import { closedPeriods } from "../../../shared/campaign/locks.ts";
import type { Value } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import type { Plan, PlannedRow } from "../../../shared/sync/plan-changes.ts";
import { closedIssues } from "../../../shared/validate/closed-issues.ts";
import type { Issue } from "../../../shared/validate/issue.ts";
import type { Book } from "./book.ts";
import type { InspectedRow } from "./inspect.ts";
import { unitOfRow } from "./unit-of-row.ts";

interface Planned {
  readonly form: Form;
  readonly rows: readonly InspectedRow[];
  readonly plan: Plan;
  /** Column letters of the sheet, in column order. */
  readonly letters: readonly string[];
}

/**
 * The rows with E65 where they would be sent and change a locked period: they stay here until it is opened again. What stood in a changed
 * cell the workbook does not know, so a date that leaves the period is for the service to find; as are rows of a workbook that lost its
 * memory, which may be stored already.
 */
export function withClosed(
  book: Book,
  planned: Planned,
): { readonly rows: readonly InspectedRow[]; readonly issues: readonly Issue[] } {
  const { form, rows, plan } = planned;
  if (book.campaign.locks === undefined || Object.keys(form.datedBy).length === 0)
    return { rows, issues: [] };
  const fresh = book.known === null ? [] : plan.fresh;
  const changed = plan.changed.filter(({ local }) => local.base !== null);
  const going = new Map([...fresh, ...changed].map((one) => [one.local.row, one]));
  const found: Issue[] = [];
  const judged = rows.map((row) => {
    const one = going.get(row.read.row);
    const issues = one === undefined ? [] : issuesOf(book, planned, { row, one });
    if (issues.length === 0) return row;
    found.push(...issues);
    return { ...row, checked: { ...row.checked, held: true }, issues: [...issues, ...row.issues] };
  });
  return { rows: judged, issues: found };
}

function issuesOf(
  book: Book,
  { form, letters }: Planned,
  { row, one }: { readonly row: InspectedRow; readonly one: PlannedRow },
): readonly Issue[] {
  const { campaign, context } = book;
  const after = row.checked.values;
  const place = { unit: unitOfRow(book, form, row), form: form.id, today: context.today };
  const change = {
    before: beforeOf(form, one, after),
    after,
    row: one.local.row,
    rowId: row.read.id,
  };
  return closedIssues(form, change, closedPeriods(campaign, place)).map((issue) => {
    const letter = letters[form.columns.findIndex(({ key }) => key === issue.column)] ?? "";
    return { ...issue, cell: letter === "" ? "" : `${letter}${issue.row}` };
  });
}

/** What is known of the row as it was sent: the cells that did not change. */
function beforeOf(
  form: Form,
  { outgoing, columns }: PlannedRow,
  after: InspectedRow["checked"]["values"],
): Readonly<Record<string, Value>> | null {
  if (outgoing.id === null) return null;
  const kept = form.columns.filter((_, index) => !columns.includes(index));
  return Object.fromEntries(kept.map(({ key }) => [key, after[key] ?? null]));
}
