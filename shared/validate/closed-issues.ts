import { formatDate } from "../text/date.ts";
import { type ClosedColumn, closedColumns, type RowChange } from "../forms/rows/closed-columns.ts";
import type { ClosedPeriod } from "../campaign/campaign.ts";
import type { Form } from "../forms/form.ts";
import type { Issue } from "./issue.ts";

/** E65 at each date by which a row would change what a locked period says; without a cell. */
export function closedIssues(
  form: Form,
  change: RowChange & { readonly row: number; readonly rowId: string | null },
  closed: readonly ClosedPeriod[],
): readonly Issue[] {
  return closedColumns(form, change, closed).map((found) => toIssue(form, change, found));
}

function toIssue(
  { id }: Form,
  { row, rowId }: { readonly row: number; readonly rowId: string | null },
  { column, lock }: ClosedColumn,
): Issue {
  return {
    form: id,
    rowId,
    row,
    column,
    cell: "",
    code: "E65",
    level: "block",
    params: { period: lock.name, date: formatDate(lock.since) },
  };
}
