import { columnLetters } from "../../model/address.ts";
import { defaultFormat } from "../../model/format.ts";
import type { Cell, CellRow, LineModel, WorksheetModel } from "../../model/types.ts";
import { encodeExcelText } from "../package/excel-text.ts";
import { escapeText, tag } from "../package/xml-write.ts";
import type { StyleCollector } from "../styles/write-styles.ts";
import { formulaToFile } from "./formula-text.ts";
import { rowAttributes } from "./row-lines.ts";
import type { StringCollector } from "./write-shared-strings.ts";

interface CellWriting {
  styles: StyleCollector;
  strings: StringCollector;
  /** Name of the table a cell lies in. */
  tableAt(row: number, column: number): string | undefined;
}

/** The `<sheetData>` of a sheet. */
export function writeCells(sheet: WorksheetModel, writing: CellWriting): string {
  const count = Math.max(sheet.rows.length, sheet.rowLines.length);
  const rows: string[] = [];
  const letters: string[] = [];
  for (let row = 0; row < count; row += 1) {
    const cells = sheet.rows[row];
    const line = sheet.rowLines[row];
    if (cells === undefined && line === undefined) continue;
    const content = rowContent(cells ?? [], { row, line, letters, sheet, writing });
    if (content === "" && line === undefined) continue;
    const attributes = line === undefined ? {} : rowAttributes(line, writing.styles);
    rows.push(tag("row", { r: row + 1, ...attributes }, content));
  }
  return `<sheetData>${rows.join("")}</sheetData>`;
}

interface RowWriting {
  row: number;
  line: LineModel | undefined;
  /** Column letters met so far, by column. */
  letters: string[];
  sheet: WorksheetModel;
  writing: CellWriting;
}

function rowContent(cells: CellRow, at: RowWriting): string {
  let content = "";
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column];
    if (cell === undefined) continue;
    const letters = (at.letters[column] ??= columnLetters(column));
    const format =
      cell.format ?? at.line?.format ?? at.sheet.columnLines[column]?.format ?? defaultFormat;
    const style = at.writing.styles.styleId(format);
    const start = `<c r="${letters}${at.row + 1}"${style === 0 ? "" : ` s="${style}"`}`;
    content += start + cellContent(cell, at, column);
  }
  return content;
}

/** The rest of a `<c>` after its reference and style. */
function cellContent(cell: Cell, at: RowWriting, column: number): string {
  if (cell.formula !== undefined) return formulaContent(cell, at, column);
  if (cell.error !== undefined) return ` t="e"><v>${writtenError(cell.error)}</v></c>`;
  const { value } = cell;
  if (typeof value === "number") return `><v>${value}</v></c>`;
  if (typeof value === "boolean") return ` t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value === null || value === "") return "/>";
  return ` t="s"><v>${at.writing.strings.indexOf(value)}</v></c>`;
}

function formulaContent(cell: Cell, at: RowWriting, column: number): string {
  const text = formulaToFile(cell.formula ?? "", at.writing.tableAt(at.row, column));
  const formula = `<f>${escapeText(text)}</f>`;
  const { value } = cell;
  if (cell.error !== undefined) return ` t="e">${formula}<v>${writtenError(cell.error)}</v></c>`;
  if (typeof value === "string")
    return ` t="str">${formula}<v>${escapeText(encodeExcelText(value))}</v></c>`;
  if (typeof value === "boolean") return ` t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  return value === null ? `>${formula}</c>` : `>${formula}<v>${value}</v></c>`;
}

/** Files know these two only with rich value data beside them; Excel itself writes #VALUE! in the cell. */
function writtenError(error: string): string {
  return error === "#SPILL!" || error === "#CALC!" ? "#VALUE!" : error;
}
