import { chmodSync, closeSync, openSync } from "node:fs";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { registerKind } from "../functions/register/register.ts";
import { checkName, prepareBatch, type PreparedOperation } from "../functions/store/limits.ts";
import type {
  CommitOutcome,
  Operation,
  PartitionBatch,
  Refused,
  Store,
  Stored,
  Unknown,
} from "../functions/store/store.ts";

/**
 * A register stands alone in its partition, so its key finds it. Registers are half of what a submission writes, each to another
 * place of an index: without the second index senders wait a fifth less.
 */
const listedOnly = `AND kind <> '${registerKind}'`;

/**
 * Every commit waits for the disk. It is set on every open: an existing WAL database may otherwise run with NORMAL and lose
 * acknowledged commits on power loss.
 */
const durable = "PRAGMA synchronous = FULL";

/**
 * A commit of registers alone does not wait: it is made of rows that are on disk. A power loss takes the end of the log and no more,
 * so whatever is written because of it, such as the head's mark that the rows were cross-checked, goes with it or keeps it, and the
 * next drain tells the registers again.
 */
const derived = "PRAGMA synchronous = NORMAL";

/** WITHOUT ROWID was 3–4 × slower for wide rows (design §5). */
const settings = `
  PRAGMA journal_mode = WAL;
  ${durable};
  PRAGMA fullfsync = ON;
  PRAGMA busy_timeout = 5000;
  PRAGMA wal_autocheckpoint = 4000;
  PRAGMA cache_size = -8000;
  PRAGMA journal_size_limit = 67108864;
`;
const schema = `
  CREATE TABLE IF NOT EXISTS document (
    partition TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, seq INTEGER NOT NULL,
    etag INTEGER NOT NULL, body TEXT NOT NULL, UNIQUE (partition, id)
  ) STRICT;
  DROP INDEX IF EXISTS document_by_seq;
  CREATE INDEX IF NOT EXISTS listed_by_seq ON document (partition, kind, seq, id)
    WHERE kind <> '${registerKind}';
`;

interface Batch {
  readonly partition: string;
  readonly operations: readonly PreparedOperation[];
}

