/** Number format codes ("#,##0", "dd/mm/yyyy", "[Red]0;@") cut into sections of tokens. */

export type FormatToken =
  | { kind: "literal"; text: string }
  /** 0 # ? of a number. */
  | { kind: "digit"; text: "0" | "#" | "?" }
  | { kind: "decimal" }
  | { kind: "percent" }
  | { kind: "exponent"; plus: boolean }
  | { kind: "slash" }
  | { kind: "text" }
  | { kind: "general" }
  /** d m y h s codes, "AM/PM", "[h]", ".0" after seconds. */
  | { kind: "date"; text: string };

export interface FormatSection {
  tokens: FormatToken[];
  isDate: boolean;
  hasDigits: boolean;
  /** Groups of thousands are separated. */
  grouped: boolean;
  /** Trailing commas: each divides by 1,000. */
  scale: number;
  condition?: { operator: string; value: number };
}

const cache = new Map<string, FormatSection[] | undefined>();

/** The sections of a format; undefined when Excel would not take it. */
export function parseFormat(code: string): FormatSection[] | undefined {
  if (!cache.has(code)) {
    // Formats come from people too: the cache stays small.
    if (cache.size > 2000) cache.clear();
    cache.set(code, parseSections(code));
  }
  return cache.get(code);
}

function parseSections(code: string): FormatSection[] | undefined {
  const sections: FormatSection[] = [];
  for (const part of splitSections(code)) {
    const section = parseSection(part);
    if (section === undefined) return undefined;
    sections.push(section);
  }
  return sections.length > 4 ? undefined : sections;
}

function splitSections(code: string): string[] {
  const parts = [""];
  for (const piece of code.match(/"[^"]*"|\\.|\[[^\]]*\]|;|[^"\\;[]+|./gsu) ?? []) {
    if (piece === ";") parts.push("");
    else parts[parts.length - 1] = `${parts.at(-1) ?? ""}${piece}`;
  }
  return parts;
}

const pieces =
  /"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|(general)|(am\/pm|a\/p)|(e[+-])|(y+|m+|d+|h+|s+)|(\.0+(?=$|[^0#?]))|([0#?])|([.,%@/])|([\s\S])/giu;

const conditionPattern = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/;

function parseSection(code: string): FormatSection | undefined {
  const section: FormatSection = {
    tokens: [],
    isDate: false,
    hasDigits: false,
    grouped: false,
    scale: 0,
  };
  for (const match of code.matchAll(pieces)) {
    if (!addPiece(section, match)) return undefined;
  }
  settleCommas(section, code.replace(/"[^"]*"|\\.|\[[^\]]*\]/gs, ""));
  return section;
}

function addPiece(section: FormatSection, match: RegExpMatchArray): boolean {
  const [
    piece,
    quoted,
    escaped,
    bracket,
    general,
    half,
    exponent,
    date,
    fraction,
    digit,
    sign,
    other,
  ] = match;
  const { tokens } = section;
  if (quoted !== undefined || escaped !== undefined)
    tokens.push({ kind: "literal", text: quoted ?? escaped ?? "" });
  else if (piece.startsWith("_") && piece.length === 2) tokens.push({ kind: "literal", text: " " });
  else if (piece.startsWith("*") && piece.length === 2) return true;
  else if (bracket !== undefined) return addBracket(section, bracket);
  else if (general !== undefined) tokens.push({ kind: "general" });
  else if (half !== undefined || date !== undefined) addDate(section, piece);
  else if (exponent !== undefined) tokens.push({ kind: "exponent", plus: exponent.endsWith("+") });
  else if (fraction !== undefined) addFraction(section, fraction);
  else if (digit !== undefined) addDigit(section, digit);
  else if (sign !== undefined) addSign(section, sign);
  else if (other !== undefined && /[a-z"]/i.test(other)) return false;
  else tokens.push({ kind: "literal", text: other ?? piece });
  return true;
}

function addDate(section: FormatSection, text: string): void {
  section.isDate = true;
  section.tokens.push({ kind: "date", text: text.toLowerCase() });
}

function addDigit(section: FormatSection, text: string): void {
  if (text === "0" || text === "#" || text === "?") section.tokens.push({ kind: "digit", text });
  section.hasDigits = true;
}

/** ".00" belongs to seconds in a time and is a number's decimals otherwise. */
function addFraction(section: FormatSection, text: string): void {
  if (section.tokens.some((token) => token.kind === "date" && token.text.includes("s"))) {
    section.tokens.push({ kind: "date", text });
    return;
  }
  section.tokens.push({ kind: "decimal" });
  for (const digit of text.slice(1)) addDigit(section, digit);
}

function addSign(section: FormatSection, sign: string): void {
  const { tokens } = section;
  if (sign === "%") tokens.push({ kind: "percent" });
  else if (sign === "@") tokens.push({ kind: "text" });
  else if (sign === ".")
    tokens.push(section.isDate ? { kind: "literal", text: "." } : { kind: "decimal" });
  else if (sign === "/")
    tokens.push(
      section.hasDigits && !section.isDate ? { kind: "slash" } : { kind: "literal", text: "/" },
    );
  else if (tokens.at(-1)?.kind !== "digit") tokens.push({ kind: "literal", text: "," });
  else section.scale += 1;
}

function addBracket(section: FormatSection, text: string): boolean {
  if (/^(h+|m+|s+)$/i.test(text)) {
    addDate(section, `[${text}]`);
    return true;
  }
  const condition = conditionPattern.exec(text);
  if (condition !== null)
    section.condition = { operator: condition[1] ?? "=", value: Number(condition[2]) };
  // "[$₫-42A]": a currency sign with the language it stands for.
  const currency = /^\$([^-]*)/.exec(text)?.[1];
  if (currency !== undefined && currency !== "")
    section.tokens.push({ kind: "literal", text: currency });
  return true;
}

/** Commas between digits group; those after the last digit scale. */
function settleCommas(section: FormatSection, code: string): void {
  const lastDigit = Math.max(code.lastIndexOf("0"), code.lastIndexOf("#"), code.lastIndexOf("?"));
  const trailing = /^,+/.exec(code.slice(lastDigit + 1))?.[0].length ?? 0;
  section.grouped = section.scale > trailing;
  section.scale = trailing;
}
