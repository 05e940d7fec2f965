/**
 * A number two spellings of one name share: tones, case, spaces and i/y set aside, as `nameKey` does, but without making a string.
 * Different names rarely share it, so names are compared letter by letter only then.
 */
export function nameHash(name: string): number {
  let hash = 0;
  for (let index = 0; index < name.length; index++) {
    const base = bases[name.charCodeAt(index)];
    if (base !== undefined && base !== 0) hash = (Math.imul(hash, 31) + base) | 0;
  }
  return hash;
}

/** The bare small letter of each Latin letter by code; 0 for all else, which every spelling leaves out alike. */
const bases = new Uint16Array(0x1f00);
for (const [first, last] of [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
] as const)
  for (let code = first; code <= last; code++) bases[code] = baseOf(String.fromCharCode(code));

function baseOf(letter: string): number {
  const bare = letter.normalize("NFD").charAt(0).toLowerCase().replace("đ", "d").replace("ð", "d");
  return (bare === "y" ? "i" : bare).charCodeAt(0);
}
