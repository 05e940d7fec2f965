import { checkName, prepareBatch } from "../../functions/store/limits.ts";
import type {
  CommitOutcome,
  Operation,
  PartitionBatch,
  Store,
  Stored,
  Unknown,
} from "../../functions/store/store.ts";

interface Kept {
  readonly kind: string;
  readonly seq: number;
  readonly etag: string;
  readonly json: string;
}

type Partition = Map<string, Kept>;

/** The store port in memory, held to the same contract suite as the real adapters. */
export class MemoryStore implements Store {
  readonly #partitions = new Map<string, Partition>();
  #etags = 0;

  /** Every document as it is stored, with its place. */
  dump(): readonly string[] {
    return [...this.#partitions].flatMap(([partition, documents]) =>
      [...documents].map(([id, { json }]) => `${partition} ${id} ${json}`),
    );
  }

  async get(partition: string, id: string): Promise<Stored | undefined> {
    checkName(partition, "partition");
    checkName(id, "id");
    const kept = this.#partitions.get(partition)?.get(id);
    return Promise.resolve(kept && toStored(id, kept));
  }

  async list(query: { partition: string; kind: string; afterSeq: number; limit: number }) {
    checkName(query.partition, "partition");
    const found = [...(this.#partitions.get(query.partition) ?? [])]
      .filter(([, kept]) => kept.kind === query.kind && kept.seq > query.afterSeq)
      .sort(([a, x], [b, y]) => x.seq - y.seq || (a < b ? -1 : 1))
      .slice(0, query.limit)
      .map(([id, kept]) => toStored(id, kept));
    return Promise.resolve(found);
  }

  async commit(partition: string, operations: readonly Operation[]): Promise<CommitOutcome> {
    const prepared = prepareBatch(partition, operations);
    const draft: Partition = new Map(this.#partitions.get(partition));
    const etags: string[] = [];
    for (const [index, { operation, json }] of prepared.entries()) {
      const reason = refusal(draft, operation);
      if (reason !== undefined) return { is: "refused", reason, index };
      const etag = `e${++this.#etags}`;
      draft.set(operation.id, { kind: operation.kind, seq: operation.seq, etag, json });
      etags.push(etag);
    }
    this.#partitions.set(partition, draft);
    return Promise.resolve({ is: "committed", etags });
  }

  async commitEach(
    batches: readonly PartitionBatch[],
  ): Promise<readonly (CommitOutcome | Unknown)[]> {
    for (const { partition, operations } of batches) prepareBatch(partition, operations);
    return Promise.all(
      batches.map(({ partition, operations }) => this.commit(partition, operations)),
    );
  }

  async close(): Promise<void> {
    return Promise.resolve();
  }
}

function refusal(draft: Partition, operation: Operation) {
  const kept = draft.get(operation.id);
  if (operation.op === "create") return kept === undefined ? undefined : "exists";
  if (kept === undefined) return "missing";
  return kept.etag === operation.ifMatch ? undefined : "stale";
}

function toStored(id: string, { kind, seq, etag, json }: Kept): Stored {
  return { id, kind, seq, etag, body: JSON.parse(json) as unknown };
}
