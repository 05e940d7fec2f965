import type { Cell, Understood } from "./cell.ts";
import { asTyped, blank, isBlank } from "./cell.ts";
import { withToneInPlace } from "./legacy/syllable.ts";
import { normaliseText } from "./normalise.ts";
import { shown } from "./not-understood.ts";
import { textRefusal, tidied, tooLong } from "./plain-text.ts";

/** Longest name of a person the forms take, in characters. */
export const maxNameLength = 60;

/** Cyrillic, then Greek and Icelandic letters, each before the Latin letter that it looks like. */
const lookalikePairs =
  "аa еe оo рp сc уy хx іi јj ѕs һh ԁd АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI " +
  "οo νv αa ΑA ΒB ΕE ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ΖZ ÐĐ ðđ";
const lookalikes: ReadonlyMap<string, string> = new Map(
  lookalikePairs.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

const capitals = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ";
const smalls = capitals.toLowerCase();
/** "Lò Văn Panh": nine names of ten, let through by one expression. Linear, as a space can only begin a word. */
const ordinaryName = new RegExp(`^[${capitals}][${smalls}]*(?: [${capitals}][${smalls}]*)+$`);

/** 1 for a vowel without a tone, 2 for one with, by code: asked of every letter of every name. */
const vowels = new Uint8Array(0x1f00);
for (const letter of "aăâeêioôơuưy") vowels[letter.charCodeAt(0)] = 1;
for (const letter of "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ")
  vowels[letter.charCodeAt(0)] = 2;

/**
 * A person's name, never changed beyond spaces and NFC. E45 warns with `reason` "letters" (digits, signs, look-alike letters of
 * another script), "capitals" (fix: the name with initial capitals), "tone" (fix: "Hoàng" for "Hòang") or "short" (one word); unknown syllables are left alone, as
 * Thái and Mông names hold many. E44, E49, E08 and E67 ("length" above 60 characters, "bidi") as `parsePlainText`.
 */
export function parsePersonName(cell: Cell): Understood<string> {
  if (isBlank(cell)) return blank;
  const typed = typeof cell === "string" ? cell : shown(cell);
  if (typed.length > 10 * maxNameLength) return tooLong(cell, maxNameLength);
  const refused = textRefusal(typed);
  if (refused !== null) return refused;
  const name = normaliseText(typed);
  if (name.length > maxNameLength) return tooLong(cell, maxNameLength);
  if (name === cell && isOrdinary(name)) return asTyped(name);
  return doubtful(typed, name) ?? (name === typed ? asTyped(name) : tidied(typed, name));
}

/** "LÒ VĂN PANH" and "lò văn panh" → "Lò Văn Panh"; a capital follows a space, a hyphen and an apostrophe ("H'Hen"). */
export function toNameCase(name: string): string {
  return name
    .toLowerCase()
    .replace(
      /(^|[ '.-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}

function doubtful(cell: string, name: string): Understood<string> | null {
  if (!/^[\p{Script=Latin}\p{M} .'-]+$/u.test(name) || /[ðÐ]/.test(name)) {
    const latin = replaceLookalikes(name);
    return warned(cell, name, { reason: "letters", suggestion: latin === name ? "" : latin });
  }
  if (!name.includes(" ")) return warned(cell, name, { reason: "short", suggestion: "" });
  if (!isNameCased(name))
    return warned(cell, name, { reason: "capitals", suggestion: placeTones(toNameCase(name)) });
  const placed = placeTones(name);
  return placed === name ? null : warned(cell, name, { reason: "tone", suggestion: placed });
}

function isOrdinary(name: string): boolean {
  return /[a-z]/.test(name) && ordinaryName.test(name) && !mayMisplaceTone(name);
}

/**
 * True for a name worth a closer look: a toned vowel before another and a final consonant ("Hòang"), or a toned second vowel at the
 * end of a word ("Thaí"). False is certain.
 */
export function mayMisplaceTone(name: string): boolean {
  let before = 0;
  for (let index = 0; index < name.length; index++) {
    const vowel = vowels[name.charCodeAt(index)] ?? 0;
    if (before + vowel === 3) {
      const next = name.charAt(index + 1);
      if (vowel === 1 ? next !== "" && "cmnpt".includes(next) : next === "" || next === " ")
        return true;
    }
    before = vowel;
  }
  return false;
}

function placeTones(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => withToneInPlace(word) ?? word);
}

function replaceLookalikes(name: string): string {
  return Array.from(name, (letter) => lookalikes.get(letter) ?? letter).join("");
}

/** Each word begins with a capital and at least one goes on in small letters: "Y Ban" is a name, "Y BAN" is shouting. */
function isNameCased(name: string): boolean {
  if (name === name.toUpperCase() && /\p{L}{2}/u.test(name)) return false;
  return name.split(" ").every((word) => /^[^\p{L}]*\p{Lu}/u.test(word) || !/\p{L}/u.test(word));
}

function warned(
  cell: string,
  name: string,
  { reason, suggestion }: { reason: string; suggestion: string },
): Understood<string> {
  const fix = suggestion === "" ? undefined : suggestion;
  return { value: name, code: "E45", fix, params: { value: shown(cell), reason, suggestion } };
}

/** "Lò Văn Panh" → "L. V. P.": enough for two offices to speak of one person, for nobody else to know them. */
export function initialsOf(name: string): string {
  return name
    .normalize("NFC")
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map((word) => `${Array.from(word).slice(0, 1).join("").toUpperCase()}.`)
    .join(" ");
}
