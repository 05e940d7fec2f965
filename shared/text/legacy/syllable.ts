/** The rimes of Vietnamese without tones, by first vowel; a syllable is an optional initial, one rime, one tone. */
const rimes = [
  "a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay",
  "ă(?:c|m|n|ng|p|t)|â(?:c|m|n|ng|p|t|u|y)",
  "e(?:c|m|n|ng|o|p|t)?|ê(?:ch|m|n|nh|p|t|u)?",
  "i(?:a|ch|m|n|nh|p|t|u)?|iê(?:c|m|n|ng|p|t|u)",
  "o(?:c|i|m|n|ng|p|t)?|oo(?:c|ng)|oa(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|oă(?:c|m|n|ng|p|t)|oe(?:n|o|t)?",
  "ô(?:c|i|m|n|ng|p|t)?|ơ(?:i|m|n|p|t)?",
  "u(?:a|c|i|m|n|ng|p|t|y|ơ)?|uâ(?:n|ng|t|y)|uê(?:ch|nh|n)?|uô(?:c|i|m|n|ng|t)",
  "uy(?:a|ch|n|nh|p|t|u)|uyê(?:n|t)",
  "ư(?:a|c|i|m|n|ng|t|u)?|ươ(?:c|i|m|n|ng|p|t|u)",
  "y|yê(?:m|n|ng|t|u)",
].join("|");

/** After "qu" the rime loses its u, and after "gi" its i: "quyền", "quê", "giếng". */
const afterQu =
  "a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?|ă(?:c|m|n|ng|p|t)|â(?:n|ng|t|y)|e(?:n|o|t)?|ê(?:n|nh|ch|t|u)?|i(?:t|nh)?|ôc|ơi?|y(?:nh|t|ch|p)?|yê(?:n|t)";
const initials = "ngh|ng|nh|gh|gi|kh|ch|ph|th|tr|[bcdđghklmnprstvx]";

const toneless = new RegExp(
  `^(?:(${initials})?(?:${rimes})|(qu)(?:${afterQu})|(gi)(?:ê(?:c|m|n|ng|t|p|u))?)$`,
);
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const stopped = /(?:c|ch|p|t)$/;
/** "ñ" and its like are letters of other peoples, not an n with a tone. */
const markedConsonant = /[b-df-hj-np-tv-xzđ][\u0300\u0301\u0303\u0309\u0323]/i;
const longest = 7;

/**
 * True for one written syllable that Vietnamese spelling allows, whether or not it is a word: its case is plain, capitalised or all
 * capitals, it has at most one tone, where the tone belongs, and one that ends in a stop has a rising or a heavy tone. Takes NFC.
 */
export function isSyllable(word: string): boolean {
  if (word.length > longest || !hasOrdinaryCase(word)) return false;
  const letters = Array.from(word.toLowerCase(), (letter) => letter.normalize("NFD"));
  const bare = letters.map((letter) => letter.replace(tones, "").normalize("NFC"));
  const shape = bare.join("");
  const match = toneless.exec(shape);
  if (match === null) return false;
  const toned = letters.flatMap((letter, index) => (letter.search(tones) < 0 ? [] : [index]));
  const [at] = toned;
  if (at === undefined) return !stopped.test(shape);
  const initial =
    match[1] ?? match[2] ?? (match[3] === undefined ? "" : shape === "gi" ? "g" : "gi");
  if (toned.length > 1 || !mayCarryTone(shape.slice(initial.length), at - initial.length))
    return false;
  return !stopped.test(shape) || /[\u0301\u0323]/.test(letters[at] ?? "");
}

/**
 * The same word with its tone where it belongs: "Hòang" → "Hoàng", "Thaí" → "Thái". null for a syllable in order, and for a word
 * that is none wherever the tone stands, as in names of other peoples. Takes NFC.
 */
export function withToneInPlace(word: string): string | null {
  if (word.length > longest || isSyllable(word)) return null;
  const decomposed = word.normalize("NFD");
  const tone = decomposed.match(tones) ?? [];
  if (tone.length !== 1 || markedConsonant.test(decomposed)) return null;
  const bare = Array.from(decomposed.replace(tones, "").normalize("NFC"));
  for (let at = 0; at < bare.length; at++) {
    const moved = bare
      .with(at, `${bare[at] ?? ""}${tone[0]}`)
      .join("")
      .normalize("NFC");
    if (moved.length === word.length && isSyllable(moved)) return moved;
  }
  return null;
}

/** Old and new spelling differ in oa, oe and uy only: hòa and hoà, thúy and thuý. */
function mayCarryTone(rime: string, at: number): boolean {
  const vowels = /^[aăâeêioôơuưy]+/.exec(rime)?.[0] ?? "";
  const shaped = vowels.search(/[ăâêôơư][^ăâêôơư]*$/);
  if (shaped >= 0) return at === shaped;
  if (vowels.length < rime.length) return at === vowels.length - 1;
  if (vowels.length === 3) return at === 1;
  return at === 0 || (at === 1 && /^(?:oa|oe|uy)$/.test(vowels));
}

function hasOrdinaryCase(word: string): boolean {
  const lower = word.toLowerCase();
  return word === lower || word === word.toUpperCase() || word.slice(1) === lower.slice(1);
}
