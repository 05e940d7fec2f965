/**
 * Rows and cells, read straight from the text of a sheet: a sheet of 20,000 × 30 cells makes 1.2 million elements, for which a
 * general XML tree takes several times as long and as much memory as everything else together.
 */
import { translateFormula } from "../../formulas/move-references.ts";
import { columnIndex } from "../../model/address.ts";
import { maxColumns, maxRows } from "../../model/area.ts";
import { defaultFormat, type CellFormat } from "../../model/format.ts";
import type { Cell, CellError, CellRow, LineModel } from "../../model/types.ts";
import { decodeExcelText } from "../package/excel-text.ts";
import { XlsxError } from "../xlsx-error.ts";
import { formulaFromFile } from "./formula-text.ts";
import { richText, unescapeXml } from "./read-shared-strings.ts";
import { readRowLine } from "./row-lines.ts";
import { attributeIn } from "./start-tag.ts";

interface CellContext {
  sharedStrings: readonly string[];
  formats: readonly CellFormat[];
  columnLines: readonly (LineModel | undefined)[];
  /** Name of the table a cell lies in. */
  tableAt(row: number, column: number): string | undefined;
}

interface ReadCells {
  rows: (CellRow | undefined)[];
  rowLines: (LineModel | undefined)[];
}

/** Its references count from the cell that holds the text. */
interface SharedFormula {
  formula: string;
  row: number;
  column: number;
}

const rowStart = /<row(?=[\s/>])([^>]*)>/g;

/** `xml`: what stands between `<sheetData>` and `</sheetData>`, without namespace prefixes. */
export function readCells(xml: string, context: CellContext): ReadCells {
  const result: ReadCells = { rows: [], rowLines: [] };
  const shared = new Map<string, SharedFormula>();
  let row = -1;
  rowStart.lastIndex = 0;
  for (let match = rowStart.exec(xml); match !== null; match = rowStart.exec(xml)) {
    const attributes = match[1] ?? "";
    row = Number(attributeIn(attributes, "r") ?? row + 2) - 1;
    if (!(row >= 0 && row < maxRows)) throw new XlsxError("damaged", "row number");
    const line = readRowLine(attributes, context.formats);
    if (line !== undefined) result.rowLines[row] = line;
    if (attributes.endsWith("/")) continue;
    const from = rowStart.lastIndex;
    const end = xml.indexOf("</row>", from);
    const to = end === -1 ? xml.length : end;
    const cells = readRow({ xml, from, to }, { context, shared, row, rowFormat: line?.format });
    if (cells.length > 0) result.rows[row] = cells;
    rowStart.lastIndex = to;
  }
  return result;
}

interface RowContext {
  context: CellContext;
  shared: Map<string, SharedFormula>;
  row: number;
  rowFormat: CellFormat | undefined;
}

function readRow(
  { xml, from, to }: { xml: string; from: number; to: number },
  at: RowContext,
): CellRow {
  const cells: CellRow = [];
  let column = -1;
  let start = nextCell(xml, from);
  while (start !== -1 && start < to) {
    const open = xml.indexOf(">", start);
    const isEmpty = xml.charCodeAt(open - 1) === slash;
    const attributes = xml.slice(start + 2, isEmpty ? open - 1 : open);
    const close = isEmpty ? open : xml.indexOf("</c>", open);
    column = columnOf(attributes, column + 1);
    if (!(column >= 0 && column < maxColumns)) throw new XlsxError("damaged", "cell reference");
    const inner = isEmpty ? "" : xml.slice(open + 1, close);
    const cell = readCell(attributes, inner, { ...at, column });
    if (cell !== undefined) cells[column] = cell;
    start = nextCell(xml, close);
  }
  return cells;
}

const slash = 47;

/** The next "<c", whatever follows it: in rows no other element begins so. */
function nextCell(xml: string, from: number): number {
  return xml.indexOf("<c", from);
}

