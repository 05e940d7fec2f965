/** Names and references: text ↔ cells. */
import { parseReference } from "../formulas/move-references.ts";
import { tokenise, type FormulaToken } from "../formulas/tokens.ts";
import { parseArea, splitSheetName } from "../model/address.ts";
import { boundingArea } from "../model/area.ts";
import type { Area, NameModel, TableModel, WorksheetModel } from "../model/types.ts";
import { findSheet, type Book } from "./book.ts";

export interface Place {
  sheet: WorksheetModel;
  area: Area;
}

/** The sheet's own name first, then the workbook's. */
export function findName(book: Book, name: string, sheet?: WorksheetModel): NameModel | undefined {
  const key = name.toLowerCase();
  const isIt = (each: NameModel) => each.name.toLowerCase() === key;
  return sheet?.names.find(isIt) ?? book.model.names.find(isIt);
}

export function findTable(
  book: Book,
  name: string,
): { sheet: WorksheetModel; table: TableModel } | undefined {
  const key = name.toLowerCase();
  for (const sheet of book.model.worksheets) {
    const table = sheet.tables.find((each) => each.name.toLowerCase() === key);
    if (table !== undefined) return { sheet, table };
  }
  return undefined;
}

/** Source: "Names in formulas": what a name may look like; at most 255 characters. */
export function isValidName(name: string): boolean {
  if (name.length === 0 || name.length > 255) return false;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return false;
  return parseArea(name) === undefined && !/^(?:R\d*C\d*|R\d*|C\d*)$/i.test(name);
}

/** The cells an address, name or structured reference means; undefined when it means none. */
export function resolvePlace(book: Book, text: string, own?: WorksheetModel): Place | undefined {
  const parts = splitSheetName(text.trim());
  if (parts === undefined) return undefined;
  const sheet = parts.sheet === undefined ? own : findSheet(book, parts.sheet);
  if (parts.sheet !== undefined && sheet === undefined) return undefined;
  const area = parseArea(parts.rest);
  if (area !== undefined) return sheet === undefined ? undefined : { sheet, area };
  const name = findName(book, parts.rest, sheet);
  if (name !== undefined) return resolveFormula(book, name.formula, sheet);
  return resolveStructured(book, parts.rest);
}

/** The cells a formula (leading "=") refers to, when it is nothing but one reference. */
export function resolveFormula(
  book: Book,
  formula: string,
  own?: WorksheetModel,
): Place | undefined {
  const tokens = tokenise(formula).filter((token) => token.kind !== "space");
  const [token] = tokens;
  if (token === undefined) return undefined;
  if (tokens.length === 1) return resolveToken(book, token, own);
  const indirect = /^=\s*INDIRECT\(\s*"((?:[^"]|"")*)"\s*\)\s*$/i.exec(formula);
  if (indirect !== null) return resolvePlace(book, (indirect[1] ?? "").replaceAll('""', '"'), own);
  return undefined;
}

function resolveToken(
  book: Book,
  token: FormulaToken,
  own: WorksheetModel | undefined,
): Place | undefined {
  if (token.kind === "structured") return resolveStructured(book, token.text);
  if (token.kind === "name") return resolvePlace(book, token.prefix + token.text, own);
  if (token.kind !== "reference") return undefined;
  const reference = parseReference(token.text);
  const prefix = token.prefix === "" ? undefined : splitSheetName(`${token.prefix}x`)?.sheet;
  const sheet = prefix === undefined ? own : findSheet(book, prefix);
  return reference === undefined || sheet === undefined
    ? undefined
    : { sheet, area: reference.area };
}

const structuredPattern = /^([^[\]]+)(?:\[(.*)\])?$/su;

/** "Table", "Table[Column]", "Table[[A]:[B]]", "Table[#All]", "Table[[#Headers],[A]]". */
function resolveStructured(book: Book, text: string): Place | undefined {
  const match = structuredPattern.exec(text);
  const found = match === null ? undefined : findTable(book, match[1] ?? "");
  if (found === undefined || match === null) return undefined;
  const { sheet, table } = found;
  const inner = match[2] ?? "";
  const parts = inner.startsWith("[")
    ? [...inner.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map((part) => part[1] ?? "")
    : inner === ""
      ? []
      : [inner];
  const specials = parts.filter((part) => part.startsWith("#"));
  const rows =
    specials.reduce<Area | undefined>(
      (rows, special) => joinAreas(rows, rowsOf(table, special)),
      undefined,
    ) ?? bodyArea(table);
  const names = parts
    .filter((part) => !part.startsWith("#"))
    .map((part) => part.replace(/'(.)/g, "$1"));
  const columns = names.map((name) =>
    table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase()),
  );
  if (
    columns.includes(-1) ||
    (specials.length > 0 && specials.every((special) => rowsOf(table, special) === undefined))
  )
    return undefined;
  if (columns.length === 0) return { sheet, area: rows };
  return {
    sheet,
    area: {
      ...rows,
      left: table.area.left + Math.min(...columns),
      right: table.area.left + Math.max(...columns),
    },
  };
}

function joinAreas(a: Area | undefined, b: Area | undefined): Area | undefined {
  return a === undefined || b === undefined ? (a ?? b) : boundingArea(a, b);
}

function rowsOf(table: TableModel, special: string): Area | undefined {
  const key = special.toLowerCase();
  if (key === "#all") return table.area;
  if (key === "#data") return bodyArea(table);
  if (key === "#headers") return headerArea(table);
  return key === "#totals" ? totalsArea(table) : undefined;
}

export function headerArea(table: TableModel): Area | undefined {
  return table.showHeaders ? { ...table.area, bottom: table.area.top } : undefined;
}

export function totalsArea(table: TableModel): Area | undefined {
  return table.showTotals ? { ...table.area, top: table.area.bottom } : undefined;
}

export function bodyArea(table: TableModel): Area {
  const { area } = table;
  return {
    ...area,
    top: area.top + (table.showHeaders ? 1 : 0),
    bottom: area.bottom - (table.showTotals ? 1 : 0),
  };
}
