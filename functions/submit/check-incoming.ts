import type { Issue } from "../../shared/validate/issue.ts";
import { checkRows } from "../../shared/validate/check-workbook.ts";
import type { CheckedRow, SheetRow } from "../../shared/validate/sheet.ts";
import type { Draft } from "../commit/draft.ts";
import { poorListOf } from "./poor-list-of.ts";
import { storedNeighbours } from "./stored-neighbours.ts";

export interface CheckedIncoming {
  readonly checked: CheckedRow;
  readonly issues: readonly Issue[];
}

/** The shared checks on rows that would be stored, by their place in the request, with the stored rows beside them. */
export function checkIncoming(
  draft: Draft,
  rows: readonly SheetRow[],
): ReadonlyMap<number, CheckedIncoming> {
  if (rows.length === 0) return new Map();
  const neighbours = storedNeighbours(draft);
  const context = { ...draft.context, ...poorListOf(draft), neighbours };
  const result = checkRows({ form: draft.form.id, rows }, context);
  const issues = new Map<number, Issue[]>();
  for (const issue of result.issues) {
    const found = issues.get(issue.row);
    if (found === undefined) issues.set(issue.row, [issue]);
    else found.push(issue);
  }
  return new Map(
    result.rows.map((checked) => [checked.row, { checked, issues: issues.get(checked.row) ?? [] }]),
  );
}
