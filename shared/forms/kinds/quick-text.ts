import { isSyllable } from "../../text/legacy/syllable.ts";

/**
 * True for a text that no check of `parsePlainText` could object to, found in one pass: precomposed letters, single inner spaces,
 * neither an error value nor a ditto mark, and certainly no old font. False only means that the full checks must look.
 */
export function isPlainText(text: string): boolean {
  if (text === "" || mayBeMark(text)) return false;
  let seen = 0;
  let inside = 0;
  let previous = space;
  for (let index = 0; index < text.length; index++) {
    const kind = kinds[text.charCodeAt(index)] ?? 0;
    if (kind === 0 || (kind & previous & space) !== 0) return false;
    seen |= kind;
    inside |= kind & (previous << 1);
    previous = kind;
  }
  return previous !== space && isNoOldFont(text, seen, inside);
}

/** True for "Lò Văn Panh": two words or more, each a capital and small letters; where their tones stand is not looked at. */
export function isPlainName(name: string): boolean {
  if (mayBeMark(name)) return false;
  let seen = 0;
  let inside = 0;
  let previous = space;
  for (let index = 0; index < name.length; index++) {
    const kind = kinds[name.charCodeAt(index)] ?? 0;
    const isExpected = previous === space ? kind & capital : kind & (small | space);
    if (isExpected === 0) return false;
    seen |= kind;
    inside |= kind & (previous << 1);
    previous = kind;
  }
  const hasWords = (seen & (space | asciiSmall)) === (space | asciiSmall);
  return hasWords && previous !== space && isNoOldFont(name, seen, inside);
}

/**
 * A letter beyond Latin-1 was not typed in an 8-bit font, ASCII without signs is not VIQR, and a text whose words with marks are all
 * Vietnamese syllables says what it seems to say (`detectLegacy`).
 */
function isNoOldFont(text: string, seen: number, inside: number): boolean {
  if ((seen & beyondLatin) !== 0 || (seen & (latin | viqrSign)) === 0) return true;
  // Old fonts put their letters inside words.
  if ((inside & latin) !== 0) return hasOnlySyllables(text);
  return (seen & latin) !== 0;
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

/** Beginnings of "#N/A", of "nt", "n.t" and "như trên", and of quotes and dashes around a ditto mark. */
function mayBeMark(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code === 0x4e || code === 0x6e) return /^n(?:t|\.|h[uư])/i.test(text);
  return code === 0x23 || code === 0x22 || code === 0x27 || code === 0x2d || code === 0x2e;
}

const space = 1;
const capital = 2;
const small = 4;
const asciiSmall = 8;
/** A small letter of ASCII or Latin-1; its bit lies below that of `latin`, so that one shift tells whether a letter follows another. */
const smallLatin = 16;
const latin = 32;
const beyondLatin = 64;
const viqrSign = 128;
const other = 256;
const accented = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ";

/** What each character is, by its code; 0 = not a character of plain text. */
const kinds = new Uint16Array(0x10000);
for (let code = 0x21; code < 0x7f; code++) kinds[code] = other;
for (const sign of "'(+.?^`~") kinds[sign.charCodeAt(0)] = viqrSign;
for (const letter of `ABCDEFGHIJKLMNOPQRSTUVWXYZ${accented}`) {
  kinds[letter.charCodeAt(0)] = capital | marksOf(letter);
  kinds[letter.toLowerCase().charCodeAt(0)] = small | marksOf(letter.toLowerCase());
}
kinds[0x20] = space;

function marksOf(letter: string): number {
  const code = letter.charCodeAt(0);
  if (code > 0xff) return beyondLatin;
  const isSmall = letter !== letter.toUpperCase();
  if (code < 0x80) return isSmall ? asciiSmall | smallLatin : 0;
  return isSmall ? latin | smallLatin : latin;
}
