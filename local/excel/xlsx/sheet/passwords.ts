/**
 * A file keeps no password, only a hash of it. In the model a password that came from a file is this hash behind a mark, so that it
 * goes back into the file unchanged; a password set by the add-in or a person is plain until the file is saved.
 */
import { attribute, type XmlElement } from "../package/xml-read.ts";
import type { Attributes } from "../package/xml-write.ts";

const mark = "\u0001hash:";

/** `legacyName`: the attribute of the short hash; `prefix`: of the others ("workbook" for the structure). */
export function readPassword(
  element: XmlElement | undefined,
  legacyName: string,
  prefix = "",
): string | undefined {
  const part = (name: string) => attribute(element, attributeName(prefix, name)) ?? "";
  const algorithm = part("algorithmName");
  if (algorithm !== "")
    return mark + [algorithm, part("hashValue"), part("saltValue"), part("spinCount")].join(":");
  const legacy = attribute(element, legacyName);
  return legacy === undefined || legacy === "" ? undefined : mark + legacy.toUpperCase();
}

/** The attributes of a stored or plain password. */
export function passwordAttributes(
  password: string | undefined,
  legacyName: string,
  prefix = "",
): Attributes {
  if (password === undefined || password === "") return {};
  if (!password.startsWith(mark)) return { [legacyName]: legacyHash(password) };
  const [first = "", hashValue, saltValue, spinCount] = password.slice(mark.length).split(":");
  if (hashValue === undefined) return { [legacyName]: first };
  return {
    [attributeName(prefix, "algorithmName")]: first,
    [attributeName(prefix, "hashValue")]: hashValue,
    [attributeName(prefix, "saltValue")]: saltValue,
    [attributeName(prefix, "spinCount")]: spinCount,
  };
}

/**
 * Whether a typed password opens what the model's password protects. Long hashes (Excel 2013 and later) are not worked out here:
 * they never match, and the protection stays.
 */
export function passwordMatches(stored: string | undefined, typed: string | undefined): boolean {
  if (stored === undefined || stored === "") return true;
  if (!stored.startsWith(mark)) return stored === typed;
  return stored === mark + legacyHash(typed ?? "");
}

function attributeName(prefix: string, name: string): string {
  return prefix === "" ? name : prefix + name.charAt(0).toUpperCase() + name.slice(1);
}

/** Four hexadecimal digits (ECMA-376 part 4, 14.7.1); characters beyond Latin 1 count by their low byte, as in Excel's own hash. */
function legacyHash(password: string): string {
  let hash = 0;
  for (const code of Array.from(password, (char) => char.charCodeAt(0) & 0xff).reverse())
    hash = rotate(hash) ^ code;
  const result = rotate(hash) ^ Array.from(password).length ^ 0xce4b;
  return result.toString(16).toUpperCase().padStart(4, "0");
}

/** One bit to the left within 15 bits. */
function rotate(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}
