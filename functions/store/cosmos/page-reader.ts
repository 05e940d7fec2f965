import type { Container, FeedResponse, QueryIterator } from "@azure/cosmos";
import type { Stored } from "../store.ts";
import type { Attempt } from "./attempts.ts";
import type { CostMeter } from "./call-cost.ts";
import { toStored, type Item } from "./item.ts";
import { judgeRead, readFailure } from "./verdict.ts";

export interface ListQuery {
  readonly partition: string;
  readonly kind: string;
  readonly afterSeq: number;
  readonly limit: number;
}

/**
 * Ordered inside one partition, by the service: a document that is changed while pages are read moves ahead of the reader and comes
 * again. Without an order it could change behind the reader, and a cursor taken from the last page would pass over it.
 */
const text =
  "SELECT * FROM c WHERE c.pk = @pk AND c.kind = @kind AND c.seq > @after ORDER BY c.seq";

/** Larger pages come in parts anyway: the service answers at most 4 MB at a time. */
const maxPage = 1000;

/** Reads a list page by page; a page that failed is asked for again from where the last good one ended. */
export class PageReader {
  readonly #container: Container;
  readonly #query: ListQuery;
  readonly #meter: CostMeter;
  /** By id, so that a document which moved while it was read is there once, as it is now. */
  readonly #found = new Map<string, Stored>();
  #pages: QueryIterator<Item> | undefined;
  #continuation: string | undefined;
  #isEnd = false;
  #lastSeq = -Infinity;

  constructor(container: Container, query: ListQuery, meter: CostMeter) {
    this.#container = container;
    this.#query = query;
    this.#meter = meter;
  }

  get isComplete(): boolean {
    return this.#isEnd || this.#found.size >= this.#query.limit;
  }

  /** By seq, equal ones by id; never more than the limit. */
  get found(): readonly Stored[] {
    return [...this.#found.values()]
      .sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1))
      .slice(0, this.#query.limit);
  }

  async readPage(): Promise<Attempt<void>> {
    const ended = this.#meter.begin("retry");
    try {
      this.#pages ??= this.#open();
      const page = await this.#pages.fetchNext();
      this.#meter.charged({ "x-ms-request-charge": page.requestCharge });
      this.#take(page);
      ended("ok");
      return { verdict: "ok", value: undefined };
    } catch (error) {
      this.#pages = undefined;
      const failure = readFailure(error);
      const verdict = judgeRead(failure);
      this.#meter.charged(failure.headers);
      ended(verdict);
      return {
        verdict: verdict === "refused" ? "refused" : "retry",
        cause: error,
        retryAfterMs: failure.retryAfterMs,
      };
    }
  }

  #open(): QueryIterator<Item> {
    const { partition, kind, afterSeq, limit } = this.#query;
    const parameters = [
      { name: "@pk", value: partition },
      { name: "@kind", value: kind },
      { name: "@after", value: afterSeq },
    ];
    return this.#container.items.query<Item>(
      { query: text, parameters },
      {
        partitionKey: partition,
        maxItemCount: Math.min(maxPage, limit),
        ...(this.#continuation === undefined ? {} : { continuationToken: this.#continuation }),
      },
    );
  }

  #take(page: FeedResponse<Item>): void {
    const { resources } = page;
    if (resources.length === 0 && !isPage(page)) throw new Error("Cosmos answered without a page");
    const seqs = [this.#lastSeq, ...resources.map(({ seq }) => seq)];
    if (seqs.some((seq, index) => seq < (seqs[index - 1] ?? seq)))
      throw new Error("Cosmos listed out of order");
    this.#lastSeq = Math.max(...seqs);
    for (const item of resources) this.#found.set(item.id, toStored(item));
    this.#meter.operations += resources.length;
    this.#continuation = page.continuationToken;
    this.#isEnd = !page.hasMoreResults;
  }
}

/** `{"Documents":[]}`, the shortest page there is. */
const shortestPage = 16;

/** The SDK takes an empty body for an empty page; what came over the wire tells them apart. */
function isPage({ diagnostics }: FeedResponse<Item>): boolean {
  return diagnostics.clientSideRequestStatistics.gatewayStatistics.some(
    ({ responsePayloadLengthInBytes }) => responsePayloadLengthInBytes >= shortestPage,
  );
}
