import type { ClosedPeriod } from "../../campaign/campaign.ts";
import type { Column, Value, Values } from "../column.ts";
import type { Form } from "../form.ts";

/** A row before and after a change; null = it was not there, or is gone. A workbook leaves out of `before` what it does not know. */
export interface RowChange {
  readonly before: Values | null;
  readonly after: Values | null;
}

/** A date column of a change, and the locked period it lies in. */
export interface ClosedColumn {
  readonly column: string;
  readonly lock: ClosedPeriod;
}

/**
 * Where a change touches a locked period: a date in it is typed, changed or taken away, or a figure changes that stands at such a
 * date. Whatever else of the row changes is none of the lock's business. Empty = the change may be taken.
 */
export function closedColumns(
  form: Form,
  { before, after }: RowChange,
  closed: readonly ClosedPeriod[],
): readonly ClosedColumn[] {
  if (closed.length === 0) return [];
  return Object.entries(form.datedBy).flatMap(([key, figures]): readonly ClosedColumn[] => {
    const column = form.columns.find((one) => one.key === key);
    const lock = lockOn(column, after?.[key], closed) ?? lockOn(column, before?.[key], closed);
    if (lock === undefined) return [];
    const isTouched =
      before === null ||
      after === null ||
      [key, ...figures].some((each) => before[each] !== after[each]);
    return isTouched ? [{ column: key, lock }] : [];
  });
}

/** A day lies in a period, a reporting period is one. */
function lockOn(
  column: Column | undefined,
  value: Value | undefined,
  closed: readonly ClosedPeriod[],
): ClosedPeriod | undefined {
  if (typeof value !== "string" || column === undefined) return undefined;
  return column.kind === "date"
    ? closed.find(({ from, to }) => from <= value && value <= to)
    : closed.find(({ period }) => period === value);
}
