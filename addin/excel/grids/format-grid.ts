import type { Grid, GridInput } from "../../../shared/tables/grid.ts";
import { place } from "../../../shared/tables/place.ts";
import { columnLetters } from "../../../shared/text/spreadsheet.ts";
import { chartRows, screenRows } from "./charts.ts";
import { layOutPage } from "../page.ts";
import { colours, widthInPoints } from "../sheets/layout.ts";

/** Widths, headings, merges, rules above totals, frozen panes, hidden columns and drop-downs of a derived sheet. Queues only. */
export function formatGrid(worksheet: Excel.Worksheet, grid: Grid): void {
  const { headerRow, bodyRow, columns } = place(grid);
  for (const [index, width] of grid.widths.entries()) {
    const letters = columnLetters(index + 1);
    worksheet.getRange(`${letters}:${letters}`).format.columnWidth = widthInPoints(width);
  }
  formatTitles(worksheet, grid);
  const header = worksheet.getRangeByIndexes(headerRow - 1, 0, grid.header.length, columns);
  formatHeader(header);
  for (const { row, column, rows, columns: width } of grid.headerMerges)
    worksheet.getRangeByIndexes(headerRow - 1 + row, column, rows, width).merge();
  formatBody(worksheet, grid, bodyRow);
  for (const column of grid.hiddenColumns) {
    const letters = columnLetters(column);
    const hidden = worksheet.getRange(`${letters}:${letters}`);
    // A long id that wraps would make its row as high as if it were read.
    hidden.format.wrapText = false;
    hidden.columnHidden = true;
  }
  freeze(worksheet, grid);
  layOutPage(worksheet, `$${headerRow}:$${bodyRow - 1}`);
  // A chart right of a long table would make the table small on paper.
  worksheet.pageLayout.setPrintArea(`A1:${columnLetters(columns)}${paperRows(grid)}`);
  for (const input of grid.inputs) addInput(worksheet, grid, input);
}

/** Points: two lines of a wrapped heading. */
const headerHeight = 32;

function formatTitles(worksheet: Excel.Worksheet, { titles }: Grid): void {
  const range = worksheet.getRangeByIndexes(0, 0, Math.max(titles.length, 1), 1);
  range.format.wrapText = false;
  const title = worksheet.getRange("A1");
  title.format.font.bold = true;
  title.format.font.size = 14;
}

function formatHeader(header: Excel.Range): void {
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.horizontalAlignment = "Center";
  header.format.verticalAlignment = "Center";
  header.format.fill.color = colours.optional;
  drawLines(header);
  header.format.rowHeight = headerHeight;
}

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

function drawLines(range: Excel.Range): void {
  for (const edge of edges) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = colours.line;
  }
}

function formatBody(worksheet: Excel.Worksheet, grid: Grid, bodyRow: number): void {
  const { columns } = place(grid);
  if (grid.body.length === 0) return;
  const body = worksheet.getRangeByIndexes(bodyRow - 1, 0, grid.body.length, columns);
  body.format.font.bold = false;
  // Texts to judge are read from the top; figures stand in the middle of their row.
  body.format.verticalAlignment = grid.inputs.length > 0 ? "Top" : "Center";
  body.format.wrapText = true;
  drawLines(body);
  for (const row of grid.totalRows)
    worksheet.getRangeByIndexes(bodyRow - 1 + row, 0, 1, columns).format.font.bold = true;
}

/** Rows that are printed: the table with its notes, and below a short one its chart. */
function paperRows(grid: Grid): number {
  const { lastRow } = place(grid);
  return grid.charts.length > 0 && lastRow <= screenRows ? lastRow + 2 + chartRows : lastRow;
}

function freeze(worksheet: Excel.Worksheet, { freeze: { rows, columns } }: Grid): void {
  if (rows > 0 && columns > 0)
    worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) worksheet.freezePanes.freezeRows(rows);
  else if (columns > 0) worksheet.freezePanes.freezeColumns(columns);
}

function addInput(worksheet: Excel.Worksheet, grid: Grid, input: GridInput): void {
  const { bodyRow } = place(grid);
  if (grid.body.length === 0) return;
  const range = worksheet.getRangeByIndexes(bodyRow - 1, input.column - 1, grid.body.length, 1);
  range.format.fill.color = colours.required;
  if (input.list !== undefined)
    range.dataValidation.rule = { list: { inCellDropDown: true, source: input.list.join(",") } };
  range.dataValidation.prompt = {
    showPrompt: true,
    title: "",
    message: input.prompt.slice(0, 225),
  };
}
