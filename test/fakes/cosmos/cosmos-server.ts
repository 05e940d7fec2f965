import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { refuse, send, textOf, type Answer } from "./answer.ts";
import { certificate } from "./certificate.ts";
import { Documents } from "./documents.ts";
import { answerInstead, garble, type Fault, type Purpose } from "./fault.ts";
import { answerQuery } from "./query.ts";
import { checkSignature, checkToken, readPartition } from "./rules.ts";

/** How the account is set up. */
export interface AccountOptions {
  readonly consistency?: string | undefined;
  readonly partitionKey?: string;
  readonly defaultTtl?: number;
  /** The only token that is taken, over TLS; absent: requests are signed with the key, in clear text. */
  readonly token?: string;
  /** Documents of a page at most, whatever the client asks for: the service may always send fewer. */
  readonly pageSize?: number;
}

/** What was asked so far; `writes` are operations that were carried out, `batchBytes` bodies as they came, `answerBytes` as they went. */
export interface Counts {
  readonly requests: Record<Purpose, number>;
  readonly writes: number;
  readonly batchBytes: number;
  readonly answerBytes: number;
}

interface Planned {
  readonly fault: Fault;
  readonly on: Purpose | undefined;
}

/**
 * The part of Cosmos DB's REST interface that the store needs, as strict as the service or stricter: one account, the database
 * "mai-am" and its container "town" with the partition key /pk; signed requests, point reads, single-partition queries, transactional
 * batches with ETags. Anything else it is asked fails loudly.
 */
export class CosmosServer {
  static readonly key = Buffer.from("the key of the fake account").toString("base64");
  readonly endpoint: string;
  readonly documents = new Documents();
  /** What was asked that the fake does not know; a test that ends with any has proved nothing. */
  readonly unexpected: string[] = [];
  readonly #requests = { account: 0, container: 0, plan: 0, read: 0, query: 0, batch: 0 };
  #working = 0;
  #writes = 0;
  #batchBytes = 0;
  #answerBytes = 0;
  readonly #server: ReturnType<typeof createServer>;
  readonly #account: AccountOptions & Required<Pick<AccountOptions, "pageSize" | "partitionKey">>;
  #planned: Planned[] = [];
  #beforeNext: (() => Promise<unknown>) | undefined;
  readonly #held: (() => void)[] = [];

