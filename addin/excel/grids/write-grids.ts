import type { DerivedGrids } from "../../flows/workbook.ts";
import type { Grid, GridCell } from "../../../shared/tables/grid.ts";
import { gridRows, numberFormats, place } from "../../../shared/tables/place.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { isIsoDate, isoToSerial } from "../../../shared/text/date.ts";
import { batchOf } from "../batch.ts";
import type { Context } from "../run-excel.ts";
import { askOnlySheet, hideEmptySheet, type OnlySheet } from "../sheets/empty-sheet.ts";
import { lineName } from "../sheets/set-up-sheet.ts";
import { writeFormatted } from "../write-text.ts";
import { loadCharts, writeCharts } from "./charts.ts";
import { formatGrid } from "./format-grid.ts";

/** A worksheet's own name for the area the add-in wrote; what lies outside belongs to people. */
const areaName = "mai_am_bang";

interface Target {
  readonly grid: Grid;
  readonly worksheet: Excel.Worksheet;
  readonly isNew: boolean;
  /** The area written last time and the shape it had; undefined on a sheet not written yet. */
  readonly before: { readonly range: Excel.Range; readonly shape: string } | undefined;
  readonly charts: readonly Excel.Chart[];
}

/** A worksheet as it stands, with what the add-in wrote there last time. */
interface Known {
  readonly worksheet: Excel.Worksheet;
  readonly before: Target["before"];
  readonly charts: readonly Excel.Chart[];
}

/** Every worksheet by name, as a rewrite of derived sheets needs to know it. */
export interface Survey {
  readonly sheets: ReadonlyMap<string, Known>;
  /** Name of the sheet the person looks at. */
  readonly active: string;
  readonly only: OnlySheet | undefined;
}

/** Looks at all worksheets; writes nothing. Three round trips. */
export async function surveyGrids(context: Context): Promise<Survey> {
  const worksheets = context.workbook.worksheets.load("items/name,items/visibility");
  const active = worksheets.getActiveWorksheet().load("name");
  await context.sync();
  const only = askOnlySheet(worksheets.items);
  const asked = worksheets.items.map((worksheet) => ({
    worksheet,
    area: worksheet.names.getItemOrNullObject(areaName).load("comment"),
    charts: loadCharts(worksheet),
  }));
  await context.sync();
  const found = asked.map((sheet) => ({
    ...sheet,
    range: sheet.area.isNullObject
      ? undefined
      : sheet.area.getRangeOrNullObject().load("rowIndex,rowCount,columnCount"),
  }));
  await context.sync();
  const sheets = found.map(({ worksheet, area, charts, range }): [string, Known] => {
    const isKnown = range !== undefined && !range.isNullObject;
    const before = isKnown ? { range, shape: area.comment } : undefined;
    return [worksheet.name, { worksheet, before, charts: charts.items }];
  });
  return { sheets: new Map(sheets), active: active.name, only };
}

/**
 * Writes derived sheets: values each time, formats only where the shape changed, so that colours and widths a person chose stay.
 * Rows are inserted or removed so that what people wrote below keeps its distance. `opens` is shown to a person who is on none of the sheets. One round
 * trip for all sheets.
 */
export async function writeGrids(
  context: Context,
  { sheets, active, only }: Survey,
  { grids, opens }: DerivedGrids,
): Promise<void> {
  const targets = grids.map((grid): Target => {
    const known = sheets.get(grid.sheet);
    if (known !== undefined) return { grid, isNew: false, ...known };
    const worksheet = context.workbook.worksheets.add(grid.sheet);
    return { grid, isNew: true, worksheet, before: undefined, charts: [] };
  });
  const batch = batchOf(context);
  for (const target of targets) {
    writeGrid(target);
    await batch.add(sizeOf(target.grid));
  }
  if (opens !== undefined && !grids.some(({ sheet }) => sheet === active))
    targets.find(({ grid }) => grid.sheet === opens)?.worksheet.activate();
  if (only !== undefined && targets.some(({ isNew }) => isNew)) hideEmptySheet(only);
  await batch.end();
}

