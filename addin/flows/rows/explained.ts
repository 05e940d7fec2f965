import { acknowledgementOf, printOf } from "../../../shared/sync/acknowledgement.ts";
import type { Issue } from "../../../shared/validate/issue.ts";
import type { SheetSeen } from "../workbook.ts";
import { isDouble } from "./doubles.ts";
import type { Explained, InspectedSheet } from "./inspect.ts";

/**
 * True for a warning a reason may settle. Rows that are gone (E58) are not among them: sending asks what became of each, takes the
 * reason there and withdraws them, and a reason here would leave them counted and out of sight. Nor is what only the town's register
 * knows: the two units settle that.
 */
export function isExplainable(issue: Pick<Issue, "level" | "code" | "params">): boolean {
  return issue.level === "warn" && issue.code !== "E58" && !isDouble(issue);
}

/** Warnings that stand on no row of the sheet: hidden rows, a filter, colours, notes beside the list. */
export function sheetWarnings({
  issues,
  rows,
}: Pick<InspectedSheet, "issues" | "rows">): readonly Issue[] {
  const places = new Set(rows.map(({ read }) => read.row));
  return issues.filter((issue) => isExplainable(issue) && !places.has(issue.row));
}

/** Those somebody explained, and why; what a warning says is what the reason holds for, so another count brings it back. */
export function explainedIn(
  sheet: Pick<InspectedSheet, "form" | "issues" | "rows">,
  seen: readonly SheetSeen[],
): readonly Explained[] {
  const own = seen.filter(({ form }) => form === sheet.form.id);
  if (own.length === 0) return [];
  return sheetWarnings(sheet).flatMap((issue) => {
    const known = acknowledgementOf(issue, issue.cell, own);
    return known === undefined ? [] : [{ issue, reason: known.reason }];
  });
}

/** What the workbook remembers of a warning that was explained. */
export function sheetSeenOf(issue: Issue, reason: string): SheetSeen {
  const { form, code, column } = issue;
  return { form, code, column, print: printOf(issue, issue.cell), reason };
}
