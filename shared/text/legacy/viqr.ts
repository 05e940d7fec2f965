/** Combining characters for the ASCII marks of VIQR. Source: RFC 1456, section 3. */
const shapes: ReadonlyMap<string, string> = new Map([
  ["^", "\u0302"],
  ["(", "\u0306"],
  ["+", "\u031b"],
]);
const tones: ReadonlyMap<string, string> = new Map([
  ["'", "\u0301"],
  ["`", "\u0300"],
  ["?", "\u0309"],
  ["~", "\u0303"],
  [".", "\u0323"],
]);
const takesShape: ReadonlySet<string> = new Set(["a^", "a(", "e^", "o^", "o+", "u+"]);

/**
 * A full stop or question mark, not a tone: behind a letter that stands alone ("I."), or behind the second vowel of a pair whose tone
 * would stand on the first ("khai."). VIQR escapes such marks with a backslash; people did not.
 */
const fullStops =
  /((?<![a-z'`?~.^(+])[a-z]|[aeiouy][\^(+]?[iu]|[aeio][\^(+]?o|(?<![qg])[iu]a)([.?])(?![a-z])/gi;

/** Text that spells its marks in ASCII ("Tha'i", "ddo^`ng"), as Unicode. A mark that belongs to no vowel stays as it is. */
export function fromViqr(text: string): string {
  return text
    .replace(fullStops, "$1\\$2")
    .replace(/[aeiouy][\^(+]?['`?~.]?/gi, drawn)
    .replace(/dd/g, "đ")
    .replace(/D[Dd]/g, "Đ")
    .replaceAll("\\", "");
}

/** A vowel with its ASCII marks as one letter; left as typed where the vowel cannot take the shape. */
function drawn(spelled: string): string {
  const shape = shapes.get(spelled.charAt(1)) ?? "";
  if (shape !== "" && !takesShape.has(spelled.slice(0, 2).toLowerCase())) return spelled;
  const tone = spelled.length > 1 ? (tones.get(spelled.slice(-1)) ?? "") : "";
  return (spelled.charAt(0) + shape + tone).normalize("NFC");
}
