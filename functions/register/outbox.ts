import type { JournalEntry } from "../rows/journal.ts";

/** Entries of a form that brought its head from one version to another. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly JournalEntry[];
}

/** Commits whose entries are kept per form; older ones are read from the store. */
const maxParts = 16;

/**
 * What this process knows of outboxes beyond the store: entries it has just committed, so that the drain right after need not read
 * them back, and how far it has drained, so that the next commit can write that down for nothing. It may forget both at any time.
 */
export class Outbox {
  readonly #parts = new Map<string, Part[]>();
  readonly #told = new Map<string, number>();

  /** Head version through which every register and every row has been told; 0 when this process does not know. */
  told(place: string): number {
    return this.#told.get(place) ?? 0;
  }

  tell(place: string, version: number): void {
    this.#told.set(place, Math.max(version, this.told(place)));
  }

  add(place: string, part: Part): void {
    const parts = this.#parts.get(place) ?? [];
    this.#parts.set(place, [...parts, part].slice(-maxParts));
  }

  /** All entries between two versions, when this process made every one of them; what is taken or older is forgotten. */
  take(place: string, from: number, to: number): readonly JournalEntry[] | undefined {
    const parts = this.#parts.get(place) ?? [];
    const wanted = parts.filter((part) => part.from >= from && part.to <= to);
    const later = parts.filter((part) => part.to > to);
    if (later.length === 0) this.#parts.delete(place);
    else this.#parts.set(place, later);
    const isWhole = wanted.reduce((at, part) => (part.from === at ? part.to : -1), from) === to;
    return isWhole ? wanted.flatMap(({ entries }) => entries) : undefined;
  }
}
