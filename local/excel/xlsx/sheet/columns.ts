import { defaultFormat, type CellFormat } from "../../model/format.ts";
import { maxColumns } from "../../model/area.ts";
import type { LineModel, WorksheetModel } from "../../model/types.ts";
import { child, flagOf, listed, numberOf, type XmlElement } from "../package/xml-read.ts";
import { tag } from "../package/xml-write.ts";
import type { StyleCollector } from "../styles/write-styles.ts";

/** Width of a digit of Calibri 11 on screen; files count widths in it, padding included. */
const pixelsPerCharacter = 7;
const pointsPerPixel = 0.75;
const standardHeight = 15;

function pointsFromFile(width: number): number {
  return Math.round(width * pixelsPerCharacter) * pointsPerPixel;
}

/** Truncated to 1/256 as Excel does, so that a width survives any number of savings. */
function fileFromPoints(points: number): number {
  const pixels = Math.round(points / pointsPerPixel);
  return Math.trunc((pixels / pixelsPerCharacter) * 256) / 256;
}

/** `<cols>`. A run of plain columns up to the sheet's edge is how LibreOffice says what a standard column is. */
export function readColumns(
  sheet: XmlElement,
  formats: readonly CellFormat[],
): Pick<WorksheetModel, "columnLines" | "standardWidth"> {
  const columnLines: (LineModel | undefined)[] = [];
  let standardWidth = standardWidthOf(sheet);
  for (const element of listed(sheet, "cols", "col")) {
    const first = (numberOf(element, "min") ?? 1) - 1;
    const last = Math.min(numberOf(element, "max") ?? first + 1, maxColumns) - 1;
    const line = readColumn(element, formats);
    const isPlain = Object.keys(line).every((key) => key === "size");
    if (isPlain && last - first >= 255) {
      standardWidth = line.size ?? standardWidth;
      continue;
    }
    for (let column = first; column <= last; column += 1) columnLines[column] = { ...line };
  }
  return standardWidth === undefined ? { columnLines } : { columnLines, standardWidth };
}

function readColumn(element: XmlElement, formats: readonly CellFormat[]): LineModel {
  const line: LineModel = {};
  const width = numberOf(element, "width");
  const level = numberOf(element, "outlineLevel") ?? 0;
  const style = numberOf(element, "style");
  const format = style === undefined ? undefined : formats[style];
  if (width !== undefined) line.size = pointsFromFile(width);
  if (flagOf(element, "hidden")) line.hidden = true;
  if (level > 0) line.outlineLevel = level;
  if (flagOf(element, "collapsed")) line.collapsed = true;
  if (format !== undefined && format !== defaultFormat) line.format = format;
  return line;
}

function standardWidthOf(sheet: XmlElement): number | undefined {
  const width = numberOf(child(sheet, "sheetFormatPr"), "defaultColWidth");
  return width === undefined ? undefined : pointsFromFile(width);
}

/** Points, when it is not Excel's own. */
export function readStandardHeight(sheet: XmlElement): number | undefined {
  const height = numberOf(child(sheet, "sheetFormatPr"), "defaultRowHeight");
  return height === standardHeight ? undefined : height;
}

/** `<sheetFormatPr>` and `<cols>`. */
export function writeColumns(sheet: WorksheetModel, styles: StyleCollector): string {
  const deepest = (lines: readonly (LineModel | undefined)[]) =>
    lines.reduce((level, line) => Math.max(level, line?.outlineLevel ?? 0), 0) || undefined;
  const { standardWidth, standardHeight: height } = sheet;
  const format = tag("sheetFormatPr", {
    defaultColWidth: standardWidth === undefined ? undefined : fileFromPoints(standardWidth),
    defaultRowHeight: height ?? standardHeight,
    customHeight: height === undefined ? undefined : true,
    outlineLevelRow: deepest(sheet.rowLines),
    outlineLevelCol: deepest(sheet.columnLines),
  });
  const columns = columnTags(sheet, styles);
  return columns === "" ? format : format + tag("cols", {}, columns);
}

/** Equal neighbours share one `<col>`. */
function columnTags(sheet: WorksheetModel, styles: StyleCollector): string {
  const standard = sheet.standardWidth ?? pointsFromFile(64 / pixelsPerCharacter);
  const tags: string[] = [];
  let run: { min: number; max: number; key: string; line: LineModel } | undefined;
  const finish = () => {
    if (run === undefined) return;
    const { min, max, line } = run;
    tags.push(
      tag("col", {
        min,
        max,
        width: fileFromPoints(line.size ?? standard),
        style: line.format === undefined ? undefined : styles.styleId(line.format),
        hidden: line.hidden === true || undefined,
        customWidth: line.size === undefined ? undefined : true,
        outlineLevel: line.outlineLevel,
        collapsed: line.collapsed === true || undefined,
      }),
    );
  };
  sheet.columnLines.forEach((line, column) => {
    if (line === undefined || Object.keys(line).length === 0) return;
    const key = JSON.stringify(line);
    if (run?.key === key && run.max === column) {
      run.max = column + 1;
      return;
    }
    finish();
    run = { min: column + 1, max: column + 1, key, line };
  });
  finish();
  return tags.join("");
}
