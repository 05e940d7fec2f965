import { detectLegacy } from "./legacy/detect.ts";

/** What is wrong with the characters of a text, whatever it says. */
export type TextProblem = "spaces" | "nfd" | "invisible" | "quotes" | "bidi" | "legacy";

/** Every space but the plain one, and line ends: they look like one space in a cell. */
const oddSpaces =
  /[\t\n\v\f\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u3164\uffa0]/g;

/** Zero-width, control and variation characters and lone surrogates: dropped, since a space in their place would cut a word. */
const invisibles =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2060-\u2065\u206a-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\p{Cs}\u{e0000}-\u{e0fff}]/gu;

/** Overrides, embeddings and isolates, by which a text reads differently from what is stored: refused, never stripped. */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/;

const singleQuotes = /[\u2018\u2019\u201a\u201b\u02bc\u00b4]/g;
const doubleQuotes = /[\u201c\u201d\u201e\u201f]/g;

/** Printable ASCII or precomposed Latin: no character that normalising could touch. */
function isPlain(code: number): boolean {
  if (code > 0x20 && code < 0x7f) return true;
  if (code > 0xa0 && code < 0x250) return code !== 0xad && code !== 0xb4;
  return code >= 0x1ea0 && code <= 0x1ef9;
}

/** One pass without a regular expression, since nearly every cell is in order and is met 300,000 times a check. */
function isTidy(text: string): boolean {
  let afterSpace = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code !== 0x20) {
      if (!isPlain(code)) return false;
      afterSpace = false;
    } else if (afterSpace) return false;
    else afterSpace = true;
  }
  return !afterSpace || text === "";
}

/**
 * NFC, single plain spaces, plain quotes, nothing invisible, trimmed. Line ends become spaces (see `normaliseLines`).
 * Bidi controls stay: a text that holds one is refused by its parser, not repaired.
 */
export function normaliseText(text: string): string {
  if (isTidy(text)) return text;
  return text
    .replace(oddSpaces, " ")
    .replace(invisibles, "")
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .normalize("NFC")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** `normaliseText` line by line, for notes and narratives: keeps line ends as "\n", drops empty lines at both ends. */
export function normaliseLines(text: string): string {
  if (!/[\n\r]/.test(text)) return normaliseText(text);
  const lines = text.split(/\r\n|\n|\r/).map(normaliseText);
  const first = lines.findIndex((line) => line !== "");
  const last = lines.findLastIndex((line) => line !== "");
  return lines.slice(Math.max(first, 0), last + 1).join("\n");
}

/** What was tidied in a text that is not canonical: E43 where letters were decomposed, else E42. */
export function tidyingCode(text: string): "E42" | "E43" {
  return text.normalize("NFC") === text ? "E42" : "E43";
}

/** Everything that keeps a text from being canonical, in a fixed order; empty for a text in order. */
export function textProblems(text: string): TextProblem[] {
  const problems: TextProblem[] = [];
  if (!isTidy(text)) {
    if (hasOddSpaces(text)) problems.push("spaces");
    if (text.normalize("NFC") !== text) problems.push("nfd");
    if (text.search(invisibles) >= 0) problems.push("invisible");
    if (text.search(singleQuotes) >= 0 || text.search(doubleQuotes) >= 0) problems.push("quotes");
    if (hasBidiControls(text)) problems.push("bidi");
  }
  if (detectLegacy(text) !== null) problems.push("legacy");
  return problems;
}

/** True where the display order may differ from what is stored. */
export function hasBidiControls(text: string): boolean {
  return bidiControls.test(text);
}

function hasOddSpaces(text: string): boolean {
  return text.search(oddSpaces) >= 0 || text.includes("  ") || text.trim() !== text;
}

/**
 * The key by which two texts are compared: no tones or other marks, đ as d, lower case, single spaces. Never shown or stored.
 * "hoà" and "hòa" share a key, as do "Mương Lay" and "MƯỜNG LAY"; i and y stay apart.
 */
export function fold(text: string): string {
  const plain = normaliseText(text);
  if (ownKey.test(plain)) return plain;
  let key = "";
  for (const character of plain) {
    const known = folded.get(character);
    key += known ?? remember(character);
  }
  return key;
}

/** ASCII without capitals, such as ids, codes and days: its own key. */
const ownKey = /^[ -@[-~]*$/;

/** Letters met so far: folding one through NFD is ten times slower than finding it here. */
const folded = new Map<string, string>();
/** There are some 200 letters in use; a paste of other scripts must not grow the map without end. */
const maxFolded = 2000;

function remember(character: string): string {
  const key = character
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[đð]/g, "d");
  if (folded.size < maxFolded) folded.set(character, key);
  return key;
}
