import { isSyllable } from "../../text/legacy/syllable.ts";

/**
 * True for a text that no check of `parsePlainText` could object to, found in one pass: precomposed letters, single inner spaces,
 * neither an error value nor a ditto mark, and certainly no old font. False only means that the full checks must look.
 */
export function isPlainText(text: string): boolean {
  if (text === "" || mayBeMark(text)) return false;
  let seen = 0;
  let previous = 0x20;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x20 ? previous === 0x20 : !isPlain(code)) return false;
    seen |= trace(code, previous);
    previous = code;
  }
  return previous !== 0x20 && isNoOldFont(text, seen);
}

/** True for "Lò Văn Panh": two words or more, each a capital and small letters, and nothing `parsePersonName` could object to. */
export function isPlainName(name: string): boolean {
  if (mayBeMark(name)) return false;
  let seen = 0;
  let words = 0;
  let hasSmall = false;
  let previous = 0x20;
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    if (code !== 0x20) {
      const atStart = previous === 0x20;
      if (letterCase[code] !== (atStart ? capital : small)) return false;
      if (atStart) words++;
      else if (code < 0x80) hasSmall = true;
      seen |= trace(code, previous);
    } else if (previous === 0x20) return false;
    previous = code;
  }
  return words > 1 && previous !== 0x20 && hasSmall && isNoOldFont(name, seen);
}

const viqrSign = 1;
const latinLetter = 2;
const latinInside = 4;
const unicodeLetter = 8;

/** What a character says about the encoding of its text: old fonts put their letters inside words. */
function trace(code: number, previous: number): number {
  if (code > 0xff) return unicodeLetter;
  if (code < 0x80) return isViqrSign(code) ? viqrSign : 0;
  return isSmallLatin(previous) ? latinInside : latinLetter;
}

/**
 * A letter beyond Latin-1 was not typed in an 8-bit font, ASCII without signs not in VIQR, and a text whose words with marks are all
 * Vietnamese syllables says what it seems to say (`detectLegacy`).
 */
function isNoOldFont(text: string, seen: number): boolean {
  if ((seen & unicodeLetter) !== 0 || seen === 0) return true;
  if ((seen & latinInside) !== 0) return hasOnlySyllables(text);
  return (seen & latinLetter) !== 0;
}

/** Syllables met before; there are only some thousands in the language. */
const syllables = new Set<string>();

function hasOnlySyllables(text: string): boolean {
  return text.split(wordEnd).every(isAsciiOrSyllable);
}

const wordEnd = /[^A-Za-z\u00a1-\u1eff]+/;

function isAsciiOrSyllable(word: string): boolean {
  if (syllables.has(word)) return true;
  for (let index = 0; index < word.length; index++)
    if (word.charCodeAt(index) > 0x7f) {
      if (!isSyllable(word)) return false;
      syllables.add(word);
      return true;
    }
  return true;
}

/** Printable ASCII or a precomposed Vietnamese letter. */
function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (letterCase[code] ?? 0) !== 0;
}

function isSmallLatin(code: number): boolean {
  return (code > 0x60 && code < 0x7b) || (code > 0xde && code < 0x100);
}

/** The signs VIQR writes after a vowel: ' ( + . ? ^ ` ~ */
const viqrSigns: ReadonlySet<number> = new Set(
  Array.from("'(+.?^`~", (sign) => sign.charCodeAt(0)),
);

function isViqrSign(code: number): boolean {
  return (code < 0x41 || code > 0x5a) && (code < 0x61 || code > 0x7a) && viqrSigns.has(code);
}

/** Beginnings of "#N/A", of "nt", "n.t" and "như trên", and of quotes and dashes around a ditto mark. */
function mayBeMark(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code === 0x4e || code === 0x6e) return /^n(?:t|\.|h[uư])/i.test(text);
  return code === 0x23 || code === 0x22 || code === 0x27 || code === 0x2d || code === 0x2e;
}

const capital = 1;
const small = 2;
const accented = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ";

/** Vietnamese letters by code: capital or small. */
const letterCase = new Uint8Array(0x2000);
for (const letter of `ABCDEFGHIJKLMNOPQRSTUVWXYZ${accented}`) {
  letterCase[letter.charCodeAt(0)] = capital;
  letterCase[letter.toLowerCase().charCodeAt(0)] = small;
}
