import { setImmediate } from "node:timers/promises";
import type {
  CommitOutcome,
  Operation,
  PartitionBatch,
  Stored,
  Unknown,
} from "../../functions/store/store.ts";
import { MemoryStore } from "../fakes/memory-store.ts";
import type { Mutant } from "./mutants.ts";

/** What may become of a write; reads either answer or not. "late" = the caller is told it failed, and then it happens after all. */
type Fate = "done" | "before" | "after" | "late";

const silent = () => new Error("The store does not answer");

/** A store that answers in any order, fails as the seed says, and has the bug of a mutant, if it is given one. */
export class SimStore extends MemoryStore {
  readonly #random: () => number;
  readonly #mutant: Mutant | undefined;
  readonly #late = new Set<Promise<unknown>>();
  #isCalm = true;
  #isJudged = false;

  constructor(random: () => number, mutant?: Mutant) {
    super();
    this.#random = random;
    this.#mutant = mutant;
  }

  /** From now on calls may fail. */
  stir(): void {
    this.#isCalm = false;
  }

  /** Lets what is late arrive; from then on every call is answered. */
  async calm(): Promise<void> {
    this.#isCalm = true;
    await Promise.all(this.#late);
  }

  /** From now on documents are read as they are. */
  judge(): void {
    this.#isJudged = true;
  }

  /** Rows as they stand, for whoever draws and judges; takes no turn and no dice. */
  async peek(partition: string, kind: string): Promise<readonly Stored[]> {
    return super.list({ partition, kind, afterSeq: 0, limit: 1000 });
  }

  override async get(partition: string, id: string): Promise<Stored | undefined> {
    await this.#turn();
    if (this.#fate() !== "done") throw silent();
    const found = await super.get(partition, id);
    const { read } = this.#mutant ?? {};
    return read === undefined || this.#isJudged ? found : read(found);
  }

  override async list(query: { partition: string; kind: string; afterSeq: number; limit: number }) {
    await this.#turn();
    if (this.#fate() !== "done") throw silent();
    const found = await super.list(query);
    return [...(this.#mutant?.list?.(found, query) ?? found)];
  }

  override async commit(
    partition: string,
    operations: readonly Operation[],
  ): Promise<CommitOutcome> {
    await this.#turn();
    const fate = this.#fate();
    if (fate === "late") this.#later(() => this.#write(partition, operations));
    const outcome =
      fate === "before" || fate === "late" ? undefined : await this.#write(partition, operations);
    if (fate === "done" && outcome !== undefined)
      return this.#mutant?.told?.(outcome, operations) ?? outcome;
    const told = this.#mutant?.silence?.(operations);
    if (told === undefined) throw silent();
    return told;
  }

  override async commitEach(
    batches: readonly PartitionBatch[],
  ): Promise<readonly (CommitOutcome | Unknown)[]> {
    return Promise.all(
      batches.map(({ partition, operations }) =>
        this.commit(partition, operations).catch((cause: unknown) => {
          return { is: "unknown" as const, cause };
        }),
      ),
    );
  }

  async #write(partition: string, operations: readonly Operation[]): Promise<CommitOutcome> {
    const changed = await this.#mutant?.write?.(operations, {
      etagOf: async (id) => (await super.get(partition, id))?.etag,
      bodyOf: async (id) => (await super.get(partition, id))?.body,
      random: this.#random,
    });
    const outcome = await this.#writeWhatIsLeft(partition, changed ?? operations);
    if (changed === undefined || outcome.is === "refused") return outcome;
    // The caller counts etags by the operations it gave.
    return {
      is: "committed",
      etags: operations.map(({ id }) => this.#etagIn(changed, outcome, id)),
    };
  }

  /** A mutant may leave nothing of a batch; a store takes no empty one. */
  async #writeWhatIsLeft(
    partition: string,
    operations: readonly Operation[],
  ): Promise<CommitOutcome> {
    if (operations.length === 0) return { is: "committed", etags: [] };
    return super.commit(partition, operations);
  }

  #etagIn(
    written: readonly Operation[],
    { etags }: Extract<CommitOutcome, { is: "committed" }>,
    id: string,
  ): string {
    return etags[written.findIndex((operation) => operation.id === id)] ?? "never-written";
  }

  #later(write: () => Promise<unknown>): void {
    const turns = 5 + Math.floor(this.#random() * 60);
    const arrival = this.#wait(turns).then(write);
    this.#late.add(arrival);
    // One that failed stays, for whoever waits until all is calm to hear of it.
    arrival.then(
      () => this.#late.delete(arrival),
      () => undefined,
    );
  }

  #fate(): Fate {
    if (this.#isCalm) return "done";
    const dice = this.#random();
    if (dice < 0.03) return "before";
    if (dice < 0.06) return "after";
    return dice < 0.08 ? "late" : "done";
  }

  async #turn(): Promise<void> {
    if (!this.#isCalm) await this.#wait(Math.floor(this.#random() * 4));
  }

  async #wait(turns: number): Promise<void> {
    for (let left = turns; left > 0; left--) await setImmediate();
  }
}
