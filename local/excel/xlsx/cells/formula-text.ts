/** Formulas as files write them ↔ as Excel shows them and the model keeps them (with the leading "="). */
import { joinTokens, tokenise, type FormulaToken } from "../../formulas/tokens.ts";

/** Functions newer than the file format carry "_xlfn." in files ([MS-XLSX] 2.2.2.1), these "_xlfn._xlws.". */
const worksheetFunctions = new Set(["FILTER", "SORT"]);
const futureFunctions = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHOOSECOLS " +
    "CHOOSEROWS COMBINA CONCAT COT COTH CSC CSCH DAYS DECIMAL DROP ENCODEURL EXPAND FILTERXML FLOOR.MATH FORMULATEXT " +
    "GAMMA GAUSS HSTACK IFNA IFS ISFORMULA ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS MUNIT NUMBERVALUE " +
    "PDURATION PERMUTATIONA PHI RANDARRAY REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SORTBY SWITCH TAKE TEXTAFTER " +
    "TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VSTACK WRAPCOLS WRAPROWS XLOOKUP " +
    "XMATCH XOR STDEV.S STDEV.P VAR.S VAR.P MODE.SNGL MODE.MULT PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC " +
    "QUARTILE.EXC RANK.EQ RANK.AVG"
  ).split(" "),
);

/** `table`: name of the table the cell lies in, which Excel leaves out before "[@". */
export function formulaFromFile(text: string, table?: string): string {
  const formula = `=${text}`;
  if (!/_xl|\[/i.test(text)) return formula;
  return mapTokens(formula, (token) => {
    if (token.kind === "structured") return shortReference(token.text, table);
    return token.kind === "name"
      ? token.text.replace(/^_xlfn\.(?:_xlws\.)?|^_xlpm\./i, "")
      : token.text;
  });
}

/** The reverse of `formulaFromFile`; without the "=". */
export function formulaToFile(formula: string, table?: string): string {
  if (!/[[(]/.test(formula)) return formula.replace(/^=/, "");
  return mapTokens(formula, (token, next) => {
    if (token.kind === "structured") return longReference(token.text, table);
    const isCall = token.kind === "name" && token.prefix === "" && next?.text === "(";
    return isCall ? prefixedFunction(token.text) : token.text;
  }).replace(/^=/, "");
}

function mapTokens(
  formula: string,
  change: (token: FormulaToken, next: FormulaToken | undefined) => string,
): string {
  const tokens = tokenise(formula);
  return joinTokens(
    tokens.map((token, index) => ({ ...token, text: change(token, tokens[index + 1]) })),
  );
}

function prefixedFunction(name: string): string {
  const upper = name.toUpperCase();
  if (worksheetFunctions.has(upper)) return `_xlfn._xlws.${upper}`;
  return futureFunctions.has(upper) ? `_xlfn.${upper}` : name;
}

/**
 * "Money[[#This Row],[Amount]]" → "[@Amount]" and "Money[Amount]" → "[Amount]" inside the table Money; elsewhere the table's name
 * stays. References to a table's parts (#Headers, #Totals) keep it everywhere.
 */
function shortReference(reference: string, table: string | undefined): string {
  const [, name = "", rest = ""] = /^([^[]*)(.*)$/s.exec(reference) ?? [];
  const isOwn = table !== undefined && name.toLowerCase() === table.toLowerCase();
  const thisRow = /^\[(?:\[#This Row\],(.*)|#This Row)\]$/is.exec(rest);
  if (thisRow === null) return isOwn && !rest.includes("#") ? rest : reference;
  const columns = thisRow[1] ?? "";
  const single = /^\[([\p{L}\p{N}_]+)\]$/u.exec(columns);
  return `${isOwn ? "" : name}[@${single?.[1] ?? columns}]`;
}

/** The reverse; "[1]" alone is another workbook. */
function longReference(reference: string, table: string | undefined): string {
  const [, written = "", rest = ""] = /^([^[]*)(.*)$/s.exec(reference) ?? [];
  if (written === "" && (table === undefined || /^\[\d+\]$/.test(rest))) return reference;
  const name = written === "" ? table : written;
  const thisRow = /^\[@(.*)\]$/s.exec(rest);
  if (thisRow === null) return `${name ?? ""}${rest}`;
  const columns = thisRow[1] ?? "";
  if (columns === "") return `${name ?? ""}[#This Row]`;
  return `${name ?? ""}[[#This Row],${columns.startsWith("[") ? columns : `[${columns}]`}]`;
}
