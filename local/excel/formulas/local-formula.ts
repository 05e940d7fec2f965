/** Formulas as people write them where the comma is the decimal sign: ";" between arguments. */
import type { Locale } from "../cells/locale.ts";
import { joinTokens, tokenise } from "./tokens.ts";

const quoted = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/** To the form Excel keeps: "," between arguments, "." in numbers. */
export function fromLocalFormula(formula: string, locale: Locale): string {
  if (locale.decimalSeparator !== ",") return formula;
  const parts = formula.split(quoted);
  return parts
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/(\d),(?=\d)/g, "$1.").replaceAll(";", ","),
    )
    .join("");
}

export function toLocalFormula(formula: string, locale: Locale): string {
  if (locale.decimalSeparator !== ",") return formula;
  const tokens = tokenise(formula).map((token) => {
    if (token.kind === "separator") return { ...token, text: token.text.replace(",", ";") };
    return token.kind === "number" ? { ...token, text: token.text.replace(".", ",") } : token;
  });
  return joinTokens(tokens);
}
