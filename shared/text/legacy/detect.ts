import { isSyllable } from "./syllable.ts";
import { fromTcvn3 } from "./tcvn3.ts";
import { fromViqr } from "./viqr.ts";
import { fromVni } from "./vni.ts";

/** A text in an encoding from before Unicode, with what its author saw (E44). */
export interface LegacyText {
  encoding: "tcvn3" | "vni" | "viqr";
  converted: string;
}

/** Enough to tell; a longer text is judged by its beginning and converted whole. */
const judgedLength = 2000;

/**
 * Recognises TCVN3 (.VnTime), VNI-Windows and VIQR by spelling alone, as a cell's font does not travel: what stands there is no
 * Vietnamese, what it converts to is. Correct Vietnamese, names of other peoples and other languages give null. Takes the text as
 * typed, since TCVN3 writes ư as a soft hyphen, which normalising drops.
 */
export function detectLegacy(text: string): LegacyText | null {
  if (hasUnicodeVietnamese.test(text)) return null;
  if (!/[\u0080-\u00ff]/.test(text)) return detectViqr(text);
  if (!mayBeFont.test(text)) return null;
  const head = text.slice(0, judgedLength);
  for (const [encoding, convert] of fontEncodings) {
    const converted = convert(head);
    if (converted === null || !becomesVietnamese(head, converted)) continue;
    const whole = head.length === text.length ? converted : convert(text);
    if (whole !== null) return { encoding, converted: whole.normalize("NFC") };
  }
  return null;
}

/** Beyond Latin-1 nothing was typed in an 8-bit font; this also lets nearly every correct text go at once. */
const hasUnicodeVietnamese = /[^\u0000-\u00ff]/;

/** A letter or sign no Vietnamese text uses, or a toned vowel where spelling allows none: without it the text is what it seems. */
const mayBeFont =
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]|[a-zß-ÿ][À-Þ]|[a-zß-ÿ][à-ÿ]/;

/** Where both give syllables ("söa": sửa or sưa) the first wins: offices in the north wrote in TCVN3. */
const fontEncodings = [
  ["tcvn3", fromTcvn3],
  ["vni", fromVni],
] as const;

const letterRuns = /[A-Za-z\u00a1-\u00ff\u0100-\u1eff]+/g;

/**
 * True where each word with marks becomes a Vietnamese syllable and at least one was none before. One word in five may stay foreign
 * in a text of five or more; abbreviations such as "QĐ" tell nothing.
 */
function becomesVietnamese(original: string, converted: string): boolean {
  const before = markedWords(original);
  const after = markedWords(converted).filter((word) => !/^[A-ZĐ]+$/.test(word));
  const wrong = after.filter((word) => !isSyllable(word)).length;
  if (wrong > (after.length < 5 ? 0 : after.length / 5)) return false;
  if (after.length === 0) return false;
  return before.some((word) => /[A-Za-z]/.test(word) && !isUnit.test(word) && !isSyllable(word));
}

/** The micro sign is TCVN3's à, and "µm" would be "àm". */
const isUnit = /^µ[glms]$/;

/** Words that hold a character beyond ASCII; signs that stand alone ("×", "®") are no words, nor is what holds a digit. */
function markedWords(text: string): string[] {
  return (text.match(letterRuns) ?? []).filter((word) => /[\u0080-\uffff]/.test(word));
}

const viqrMark = /[aeiouy](?:[\^(+]['`?~.]?(?=[a-z]|$|[ ,;])|['?.](?=[a-z])|[`~])/gi;

/** Two marks at least: a single one in ASCII text may be a slip of the keyboard or a file name. */
function detectViqr(text: string): LegacyText | null {
  if (
    text.length > judgedLength ||
    !/[aeiouy][\^(+'`?~.]/i.test(text) ||
    /[@\\_=<>[\]{}]|:\/\//.test(text)
  )
    return null;
  if ((text.match(viqrMark) ?? []).length < 2) return null;
  const converted = fromViqr(text);
  const words = converted.match(/[\p{L}'`^?~(+.]+/gu) ?? [];
  const marked = words.filter((word) => /[^\u0000-\u007f]/.test(word));
  const clean = marked.every((word) => isSyllable(word.replace(/[.?]$/, "")));
  return clean && marked.length > 0 ? { encoding: "viqr", converted } : null;
}
