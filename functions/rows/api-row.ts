import type { ApiRow } from "../../shared/api/shapes.ts";
import type { Column, Form, ParseContext, Value } from "../../shared/forms/form.ts";
import type { Cell } from "../../shared/text/cell.ts";
import { maskNationalId } from "../../shared/text/national-id.ts";
import { acceptedContent, type Content, type RowDocument } from "./row-document.ts";
import { sameJson } from "./same-json.ts";

/**
 * How much of a row somebody sees. "full": its own unit. "masked": reviewers, without national ids. "posted": what hangs on the
 * village board anyway, for those who pick households (domain §7).
 */
export type View = "full" | "masked" | "posted";

/** A row as it travels. Cells stand in their canonical form, derived columns null. */
export function toApiRow(
  row: RowDocument & { readonly seq?: number },
  { form, context, view }: { form: Form; context: ParseContext; view: View },
): ApiRow {
  const isPosted = view === "posted";
  return {
    id: row.id,
    form: row.form,
    unit: row.unit,
    code: row.code,
    version: row.version,
    seq: row.seq ?? 0,
    state: row.state,
    cells: cellsOf(row.content, { form, context, view }),
    formVersion: row.content.formVersion,
    by: isPosted ? "" : row.by.name,
    at: row.at,
    acceptedVersion: row.accepted?.version ?? null,
    changed: isPosted ? [] : changedColumns(row, form),
    review: isPosted ? null : reviewOf(row),
    ...(isPosted || row.withdrawnBecause === undefined
      ? {}
      : { withdrawnBecause: row.withdrawnBecause }),
  };
}

function cellsOf(
  content: Content,
  { form, context, view }: { form: Form; context: ParseContext; view: View },
): Cell[] {
  const raw = new Map(content.raw);
  return form.columns.map((column, index) => {
    if (view === "posted" && column.sensitivity !== "posted") return null;
    const value: Value = content.values[index] ?? null;
    if (view === "masked" && isIdentityNumber(column))
      return typeof value === "string" ? maskNationalId(value) : null;
    return raw.get(index) ?? column.format(value, context);
  });
}

/** The number on the old identity paper names a person as surely as the new one. */
function isIdentityNumber({ kind, key }: Column): boolean {
  return kind === "national-id" || key === "oldPaper";
}

function changedColumns(row: RowDocument, form: Form): string[] {
  const accepted = acceptedContent(row);
  if (accepted === null || accepted === row.content) return [];
  return form.columns
    .filter(
      (_, index) => !sameJson(accepted.values[index] ?? null, row.content.values[index] ?? null),
    )
    .map(({ key }) => key);
}

function reviewOf({ review }: RowDocument): ApiRow["review"] {
  if (review === null) return null;
  const { decision, reason, notes, dueOn, by, at } = review;
  return { decision, reason, notes: notes.map((note) => ({ ...note })), dueOn, by: by.name, at };
}
