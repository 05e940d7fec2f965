/** Draws one cell on the grid's canvas: fill, text, lines, and the small signs in its corners. */
import type { BorderLine } from "../../../excel/model/format.ts";
import type { CellLook } from "./cell-look.ts";
import { fontOf, lineHeightOf, paddingPixels, widthOf, wrapText } from "./text-lines.ts";

/** Edges in canvas pixels; the cell's own lines stand on its last row and column of pixels. */
export interface CellBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface CellExtras {
  readonly showGridline: boolean;
  /** The text goes on in the next cell: no line parts them. */
  readonly runsOn: boolean;
  readonly hasNote: boolean;
  /** The drop-down arrow of a table's heading: absent, or whether it filters. */
  readonly filterButton: "plain" | "filtering" | undefined;
  /** Text of a neighbour that runs into this empty cell, and where its own cell begins and ends. */
  readonly overflow: { readonly look: CellLook; readonly box: CellBox } | undefined;
}

const gridline = "#E1E1E1";
const perLevelPixels = 9;
export const filterButtonPixels = 17;

export function paintCell(
  canvas: CanvasRenderingContext2D,
  box: CellBox,
  { look, extras }: { look: CellLook; extras: CellExtras },
): void {
  const { left, top, right, bottom } = box;
  canvas.fillStyle = look.fill ?? "#FFFFFF";
  canvas.fillRect(left, top, right - left, bottom - top);
  if (extras.showGridline && look.fill === undefined) paintGridlines(canvas, box, extras.runsOn);
  canvas.save();
  canvas.beginPath();
  canvas.rect(left, top, right - left - (extras.runsOn ? 0 : 1), bottom - top - 1);
  canvas.clip();
  if (extras.overflow !== undefined) paintText(canvas, extras.overflow.box, extras.overflow.look);
  else if (look.text !== "") paintText(canvas, textBox(box, extras), look);
  canvas.restore();
  paintBorders(canvas, box, look);
  if (extras.hasNote) paintNoteSign(canvas, box);
  if (extras.filterButton !== undefined)
    paintFilterButton(canvas, box, extras.filterButton === "filtering");
}

/** A heading's text leaves room for its button. */
function textBox(box: CellBox, { filterButton }: CellExtras): CellBox {
  return filterButton === undefined ? box : { ...box, right: box.right - filterButtonPixels };
}

function paintGridlines(canvas: CanvasRenderingContext2D, box: CellBox, runsOn: boolean): void {
  canvas.strokeStyle = gridline;
  canvas.lineWidth = 1;
  canvas.beginPath();
  if (!runsOn) {
    canvas.moveTo(box.right - 0.5, box.top);
    canvas.lineTo(box.right - 0.5, box.bottom - 0.5);
  }
  canvas.moveTo(box.right - 0.5, box.bottom - 0.5);
  canvas.lineTo(box.left, box.bottom - 0.5);
  canvas.stroke();
}

function paintText(canvas: CanvasRenderingContext2D, box: CellBox, look: CellLook): void {
  const font = fontOf(look);
  const room = Math.max(4, box.right - box.left - 2 * paddingPixels - 1);
  const lines = linesOf(canvas, look, { font, room });
  const lineHeight = lineHeightOf(look);
  canvas.font = font;
  canvas.fillStyle = look.color;
  canvas.textBaseline = "middle";
  canvas.textAlign = look.align;
  const x = anchorX(box, look);
  const first = firstLineY(box, look, lines.length * lineHeight) + lineHeight / 2;
  for (const [index, line] of lines.entries()) {
    const y = first + index * lineHeight;
    canvas.fillText(line, x, y);
    if (look.isUnderlined || look.isStruck) underline(canvas, { line, x, y, look, font });
  }
}

function linesOf(
  canvas: CanvasRenderingContext2D,
  look: CellLook,
  { font, room }: { font: string; room: number },
): readonly string[] {
  const { text, format, isNumber } = look;
  if (isNumber && widthOf(canvas, font, text) > room + 2)
    return ["#".repeat(Math.max(1, Math.floor(room / widthOf(canvas, font, "#"))))];
  if (format.wrapText && !isNumber) return wrapText(canvas, { font, text, room });
  return [text.replaceAll("\n", "")];
}

function anchorX(box: CellBox, { align, format }: CellLook): number {
  const indent = format.indentLevel * perLevelPixels;
  if (align === "right") return box.right - 1 - paddingPixels - indent;
  if (align === "center") return (box.left + box.right) / 2;
  return box.left + paddingPixels + indent;
}

