import type { Values } from "../../shared/forms/column.ts";
import { closedIssues } from "../../shared/validate/closed-issues.ts";
import type { Issue } from "../../shared/validate/issue.ts";
import type { Draft } from "../commit/draft.ts";
import { valuesOf } from "../rows/form-rows.ts";
import type { RowDocument } from "../rows/row-document.ts";

/** E65 at each date by which a new, changed or withdrawn row (without `after`) would change a locked period. */
export function lockedIssues(
  { form, closed }: Draft,
  stored: RowDocument | undefined,
  { place, after }: { readonly place: number; readonly after?: Values | undefined },
): readonly Issue[] {
  if (closed.length === 0) return [];
  // What was withdrawn says nothing any more.
  const isLive = stored !== undefined && stored.state !== "withdrawn";
  const before = isLive ? valuesOf(form, stored.content) : null;
  const change = { before, after: after ?? null, row: place, rowId: stored?.id ?? null };
  return closedIssues(form, change, closed);
}
