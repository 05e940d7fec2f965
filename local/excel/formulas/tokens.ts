/** Formula text cut into the pieces that matter for moving references; strings and names in quotes stay whole. */

export interface FormulaToken {
  kind:
    | "reference"
    | "string"
    | "name"
    | "number"
    | "operator"
    | "space"
    | "open"
    | "close"
    | "separator"
    | "structured"
    | "error"
    | "other";
  text: string;
  /** Sheet prefix of a reference or name as written, "!" included; "" when it has none. */
  prefix: string;
}

const pattern = new RegExp(
  [
    `("(?:[^"]|"")*")`,
    `(#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|SPILL!|CALC!))`,
    `((?:'(?:[^']|'')+'|[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*)!)?` +
      `(\\$?[A-Za-z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Za-z]{1,3}\\$?\\d{1,7})?(?![\\p{L}\\p{N}_(.!])` +
      `|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![\\p{L}\\p{N}_(.!])|\\$?\\d{1,7}:\\$?\\d{1,7}(?![\\p{L}\\p{N}_.]))`,
    `((?:[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*)?(?:\\[(?:[^\\[\\]']|'.|\\[(?:[^\\[\\]']|'.)*\\])*\\]))`,
    `((?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)`,
    `((?:'(?:[^']|'')+'|[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*)!)?([\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*)`,
    `(\\s+)`,
    `(<=|>=|<>|[-+*/^&=<>%:@#])`,
    `([({])`,
    `([)}])`,
    `([,;])`,
    `([\\s\\S])`,
  ].join("|"),
  "gu",
);

/** The tokens of what follows "=". */
export function tokenise(formula: string): FormulaToken[] {
  const body = formula.startsWith("=") ? formula.slice(1) : formula;
  return [...body.matchAll(pattern)].map(tokenOf);
}

function tokenOf(match: RegExpMatchArray): FormulaToken {
  const [
    text,
    string,
    error,
    prefix,
    reference,
    structured,
    number,
    namePrefix,
    name,
    space,
    operator,
    open,
    close,
    separator,
  ] = match;
  if (string !== undefined) return { kind: "string", text, prefix: "" };
  if (error !== undefined) return { kind: "error", text, prefix: "" };
  if (reference !== undefined) return { kind: "reference", text: reference, prefix: prefix ?? "" };
  if (structured !== undefined) return { kind: "structured", text, prefix: "" };
  if (number !== undefined) return { kind: "number", text, prefix: "" };
  if (name !== undefined) return { kind: "name", text: name, prefix: namePrefix ?? "" };
  const kind =
    space !== undefined
      ? "space"
      : operator !== undefined
        ? "operator"
        : open !== undefined
          ? "open"
          : close !== undefined
            ? "close"
            : separator !== undefined
              ? "separator"
              : "other";
  return { kind, text, prefix: "" };
}

export function joinTokens(tokens: readonly FormulaToken[]): string {
  return `=${tokens.map((token) => token.prefix + token.text).join("")}`;
}