function firstLineY(box: CellBox, { format }: CellLook, height: number): number {
  const room = box.bottom - box.top - 1;
  // What does not fit shows its beginning.
  if (format.verticalAlignment === "Top" || height > room) return box.top + 1;
  if (format.verticalAlignment === "Bottom") return box.bottom - height - 1;
  return box.top + (room - height) / 2;
}

function underline(
  canvas: CanvasRenderingContext2D,
  { line, x, y, look, font }: { line: string; x: number; y: number; look: CellLook; font: string },
): void {
  const width = widthOf(canvas, font, line);
  const start = look.align === "left" ? x : look.align === "right" ? x - width : x - width / 2;
  canvas.strokeStyle = look.color;
  canvas.lineWidth = 1;
  canvas.beginPath();
  const below = Math.round(y + lineHeightOf(look) * 0.36) + 0.5;
  const through = Math.round(y) + 0.5;
  for (const height of [
    ...(look.isUnderlined ? [below] : []),
    ...(look.isStruck ? [through] : []),
  ]) {
    canvas.moveTo(start, height);
    canvas.lineTo(start + width, height);
  }
  canvas.stroke();
}

const weights = new Map([
  ["Hairline", 1],
  ["Thin", 1],
  ["Medium", 2],
  ["Thick", 3],
]);

function paintBorders(canvas: CanvasRenderingContext2D, box: CellBox, look: CellLook): void {
  const { top, bottom, left, right } = look.format.borders;
  const [x0, x1] = [box.left - 0.5, box.right - 0.5];
  const [y0, y1] = [box.top - 0.5, box.bottom - 0.5];
  if (look.lineBelow !== undefined) {
    const line: BorderLine = { style: "Continuous", weight: "Thin", color: look.lineBelow };
    paintLine(canvas, line, [x0, y1, x1, y1]);
  }
  if (top !== undefined) paintLine(canvas, top, [x0, y0, x1, y0]);
  if (left !== undefined) paintLine(canvas, left, [x0, y0, x0, y1]);
  if (bottom !== undefined) paintLine(canvas, bottom, [x0, y1, x1, y1]);
  if (right !== undefined) paintLine(canvas, right, [x1, y0, x1, y1]);
}

function paintLine(
  canvas: CanvasRenderingContext2D,
  { style, weight, color }: BorderLine,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): void {
  if (style === "None") return;
  canvas.save();
  canvas.strokeStyle = color;
  canvas.lineWidth = style === "Double" ? 1 : (weights.get(weight) ?? 1);
  if (style.startsWith("Dash")) canvas.setLineDash([4, 2]);
  else if (style === "Dot") canvas.setLineDash([1, 2]);
  canvas.beginPath();
  canvas.moveTo(x0, y0);
  canvas.lineTo(x1, y1);
  canvas.stroke();
  canvas.restore();
}

function paintNoteSign(canvas: CanvasRenderingContext2D, { right, top }: CellBox): void {
  canvas.fillStyle = "#C00000";
  canvas.beginPath();
  canvas.moveTo(right - 8, top);
  canvas.lineTo(right - 1, top);
  canvas.lineTo(right - 1, top + 7);
  canvas.fill();
}

function paintFilterButton(
  canvas: CanvasRenderingContext2D,
  { right, bottom }: CellBox,
  isFiltering: boolean,
): void {
  const [x, y] = [right - filterButtonPixels, bottom - filterButtonPixels - 1];
  canvas.fillStyle = isFiltering ? "#DDEBF7" : "#FFFFFF";
  canvas.strokeStyle = "#ABABAB";
  canvas.lineWidth = 1;
  canvas.beginPath();
  canvas.roundRect(x + 0.5, y + 0.5, 15, 15, 2);
  canvas.fill();
  canvas.stroke();
  canvas.fillStyle = isFiltering ? "#1F5FA8" : "#444444";
  canvas.beginPath();
  if (isFiltering) {
    canvas.moveTo(x + 3, y + 4);
    canvas.lineTo(x + 13, y + 4);
    canvas.lineTo(x + 9, y + 9);
    canvas.lineTo(x + 9, y + 13);
    canvas.lineTo(x + 7, y + 12);
    canvas.lineTo(x + 7, y + 9);
  } else {
    canvas.moveTo(x + 4, y + 6.5);
    canvas.lineTo(x + 12, y + 6.5);
    canvas.lineTo(x + 8, y + 10.5);
  }
  canvas.fill();
}
