/** A 32-bit number that equal texts share, to find candidates with; never stored or sent. */
export function textHash(text: string, seed = 0): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++)
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}
