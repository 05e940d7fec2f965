import type { Level } from "../../../shared/validate/issue.ts";
import type { IssueGroup, LocatedIssue } from "../../flows/outcomes.ts";

/** Errors before warnings before remarks. */
export const levels: readonly Level[] = ["block", "warn", "fixed"];

export interface IssueFilter {
  readonly level: Level | "all";
  /** Name of a sheet, or "" for every sheet. */
  readonly sheet: string;
}

/** Groups that pass the filter, in the order they are shown. */
export function shownGroups(
  groups: readonly IssueGroup[],
  { level, sheet }: IssueFilter,
): readonly IssueGroup[] {
  return levels.flatMap((wanted) =>
    groups.filter(
      (group) =>
        group.level === wanted &&
        (level === "all" || level === wanted) &&
        (sheet === "" || group.sheet === sheet),
    ),
  );
}

/** Issues of some groups one after another: the way "Lỗi sau" goes. */
export function issuesOf(groups: readonly IssueGroup[]): readonly LocatedIssue[] {
  return groups.flatMap(({ issues }) => issues);
}

/** Number of issues of a level, or of all. */
export function countOf(groups: readonly IssueGroup[], level: Level | "all"): number {
  return groups
    .filter((group) => level === "all" || group.level === level)
    .reduce((sum, { count }) => sum + count, 0);
}

/** Names an issue among the others of a list; two rules may meet in one cell. */
export function issueKey({ sheet, address, code }: LocatedIssue): string {
  return `${sheet}!${address}!${code}`;
}

/** Names a group of a list. */
export function groupKey({ form, code, column, level }: IssueGroup): string {
  return `${form}!${code}!${column ?? ""}!${level}`;
}
