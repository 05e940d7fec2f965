/**
 * Passwords that protect a sheet or a workbook's structure. A file keeps no password, only a hash of it. In the model a password that
 * came from a file is this hash behind a mark, so that it goes back into the file unchanged; a password set by the add-in or a person
 * is plain until the file is saved.
 */

/** Stands before a hash, and never in a password that is typed. */
export const hashMark = "\u0001hash:";

/**
 * Whether a typed password opens what the model's password protects. Long hashes (Excel 2013 and later) are not worked out here:
 * they never match, and the protection stays.
 */
export function passwordMatches(stored: string | undefined, typed: string | undefined): boolean {
  if (stored === undefined || stored === "") return true;
  if (!stored.startsWith(hashMark)) return stored === typed;
  return stored === hashMark + legacyHash(typed ?? "");
}

/** Four hexadecimal digits (ECMA-376 part 4, 14.7.1); characters beyond Latin 1 count by their low byte, as in Excel's own hash. */
export function legacyHash(password: string): string {
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
