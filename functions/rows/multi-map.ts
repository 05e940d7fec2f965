const none: readonly string[] = Object.freeze([]);

/** Ids by key. Nearly every key has one id, so a set is made only for the second: it would cost more than the row. */
export class MultiMap {
  readonly #ids = new Map<string, string | Set<string>>();

  add(key: string, id: string): void {
    const known = this.#ids.get(key);
    if (known === undefined) this.#ids.set(key, id);
    else if (typeof known !== "string") known.add(id);
    else if (known !== id) this.#ids.set(key, new Set([known, id]));
  }

  remove(key: string, id: string): void {
    const known = this.#ids.get(key);
    if (known === id) this.#ids.delete(key);
    else if (known instanceof Set && known.delete(id) && known.size === 0) this.#ids.delete(key);
  }

  /** In the order they were added. */
  get(key: string): readonly string[] {
    const known = this.#ids.get(key);
    if (known === undefined) return none;
    return typeof known === "string" ? [known] : [...known];
  }
}
