import { formById } from "../../../shared/forms/catalogue.ts";
import type { Value } from "../../../shared/forms/column.ts";
import { applyEntry } from "../../../functions/rows/apply-entry.ts";
import type { JournalEntry, RowChange } from "../../../functions/rows/journal.ts";
import { layoutOf } from "../../../functions/rows/read-row.ts";
import type { RowDocument } from "../../../functions/rows/row-document.ts";

export const form = formById("households");
export const count = form.columns.length;
export const place = (key: string) => form.columns.findIndex((column) => column.key === key);
export const [people, note] = [place("people"), place("note")];
/** A version after ours that added one column behind ours. */
export const later = { formVersion: form.version + 1, readableFrom: 1 };
export const context = {
  unit: "na-lay",
  by: { id: "p", name: "P" },
  at: "2024-11-01",
  journal: "j2",
};

type Stored = Extract<RowChange, { is: "stored" }>;

export function stored(values: Stored["values"], changes: Partial<Stored> = {}): JournalEntry {
  const change: Stored = {
    is: "stored",
    values,
    columns: count,
    ...layoutOf(form),
    code: null,
    received: false,
    ...changes,
  };
  return { row: "r", form: form.id, previous: null, change };
}

export function made(values: Stored["values"], changes: Partial<Stored> = {}): RowDocument {
  return applyEntry(undefined, stored(values, changes), { ...context, journal: "j1" });
}

export const valueAt = ({ content }: RowDocument, index: number): Value =>
  content.values[index] ?? null;