function writeGrid(target: Target): void {
  const { grid, worksheet, before, isNew } = target;
  // What is to be done comes first in a workbook, figures to read come last.
  if (isNew && grid.id === "todo") worksheet.position = 0;
  const rows = gridRows(grid);
  const shape = shapeOf(grid);
  const isReshaped = before?.shape !== shape;
  if (before !== undefined) makeRoom(target, rows.length);
  const range = worksheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 1);
  if (isReshaped) range.unmerge();
  if (before !== undefined) range.clear("Hyperlinks");
  writeLinks(worksheet, rows);
  // Texts are kept text each time; number formats are written once and then belong to the person.
  const formats = rows.map((row) =>
    row.map(({ format }) => (isReshaped || format === "text" ? numberFormats[format] : null)),
  );
  writeFormatted(
    range,
    rows.map((row) => row.map(valueOf)),
    formats,
  );
  if (isReshaped) formatGrid(worksheet, grid);
  fitRows(worksheet, grid);
  writeCharts(worksheet, grid, { existing: target.charts, isReshaped });
  rememberArea(target, range, shape);
}

/** Sentences wrap, so rows are as high as what stands in them now. */
function fitRows(worksheet: Excel.Worksheet, grid: Grid): void {
  if (grid.body.length === 0) return;
  const { bodyRow, columns } = place(grid);
  worksheet.getRangeByIndexes(bodyRow - 1, 0, grid.body.length, columns).format.autofitRows();
}

/** People's own rows below the table move with it, and formulas that point at them follow. */
function makeRoom({ worksheet, before }: Target, rows: number): void {
  if (before === undefined) return;
  const old = before.range.rowCount;
  // New rows look like the one above, which may be the heading.
  if (rows > old)
    worksheet
      .getRange(`${old + 1}:${rows}`)
      .insert("Down")
      .clear("Formats");
  if (rows < old) worksheet.getRange(`${rows + 1}:${old}`).delete("Up");
}

function writeLinks(worksheet: Excel.Worksheet, rows: readonly (readonly GridCell[])[]): void {
  for (const [r, row] of rows.entries())
    for (const [c, { link }] of row.entries())
      if (link !== undefined)
        // The cell's own text is written after it: text from people never becomes part of a link.
        worksheet.getCell(r, c).hyperlink = {
          documentReference: `'${link.sheet.replaceAll("'", "''")}'!${link.cell}`,
          screenTip: "Bấm để tới ô này",
        };
}

function valueOf({ value, format }: GridCell): Cell {
  return format === "date" && typeof value === "string" && isIsoDate(value)
    ? isoToSerial(value)
    : value;
}

function rememberArea(
  { worksheet, before, grid, isNew }: Target,
  range: Excel.Range,
  shape: string,
): void {
  const names = worksheet.names;
  if (before !== undefined) names.getItem(areaName).delete();
  names.add(areaName, range, shape);
  if (!isNew && before !== undefined) names.getItem(lineName).delete();
  // The empty row between the titles and the headings holds the line of result.
  names.add(lineName, worksheet.getCell(place(grid).headerRow - 2, 0));
}

/** Equal when headings, merges, total rows and sizes are: then formats need no second look. Names allow 255 characters. */
function shapeOf(grid: Grid): string {
  const rows = gridRows(grid).length;
  const formats = grid.body.map((row) => row.map(({ format }) => format));
  const text = JSON.stringify([
    grid.header,
    grid.headerMerges,
    grid.totalRows,
    grid.widths,
    grid.inputs,
    formats,
  ]);
  let hash = 0;
  for (let index = 0; index < text.length; index++)
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  // A change of number formats is a change of shape, too: texts and numbers trade places.
  return `${grid.id}:${rows}x${grid.header[0]?.length ?? 1}:${(hash >>> 0).toString(36)}`;
}

function sizeOf(grid: Grid): number {
  let size = 0;
  for (const row of grid.body)
    for (const { value } of row) size += typeof value === "string" ? value.length + 20 : 24;
  return size;
}
