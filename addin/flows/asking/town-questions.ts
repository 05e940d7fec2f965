import type { FormAt } from "../../api/client.ts";
import type { ParseContext, Values } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { parseRow } from "../../../shared/forms/rows/parse-row.ts";
import { townCells } from "../../../shared/forms/rows/town-cells.ts";
import { lettersOf } from "../../../shared/intake/table/raw-list.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import type { Book } from "../rows/book.ts";
import { type Inspection, type InspectedSheet, nameOf } from "../rows/inspect.ts";
import type { ListReading } from "../importing/read-list.ts";
import type { ReadSheet } from "../workbook.ts";

/** A row whose person or gift another unit may have, too. */
export interface AskedRow {
  /** Excel row. */
  readonly row: number;
  /** Null for a row that was never sent. */
  readonly id: string | null;
  /** Only the cells its town keys look at; all others stay where they are. */
  readonly cells: Cell[];
  /** What a person calls it. */
  readonly head: string;
  /** Columns about which the same was found already, by code. */
  readonly known: readonly string[];
}

/** Rows of one sheet about which the town is asked. */
export interface TownQuestion {
  readonly at: FormAt;
  readonly form: Form;
  readonly read: Pick<ReadSheet, "name" | "letters">;
  readonly rows: readonly AskedRow[];
}

/**
 * Rows that "Gửi số liệu" would send and that name a person or a gift: of those that were sent before the service has said it.
 * Invented rows of practice are nobody's.
 */
export function sheetQuestions(book: Book, { sheets }: Inspection): readonly TownQuestion[] {
  if (book.isPractice) return [];
  return sheets.flatMap((sheet) => questionOf(book, sheet, rowsToSend(sheet)));
}

/** The same for rows of a list that are not in the form's sheet yet; places are those of the list. */
export function listQuestion({
  book,
  form,
  raw,
  plan,
  rows,
  inspection,
}: ListReading): readonly TownQuestion[] {
  if (book.isPractice) return [];
  const { context } = inspection;
  const name = form.columns.findIndex(({ key }) => key === form.nameColumn);
  const asked = rows
    .filter(({ is }) => is === "new")
    .flatMap(({ planned: { from, cells } }) => {
      const row = { row: from, id: null, head: String(cells[name] ?? ""), known: [] };
      return askable(form, cells, { context, row });
    });
  const letters = form.columns.map(({ key }) => {
    const at = plan.columns.find(({ target }) => target === key)?.columns[0];
    return at === undefined ? "" : lettersOf(raw, at);
  });
  return questionOf(book, { form, read: { name: raw.sheet, letters } }, asked);
}

function questionOf(
  { campaign, unit, forms }: Book,
  { form, read: { name, letters } }: Pick<InspectedSheet, "form"> & Pick<TownQuestion, "read">,
  rows: readonly AskedRow[],
): readonly TownQuestion[] {
  if (rows.length === 0 || !forms.includes(form)) return [];
  const at = { campaign: campaign.id, unit: unit.id, form: form.id };
  return [{ at, form, read: { name, letters }, rows }];
}

function rowsToSend({ form, rows, plan }: InspectedSheet): readonly AskedRow[] {
  if (form.townKeys.length === 0) return [];
  const going = new Set([...plan.fresh, ...plan.changed].map(({ local }) => local.row));
  return rows
    .filter(({ read }) => going.has(read.row))
    .flatMap((row) => {
      const { read, checked, issues } = row;
      const known = issues.map(({ code, column }) => `${code}|${column ?? ""}`);
      const asked = { row: read.row, id: read.id, head: nameOf(form, row), known };
      return holdsKey(form, checked.values)
        ? [{ ...asked, cells: townCells(form, checked.cells) }]
        : [];
    });
}

function askable(
  form: Form,
  cells: readonly Cell[],
  { context, row }: { context: ParseContext; row: Omit<AskedRow, "cells"> },
): readonly AskedRow[] {
  const { values } = parseRow(form, cells, context);
  return holdsKey(form, values) ? [{ ...row, cells: townCells(form, cells) }] : [];
}

function holdsKey({ townKeys }: Form, values: Values): boolean {
  return townKeys.some(({ keyOf }) => keyOf(values) !== null);
}
