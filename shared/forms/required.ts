import type { Column, Form, Values } from "./form.ts";

/** Columns a listed row needs, always or by what else it says. */
export function requiredColumns(form: Form, values?: Values): readonly Column[] {
  return form.columns.filter(
    (column) => column.required || (values !== undefined && column.requiredWhen?.(values) === true),
  );
}

const nothing: readonly Column[] = Object.freeze([]);

/** Required columns that are blank: the row counts as "thiếu thông tin" until they are filled. */
export function missingColumns(form: Form, values: Values): readonly Column[] {
  let missing: Column[] | null = null;
  for (const column of candidates(form)) {
    if ((values[column.key] ?? null) !== null) continue;
    if (column.required || column.requiredWhen?.(values) === true) (missing ??= []).push(column);
  }
  if (missing === null) return nothing;
  const closed = form.isClosed?.(values) === true;
  return closed ? missing.filter(isNeededWhenClosed) : missing;
}

/** A row that left the list still needs its reason and date, which other columns ask for. */
function isNeededWhenClosed({ essential, required }: Column): boolean {
  return essential === true || !required;
}

const candidatesOf = new WeakMap<Form, readonly Column[]>();

function candidates(form: Form): readonly Column[] {
  const known = candidatesOf.get(form);
  if (known !== undefined) return known;
  const columns = form.columns.filter(
    (column) => column.required || column.requiredWhen !== undefined,
  );
  candidatesOf.set(form, columns);
  return columns;
}
