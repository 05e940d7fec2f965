import type { Column, Values } from "../column.ts";
import type { Form } from "../form.ts";

/** Columns a listed row needs, always or by what else it says. */
export function requiredColumns(form: Form, values?: Values): readonly Column[] {
  return form.columns.filter(
    (column) => column.required || (values !== undefined && column.requiredWhen?.(values) === true),
  );
}

const nothing: readonly Column[] = Object.freeze([]);

/** Required columns that are blank: the row counts as "thiếu thông tin" until they are filled. */
export function missingColumns(form: Form, values: Values): readonly Column[] {
  const { columns, keys } = candidates(form);
  let missing: Column[] | null = null;
  for (let index = 0; index < keys.length; index++) {
    if ((values[keys[index] ?? ""] ?? null) !== null) continue;
    const column = columns[index];
    if (column === undefined) continue;
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

interface Candidates {
  readonly columns: readonly Column[];
  readonly keys: readonly string[];
}

const candidatesOf = new WeakMap<Form, Candidates>();

function candidates(form: Form): Candidates {
  const known = candidatesOf.get(form);
  if (known !== undefined) return known;
  const columns = form.columns.filter(
    (column) => column.required || column.requiredWhen !== undefined,
  );
  const found = { columns, keys: columns.map(({ key }) => key) };
  candidatesOf.set(form, found);
  return found;
}
