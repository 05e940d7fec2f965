import type { ApiRow, Double } from "../../shared/api/shapes.ts";
import type { ParseContext, Sensitivity, Value } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import { shownToOffice } from "../../shared/forms/rows/office-columns.ts";
import type { Cell } from "../../shared/text/cell.ts";
import { maskOf } from "../../shared/forms/rows/mask.ts";
import { acceptedContent, type Content, type RowDocument } from "./row-document.ts";
import { sameJson } from "./same-json.ts";

/**
 * How much of a row somebody sees. "full": its own unit. "masked": reviewers, who judge a household but need no number that
 * names or reaches its people. "office": whoever fills in a column of the row, what they judge by it. "posted": what hangs on the
 * village board anyway, for those who pick households (domain §7).
 */
export type View = "full" | "masked" | "office" | "posted";

/** What each view does with a column; "masked" hides the columns that have a mask and shows the others. */
const shows: Readonly<Record<View, Readonly<Record<Sensitivity, "all" | "masked" | "nothing">>>> = {
  full: { posted: "all", internal: "all", personal: "all", sensitive: "all" },
  masked: { posted: "all", internal: "all", personal: "masked", sensitive: "all" },
  // Columns the office judges come beside (`shownToOffice`).
  office: { posted: "all", internal: "nothing", personal: "nothing", sensitive: "nothing" },
  posted: { posted: "all", internal: "nothing", personal: "nothing", sensitive: "nothing" },
};

/** A row as it travels. Cells stand in their canonical form, derived columns null. */
export function toApiRow(
  row: RowDocument & { readonly seq?: number },
  { form, context, view }: { form: Form; context: ParseContext; view: View },
): ApiRow {
  const isPosted = view === "posted";
  const isPartial = isPosted || view === "office";
  return {
    id: row.id,
    form: row.form,
    unit: row.unit,
    code: row.code,
    version: row.version,
    seq: row.seq ?? 0,
    state: row.state,
    cells: cellsOf(row.content, { form, context, view }),
    formVersion: form.version,
    by: isPosted ? "" : row.by.name,
    at: row.at,
    acceptedVersion: row.accepted?.version ?? null,
    changed: isPartial ? [] : changedColumns(row, form),
    review: isPartial ? null : reviewOf(row),
    ...(isPartial || row.acknowledged === undefined
      ? {}
      : { acknowledged: row.acknowledged.map((one) => ({ ...one })) }),
    ...(isPosted || row.withdrawnBecause === undefined
      ? {}
      : { withdrawnBecause: row.withdrawnBecause }),
    ...(isPartial ? {} : doublesOf(row, form)),
    ...(isPosted ? {} : officeOf(row)),
  };
}

/** The other side is named by its unit, whoever looks. */
function doublesOf({ claims }: RowDocument, form: Form): Pick<ApiRow, "doubles"> {
  const doubles = form.townKeys.flatMap((key): Double[] => {
    const verdict = claims?.[key.id]?.verdict;
    if (verdict === undefined || verdict.units.length === 0) return [];
    const { sent: counts, decided, units, programmes } = verdict;
    const told = programmes === undefined ? {} : { programmes: [...programmes] };
    return [{ code: key.code, column: key.column, counts, decided, units: [...units], ...told }];
  });
  return doubles.length === 0 ? {} : { doubles };
}

function officeOf({ office }: RowDocument): Pick<ApiRow, "office"> {
  if (office === undefined) return {};
  const entries = Object.entries(office);
  return { office: entries.map(([column, { by, at }]) => ({ column, by: by.name, at })) };
}

/** The whole of a content as cells in their canonical form. */
export function contentCells(
  content: Content,
  { form, context }: { form: Form; context: ParseContext },
): Cell[] {
  return cellsOf(content, { form, context, view: "full" });
}

function cellsOf(
  content: Content,
  { form, context, view }: { form: Form; context: ParseContext; view: View },
): Cell[] {
  const raw = new Map(content.raw);
  const judged = view === "office" ? shownToOffice(form) : new Set<string>();
  return form.columns.map((column, index) => {
    const shown = judged.has(column.key) ? "masked" : shows[view][column.sensitivity];
    if (shown === "nothing") return null;
    const value: Value = content.values[index] ?? null;
    const mask = shown === "masked" ? maskOf(column) : undefined;
    if (mask !== undefined) return typeof value === "string" ? mask(value) : null;
    return raw.get(index) ?? column.format(value, context);
  });
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
