import { type LockDocument, lockKind } from "../../functions/locks/lock-document.ts";
import { headDocumentId, rowKind, type Head } from "../../functions/rows/row-document.ts";
import type { CommitOutcome, Operation, Stored } from "../../functions/store/store.ts";

interface Peek {
  readonly etagOf: (id: string) => Promise<string | undefined>;
  readonly bodyOf: (id: string) => Promise<unknown>;
  readonly random: () => number;
}

/** A bug of the protocol between service, store and client; the simulation is worth something only if it finds each. */
export interface Mutant {
  readonly name: string;
  /** Changes what is written. */
  readonly write?: (operations: readonly Operation[], peek: Peek) => Promise<readonly Operation[]>;
  /** Changes what the service is told of an outcome. */
  readonly told?: (outcome: CommitOutcome, operations: readonly Operation[]) => CommitOutcome;
  /** Makes an outcome of a silence. */
  readonly silence?: (operations: readonly Operation[]) => CommitOutcome;
  /** Changes what is read of a document. */
  readonly read?: (found: Stored | undefined) => Stored | undefined;
  readonly list?: (
    found: readonly Stored[],
    query: { readonly kind: string; readonly afterSeq: number },
  ) => readonly Stored[];
}

const isJournal = ({ kind }: Operation) => kind.startsWith("journal");
const isRow = ({ kind }: Operation) => kind.startsWith("row");
const isHead = ({ id }: Operation) => heads.has(id);
const heads = new Set([headDocumentId("households"), headDocumentId("money")]);
const ofUnit = (operations: readonly Operation[]) => operations.some(isJournal);
const committed = (operations: readonly Operation[]): CommitOutcome => {
  return { is: "committed", etags: operations.map(({ id }) => `told-${id}`) };
};
/** Only batches of units, the registers' own are left alone. */
const changing =
  (change: (operations: readonly Operation[], peek: Peek) => Promise<readonly Operation[]>) =>
  (operations: readonly Operation[], peek: Peek) =>
    ofUnit(operations) ? change(operations, peek) : Promise.resolve(operations);
const without = (isLost: (operation: Operation) => boolean) =>
  changing((operations) => Promise.resolve(operations.filter((each) => !isLost(each))));

async function unguarded(operation: Operation, { etagOf }: Peek): Promise<Operation> {
  if (operation.op === "create") return operation;
  return { ...operation, ifMatch: (await etagOf(operation.id)) ?? operation.ifMatch };
}

/** Bugs that were planted. */
export const mutants: readonly Mutant[] = [
  {
    name: "writes without If-Match",
    write: changing((operations, peek) =>
      Promise.all(operations.map((operation) => unguarded(operation, peek))),
    ),
  },
  {
    name: "writes heads without If-Match",
    write: changing((operations, peek) =>
      Promise.all(
        operations.map((operation) =>
          isHead(operation) ? unguarded(operation, peek) : Promise.resolve(operation),
        ),
      ),
    ),
  },
  { name: "keeps no receipt", write: without(isJournal) },
  {
    name: "keeps the receipt under a key of its own",
    write: changing((operations, { random }) =>
      Promise.resolve(
        operations.map((operation) =>
          isJournal(operation) ? { ...operation, id: `${operation.id}-${random()}` } : operation,
        ),
      ),
    ),
  },
  {
    name: "takes a refused batch for written",
    told: (outcome, operations) => (outcome.is === "refused" ? committed(operations) : outcome),
  },
  { name: "takes silence for an answer", silence: (operations) => committed(operations) },
  {
    name: "writes a batch in part",
    write: changing((operations, { random }) =>
      Promise.resolve(random() < 0.1 ? operations.slice(0, -1) : operations),
    ),
  },
  {
    name: "writes rows without their totals",
    write: changing((operations, { bodyOf }) =>
      Promise.all(
        operations.map(async (operation) => {
          if (!isHead(operation)) return operation;
          const { sent = {}, accepted = {} } = ((await bodyOf(operation.id)) ??
            {}) as Partial<Head>;
          return { ...operation, body: { ...(operation.body as Head), sent, accepted } };
        }),
      ),
    ),
  },
  {
    name: "overwrites what it should create",
    write: changing((operations, { etagOf }) =>
      Promise.all(
        operations.map(async (operation): Promise<Operation> => {
          const etag = await etagOf(operation.id);
          if (operation.op === "replace" || etag === undefined) return operation;
          return { ...operation, op: "replace", ifMatch: etag };
        }),
      ),
    ),
  },
  {
    name: "reads a page without its last row",
    list: (found, { kind }) =>
      kind === rowKind("households") && found.length > 1 ? found.slice(0, -1) : found,
  },
  {
    name: "loses every tenth row",
    write: changing((operations, { random }) =>
      Promise.resolve(operations.filter((each) => !isRow(each) || random() >= 0.1)),
    ),
  },
  {
    name: "ignores the lock",
    read: (found) =>
      found?.kind === "head" ? { ...found, body: { ...(found.body as Head), locks: [] } } : found,
    // What it did not read it would forget as well, and that alone would give it away.
    write: (operations, { bodyOf }) =>
      Promise.all(
        operations.map(async (operation) => {
          const body = operation.body as Head;
          if (!isHead(operation) || (body.locks ?? []).length > 0) return operation;
          const { locks = [] } = ((await bodyOf(operation.id)) ?? {}) as Partial<Head>;
          return { ...operation, body: { ...body, locks } };
        }),
      ),
  },
  {
    name: "keeps figures before the heads know the lock",
    read: (found) => {
      if (found?.kind !== lockKind) return found;
      const lock = found.body as LockDocument;
      return { ...found, body: { ...lock, spread: lock.epoch } };
    },
    // Told as told: only the figures give it away.
    write: (operations) =>
      Promise.resolve(
        operations.map((operation) => {
          const { epoch, snapshot } = operation.body as LockDocument;
          if (operation.kind !== lockKind || snapshot === undefined) return operation;
          return { ...operation, body: { ...(operation.body as LockDocument), spread: epoch - 1 } };
        }),
      ),
  },
  {
    name: "names figures it did not keep",
    write: (operations) =>
      Promise.resolve(operations.filter(({ kind }) => !kind.startsWith("frozen."))),
  },
  {
    name: "forgets to tell the registers",
    write: (operations) =>
      Promise.resolve(
        ofUnit(operations) ? operations : operations.filter(({ kind }) => kind !== "register"),
      ),
  },
];
