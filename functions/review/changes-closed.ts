import { closedColumns } from "../../shared/forms/closed-columns.ts";
import type { Draft } from "../commit/draft.ts";
import { type IndexedRow, valuesOf } from "../rows/form-rows.ts";
import { acceptedContent, waitsForWithdrawal } from "../rows/row-document.ts";

/**
 * True for a decision that would change figures of a locked period: the accepted ones by accepting what differs from them, the sent
 * ones by bringing back a row that was withdrawn. Returning any other row changes no figure.
 */
export function changesClosed(
  { form, closed }: Draft,
  { document, values }: IndexedRow,
  decision: "accept" | "return",
): boolean {
  if (closed.length === 0) return false;
  const content = acceptedContent(document);
  const accepted = content === null ? null : valuesOf(form, content);
  const isGoing = waitsForWithdrawal(document);
  if (decision === "return" && !isGoing) return false;
  const change =
    decision === "return"
      ? { before: null, after: accepted }
      : { before: accepted, after: isGoing ? null : values };
  return closedColumns(form, change, closed).length > 0;
}
