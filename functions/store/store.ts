/** A stored document. `body` is JSON; ids and partitions are ASCII without / \ # ? (Cosmos rules). */
export interface Stored<T = unknown> {
  readonly id: string;
  /** "row", "journal", "head", "campaign", "member", … */
  readonly kind: string;
  /** Order of commit inside the partition and kind; `list` goes by it. */
  readonly seq: number;
  readonly etag: string;
  readonly body: T;
}

export type Operation =
  | {
      readonly op: "create";
      readonly id: string;
      readonly kind: string;
      readonly seq: number;
      readonly body: unknown;
    }
  | {
      readonly op: "replace";
      readonly id: string;
      readonly kind: string;
      readonly seq: number;
      readonly body: unknown;
      readonly ifMatch: string;
    };

/** Why a batch was refused: nothing of it was written. `index` is the operation that failed. */
export interface Refused {
  readonly is: "refused";
  readonly reason: "exists" | "stale" | "missing";
  readonly index: number;
}

export type CommitOutcome =
  { readonly is: "committed"; readonly etags: readonly string[] } | Refused;

/** A batch of a group whose outcome nobody knows: it may be written, or be written later. */
export interface Unknown {
  readonly is: "unknown";
  readonly cause: unknown;
}

/** A batch of a group: one partition, all or nothing. */
export interface PartitionBatch {
  readonly partition: string;
  readonly operations: readonly Operation[];
}

/**
 * The port both adapters serve with the same contract: SQLite (one machine) and Cosmos DB.
 * Limits are Cosmos's everywhere: ≤ 100 operations and ≤ 2 MB a batch, ids ≤ 1,023 bytes.
 * A throw means an unknown outcome; it is resolved through the journal (design §5).
 */
export interface Store {
  get(partition: string, id: string): Promise<Stored | undefined>;
  /** Documents of one kind with seq > afterSeq in seq order, at most `limit`. */
  list(query: {
    partition: string;
    kind: string;
    afterSeq: number;
    limit: number;
  }): Promise<readonly Stored[]>;
  /** All or nothing. @throws Problem "too-large" over the limits, Error on an unknown outcome. */
  commit(partition: string, operations: readonly Operation[]): Promise<CommitOutcome>;
  /**
   * Independent atomic batches, in no particular order: SQLite groups them in one fsync, Cosmos runs them side by side. Answers
   * each in its place, so that one without an answer does not hide what became of the others.
   * @throws as `commit` for a batch over the limits or with an unusable id; then nothing of the group was written.
   */
  commitEach(batches: readonly PartitionBatch[]): Promise<readonly (CommitOutcome | Unknown)[]>;
  close(): Promise<void>;
}
