import {
  BulkOperationType,
  CosmosClient,
  type Container,
  type CosmosClientOptions,
  type JSONObject,
  type OperationInput,
  type OperationResponse,
} from "@azure/cosmos";
import { Problem } from "../../shared/api/problem.ts";
import { withDeadline } from "./deadline.ts";
import { checkName, prepareBatch } from "./limits.ts";
import type {
  CommitOutcome,
  Operation,
  PartitionBatch,
  Refused,
  Store,
  Stored,
  Unknown,
} from "./store.ts";

export interface CosmosPlace {
  readonly database: string;
  readonly container: string;
  /** Own deadlines: a failing name server keeps the SDK busy for two minutes, whatever it is told (reliability §0.5). */
  readonly readDeadlineMs?: number;
  readonly writeDeadlineMs?: number;
}

/** A document as it lies in the container; `pk` is the partition key path. */
interface Item {
  readonly id: string;
  readonly kind: string;
  readonly seq: number;
  readonly body: unknown;
  readonly _etag: string;
}

/** One client per process. Consistency is the account's (Strong): a client could only weaken it. */
export function openCosmosStore(client: CosmosClientOptions, place: CosmosPlace): Store {
  const cosmos = new CosmosClient({
    ...client,
    connectionPolicy: {
      requestTimeout: 5000,
      useMultipleWriteLocations: false,
      retryOptions: {
        maxRetryAttemptCount: 5,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: 8,
      },
      ...client.connectionPolicy,
    },
  });
  return new CosmosStore(cosmos, place);
}

class CosmosStore implements Store {
  readonly #client: CosmosClient;
  readonly #container: Container;
  readonly #readDeadlineMs: number;
  readonly #writeDeadlineMs: number;

  constructor(client: CosmosClient, place: CosmosPlace) {
    this.#client = client;
    this.#container = client.database(place.database).container(place.container);
    this.#readDeadlineMs = place.readDeadlineMs ?? 6000;
    this.#writeDeadlineMs = place.writeDeadlineMs ?? 10_000;
  }

  async get(partition: string, id: string): Promise<Stored | undefined> {
    checkName(partition, "partition");
    checkName(id, "id");
    const read = this.#container.item(id, partition).read<Item>();
    const { statusCode, resource } = await withDeadline(read, this.#readDeadlineMs);
    // A missing document is an answer, not an error; anything else without a document is.
    if (statusCode === 404) return undefined;
    if (resource === undefined) throw new Error(`Cosmos answered ${statusCode} to a point read`);
    return toStored(resource);
  }

  async list(query: {
    partition: string;
    kind: string;
    afterSeq: number;
    limit: number;
  }): Promise<readonly Stored[]> {
    checkName(query.partition, "partition");
    const pages = this.#container.items.query<Item>(
      {
        query:
          "SELECT * FROM c WHERE c.pk = @pk AND c.kind = @kind AND c.seq > @after ORDER BY c.seq",
        parameters: [
          { name: "@pk", value: query.partition },
          { name: "@kind", value: query.kind },
          { name: "@after", value: query.afterSeq },
        ],
      },
      { partitionKey: query.partition, maxItemCount: query.limit },
    );
    const found: Stored[] = [];
    while (found.length < query.limit && pages.hasMoreResults()) {
      const { resources } = await withDeadline(pages.fetchNext(), this.#readDeadlineMs);
      found.push(...resources.map(toStored));
    }
    return found.slice(0, query.limit);
  }

  async commit(partition: string, operations: readonly Operation[]): Promise<CommitOutcome> {
    prepareBatch(partition, operations);
    // A fresh array each time: the SDK writes into the one it is given (reliability §2.1).
    const inputs = operations.map((operation) => toInput(partition, operation));
    const batch = this.#container.items.batch(inputs, partition);
    const response = await withDeadline(batch, this.#writeDeadlineMs).catch(explain);
    return readOutcome(response.result ?? [], operations.length);
  }

  async commitEach(
    batches: readonly PartitionBatch[],
  ): Promise<readonly (CommitOutcome | Unknown)[]> {
    for (const { partition, operations } of batches) prepareBatch(partition, operations);
    return Promise.all(
      batches.map(({ partition, operations }) =>
        this.commit(partition, operations).catch((cause: unknown) => {
          if (cause instanceof Problem) throw cause;
          return { is: "unknown" as const, cause };
        }),
      ),
    );
  }

  close(): Promise<void> {
    this.#client.dispose();
    return Promise.resolve();
  }
}

function toInput(partition: string, operation: Operation): OperationInput {
  const { id, kind, seq, body } = operation;
  const resourceBody = { id, pk: partition, kind, seq, body } as JSONObject;
  if (operation.op === "create") return { operationType: BulkOperationType.Create, resourceBody };
  return {
    operationType: BulkOperationType.Replace,
    id,
    // On the operation and under this name: `accessCondition` belongs to point writes and is ignored in batches.
    ifMatch: operation.ifMatch,
    resourceBody,
  };
}

const refusals: ReadonlyMap<number, Refused["reason"]> = new Map([
  [409, "exists"],
  [412, "stale"],
  [404, "missing"],
]);

/** 424: not looked at, because another operation of the batch failed. */
const failedDependency = 424;

/** A batch that was rolled back resolves like one that was not: only the items tell (reliability §0.1). */
function readOutcome(results: readonly OperationResponse[], expected: number): CommitOutcome {
  const index = results.findIndex(
    ({ statusCode }) => statusCode >= 300 && statusCode !== failedDependency,
  );
  const failed = results[index];
  if (failed !== undefined) {
    const reason = refusals.get(failed.statusCode);
    if (reason !== undefined) return { is: "refused", reason, index };
    if (failed.statusCode === 413) throw new Problem("too-large");
    throw new Error(`Cosmos refused operation ${index} with ${failed.statusCode}`);
  }
  const etags = results.map(({ eTag }) => eTag ?? "");
  if (etags.length !== expected || etags.includes(""))
    throw new Error("Cosmos did not answer every operation of the batch");
  return { is: "committed", etags };
}

/** The SDK wraps whatever happens; only "the request is too large" is certain not to have been written. */
function explain(error: unknown): never {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : null;
  if (code === 413) throw new Problem("too-large", { cause: error });
  throw error;
}

function toStored({ id, kind, seq, body, _etag }: Item): Stored {
  return { id, kind, seq, etag: _etag, body };
}
