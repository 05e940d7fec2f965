import type { FormId } from "../forms/column.ts";
import { groupBy } from "../text/group-by.ts";
import type { Issue, Level } from "./issue.ts";

/** One mistake made in several cells: "12 ô cùng một lỗi". */
export interface IssueGroup {
  readonly form: FormId;
  readonly code: string;
  readonly level: Level;
  readonly column: string | null;
  /** In sheet order; never empty. */
  readonly issues: readonly Issue[];
}

/** Issues by form, column, code and level: blocking groups first, then by the first row they stand on. */
export function groupAlike(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = groupBy(issues, (issue) =>
    [issue.form, issue.column ?? "", issue.code, issue.level].join("|"),
  );
  return [...groups.values()].flatMap(toGroup).sort(byWeight);
}

const weight: Readonly<Record<Level, number>> = { block: 0, warn: 1, fixed: 2 };

function byWeight(a: IssueGroup, b: IssueGroup): number {
  return weight[a.level] - weight[b.level] || firstRow(a) - firstRow(b);
}

function firstRow({ issues }: IssueGroup): number {
  return issues[0]?.row ?? 0;
}

function toGroup(issues: readonly Issue[]): readonly IssueGroup[] {
  const [first] = issues;
  if (first === undefined) return [];
  const { form, code, level, column } = first;
  return [{ form, code, level, column, issues: issues.toSorted((a, b) => a.row - b.row) }];
}
