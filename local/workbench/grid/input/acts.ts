/** What a person does on the grid, as acts on the workbook; refusals come back as sentences' keys. */
import { isLineHidden, setSize, type LineSpan } from "../../../excel/book/layout.ts";
import { renameSheet, setVisibility } from "../../../excel/book/sheets.ts";
import { settle } from "../../../excel/book/settle.ts";
import { hasContent, textAt } from "../../../excel/grid/read-cells.ts";
import { formatArea } from "../../../excel/model/address.ts";
import { cellArea, contains } from "../../../excel/model/area.ts";
import type { Area, WorksheetModel } from "../../../excel/model/types.ts";
import type { Session } from "../../session/session.ts";
import { toPoints } from "../geometry/extent.ts";
import type { Resize } from "../fortune-sheet.ts";
import { tableAt } from "../paint/table-looks.ts";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export function addressOf(sheet: WorksheetModel, area: Area): { sheet: string; address: string } {
  return { sheet: sheet.id, address: formatArea(area) };
}

export function cellAddress(sheet: WorksheetModel, { row, column }: Cell) {
  return addressOf(sheet, cellArea(row, column));
}

/** Runs something that the person's hands have no act for, by the same rules: painting, events and saving follow. */
function doDirectly(session: Session, act: () => void): void {
  const { book } = session;
  book.actor = "person";
  try {
    act();
  } finally {
    settle(book);
    book.actor = "addin";
    session.changed();
  }
}

export function resizeLine(session: Session, sheet: WorksheetModel, resize: Resize): void {
  const { kind, index, pixels } = resize;
  const span: LineSpan = { kind, first: index, last: index };
  doDirectly(session, () => {
    setSize(session.book, sheet, { span, size: toPoints(pixels) });
  });
}

/** The next cell a person can see in a direction; the same cell at the edge. */
export function neighbour(
  sheet: WorksheetModel,
  from: Cell,
  [down, across]: readonly [number, number],
): Cell {
  const merge = sheet.merges.find((area) => contains(area, from.row, from.column));
  let row = from.row + down * (merge === undefined || down < 0 ? 1 : merge.bottom - from.row + 1);
  let column =
    from.column + across * (merge === undefined || across < 0 ? 1 : merge.right - from.column + 1);
  while (row > 0 && down !== 0 && isLineHidden(sheet.rowLines[row])) row += down;
  while (column > 0 && across !== 0 && isLineHidden(sheet.columnLines[column])) column += across;
  const isOut = row < 0 || column < 0 || row > 1_048_575 || column > 16_383;
  const isHidden = isLineHidden(sheet.rowLines[row]) || isLineHidden(sheet.columnLines[column]);
  return isOut || isHidden ? from : { row, column };
}

/** The area with every merged area it touches. */
export function withMerges(sheet: WorksheetModel, cell: Cell): Area {
  return (
    sheet.merges.find((merge) => contains(merge, cell.row, cell.column)) ??
    cellArea(cell.row, cell.column)
  );
}

/** Cells as clipboard text: as shown, tabs and newlines between, quoted where a cell holds either. */
export function copyText(session: Session, sheet: WorksheetModel, area: Area): string {
  const lines: string[] = [];
  const last = Math.min(area.bottom, sheet.rows.length - 1);
  for (let row = area.top; row <= Math.max(last, area.top); row += 1) {
    if (sheet.rowLines[row]?.filtered === true) continue;
    const cells: string[] = [];
    const right = Math.min(area.right, Math.max(area.left, lastColumn(sheet)));
    for (let column = area.left; column <= right; column += 1)
      cells.push(quoted(textAt(sheet, { row, column }, session.book.locale)));
    lines.push(cells.join("\t"));
  }
  return lines.join("\r\n");
}

function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function lastColumn(sheet: WorksheetModel): number {
  return Math.max(0, ...sheet.rows.map((cells) => (cells?.length ?? 1) - 1));
}

/** Rows are put into the table when the selection lies in one, else into the whole sheet, as Excel's menu does. */
export function insertRows(session: Session, sheet: WorksheetModel, area: Area) {
  const table = tableAt(sheet, area.top, area.left);
  const isWhole = area.left === 0 && area.right >= 16_000;
  const count = area.bottom - area.top + 1;
  if (table === undefined || isWhole || area.top === table.area.top)
    return session.hands.insertRows(addressOf(sheet, area));
  return session.hands.insertTableRows(table.name, offsetIn(table, area.top), count);
}

export function deleteRows(session: Session, sheet: WorksheetModel, area: Area) {
  const table = tableAt(sheet, area.top, area.left);
  const isWhole = area.left === 0 && area.right >= 16_000;
  if (table === undefined || isWhole || area.top === table.area.top)
    return session.hands.deleteRows(addressOf(sheet, area));
  const count = Math.min(area.bottom, table.area.bottom) - area.top + 1;
  return session.hands.deleteTableRows(table.name, offsetIn(table, area.top), count);
}

function offsetIn(
  { area, showHeaders }: { area: Area; showHeaders: boolean },
  row: number,
): number {
  return row - area.top - (showHeaders ? 1 : 0);
}

/** Neighbouring columns of an outline, and whether any of them is in sight. */
export function columnGroups(
  sheet: WorksheetModel,
): readonly { readonly area: Area; readonly isShown: boolean }[] {
  const groups: { area: Area; isShown: boolean }[] = [];
  sheet.columnLines.forEach((line, column) => {
    if ((line?.outlineLevel ?? 0) === 0) return;
    const last = groups.at(-1);
    if (last?.area.right === column - 1) {
      last.area = { ...last.area, right: column };
      last.isShown ||= line?.hidden !== true;
    } else
      groups.push({
        area: { top: 0, bottom: 1_048_575, left: column, right: column },
        isShown: line?.hidden !== true,
      });
  });
  return groups;
}

export function nameSheet(session: Session, sheet: WorksheetModel, name: string): void {
  doDirectly(session, () => {
    renameSheet(session.book, sheet, name);
  });
}

export function showSheet(session: Session, sheet: WorksheetModel, isShown: boolean): void {
  doDirectly(session, () => {
    setVisibility(session.book, sheet, isShown ? "Visible" : "Hidden");
  });
}

/** Count, sum and average of the selection, as the status bar shows them. */
export function summarise(sheet: WorksheetModel, area: Area) {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  const last = Math.min(area.bottom, sheet.rows.length - 1);
  for (let row = area.top; row <= last; row += 1) {
    const cells = sheet.rows[row];
    if (cells === undefined || isLineHidden(sheet.rowLines[row])) continue;
    for (let column = area.left; column <= Math.min(area.right, cells.length - 1); column += 1) {
      const cell = cells[column];
      if (!hasContent(cell)) continue;
      count += 1;
      if (typeof cell?.value !== "number") continue;
      numbers += 1;
      sum += cell.value;
    }
  }
  return { count, numbers, sum };
}
