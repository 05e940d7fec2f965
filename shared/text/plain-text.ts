import type { Cell, Understood } from "./cell.ts";
import { asTyped, blank, isBlank } from "./cell.ts";
import { isDitto } from "./ditto.ts";
import { detectLegacy } from "./legacy/detect.ts";
import { hasBidiControls, normaliseLines, normaliseText, tidyingCode } from "./normalise.ts";
import { notUnderstood, shown } from "./not-understood.ts";
import { isErrorValue } from "./spreadsheet.ts";

/** `max` in characters after normalising; `multiline` keeps line ends, for notes and narratives. */
export interface TextLimits {
  max?: number;
  multiline?: boolean;
}

/** What Excel lets a cell hold. Source: Microsoft, "Excel specifications and limits". */
const maxCellLength = 32_767;

/**
 * Free text, normalised. A number or boolean becomes its text. E42 (spaces, invisible characters, quotes) and E43 (decomposed letters)
 * come with the value; E44 blocks with the converted text as fix (params `encoding`, `suggestion`); E67 with `reason` "length" (params
 * `maximum`) or "bidi" (fix: the text without reordering characters).
 */
export function parsePlainText(cell: Cell, limits: TextLimits = {}): Understood<string> {
  if (isBlank(cell)) return blank;
  const { max = maxCellLength, multiline = false } = limits;
  const text = typeof cell === "string" ? cell : shown(cell);
  // Before normalising, which takes time in proportion: a paste of a whole document ends here.
  if (text.length > maxCellLength) return tooLong(cell, max);
  const problem = textRefusal(text);
  if (problem !== null) return problem;
  const value = multiline ? normaliseLines(text) : normaliseText(text);
  if (value.length > max) return tooLong(cell, max);
  return value === text ? asTyped(value) : tidied(text, value);
}

/** Why a text cannot be taken as it stands: E08, E49, E44 or E67 "bidi"; null where it can. For parsers built on plain text. */
export function textRefusal(text: string): Understood<never> | null {
  if (isErrorValue(text) || isDitto(text)) return notUnderstood(text, { code: "E67" });
  if (hasBidiControls(text)) return withoutBidi(text);
  const legacy = detectLegacy(text);
  if (legacy === null) return null;
  const suggestion = normaliseText(legacy.converted);
  const params = { encoding: legacy.encoding, suggestion: shown(suggestion) };
  return notUnderstood(text, { code: "E44", params, fix: suggestion });
}

/** E43 where letters were decomposed, else E42; the value is understood either way. */
export function tidied(text: string, value: string): Understood<string> {
  return {
    value,
    code: tidyingCode(text),
    fix: value,
    params: { value: shown(text), understood: shown(value) },
  };
}

/** E67 "length": cutting would lose what a person wrote, so nothing is proposed. */
export function tooLong(cell: Cell, maximum: number): Understood<never> {
  return notUnderstood(cell, { code: "E67", params: { reason: "length", maximum } });
}

function withoutBidi(text: string): Understood<never> {
  const fix = normaliseText(text.replace(/[\u202a-\u202e\u2066-\u2069]/g, ""));
  return notUnderstood(text, { code: "E67", params: { reason: "bidi" }, fix });
}
