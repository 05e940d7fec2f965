import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

interface Document {
  readonly id: string;
  readonly pk: string;
  readonly kind: string;
  readonly seq: number;
  readonly body: unknown;
  readonly _etag: string;
}

/** An operation of a batch as the SDK sends it. */
interface BatchOperation {
  readonly operationType: string;
  readonly id?: string;
  readonly ifMatch?: string;
  readonly resourceBody?: Omit<Document, "_etag">;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What happens to the next request for documents instead of, or after, what it asks for. */
export type Fault = "throttle" | "reset-before" | "reset-after" | "html" | "hang" | "item-throttle";

const maxBatchBytes = 2_097_152;

/**
 * The part of Cosmos DB's REST interface that one container with the partition key /pk needs: point reads, single-partition
 * queries, transactional batches with ETags. Anything else it is asked fails loudly.
 */
export class CosmosServer {
  readonly endpoint: string;
  /** Requests for documents so far, by kind: what a submit costs. */
  readonly operations = { reads: 0, queries: 0, batches: 0, writes: 0, bytes: 0 };
  /** What was asked that the fake does not know; a test that ends with any has proved nothing. */
  readonly unexpected: string[] = [];
  readonly #server: ReturnType<typeof createServer>;
  readonly #partitions = new Map<string, Map<string, Document>>();
  readonly #faults: Fault[] = [];
  #etags = 0;

  private constructor(server: ReturnType<typeof createServer>) {
    this.#server = server;
    this.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on("request", (request, response) => {
      void this.#answer(request, response);
    });
  }

  static async start(): Promise<CosmosServer> {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    return new CosmosServer(server);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The next requests for documents meet these faults, one each. */
  fail(...faults: readonly Fault[]): void {
    this.#faults.push(...faults);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readText(request);
    const path = (request.url ?? "").replace(/^\/|\/$/g, "").split("/");
    // The SDK asks for a query plan beside every page and does without one when it gets none.
    const isPlan = request.headers["x-ms-cosmos-is-query-plan-request"] !== undefined;
    const isForDocuments = path[4] === "docs" && !isPlan;
    const fault = isForDocuments ? this.#faults.shift() : undefined;
    if (fault === "hang") return;
    if (fault === "reset-before") {
      request.socket.destroy();
      return;
    }
    const answer = this.#faulty(fault) ?? this.#route(request, path, text);
    if (fault === "reset-after") {
      request.socket.destroy();
      return;
    }
    send(response, fault === "item-throttle" ? throttleItems(text) : answer);
  }

  #faulty(fault: Fault | undefined): Answer | undefined {
    if (fault === "throttle")
      return { status: 429, body: { code: "429" }, headers: { "x-ms-retry-after-ms": "1" } };
    if (fault === "html")
      return {
        status: 502,
        body: "<html>Bad gateway</html>",
        headers: { "content-type": "text/html" },
      };
    return fault === "item-throttle" ? { status: 207 } : undefined;
  }

  #route(request: IncomingMessage, path: readonly string[], text: string): Answer {
    if (request.headers.authorization === undefined) return { status: 401 };
    if (path.length === 1) return this.#account();
    if (path.length === 4) return { status: 200, body: container };
    if (path[4] === "pkranges") return { status: 200, body: { PartitionKeyRanges: ranges } };
    if (path[4] !== "docs") return this.#refuse(`${request.method ?? ""} ${path.join("/")}`);
    if (request.headers["x-ms-cosmos-is-query-plan-request"] !== undefined) return { status: 400 };
    const partition = readPartition(request);
    if (partition === undefined)
      return { status: 400, body: { code: "BadRequest", message: "partition key" } };
    if (request.method === "GET") return this.#read(partition, decodeURIComponent(path[5] ?? ""));
    if (request.headers["x-ms-cosmos-is-batch-request"] !== undefined)
      return this.#batch(partition, text);
    if (request.headers["x-ms-documentdb-isquery"] !== undefined)
      return this.#query(partition, { request, text });
    return this.#refuse("a write outside a batch");
  }

