import { columnLetters } from "../../../shared/text/spreadsheet.ts";
import type { SheetPlan } from "../../flows/workbook.ts";
import type { Context } from "../run-excel.ts";
import { layOutPage } from "../page.ts";
import { asWhole, textFormat, writeCells } from "../write-text.ts";
import { area, type FoundSheet } from "./find-tables.ts";
import {
  colours,
  type Layout,
  layoutOf,
  type Slot,
  type SystemKey,
  widthInPoints,
} from "./layout.ts";
import { addMarks } from "./marks.ts";
import { addDropDowns } from "./validation.ts";

/** The cell above the headings that holds the last result; a worksheet's own name leads to it. */
export const lineName = "mai_am_ket_qua";

/** Lays out one sheet of rows: titles, headings, empty table, drop-downs, prompts, formats. Queues only. */
export function setUpSheet(context: Context, plan: SheetPlan): void {
  const { form, titles, readyRows } = plan;
  const worksheet = context.workbook.worksheets.add(form.sheet);
  const layout = layoutOf(form);
  // Row 2 is for the line of result.
  const lines = [titles[0] ?? form.title.vi, "", ...titles.slice(1)];
  const headerRow = lines.length + 1;
  formatColumns(worksheet, layout);
  writeTitles(worksheet, lines);
  const sheet = addTable(worksheet, { plan, layout, headerRow, lastRow: headerRow + readyRows });
  addDropDowns(sheet, plan.lists);
  addMarks(sheet);
  colourStates(sheet);
  hideColumns(worksheet, layout);
  layOutPage(worksheet, `$${headerRow}:$${headerRow}`);
  worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, headerRow, layout.frozen));
}

/** Formats of whole columns hold for every row a person ever types into, also below the table. */
function formatColumns(worksheet: Excel.Worksheet, { slots }: Layout): void {
  for (const [index, slot] of slots.entries()) formatColumn(worksheet, index + 1, slot);
}

/** Number format and width of a whole sheet column, 1-based. Queues only. */
export function formatColumn(worksheet: Excel.Worksheet, place: number, slot: Slot): void {
  const letters = columnLetters(place);
  const column = worksheet.getRange(`${letters}:${letters}`);
  column.numberFormat = asWhole(slot.is === "form" ? slot.column.numberFormat : textFormat);
  column.format.columnWidth = widthInPoints(
    slot.is === "form" ? slot.column.width : slot.system.width,
  );
  column.format.verticalAlignment = "Center";
}

/** The look of one heading. Queues only. */
export function formatHeading(heading: Excel.Range, slot: Slot): void {
  heading.format.wrapText = true;
  heading.format.font.bold = true;
  heading.format.font.color = "#000000";
  heading.format.fill.color = fillOf(slot);
}

function writeTitles(worksheet: Excel.Worksheet, lines: readonly string[]): void {
  const range = worksheet.getRangeByIndexes(0, 0, lines.length, 1);
  writeCells(
    range,
    lines.map((line) => [line]),
    textFormat,
  );
  range.format.wrapText = false;
  const title = worksheet.getRange("A1");
  title.format.font.bold = true;
  title.format.font.size = 14;
  worksheet.getRange("A2").format.font.bold = true;
  worksheet.names.add(lineName, worksheet.getRange("A2"));
}

interface TablePlan {
  readonly plan: SheetPlan;
  readonly layout: Layout;
  readonly headerRow: number;
  readonly lastRow: number;
}

function addTable(
  worksheet: Excel.Worksheet,
  { plan, layout, headerRow, lastRow }: TablePlan,
): FoundSheet {
  const { form } = plan;
  const all = { left: 1, right: layout.slots.length };
  const header = area({ worksheet }, { first: headerRow, last: headerRow, ...all });
  writeCells(header, [layout.slots.map(({ label }) => label)], textFormat);
  const table = worksheet.tables.add(
    area({ worksheet }, { first: headerRow, last: lastRow, ...all }),
    true,
  );
  table.name = form.table;
  table.style = "TableStyleLight1";
  header.format.rowHeight = 45;
  for (const [index, slot] of layout.slots.entries())
    formatHeading(worksheet.getCell(headerRow - 1, index), slot);
  const found = foundOf(form, layout);
  return {
    form,
    worksheet,
    name: form.sheet,
    table,
    isFiltered: false,
    headerRow,
    lastRow,
    tableEnd: lastRow,
    firstColumn: 1,
    lastColumn: layout.slots.length,
    others: new Map(),
    headings: layout.slots.map(({ label }) => label),
    ...found,
  };
}

function foundOf(
  form: SheetPlan["form"],
  { slots }: Layout,
): Pick<FoundSheet, "columns" | "system"> {
  const system = new Map<SystemKey, number>();
  const byKey = new Map<string, number>();
  for (const [index, slot] of slots.entries())
    if (slot.is === "system") system.set(slot.system.key, index + 1);
    else byKey.set(slot.column.key, index + 1);
  return { system, columns: form.columns.map(({ key }) => byKey.get(key)) };
}

function fillOf(slot: Slot): string {
  if (slot.is === "system") return colours.system;
  // What another office fills in is no more the clerk's to type than what the system does.
  if (slot.column.kind === "derived" || slot.column.filledBy !== undefined) return colours.derived;
  return slot.column.required ? colours.required : colours.optional;
}

/** States a person must act on stand out; the others stay quiet. */
function colourStates({ worksheet, system, headerRow, lastRow }: FoundSheet): void {
  const status = system.get("status");
  if (status === undefined) return;
  const range = area(
    { worksheet },
    { first: headerRow + 1, last: lastRow, left: status, right: status },
  );
  range.format.font.bold = true;
}

function hideColumns(worksheet: Excel.Worksheet, { slots, detail }: Layout): void {
  for (const [index, slot] of slots.entries()) {
    if (slot.is === "form" || !slot.system.hidden) continue;
    const letters = columnLetters(index + 1);
    worksheet.getRange(`${letters}:${letters}`).columnHidden = true;
  }
  if (detail === undefined) return;
  const group = worksheet.getRange(`${columnLetters(detail.first)}:${columnLetters(detail.last)}`);
  group.group("ByColumns");
  group.hideGroupDetails("ByColumns");
}
