/**
 * One at a time per key inside this process. It spares senders to the same unit the retries; that two processes do not
 * harm each other is the store's etags' work.
 */
export class Locks {
  /** The end of the last work under each key. Keys are units, forms and people of the town: few enough to be kept. */
  readonly #tails = new Map<string, Promise<void>>();

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#tails.get(key) ?? Promise.resolve()).then(work);
    // Whoever comes next waits for the end of this, whether it succeeds or not, and keeps nothing of what it found.
    const ended = () => undefined;
    this.#tails.set(key, turn.then(ended, ended));
    return turn;
  }
}
