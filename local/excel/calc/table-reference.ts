import { contains } from "../model/area.ts";
import type { CellPosition } from "../model/calculator.ts";
import type { Area, TableModel, WorkbookModel, WorksheetModel } from "../model/types.ts";

interface Found {
  sheet: WorksheetModel;
  table: TableModel;
}

interface Specifier {
  /** "#all", "#data", "#headers", "#totals", "#this row". */
  items: string[];
  firstColumn: string | undefined;
  lastColumn: string | undefined;
}

/**
 * The cells of "Money[Amount]", "[@Amount]", "Money[[#Headers],[Donor]:[Amount]]"… An error text instead when there are none: #REF! for
 * an unknown table, column or part, #VALUE! for "this row" beside the table.
 */
export function resolveTableReference(
  reference: string,
  place: { workbook: WorkbookModel; sheet: WorksheetModel; at: CellPosition },
): { sheet: WorksheetModel; area: Area } | "#REF!" | "#VALUE!" {
  const open = reference.indexOf("[");
  const found = findTable(reference.slice(0, open), place);
  const specifier = readSpecifier(reference.slice(open + 1, -1));
  if (found === undefined || specifier === undefined) return "#REF!";
  const columns = columnSpan(found.table, specifier);
  const rows = rowSpan(found.table, specifier.items, place.at.row);
  if (columns === undefined) return "#REF!";
  if (typeof rows === "string") return rows;
  return { sheet: found.sheet, area: { ...rows, ...columns } };
}

/** Without a name the table around the formula. */
function findTable(
  name: string,
  { workbook, sheet, at }: { workbook: WorkbookModel; sheet: WorksheetModel; at: CellPosition },
): Found | undefined {
  if (name === "") {
    const own = sheet.tables.find(({ area }) => contains(area, at.row, at.column));
    return own && { sheet, table: own };
  }
  const wanted = name.toLowerCase();
  for (const candidate of workbook.worksheets)
    for (const table of candidate.tables)
      if (table.name.toLowerCase() === wanted) return { sheet: candidate, table };
  return undefined;
}

/** What stands between the outer brackets. */
function readSpecifier(text: string): Specifier | undefined {
  const items: string[] = [];
  const isThisRow = text.startsWith("@");
  if (isThisRow) items.push("#this row");
  const rest = (isThisRow ? text.slice(1) : text).trim();
  const groups = Array.from(rest.matchAll(/\[((?:[^[\]']|'[^])*)\]/g), ([, inner = ""]) => inner);
  const parts = groups.length > 0 ? groups : rest === "" ? [] : [rest];
  const columns: string[] = [];
  for (const part of parts)
    if (part.startsWith("#")) items.push(part.toLowerCase());
    else columns.push(part.replace(/'([^])/g, "$1"));
  if (columns.length > 2) return undefined;
  const [firstColumn, lastColumn = firstColumn] = columns;
  return { items, firstColumn, lastColumn };
}

function columnSpan(
  { area, columns }: TableModel,
  { firstColumn, lastColumn }: Specifier,
): Pick<Area, "left" | "right"> | undefined {
  if (firstColumn === undefined) return { left: area.left, right: area.right };
  const placeOf = (name: string | undefined) =>
    columns.findIndex((column) => column.name.toLowerCase() === name?.toLowerCase());
  const [from, to] = [placeOf(firstColumn), placeOf(lastColumn)];
  if (from === -1 || to === -1) return undefined;
  return { left: area.left + Math.min(from, to), right: area.left + Math.max(from, to) };
}

type Rows = Pick<Area, "top" | "bottom">;

function rowSpan(
  table: TableModel,
  items: readonly string[],
  row: number,
): Rows | "#REF!" | "#VALUE!" {
  const { area, showHeaders, showTotals } = table;
  const top = area.top + Number(showHeaders);
  const bottom = area.bottom - Number(showTotals);
  const spans: Rows[] = [];
  for (const item of items.length === 0 ? ["#data"] : items) {
    if (item === "#all") spans.push({ top: area.top, bottom: area.bottom });
    else if (item === "#data") spans.push({ top, bottom });
    else if (item === "#headers" && showHeaders) spans.push({ top: area.top, bottom: area.top });
    else if (item === "#totals" && showTotals)
      spans.push({ top: area.bottom, bottom: area.bottom });
    else if (item !== "#this row") return "#REF!";
    else if (row < top || row > bottom) return "#VALUE!";
    else spans.push({ top: row, bottom: row });
  }
  return {
    top: Math.min(...spans.map((span) => span.top)),
    bottom: Math.max(...spans.map((span) => span.bottom)),
  };
}
