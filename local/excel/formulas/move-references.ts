/** Formulas follow what they refer to: cells that move, copies that stand elsewhere, sheets and columns that get new names. */
import { columnIndex, columnLetters, formatArea, quoteSheetName } from "../model/address.ts";
import { isOnSheet, maxColumns, maxRows } from "../model/area.ts";
import type { Area } from "../model/types.ts";
import { joinTokens, tokenise, type FormulaToken } from "./tokens.ts";

export interface ReferenceParts {
  area: Area;
  /** "$" before each edge. */
  fixed: { top: boolean; left: boolean; bottom: boolean; right: boolean };
  single: boolean;
}

const corner = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/;

/** undefined when the text names cells off the sheet (then it is a name or an error). */
export function parseReference(text: string): ReferenceParts | undefined {
  const [from = "", to] = text.split(":");
  const first = parseCorner(from);
  const last = to === undefined ? first : parseCorner(to);
  if (first === undefined || last === undefined) return undefined;
  const area = {
    top: first.row ?? 0,
    left: first.column ?? 0,
    bottom: last.row ?? maxRows - 1,
    right: last.column ?? maxColumns - 1,
  };
  const ordered = {
    top: Math.min(area.top, area.bottom),
    left: Math.min(area.left, area.right),
    bottom: Math.max(area.top, area.bottom),
    right: Math.max(area.left, area.right),
  };
  if (!isOnSheet(ordered)) return undefined;
  const fixed = {
    top: first.rowFixed,
    left: first.columnFixed,
    bottom: last.rowFixed,
    right: last.columnFixed,
  };
  return { area: ordered, fixed, single: to === undefined };
}

function parseCorner(text: string) {
  const match = corner.exec(text);
  if (match === null) return undefined;
  const [, dollar1 = "", letters, dollar2 = "", digits] = match;
  if (letters === undefined)
    return {
      row: Number(digits) - 1,
      column: undefined,
      rowFixed: dollar1 !== "" || dollar2 !== "",
      columnFixed: true,
    };
  const column = columnIndex(letters);
  if (digits === undefined)
    return { row: undefined, column, rowFixed: true, columnFixed: dollar1 !== "" };
  return { row: Number(digits) - 1, column, rowFixed: dollar2 !== "", columnFixed: dollar1 !== "" };
}

export function formatReference({ area, fixed, single }: ReferenceParts): string {
  const plain = formatArea(area);
  const isRows = /^\d/.test(plain);
  const isColumns = /^[A-Z]+:/.test(plain);
  const column = (index: number, isFixed: boolean) =>
    isRows ? "" : (isFixed ? "$" : "") + columnLetters(index);
  const row = (index: number, isFixed: boolean) =>
    isColumns ? "" : (isFixed ? "$" : "") + String(index + 1);
  const first = column(area.left, fixed.left) + row(area.top, fixed.top);
  if (single) return first;
  return `${first}:${column(area.right, fixed.right)}${row(area.bottom, fixed.bottom)}`;
}

type ChangeReference = (reference: ReferenceParts, token: FormulaToken) => ReferenceParts | "#REF!";

function changeReferences(formula: string, change: ChangeReference): string {
  const tokens = tokenise(formula).map((token) => {
    const reference = token.kind === "reference" ? parseReference(token.text) : undefined;
    if (reference === undefined) return token;
    const result = change(reference, token);
    if (result === reference) return token;
    return { ...token, text: result === "#REF!" ? "#REF!" : formatReference(result) };
  });
  return joinTokens(tokens);
}

/** The same formula standing `rows` further down and `columns` further right: relative references go along. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return changeReferences(formula, (reference) => {
    const { area, fixed } = reference;
    const moved = {
      top: area.top + (fixed.top ? 0 : rows),
      left: area.left + (fixed.left ? 0 : columns),
      bottom: area.bottom + (fixed.bottom ? 0 : rows),
      right: area.right + (fixed.right ? 0 : columns),
    };
    return isOnSheet(moved) ? { ...reference, area: moved } : "#REF!";
  });
}

/** What `move` makes of an area on the sheet that changed; undefined: it is gone. */
export interface MovedCells {
  /** The sheet on which cells moved. */
  sheetName: string;
  move: (area: Area) => Area | undefined;
}

/** References to the sheet `moved.sheetName` follow its cells; `ownSheet` is where the formula stands. */
export function followCells(formula: string, ownSheet: string, moved: MovedCells): string {
  return changeReferences(formula, (reference, token) => {
    if (!refersTo(token.prefix, ownSheet, moved.sheetName)) return reference;
    const area = moved.move(reference.area);
    if (area === undefined) return "#REF!";
    return area === reference.area ? reference : { ...reference, area };
  });
}

function refersTo(prefix: string, ownSheet: string, sheetName: string): boolean {
  const name = prefix === "" ? ownSheet : sheetOfPrefix(prefix);
  return name.toLowerCase() === sheetName.toLowerCase();
}

function sheetOfPrefix(prefix: string): string {
  const bare = prefix.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
}

/** A sheet got another name, or went away (`to` undefined: its references become #REF!). */
export function renameSheet(formula: string, from: string, to: string | undefined): string {
  if (!formula.includes("!")) return formula;
  const tokens = tokenise(formula).map((token) => {
    if (token.prefix === "" || !refersTo(token.prefix, "", from)) return token;
    if (to === undefined) return { ...token, prefix: "", text: "#REF!" };
    return { ...token, prefix: `${quoteSheetName(to)}!` };
  });
  return joinTokens(tokens);
}

/** A table or one of its columns got another name. */
export interface RenamedPart {
  table: string;
  /** New name of the table, when that changed. */
  tableTo?: string;
  column?: { from: string; to: string };
}

/** `insideTable`: the formula stands in the table, where "[Column]" alone means its own. */
export function renameTablePart(formula: string, part: RenamedPart, insideTable: boolean): string {
  if (!formula.includes("[") && part.tableTo === undefined) return formula;
  const tokens = tokenise(formula).map((token) => {
    if (token.kind !== "structured" && token.kind !== "name") return token;
    const table = /^[^[]*/.exec(token.text)?.[0] ?? "";
    const isOwn = table.toLowerCase() === part.table.toLowerCase() || (table === "" && insideTable);
    if (!isOwn) return token;
    const rest = renameColumn(token.text.slice(table.length), part.column);
    return { ...token, text: (table === "" ? "" : (part.tableTo ?? table)) + rest };
  });
  return joinTokens(tokens);
}

function renameColumn(text: string, column: RenamedPart["column"]): string {
  if (column === undefined) return text;
  return text.replace(/\[(@?)((?:[^[\]'#]|'.)+)\]/g, (whole, at: string, name: string) =>
    unescapeColumn(name).toLowerCase() === column.from.toLowerCase()
      ? `[${at}${escapeColumn(column.to)}]`
      : whole,
  );
}

function escapeColumn(name: string): string {
  return name.replace(/['#[\]@]/g, "'$&");
}

function unescapeColumn(name: string): string {
  return name.replace(/'(.)/g, "$1");
}
