/** A page somebody outside the pane asks for, e.g. a button of the ribbon; the number tells one wish from the next. */
export interface PageRequest {
  readonly page: "import";
  readonly number: number;
}

/** Keeps the last wish, also while the pane is not drawn yet. */
export class PageRequests {
  readonly #listeners = new Set<() => void>();
  #last: PageRequest | undefined;

  readonly get = (): PageRequest | undefined => this.#last;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  ask(page: PageRequest["page"]): void {
    this.#last = { page, number: (this.#last?.number ?? 0) + 1 };
    for (const listener of this.#listeners) listener();
  }
}
