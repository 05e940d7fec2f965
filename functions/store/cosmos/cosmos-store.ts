import type {
  Container,
  CosmosClient,
  ItemResponse,
  OperationInput,
  RequestOptions,
} from "@azure/cosmos";
import { Problem } from "../../../shared/api/problem.ts";
import { inTurns } from "../in-turns.ts";
import { checkName, prepareBatch, type PreparedOperation } from "../limits.ts";
import type { CommitOutcome, Operation, PartitionBatch, Store, Stored, Unknown } from "../store.ts";
import { attemptAgain, type Attempt, type Patience } from "./attempts.ts";
import { bytesOf, readBatch, toInputs } from "./batch.ts";
import { CostMeter, type CallCost, type OnCost } from "./call-cost.ts";
import { toStored, type Item } from "./item.ts";
import { PageReader, type ListQuery } from "./page-reader.ts";
import { judgeRead, judgeWrite, readFailure, type Failure, type Verdict } from "./verdict.ts";

/** Batches of one group on their way at a time: enough to hide the distance, few enough not to be throttled for it. */
const sideBySide = 16;

export interface CosmosParts {
  readonly client: CosmosClient;
  readonly container: Container;
  readonly reading: Patience;
  readonly writing: Patience;
  readonly onCost: OnCost;
}

/** The store on Cosmos DB; opened by `openCosmosStore`. */
export class CosmosStore implements Store {
  readonly #parts: CosmosParts;

  constructor(parts: CosmosParts) {
    this.#parts = parts;
  }

  async get(partition: string, id: string): Promise<Stored | undefined> {
    checkName(partition, "partition");
    checkName(id, "id");
    return this.#metered("get", (meter) =>
      attemptAgain(async () => {
        const ended = meter.begin("retry");
        const attempt = await this.#read({ partition, id, meter });
        ended(attempt.verdict);
        return attempt;
      }, this.#parts.reading),
    );
  }

  async #read(at: {
    partition: string;
    id: string;
    meter: CostMeter;
  }): Promise<Attempt<Stored | undefined>> {
    try {
      const item = this.#parts.container.item(at.id, at.partition);
      const response = await item.read<Item>();
      at.meter.charged(response.headers);
      at.meter.operations++;
      return readDocument(response);
    } catch (error) {
      const failure = readFailure(error);
      at.meter.charged(failure.headers);
      return failed(failure, judgeRead(failure));
    }
  }

  async list(query: ListQuery): Promise<readonly Stored[]> {
    checkName(query.partition, "partition");
    return this.#metered("list", async (meter) => {
      const reader = new PageReader(this.#parts.container, query, meter);
      while (!reader.isComplete) await attemptAgain(() => reader.readPage(), this.#parts.reading);
      return reader.found;
    });
  }

  async commit(partition: string, operations: readonly Operation[]): Promise<CommitOutcome> {
    const prepared = prepareBatch(partition, operations);
    return this.#commit(partition, prepared);
  }

  async commitEach(
    batches: readonly PartitionBatch[],
  ): Promise<readonly (CommitOutcome | Unknown)[]> {
    const prepared = batches.map(({ partition, operations }) => ({
      partition,
      operations: prepareBatch(partition, operations),
    }));
    return inTurns(prepared, sideBySide, ({ partition, operations }) =>
      this.#commit(partition, operations).catch((cause: unknown) => ({
        is: "unknown" as const,
        cause,
      })),
    );
  }

  async #commit(
    partition: string,
    operations: readonly PreparedOperation[],
  ): Promise<CommitOutcome> {
    return this.#metered("commit", (meter) => {
      meter.operations = operations.length;
      return attemptAgain(async () => {
        const inputs = toInputs(partition, operations);
        const ended = meter.begin("unknown", bytesOf(partition, operations));
        const attempt = await this.#write(partition, inputs, meter);
        ended(attempt.verdict);
        return attempt;
      }, this.#parts.writing);
    });
  }

  /** No abort signal: a write on its way cannot be called back, so it had better be answered. */
  async #write(
    partition: string,
    inputs: OperationInput[],
    meter: CostMeter,
  ): Promise<Attempt<CommitOutcome>> {
    const expected = inputs.length;
    try {
      const { items } = this.#parts.container;
      const { headers, result } = await items.batch(inputs, partition, withoutBodies());
      meter.charged(headers);
      return readBatch(result, expected);
    } catch (error) {
      const failure = readFailure(error);
      meter.charged(failure.headers);
      const cause = failure.code === 413 ? new Problem("too-large", { cause: error }) : error;
      return failed({ ...failure, cause }, judgeWrite(failure));
    }
  }

  close(): Promise<void> {
    this.#parts.client.dispose();
    return Promise.resolve();
  }

  async #metered<T>(call: CallCost["call"], run: (meter: CostMeter) => Promise<T>): Promise<T> {
    const meter = new CostMeter(call);
    try {
      return await run(meter);
    } finally {
      this.#parts.onCost(meter.cost);
    }
  }
}

/** What was written is not sent back: a chunk would travel twice. Etags come all the same. A fresh object, as the SDK writes into it. */
function withoutBodies(): RequestOptions {
  return { contentResponseOnWriteEnabled: false };
}

function readDocument(response: ItemResponse<Item>): Attempt<Stored | undefined> {
  const { statusCode, substatus, resource, headers } = response;
  if (resource !== undefined && statusCode === 200)
    return { verdict: "ok", value: toStored(resource) };
  // A missing document is an answer; a missing container (substatus 1003) and a replica that is behind (1002) have the same status.
  if (statusCode === 404 && (substatus ?? 0) === 0) return { verdict: "ok", value: undefined };
  const cause = new Error(`Cosmos answered ${statusCode} to a point read`);
  const failure = { code: statusCode, substatus, retryAfterMs: undefined, headers, cause };
  return failed(failure, judgeRead(failure));
}

function failed({ cause, retryAfterMs }: Failure, verdict: Verdict): Attempt<never> {
  if (verdict === "retry" || verdict === "refused") return { verdict, cause, retryAfterMs };
  return { verdict: "unknown", cause };
}
