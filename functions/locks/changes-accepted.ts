import { closedColumns } from "../../shared/forms/rows/closed-columns.ts";
import type { Values } from "../../shared/forms/column.ts";
import type { Draft } from "../commit/draft.ts";
import { valuesOf } from "../rows/form-rows.ts";
import { acceptedContent, type RowDocument } from "../rows/row-document.ts";

/**
 * True where accepting `after` (null = that the row goes), by a person or without one, would change the accepted figures of a locked
 * period. They may differ from the sent ones, which a submission is held against, when the row was not decided on before the lock.
 */
export function changesAccepted(
  { form, closed }: Pick<Draft, "form" | "closed">,
  stored: RowDocument | undefined,
  after: Values | null,
): boolean {
  if (closed.length === 0) return false;
  const content = stored === undefined ? null : acceptedContent(stored);
  const before = content === null ? null : valuesOf(form, content);
  return closedColumns(form, { before, after }, closed).length > 0;
}
