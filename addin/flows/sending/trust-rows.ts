import type { Book } from "../rows/book.ts";
import { type Inspection, titleOf } from "../rows/inspect.ts";
import { unitOfRow } from "../rows/unit-of-row.ts";
import type { KnownForm, KnownRow } from "../workbook.ts";

/**
 * A workbook that lost its memory takes the ids and versions in its rows' hidden cells for what it knew: otherwise, after the
 * first submission, the rows that were not in it would look as if pasted from elsewhere.
 */
export function trustRows(book: Book, { sheets }: Inspection): Book {
  if (book.known !== null) return book;
  const own = sheets.filter(({ form }) => book.forms.includes(form));
  const known = own.map(({ form, rows }): KnownForm => {
    const trusted = new Map<string, KnownRow>();
    for (const row of rows) {
      const { id } = row.read;
      if (id === null || row.base === null || trusted.has(id)) continue;
      const { version } = row.base;
      trusted.set(id, { id, unit: unitOfRow(book, form, row), version, title: titleOf(form, row) });
    }
    return { form: form.id, cursors: [], rows: [...trusted.values()] };
  });
  return { ...book, known: new Map(known.map((form) => [form.form, form])) };
}
