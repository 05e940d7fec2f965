import { closedColumns } from "../../shared/forms/rows/closed-columns.ts";
import type { Draft } from "../commit/draft.ts";
import { changesAccepted } from "../locks/changes-accepted.ts";
import { type IndexedRow, valuesOf } from "../rows/form-rows.ts";
import { acceptedContent, waitsForWithdrawal } from "../rows/row-document.ts";

/**
 * True for a decision that would change figures of a locked period: the accepted ones by accepting what differs from them, the sent
 * ones by bringing back a row that was withdrawn. Returning any other row changes no figure.
 */
export function changesClosed(
  draft: Draft,
  { document, values }: IndexedRow,
  decision: "accept" | "return",
): boolean {
  const { form, closed } = draft;
  const isGoing = waitsForWithdrawal(document);
  if (decision === "accept") return changesAccepted(draft, document, isGoing ? null : values);
  if (!isGoing || closed.length === 0) return false;
  const content = acceptedContent(document);
  const back = content === null ? null : valuesOf(form, content);
  return closedColumns(form, { before: null, after: back }, closed).length > 0;
}
