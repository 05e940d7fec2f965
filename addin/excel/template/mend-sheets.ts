import { columnLetters } from "../../../shared/text/spreadsheet.ts";
import type { SheetMend } from "../../flows/template/columns-plan.ts";
import { batchOf } from "../batch.ts";
import type { Context } from "../run-excel.ts";
import { area, findSheets, type FoundSheet } from "../sheets/find-tables.ts";
import { layoutOf, type Slot } from "../sheets/layout.ts";
import { replaceMarks } from "../sheets/marks.ts";
import { formatColumn, formatHeading } from "../sheets/set-up-sheet.ts";
import { addDropDowns } from "../sheets/validation.ts";
import { writeSheets } from "../sheets/write-sheets.ts";
import { textFormat, writeCells } from "../write-text.ts";
import { placesOf } from "./survey-sheets.ts";

/**
 * Sets headings right and inserts the columns that are missing where the form has them, whole sheet columns, so that widths, hidden
 * columns, the person's own columns and formulas move along as when a person inserts one. Then the cells of the new columns.
 */
export async function mendSheets(context: Context, mends: readonly SheetMend[]): Promise<void> {
  const forms = mends.map(({ plan }) => plan.form);
  const before = await findSheets(context, forms);
  const looks = before.map((sheet) => ({ sheet, hidden: askHidden(sheet) }));
  await context.sync();
  for (const { sheet, hidden } of looks) {
    const mend = mends.find(({ plan }) => plan.form.id === sheet.form.id);
    if (mend !== undefined) mendColumns(sheet, mend, hidden.columnHidden);
  }
  await context.sync();
  const after = await findSheets(context, forms);
  for (const sheet of after) {
    const mend = mends.find(({ plan }) => plan.form.id === sheet.form.id);
    if (mend !== undefined) addDropDowns(sheet, mend.plan.lists, touched(mend));
  }
  await writeSheets(
    context,
    mends.map(({ plan, patches }) => ({ form: plan.form, patches, added: [] })),
  );
  await replaceMarks(
    context,
    after.filter(({ form }) =>
      mends.some(({ plan, add }) => plan.form.id === form.id && add.length > 0),
    ),
  );
  await batchOf(context).end();
}

function touched({ renames, add }: SheetMend): ReadonlySet<string> {
  return new Set([...renames.map(({ label }) => label), ...add]);
}

/** Whether the person has the group of details closed: a new detail column joins them. */
function askHidden(sheet: FoundSheet): Excel.Range {
  const detail = layoutOf(sheet.form).slots.findLast(
    (slot) => isDetail(slot) && placesOf(sheet).has(slot.label),
  );
  const place = placesOf(sheet).get(detail?.label ?? "") ?? sheet.firstColumn;
  const letters = columnLetters(place);
  return sheet.worksheet.getRange(`${letters}:${letters}`).load("columnHidden");
}

function isDetail(slot: Slot): boolean {
  return slot.is === "form" && slot.column.group === "detail";
}

function mendColumns(sheet: FoundSheet, { renames, add }: SheetMend, isClosed: boolean): void {
  const { worksheet, headerRow, firstColumn } = sheet;
  const order = labelsInOrder(sheet);
  for (const { heading, label } of renames) {
    const at = sheet.headings.indexOf(heading);
    if (at < 0) continue;
    order[at] = label;
    writeCells(worksheet.getCell(headerRow - 1, firstColumn - 1 + at), [[label]], textFormat);
  }
  const { slots } = layoutOf(sheet.form);
  for (const slot of slots.filter(({ label }) => add.includes(label)))
    insertColumn(sheet, { slot, slots, order, isClosed });
}

/** The heading each column should have, from the first column on; the person's own keep theirs. */
function labelsInOrder(sheet: FoundSheet): string[] {
  const labels = new Map([...placesOf(sheet)].map(([label, place]) => [place, label]));
  return sheet.headings.map((heading, index) => labels.get(sheet.firstColumn + index) ?? heading);
}

interface Insertion {
  readonly slot: Slot;
  readonly slots: readonly Slot[];
  /** Headings as they stand at this point of the queue; the new one is put in. */
  readonly order: string[];
  readonly isClosed: boolean;
}

/** Behind the nearest column that stands before it in the form; in front of all when there is none. */
function insertColumn(sheet: FoundSheet, { slot, slots, order, isClosed }: Insertion): void {
  const { worksheet, firstColumn, headerRow, table, tableEnd } = sheet;
  const before = slots.slice(0, slots.indexOf(slot)).findLast(({ label }) => order.includes(label));
  const index = before === undefined ? 0 : order.indexOf(before.label) + 1;
  const isInside = index > 0 && index < order.length;
  order.splice(index, 0, slot.label);
  const place = firstColumn + index;
  const letters = columnLetters(place);
  const column = worksheet.getRange(`${letters}:${letters}`);
  column.insert("Right");
  // A new column takes over the look and the drop-down of its neighbour.
  column.clear("Formats");
  column.dataValidation.clear();
  // At its edges a table does not grow by itself.
  if (!isInside && table !== undefined)
    table.resize(
      area(sheet, {
        first: headerRow,
        last: tableEnd,
        left: firstColumn,
        right: firstColumn + order.length - 1,
      }),
    );
  formatColumn(worksheet, place, slot);
  const heading = worksheet.getCell(headerRow - 1, place - 1);
  writeCells(heading, [[slot.label]], textFormat);
  formatHeading(heading, slot);
  worksheet.getRange(`${letters}:${letters}`).columnHidden =
    slot.is === "system" ? slot.system.hidden : isDetail(slot) && isClosed;
}
