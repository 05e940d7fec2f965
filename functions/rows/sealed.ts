import { hashJson } from "./hash-json.ts";

/**
 * Words of a person beside a chain of hashes: the chain holds their seal and not them, so that they can be erased and the chain still be
 * followed. The salt keeps words that are gone from being guessed by their seal.
 */
export interface Sealed<T> {
  /** Null once they were erased, and where there never were any. */
  readonly words: { readonly said: T; readonly salt: string } | null;
  readonly seal: string;
}

export function seal<T>(said: T, salt: string): Sealed<T> {
  return { words: { said, salt }, seal: sealOf(said, salt) };
}

export const nothingSealed: Sealed<never> = { words: null, seal: "" };

/** False when the words are others than those that were sealed. */
export function isSealed({ words, seal: known }: Sealed<unknown>): boolean {
  return words === null || known === sealOf(words.said, words.salt);
}

function sealOf(said: unknown, salt: string): string {
  return hashJson([salt, said]);
}