  private constructor(server: ReturnType<typeof createServer>, account: AccountOptions) {
    this.#server = server;
    this.#account = { consistency: "Strong", partitionKey: "/pk", pageSize: 100, ...account };
    const scheme = account.token === undefined ? "http" : "https";
    this.endpoint = `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on("request", (request, response) => {
      this.#working++;
      void this.#serve(request, response).finally(() => this.#working--);
    });
  }

  static async start(account: AccountOptions = {}): Promise<CosmosServer> {
    const server = account.token === undefined ? createServer() : createTlsServer(certificate());
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    return new CosmosServer(server, account);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get counts(): Counts {
    return {
      requests: { ...this.#requests },
      writes: this.#writes,
      batchBytes: this.#batchBytes,
      answerBytes: this.#answerBytes,
    };
  }

  /** The next requests for documents, or for this purpose, meet these faults, one each, in order. */
  fail(faults: Fault | readonly Fault[], on?: Purpose): void {
    const all = Array.isArray(faults) ? (faults as readonly Fault[]) : [faults as Fault];
    this.#planned.push(...all.map((fault) => ({ fault, on })));
  }

  /** Faults that no request has met yet; a test that leaves any has not tested them. */
  get pending(): number {
    return this.#planned.length;
  }

  /** Resolves when no more than `count` planned faults are left. */
  async untilPending(count: number): Promise<void> {
    while (this.#planned.length > count) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Resolves when nothing that came in is being worked on. */
  async untilIdle(): Promise<void> {
    while (this.#working > 0) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Something else happens between two requests: before the next page of a query is looked for. */
  beforeNextQuery(what: () => Promise<unknown>): void {
    this.#beforeNext = what;
  }

  /** Lets go on what a "hold" has stopped. */
  release(): void {
    for (const go of this.#held.splice(0)) go();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readText(request);
    const path = (request.url ?? "")
      .split("/")
      .filter((part) => part !== "")
      .map(decodeURIComponent);
    const purpose = purposeOf(request, path);
    if (purpose !== undefined) this.#requests[purpose]++;
    const fault = this.#takeFault(purpose);
    if (fault?.is === "hold" && fault.when === "before") await this.#untilReleased();
    if (fault?.is === "reset" && fault.when === "before") {
      request.socket.destroy();
      return;
    }
    if (purpose === "query") await this.#interrupt();
    const refused = this.#checkAccess(request) ?? answerInstead(fault, text);
    const answer = refused ?? this.#answer({ request, path, text, purpose });
    if (fault?.is === "hold" && fault.when === "after") await this.#untilReleased();
    respond({ request, response, answer, fault });
  }

  #checkAccess(request: IncomingMessage): Answer | undefined {
    const { token } = this.#account;
    return token === undefined
      ? checkSignature(request, CosmosServer.key)
      : checkToken(request, token);
  }

  #takeFault(purpose: Purpose | undefined): Fault | undefined {
    const isForDocuments = purpose === "read" || purpose === "query" || purpose === "batch";
    const index = this.#planned.findIndex(({ on }) =>
      on === undefined ? isForDocuments : on === purpose,
    );
    return index < 0 ? undefined : this.#planned.splice(index, 1)[0]?.fault;
  }

  async #interrupt(): Promise<void> {
    const what = this.#beforeNext;
    this.#beforeNext = undefined;
    await what?.();
  }

  #untilReleased(): Promise<void> {
    return new Promise((resolve) => {
      this.#held.push(resolve);
    });
  }

  #answer({ request, path, text, purpose }: Request): Answer {
    if (purpose === "account") return this.#describeAccount();
    const [, database, , container, , id = ""] = path;
    if (database !== "mai-am" || container !== "town")
      return refuse(404, "Owner resource does not exist", purpose === "container" ? 0 : 1003);
    if (purpose === "container") return this.#describeContainer();
    // The SDK asks for a plan beside every query and does without one when it gets none.
    if (purpose === "plan") return refuse(400, "No plan: a query of one partition needs none");
    const partition = readPartition(request);
    if (purpose === undefined || partition === undefined)
      return this.#refuseUnknown(`${request.method ?? ""} ${path.join("/")}`);
    if (purpose === "read") return this.documents.read(partition, id);
    if (purpose === "query") return this.#query(request, partition, text);
    return this.#batch(request, partition, text);
  }

  #query(request: IncomingMessage, partition: string, text: string): Answer {
    const continuation = request.headers["x-ms-continuation"];
    const asked = Number(request.headers["x-ms-max-item-count"] ?? 100);
    return answerQuery(this.documents.of(partition).values(), {
      text,
      partition,
      continuation: typeof continuation === "string" ? continuation : undefined,
      maxItems: Math.min(this.#account.pageSize, asked > 0 ? asked : this.#account.pageSize),
    });
  }

  #batch({ headers }: IncomingMessage, partition: string, text: string): Answer {
    this.#batchBytes += Buffer.byteLength(text);
    const isMinimal = headers["prefer"] === "return=minimal";
    const answer = this.documents.batch(partition, text, { isMinimal });
    this.#answerBytes += Buffer.byteLength(textOf(answer));
    if (answer.status === 200) this.#writes += (answer.body as unknown[]).length;
    return answer;
  }

  #refuseUnknown(what: string): Answer {
    this.unexpected.push(what);
    return refuse(501, what);
  }

  #describeAccount(): Answer {
    const place = [{ name: "Local", databaseAccountEndpoint: this.endpoint }];
    return {
      status: 200,
      body: {
        id: "fake",
        writableLocations: place,
        readableLocations: place,
        enableMultipleWriteLocations: false,
        userConsistencyPolicy: { defaultConsistencyLevel: this.#account.consistency },
      },
    };
  }

  #describeContainer(): Answer {
    const { partitionKey, defaultTtl } = this.#account;
    const paths = { paths: [partitionKey], kind: "Hash", version: 2 };
    return { status: 200, body: { id: "town", _rid: "fakeAA==", partitionKey: paths, defaultTtl } };
  }
}

interface Request {
  readonly request: IncomingMessage;
  readonly path: readonly string[];
  readonly text: string;
  readonly purpose: Purpose | undefined;
}

function purposeOf(
  { method, headers }: IncomingMessage,
  path: readonly string[],
): Purpose | undefined {
  const [dbs, , colls, , docs] = path;
  if (path.length === 0) return method === "GET" ? "account" : undefined;
  if (dbs !== "dbs" || colls !== "colls") return undefined;
  if (path.length === 4) return method === "GET" ? "container" : undefined;
  if (docs !== "docs") return undefined;
  if (path.length === 6) return method === "GET" ? "read" : undefined;
  if (method !== "POST" || path.length !== 5) return undefined;
  if (headers["x-ms-cosmos-is-query-plan-request"] !== undefined) return "plan";
  if (String(headers["x-ms-documentdb-isquery"]).toLowerCase() === "true") return "query";
  const isAtomic = String(headers["x-ms-cosmos-batch-atomic"]).toLowerCase() === "true";
  return isAtomic ? "batch" : undefined;
}

function respond({
  request,
  response,
  answer,
  fault,
}: {
  request: IncomingMessage;
  response: ServerResponse;
  answer: Answer;
  fault: Fault | undefined;
}): void {
  if (fault?.is === "reset" && fault.when === "after") request.socket.destroy();
  else if (fault?.is === "reset" && fault.when === "midway") {
    // A length that is never reached: the client has half an answer when the connection breaks.
    const text = textOf(answer);
    response.writeHead(answer.status, { "content-length": String(Buffer.byteLength(text)) });
    response.write(text.slice(0, text.length / 2), () => request.socket.destroy());
  } else send(response, fault?.is === "garbled" ? garble(answer, fault.as) : answer);
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