interface Waiting extends Batch {
  readonly resolve: (outcome: CommitOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** What became of a batch; told once the whole group is on disk. */
interface Written extends Pick<Waiting, "resolve"> {
  readonly outcome: CommitOutcome;
}

/** Of the tables and of what lies in them; raised by a release whose store an older program must not open. */
export const storeSchema = 1;

/**
 * Opens (or creates, readable by its owner only) the one-machine store; every commit it acknowledges is on disk, registers that can be
 * made again excepted.
 * @throws Error for a store of a newer program.
 */
export function openSqliteStore(file: string): Store {
  return storeOn(openDatabase(file));
}

/** The store in an open database. */
export function storeOn(database: DatabaseSync): Store {
  return new SqliteStore(database);
}

/** Opens the database of the one-machine store, with its settings and its tables. @throws Error for one of a newer program. */
export function openDatabase(file: string): DatabaseSync {
  createPrivately(file);
  const database = new DatabaseSync(file);
  refuseNewer(database);
  database.exec(settings);
  database.exec(schema);
  database.exec(`PRAGMA user_version = ${storeSchema}`);
  return database;
}

/** Writes the file anew, so that nothing of what was replaced is left in its free pages or its log. @throws while others write. */
export function compactSqliteStore(file: string): void {
  const database = new DatabaseSync(file, { timeout: 30_000 });
  try {
    database.exec("VACUUM");
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } finally {
    database.close();
  }
}

/** The store of a backup, to be looked at: every commit fails. @throws Error for a store of a newer program. */
export function readSqliteStore(file: string): Store {
  const database = new DatabaseSync(file, { readOnly: true });
  refuseNewer(database);
  return storeOn(database);
}

/** Schema a store was written with; 0 for stores older than the numbering. */
export function schemaOf(database: DatabaseSync): number {
  return Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
}

function refuseNewer(database: DatabaseSync): void {
  if (schemaOf(database) <= storeSchema) return;
  database.close();
  throw new Error("The store was written by a newer version of this program");
}

function createPrivately(file: string): void {
  closeSync(openSync(file, "a", 0o600));
  chmodSync(file, 0o600);
}

class SqliteStore implements Store {
  readonly #database: DatabaseSync;
  readonly #read: StatementSync;
  readonly #list: StatementSync;
  readonly #listAlone: StatementSync;
  readonly #create: StatementSync;
  readonly #replace: StatementSync;
  #waiting: Waiting[] = [];

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#read = database.prepare(
      "SELECT id, kind, seq, etag, body FROM document WHERE partition = ? AND id = ?",
    );
    const list = (among: string) =>
      database.prepare(
        `SELECT id, kind, seq, etag, body FROM document
         WHERE partition = ? AND kind = ? ${among} AND seq > ? ORDER BY seq, id LIMIT ?`,
      );
    this.#list = list(listedOnly);
    this.#listAlone = list("");
    this.#create = database.prepare(
      `INSERT INTO document (partition, id, kind, seq, etag, body) VALUES (?, ?, ?, ?, 1, ?)
       ON CONFLICT DO NOTHING`,
    );
    this.#replace = database.prepare(
      `UPDATE document SET kind = ?, seq = ?, etag = etag + 1, body = ?
       WHERE partition = ? AND id = ? AND etag = ?`,
    );
  }

  get(partition: string, id: string): Promise<Stored | undefined> {
    return attempt(() => {
      checkName(partition, "partition");
      checkName(id, "id");
      const found = this.#read.get(partition, id);
      return found && readDocument(found);
    });
  }

  list(query: {
    partition: string;
    kind: string;
    afterSeq: number;
    limit: number;
  }): Promise<readonly Stored[]> {
    return attempt(() => {
      checkName(query.partition, "partition");
      const list = query.kind === registerKind ? this.#listAlone : this.#list;
      return list.all(query.partition, query.kind, query.afterSeq, query.limit).map(readDocument);
    });
  }

  async commit(partition: string, operations: readonly Operation[]): Promise<CommitOutcome> {
    const prepared = prepareBatch(partition, operations);
    return this.#enqueue({ partition, operations: prepared });
  }

  async commitEach(
    batches: readonly PartitionBatch[],
  ): Promise<readonly (CommitOutcome | Unknown)[]> {
    const prepared = batches.map(({ partition, operations }) => ({
      partition,
      operations: prepareBatch(partition, operations),
    }));
    return Promise.all(
      prepared.map((batch) =>
        this.#enqueue(batch).catch((cause: unknown) => ({ is: "unknown" as const, cause })),
      ),
    );
  }

  async close(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.#flush();
    this.#database.close();
  }

  /** Batches that arrive in the same turn of the event loop share one transaction, so they share its fsync. */
  #enqueue(batch: Batch): Promise<CommitOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ...batch, resolve, reject });
      if (this.#waiting.length === 1)
        setImmediate(() => {
          this.#flush();
        });
    });
  }

  #flush(): void {
    const group = this.#waiting;
    this.#waiting = [];
    if (group.length === 0) return;
    try {
      for (const { resolve, outcome } of this.#writeGroup(group)) resolve(outcome);
    } catch (error) {
      for (const batch of group) batch.reject(error);
    }
  }

  #writeGroup(group: readonly Waiting[]): readonly Written[] {
    const isDerived = group.every(({ operations }) => operations.every(isOfRegister));
    this.#database.exec(`${isDerived ? derived : durable}; BEGIN IMMEDIATE`);
    try {
      const written = group.map((batch) => ({
        resolve: batch.resolve,
        outcome: this.#writeBatch(batch),
      }));
      this.#database.exec("COMMIT");
      return written;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  /** A savepoint per batch: a refused one leaves nothing and does not touch its neighbours. A single operation needs none. */
  #writeBatch({ partition, operations }: Batch): CommitOutcome {
    const isSeveral = operations.length > 1;
    if (isSeveral) this.#database.exec("SAVEPOINT batch");
    const etags: string[] = [];
    for (const [index, { operation, json }] of operations.entries()) {
      const written = this.#write(partition, operation, json);
      if (typeof written !== "string") {
        if (isSeveral) this.#database.exec("ROLLBACK TO batch; RELEASE batch");
        return { is: "refused", reason: written.reason, index };
      }
      etags.push(written);
    }
    if (isSeveral) this.#database.exec("RELEASE batch");
    return { is: "committed", etags };
  }

  #write(partition: string, operation: Operation, json: string): string | Pick<Refused, "reason"> {
    const { id, kind, seq } = operation;
    if (operation.op === "create") {
      const { changes } = this.#create.run(partition, id, kind, seq, json);
      return Number(changes) === 1 ? "1" : { reason: "exists" };
    }
    const before = /^[1-9]\d{0,15}$/.test(operation.ifMatch) ? Number(operation.ifMatch) : -1;
    const { changes } = this.#replace.run(kind, seq, json, partition, id, before);
    if (Number(changes) === 1) return String(before + 1);
    return { reason: this.#read.get(partition, id) === undefined ? "missing" : "stale" };
  }
}

function isOfRegister({ operation }: PreparedOperation): boolean {
  return operation.kind === registerKind;
}

/** node:sqlite throws at once; the port promises, so callers see one kind of failure. */
function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}

function readDocument(found: Record<string, unknown>): Stored {
  const { id, kind, seq, etag, body } = found;
  return {
    id: String(id),
    kind: String(kind),
    seq: Number(seq),
    etag: String(etag),
    body: JSON.parse(String(body)) as unknown,
  };
}
