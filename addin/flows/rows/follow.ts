import type { FormId } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import type { Identifying, Moved } from "../../../shared/sync/follow-people.ts";
import { isBlank } from "../../../shared/text/cell.ts";
import { fold } from "../../../shared/text/normalise.ts";
import type { ReadRow, ReadSheet } from "../workbook.ts";
import type { Book } from "./book.ts";

/** Rows whose hidden cells belong elsewhere, by form. */
export type Moves = ReadonlyMap<FormId, readonly Moved[]>;

/** What tells rows of the form apart; a name counts as the same when it is how the row was known when it was last exchanged. */
export function identifyingOf(form: Form, { known }: Pick<Book, "known">): Identifying {
  const index = new Map(form.columns.map(({ key }, place) => [key, place]));
  const name = index.get(form.nameColumn) ?? -1;
  const titles = new Map(known?.get(form.id)?.rows.map(({ id, title }) => [id, fold(title)]));
  return {
    keys: form.keys.map((columns) => columns.flatMap((key) => index.get(key) ?? [])),
    isSameName: ({ id, cells }) => {
      const cell = cells[name] ?? null;
      return !isBlank(cell) && titles.get(id ?? "")?.endsWith(fold(String(cell))) === true;
    },
  };
}

/** The sheets with every row beside the id, version, state and code that are its own. */
export function followRows(reads: readonly ReadSheet[], moves: Moves): readonly ReadSheet[] {
  return reads.map((read) => {
    const moved = moves.get(read.form) ?? [];
    if (moved.length === 0) return read;
    const sources = new Map(moved.map(({ row, from }) => [row, from]));
    const byRow = new Map(read.rows.map((row) => [row.row, row]));
    return {
      ...read,
      rows: read.rows.map((row) => {
        const from = sources.get(row.row);
        return from === undefined ? row : withIdentity(row, byRow.get(from ?? 0));
      }),
    };
  });
}

function withIdentity(row: ReadRow, source: ReadRow | undefined): ReadRow {
  const { id = null, base = null, trace = null, code = null } = source ?? {};
  const derived = new Map(row.derived);
  if (derived.has("code")) derived.set("code", code);
  return { ...row, id, base, trace, code, ref: null, derived };
}