  #refuse(what: string): Answer {
    this.unexpected.push(what);
    return { status: 501, body: { code: "NotImplemented", message: what } };
  }

  #account(): Answer {
    const place = [{ name: "Local", databaseAccountEndpoint: this.endpoint }];
    return {
      status: 200,
      body: {
        id: "fake",
        writableLocations: place,
        readableLocations: place,
        enableMultipleWriteLocations: false,
        userConsistencyPolicy: { defaultConsistencyLevel: "Strong" },
      },
    };
  }

  #read(partition: string, id: string): Answer {
    this.operations.reads++;
    const found = this.#partitions.get(partition)?.get(id);
    if (found === undefined) return { status: 404, body: { code: "NotFound" } };
    return { status: 200, body: found, headers: { etag: found._etag } };
  }

  #query(partition: string, { request, text }: { request: IncomingMessage; text: string }): Answer {
    this.operations.queries++;
    const { query, parameters } = JSON.parse(text) as {
      query: string;
      parameters: { name: string; value: unknown }[];
    };
    const expected =
      "SELECT * FROM c WHERE c.pk = @pk AND c.kind = @kind AND c.seq > @after ORDER BY c.seq";
    if (query !== expected) return { status: 400, body: { code: "BadRequest", message: "query" } };
    const value = (name: string) => parameters.find((one) => one.name === name)?.value;
    if (value("@pk") !== partition)
      return { status: 400, body: { code: "BadRequest", message: "pk" } };
    const found = [...(this.#partitions.get(partition)?.values() ?? [])]
      .filter(({ kind, seq }) => kind === value("@kind") && seq > Number(value("@after")))
      .sort((a, b) => a.seq - b.seq);
    return page(found, request);
  }

  /** All or nothing: the first operation that fails has its status, all others 424. */
  #batch(partition: string, text: string): Answer {
    this.operations.batches++;
    this.operations.bytes += Buffer.byteLength(text);
    if (Buffer.byteLength(text) > maxBatchBytes)
      return { status: 413, body: { code: "RequestEntityTooLarge" } };
    const operations = JSON.parse(text) as BatchOperation[];
    if (operations.length > 100) return { status: 400, body: { code: "BadRequest" } };
    const draft = new Map(this.#partitions.get(partition));
    const results: object[] = operations.map(() => untouched);
    for (const [index, operation] of operations.entries()) {
      const applied = this.#apply(draft, partition, operation);
      if ("refused" in applied) {
        const all: object[] = operations.map(() => untouched);
        all[index] = { statusCode: applied.refused, requestCharge: 1 };
        return { status: 207, body: all };
      }
      draft.set(applied.document.id, applied.document);
      results[index] = {
        statusCode: applied.status,
        requestCharge: 6,
        eTag: applied.document._etag,
      };
    }
    this.#partitions.set(partition, draft);
    this.operations.writes += operations.length;
    return { status: 200, body: results };
  }

  #apply(draft: Map<string, Document>, partition: string, operation: BatchOperation) {
    const { operationType, resourceBody, ifMatch } = operation;
    if (resourceBody?.pk !== partition || /[/\\#?]/.test(resourceBody.id)) return { refused: 400 };
    const before = draft.get(resourceBody.id);
    const document: Document = { ...resourceBody, _etag: `"${(++this.#etags).toString(16)}-fake"` };
    if (operationType === "Create")
      return before === undefined ? { status: 201, document } : { refused: 409 };
    if (operationType !== "Replace" || operation.id !== resourceBody.id) return { refused: 400 };
    if (before === undefined) return { refused: 404 };
    if (ifMatch !== undefined && ifMatch !== before._etag) return { refused: 412 };
    return { status: 200, document };
  }
}

/** An operation that was not looked at because another one failed. */
const untouched = { statusCode: 424, requestCharge: 0 };

const container = {
  id: "town",
  _rid: "fakeAA==",
  _self: "dbs/fake/colls/town/",
  partitionKey: { paths: ["/pk"], kind: "Hash", version: 2 },
};
const ranges = [
  { id: "0", _rid: "fakeAA==", minInclusive: "", maxExclusive: "FF", status: "online" },
];

/** At most 100 documents a page, as the service may always send fewer than it is asked for. */
function page(found: readonly Document[], request: IncomingMessage): Answer {
  const from = Number(request.headers["x-ms-continuation"] ?? 0);
  const asked = Number(request.headers["x-ms-max-item-count"] ?? 100);
  const to = from + Math.min(100, asked > 0 ? asked : 100);
  const more: Record<string, string> = to < found.length ? { "x-ms-continuation": String(to) } : {};
  const documents = found.slice(from, to);
  return {
    status: 200,
    body: { _rid: "fake", Documents: documents, _count: documents.length },
    headers: more,
  };
}

function throttleItems(text: string): Answer {
  const operations = JSON.parse(text) as unknown[];
  const results = operations.map((_, index) => ({
    statusCode: index === 0 ? 429 : 424,
    requestCharge: 0,
  }));
  return { status: 207, body: results };
}

function readPartition(request: IncomingMessage): string | undefined {
  const header = request.headers["x-ms-documentdb-partitionkey"];
  if (typeof header !== "string") return undefined;
  const [value] = JSON.parse(header) as unknown[];
  return typeof value === "string" ? value : undefined;
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  const text = typeof body === "string" ? body : JSON.stringify(body ?? {});
  response.writeHead(status, {
    "content-type": "application/json",
    "x-ms-request-charge": "1",
    ...headers,
  });
  response.end(text);
}
