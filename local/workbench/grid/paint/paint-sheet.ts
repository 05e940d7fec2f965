/** Gathers what a cell of a sheet needs to be drawn: its look, its signs, and a neighbour's text that runs into it. */
import type { Book } from "../../../excel/book/book.ts";
import { columnWidth, isLineHidden } from "../../../excel/book/layout.ts";
import { cellAt, formatAt, hasContent } from "../../../excel/grid/read-cells.ts";
import { contains } from "../../../excel/model/area.ts";
import type { WorksheetModel } from "../../../excel/model/types.ts";
import { makeLooks, type CellLook } from "./cell-look.ts";
import { startOf, toPixels, type Edges } from "../geometry/extent.ts";
import { paintCell, type CellBox, type CellExtras } from "./paint-cell.ts";
import { tableAt } from "./table-looks.ts";
import { fontOf, lineHeightOf, paddingPixels, widthOf, wrapText } from "./text-lines.ts";

export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly box: CellBox;
}

export interface Painter {
  readonly paint: (
    canvas: CanvasRenderingContext2D,
    sheet: WorksheetModel,
    place: CellPlace,
  ) => void;
  /** Pixels a row without a size of its own needs for its fonts and wrapped texts. */
  readonly rowHeight: (sheet: WorksheetModel, row: number) => number;
}

/** Text runs over at most this many empty cells. */
const maxOverflow = 40;

export function makePainter(book: Book, edges: (sheet: WorksheetModel) => Edges): Painter {
  const looks = makeLooks(book);
  const measuring = document.createElement("canvas").getContext("2d");
  return {
    paint: (canvas, sheet, { row, column, box }) => {
      const look = looks.at(sheet, row, column);
      const around = { canvas, looks, edges: edges(sheet) };
      const place = { row, column, box };
      const overflow = look.text === "" ? overflowInto(sheet, place, around) : undefined;
      const runsOn =
        !hasContent(cellAt(sheet, row, column + 1)) &&
        runsBeyond(canvas, box, overflow ?? { look, box });
      const signs = signsOf(sheet, row, column);
      paintCell(canvas, box, { look, extras: { ...signs, overflow, runsOn } });
    },
    rowHeight: (sheet, row) => {
      let height = 20;
      sheet.rows[row]?.forEach((cell, column) => {
        if (!hasContent(cell) || isLineHidden(sheet.columnLines[column])) return;
        const { wrapText: wraps, font } = formatAt(sheet, row, column);
        if (!wraps && font.size <= 11) return;
        const look = looks.at(sheet, row, column);
        const room = columnRoom(sheet, column);
        const isMerged = sheet.merges.some((merge) => contains(merge, row, column));
        const lines =
          wraps && !isMerged && measuring !== null
            ? wrapText(measuring, { font: fontOf(look), text: look.text, room }).length
            : 1;
        height = Math.max(height, lines * lineHeightOf(look) + 4);
      });
      return height;
    },
  };
}

function columnRoom(sheet: WorksheetModel, column: number): number {
  return Math.max(8, toPixels(columnWidth(sheet, column)) - 2 * paddingPixels - 1);
}

function signsOf(
  sheet: WorksheetModel,
  row: number,
  column: number,
): Omit<CellExtras, "overflow" | "runsOn"> {
  const hasNote =
    sheet.notes.some((note) => note.row === row && note.column === column) ||
    sheet.comments.some((comment) => comment.row === row && comment.column === column);
  return {
    showGridline: sheet.showGridlines,
    hasNote,
    filterButton: filterButtonAt(sheet, row, column),
  };
}

/** The arrow of a table's heading or of the sheet's own filter. */
export function filterButtonAt(
  sheet: WorksheetModel,
  row: number,
  column: number,
): "plain" | "filtering" | undefined {
  const table = tableAt(sheet, row, column);
  if (table?.showHeaders === true && table.showFilterButton && row === table.area.top)
    return table.columns[column - table.area.left]?.filter === undefined ? "plain" : "filtering";
  const own = sheet.autoFilter;
  if (own?.area.top !== row || !contains(own.area, row, column)) return undefined;
  return own.criteria.has(column - own.area.left) ? "filtering" : "plain";
}

/** Whether a text that begins at or left of a cell passes its right edge. */
function runsBeyond(
  canvas: CanvasRenderingContext2D,
  cell: CellBox,
  { look, box }: { look: CellLook; box: CellBox },
): boolean {
  if (!runsOver(look, -1)) return false;
  const width = widthOf(canvas, fontOf(look), look.text) + paddingPixels;
  const start = look.align === "center" ? (box.left + box.right - width) / 2 : box.left;
  return start + width > cell.right;
}

interface Surroundings {
  readonly canvas: CanvasRenderingContext2D;
  readonly looks: { at: (sheet: WorksheetModel, row: number, column: number) => CellLook };
  readonly edges: Edges;
}

function overflowInto(
  sheet: WorksheetModel,
  { row, column, box }: CellPlace,
  { canvas, looks, edges }: Surroundings,
): CellExtras["overflow"] {
  const cells = sheet.rows[row];
  if (cells === undefined || sheet.merges.some((merge) => contains(merge, row, column)))
    return undefined;
  for (const step of [-1, 1] as const) {
    const from = nextWithContent(sheet, { row, column, step });
    if (from === undefined) continue;
    const look = looks.at(sheet, row, from);
    if (!runsOver(look, step)) continue;
    const shift = startOf(edges.columns, from) - startOf(edges.columns, column);
    const width = startOf(edges.columns, from + 1) - startOf(edges.columns, from);
    const source = { ...box, left: box.left + shift, right: box.left + shift + width };
    if (reaches(canvas, look, { source, target: box, step })) return { look, box: source };
  }
  return undefined;
}

function nextWithContent(
  sheet: WorksheetModel,
  { row, column, step }: { row: number; column: number; step: 1 | -1 },
): number | undefined {
  for (let at = column + step; at >= 0 && Math.abs(at - column) <= maxOverflow; at += step) {
    if (!hasContent(cellAt(sheet, row, at))) continue;
    return sheet.merges.some((merge) => contains(merge, row, at)) ? undefined : at;
  }
  return undefined;
}

/** Texts that do not wrap run into empty cells on the side they are not held to. */
function runsOver({ text, isNumber, format, align }: CellLook, step: 1 | -1): boolean {
  if (text === "" || isNumber || format.wrapText || format.shrinkToFit) return false;
  return align === "center" || (step === -1 ? align === "left" : align === "right");
}

function reaches(
  canvas: CanvasRenderingContext2D,
  look: CellLook,
  { source, target, step }: { source: CellBox; target: CellBox; step: 1 | -1 },
): boolean {
  const width = widthOf(canvas, fontOf(look), look.text) + paddingPixels;
  const middle = (source.left + source.right) / 2;
  if (look.align === "center")
    return step === -1 ? middle + width / 2 > target.left : middle - width / 2 < target.right;
  return step === -1 ? source.left + width > target.left : source.right - width < target.right;
}
