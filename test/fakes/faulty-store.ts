import { setImmediate } from "node:timers/promises";
import type {
  CommitOutcome,
  Operation,
  PartitionBatch,
  Stored,
  Unknown,
} from "../../functions/store/store.ts";
import { MemoryStore } from "./memory-store.ts";

/** What may go wrong with one call of the store. */
export type Fault = "before" | "after" | "none";

/** A store whose calls fail as they are told: nothing happened, or everything happened and nobody was told. */
export class FaultyStore extends MemoryStore {
  #next: () => Fault = () => "none";
  #refusesGroup: (batches: readonly PartitionBatch[]) => boolean = () => false;
  #turns: () => number = () => 0;

  /** Asked before every write, and before every read (where "after" is as good as "before"). */
  failAs(next: () => Fault): void {
    this.#next = next;
  }

  /** How many turns of the event loop pass before a call is served, so that callers at once meet in any order. */
  waitAs(turns: () => number): void {
    this.#turns = turns;
  }

  /** Leaves groups of batches unanswered and unwritten. */
  refuseGroups(isRefused: (batches: readonly PartitionBatch[]) => boolean): void {
    this.#refusesGroup = isRefused;
  }

  heal(): void {
    this.#next = () => "none";
  }

  override async get(partition: string, id: string): Promise<Stored | undefined> {
    await this.#wait();
    if (this.#next() !== "none") throw new Error("The store does not answer");
    return super.get(partition, id);
  }

  override async commit(
    partition: string,
    operations: readonly Operation[],
  ): Promise<CommitOutcome> {
    await this.#wait();
    const fault = this.#next();
    if (fault === "before") throw new Error("The store does not answer");
    const outcome = await super.commit(partition, operations);
    if (fault === "after") throw new Error("The store does not answer");
    return outcome;
  }

  override async commitEach(
    batches: readonly PartitionBatch[],
  ): Promise<readonly (CommitOutcome | Unknown)[]> {
    if (this.#refusesGroup(batches)) throw new Error("The store does not answer");
    return Promise.all(
      batches.map(({ partition, operations }) =>
        this.commit(partition, operations).catch((cause: unknown) => ({
          is: "unknown" as const,
          cause,
        })),
      ),
    );
  }

  async #wait(): Promise<void> {
    for (let left = this.#turns(); left > 0; left--) await setImmediate();
  }
}
