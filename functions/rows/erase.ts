import { formById } from "../../shared/forms/catalogue.ts";
import type { Column, ColumnKind, Value } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import type { JournalDocument, JournalEntry, RowChange } from "./journal.ts";
import { type Layout, placeOf, readRow } from "./read-row.ts";
import type { Content, RowDocument } from "./row-document.ts";

/** Kinds in which people write what they like, names among it. */
const freeKinds: readonly ColumnKind[] = ["text", "name", "national-id", "phone", "birth"];

/** What stays of a text that is an id of a list, a day or a household code; a number of nine digits and more may be a person's. */
const plain = /^(?!\d{9,}$)[A-Za-z0-9._-]{1,60}$/;

/** True for a column of which nothing stays after the retention date. */
export function isErased({ kind, sensitivity }: Column): boolean {
  return sensitivity === "personal" || sensitivity === "sensitive" || freeKinds.includes(kind);
}

/** What stays of a value: nothing in a column of people, and nowhere a text that may be one somebody wrote. */
function keptOf(column: Column | undefined, value: Value): Value {
  if (column === undefined || isErased(column)) return null;
  return typeof value === "string" && !plain.test(value) ? null : value;
}

/** Of a content in the order of today's form, as every row is behind `readRow`. */
function eraseContent(form: Form, content: Content): Content {
  const values = content.values.map((value, index) => keptOf(form.columns[index], value));
  return { values, ...layoutIn(content) };
}

function layoutIn({ formVersion, readableFrom }: Layout): Layout {
  return { formVersion, ...(readableFrom === undefined ? {} : { readableFrom }) };
}

/**
 * The row without its person. Whatever erased entries of a journal cannot make again is gone here too, so that a row equals its
 * replay whether or not its journal was erased already.
 */
export function eraseRow(row: RowDocument): RowDocument {
  const form = formById(row.form);
  const erased: RowDocument & { claims?: unknown; acknowledged?: unknown } = {
    ...row,
    content: eraseContent(form, row.content),
    accepted:
      row.accepted === null
        ? null
        : {
            version: row.accepted.version,
            ...(row.accepted.content === undefined
              ? {}
              : { content: eraseContent(form, row.accepted.content) }),
          },
    review: row.review === null ? null : eraseReview(row.review),
    ...(row.withdrawnBecause === undefined ? {} : { withdrawnBecause: "" }),
    ...(row.office === undefined ? {} : { office: eraseOffice(form, row.office) }),
  };
  delete erased.claims;
  delete erased.acknowledged;
  return erased;
}

function eraseReview(review: NonNullable<RowDocument["review"]>): RowDocument["review"] {
  return { ...review, reason: "", notes: [] };
}

function eraseOffice(
  form: Form,
  office: NonNullable<RowDocument["office"]>,
): NonNullable<RowDocument["office"]> {
  const columns = new Map(form.columns.map((column) => [column.key, column]));
  return Object.fromEntries(
    Object.entries(office).map(([key, entry]) => [
      key,
      { ...entry, value: keptOf(columns.get(key), entry.value) },
    ]),
  );
}

/** A journal document without people: who changed what when, and what the change was worth, stay. */
export function eraseJournal(journal: JournalDocument, on: string): JournalDocument {
  return {
    ...journal,
    entries: journal.entries.map(eraseEntry),
    result: eraseResult(journal.result),
    erased: on,
  };
}

/** Town keys it touched are left out: their text is a national id. */
function eraseEntry({ row, form, previous, change }: JournalEntry): JournalEntry {
  return { row, form, previous, change: eraseChange(formById(form), change) };
}

function eraseChange(form: Form, change: RowChange): RowChange {
  switch (change.is) {
    case "stored": {
      const { columns, code, received } = change;
      const values = eraseChanges(form, change);
      return { is: "stored", values, columns, ...layoutIn(change), code, received };
    }
    case "filled":
      return { ...change, values: eraseChanges(form, change) };
    case "withdrawn":
      return { ...change, reason: "" };
    case "acknowledged":
      return { ...change, acknowledged: [] };
    case "reviewed":
      return { ...change, review: { ...change.review, reason: "", notes: [] } };
    case "settled":
      return { ...change, settlement: { ...change.settlement, reason: "" } };
    case "moved":
      return { ...change, row: eraseRow(readRow(change.row)) };
    case "facts":
    case "verdict":
    case "erased":
      return change;
  }
}

type Filled = Extract<RowChange, { is: "filled" }>;

/** Each value by the column it stood in when it was written. */
function eraseChanges(form: Form, change: Layout & Pick<Filled, "values">): Filled["values"] {
  return change.values.map(([index, before, after]) => {
    const column = form.columns[placeOf(form, index, change) ?? -1];
    return [index, keptOf(column, before), keptOf(column, after)] as const;
  });
}

/** Receipts stay, so that a repeat is told the same; the words of their issues quote cells. */
function eraseResult(result: unknown): unknown {
  if (!Array.isArray(result)) return result;
  return (result as readonly (Readonly<Record<string, unknown>> | null)[]).map((receipt) =>
    receipt?.["issues"] === undefined ? receipt : { ...receipt, issues: [] },
  );
}
