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
    seen |= trace(code);
    previous = code;
  }
  return previous !== 0x20 && isUnicode(seen);
}

/** True for "Lò Văn Panh": two words or more, each a capital and small letters, and nothing `parsePersonName` could object to. */
export function isPlainName(name: string): boolean {
  if (mayBeMark(name)) return false;
  let seen = 0;
  let words = 0;
  let atStart = true;
  let hasSmall = false;
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    if (code === 0x20) {
      if (atStart) return false;
      atStart = true;
      continue;
    }
    if (letterCase[code] !== (atStart ? capital : small)) return false;
    if (atStart) words++;
    else if (code < 0x80) hasSmall = true;
    seen |= trace(code);
    atStart = false;
  }
  return words > 1 && !atStart && hasSmall && isUnicode(seen);
}

const mark = 1;
const latin = 2;
const unicode = 4;

/** What a character says about the encoding of its text. */
function trace(code: number): number {
  if (code > 0xff) return unicode;
  return code >= 0x80 ? latin : isViqrMark(code) ? mark : 0;
}

/** A letter beyond Latin-1 was not typed in an 8-bit font; ASCII without marks was not typed in VIQR. */
function isUnicode(seen: number): boolean {
  return (seen & unicode) !== 0 || seen === 0;
}

/** Printable ASCII or precomposed Latin. */
function isPlain(code: number): boolean {
  if (code > 0x20 && code < 0x7f) return true;
  return (code > 0xbf && code < 0x250) || (code >= 0x1ea0 && code <= 0x1ef9);
}

/** The signs VIQR writes after a vowel: ' ( + . ? ^ ` ~ */
const viqrMarks: ReadonlySet<number> = new Set(
  Array.from("'(+.?^`~", (sign) => sign.charCodeAt(0)),
);

function isViqrMark(code: number): boolean {
  return (code < 0x41 || code > 0x5a) && (code < 0x61 || code > 0x7a) && viqrMarks.has(code);
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