/** Column of `r="AB12"`; without `r` the next one. */
function columnOf(attributes: string, next: number): number {
  const reference = attributeIn(attributes, "r");
  if (reference === undefined) return next;
  let letters = 0;
  while (reference.charCodeAt(letters) > 57) letters += 1;
  return columnIndex(reference.slice(0, letters));
}

function readCell(
  attributes: string,
  inner: string,
  at: RowContext & { column: number },
): Cell | undefined {
  const { context } = at;
  const style = attributeIn(attributes, "s");
  const own = context.formats[style === undefined ? 0 : Number(style)] ?? defaultFormat;
  const inherited = at.rowFormat ?? context.columnLines[at.column]?.format ?? defaultFormat;
  const cell = readContent(attributeIn(attributes, "t") ?? "n", inner, at);
  const isEmpty = cell.value === null && cell.formula === undefined && cell.error === undefined;
  // A cell with content keeps its format when it moves elsewhere, so only Normal among Normal cells goes unsaid.
  if (own !== inherited || (own !== defaultFormat && !isEmpty)) cell.format = own;
  return isEmpty && cell.format === undefined ? undefined : cell;
}

function readContent(type: string, inner: string, at: RowContext & { column: number }): Cell {
  if (inner === "") return { value: null };
  if (type === "inlineStr") {
    const text = /<is(?:\s[^>]*)?>([^]*)<\/is>/.exec(inner)?.[1] ?? "";
    return { value: richText(text) };
  }
  const cell = readValue(type, valueText(inner), at.context);
  const formula = inner.includes("<f") ? readFormula(inner, at) : undefined;
  // LibreOffice writes truth values and errors that were typed as formulas of themselves.
  const isConstant =
    formula === "=TRUE()" || formula === "=FALSE()" || formula === `=${cell.error ?? ""}`;
  if (formula !== undefined && !isConstant) cell.formula = formula;
  return cell;
}

function valueText(inner: string): string | undefined {
  const start = inner.indexOf("<v");
  if (start === -1) return undefined;
  const open = inner.indexOf(">", start);
  const close = inner.indexOf("</v>", open);
  return close === -1 ? undefined : inner.slice(open + 1, close);
}

function readValue(type: string, text: string | undefined, context: CellContext): Cell {
  if (text === undefined) return { value: null };
  switch (type) {
    case "s":
      return { value: context.sharedStrings[Number(text)] ?? "" };
    case "str":
      return { value: decodeExcelText(unescapeXml(text)) };
    case "b":
      return { value: text === "1" || text === "true" };
    case "e":
      return { value: null, error: unescapeXml(text) as CellError };
    case "d":
      return { value: serialOfIsoDate(text) };
    default:
      return { value: text === "" ? null : Number(text) };
  }
}

/** "2026-03-15" or with a time → Excel's serial number (1900 system). */
function serialOfIsoDate(text: string): number {
  const days = Date.parse(
    /[zZ]$|T.*[+-]/.test(text) ? text : `${text}${text.includes("T") ? "Z" : ""}`,
  );
  return days / 86_400_000 + 25_569;
}

function readFormula(inner: string, at: RowContext & { column: number }): string | undefined {
  const match = /<f(?=[\s/>])([^>]*?)(?:\/>|>([^]*?)<\/f>)/.exec(inner);
  if (match === null) return undefined;
  const [, attributes = "", escaped = ""] = match;
  const text = unescapeXml(escaped);
  const table = at.context.tableAt(at.row, at.column);
  const index = attributeIn(attributes, "si");
  if (attributeIn(attributes, "t") !== "shared" || index === undefined)
    return text === "" ? undefined : formulaFromFile(text, table);
  if (text !== "") {
    const formula = formulaFromFile(text, table);
    at.shared.set(index, { formula, row: at.row, column: at.column });
    return formula;
  }
  const origin = at.shared.get(index);
  if (origin === undefined) return undefined;
  return translateFormula(origin.formula, at.row - origin.row, at.column - origin.column);
}
