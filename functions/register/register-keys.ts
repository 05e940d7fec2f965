import { createHmac } from "node:crypto";
import type { KeyText } from "./register.ts";

/** A numbered secret; the number stands in the partition, so registers under an old one are found and carried over. */
export interface RegisterKey {
  /** "k1", "k2", … */
  readonly id: string;
  /** At least 32 characters. */
  readonly secret: string;
}

/** Hexadecimal digits of an HMAC-SHA-256 that name a register: 128 bits. */
const nameLength = 32;

/** Where registers lie: partitions made of an HMAC, since partition keys appear in logs and metrics (reliability §2.3). */
export class RegisterKeys {
  readonly #newest: RegisterKey;
  readonly #older: readonly RegisterKey[];

  /** @param keys oldest first. @throws Error without a key or with two of one number: a wrong configuration. */
  constructor(keys: readonly RegisterKey[]) {
    const [newest, ...older] = keys.toReversed();
    if (newest === undefined || new Set(keys.map(({ id }) => id)).size < keys.length)
      throw new Error("Register keys must be numbered and at least one");
    this.#newest = newest;
    this.#older = older;
  }

  /** Partition under the newest key, which is the only one written to. */
  newest(of: KeyText): string {
    return partitionUnder(this.#newest, of);
  }

  /** Partitions under older keys, newest first; empty unless a rotation is under way. */
  older(of: KeyText): readonly string[] {
    return this.#older.map((key) => partitionUnder(key, of));
  }

  get isRotating(): boolean {
    return this.#older.length > 0;
  }
}

function partitionUnder({ id, secret }: RegisterKey, { campaign, key, text }: KeyText): string {
  const name = createHmac("sha256", secret)
    .update(`${campaign.id}|${key.id}|${text}`)
    .digest("hex")
    .slice(0, nameLength);
  return `${key.id}|${id}|${name}`;
}
