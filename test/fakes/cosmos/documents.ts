import { refuse, type Answer } from "./answer.ts";
import { rolledBack } from "./fault.ts";
import { isUsableId, limits } from "./rules.ts";

/** A document as the service keeps it. */
export interface Document {
  readonly id: string;
  readonly pk: string;
  readonly [property: string]: unknown;
  readonly _rid: string;
  readonly _etag: string;
}

/** An operation of a batch as the SDK sends it. */
interface BatchOperation {
  readonly operationType?: unknown;
  readonly id?: unknown;
  readonly ifMatch?: unknown;
  readonly resourceBody?: Readonly<Record<string, unknown>>;
}

type Applied =
  { readonly refused: number } | { readonly document: Document; readonly statusCode: 200 | 201 };

interface OperationResult {
  readonly statusCode: number;
  readonly requestCharge: number;
  readonly eTag: string;
  /** The document as it is now, unless the request does without ("Prefer: return=minimal"). */
  readonly resourceBody?: Document;
}

type Partition = ReadonlyMap<string, Document>;

/** Rough: what the documentation gives for items of 1 KB with few indexed paths. Only for comparing our own requests with each other. */
const charge = { readPerKb: 1, createPerKb: 5.5, replacePerKb: 10 };

/** The documents of one container with the partition key /pk. */
export class Documents {
  readonly #partitions = new Map<string, Partition>();
  #serial = 0;

  of(partition: string): Partition {
    return this.#partitions.get(partition) ?? new Map<string, Document>();
  }

  /** How many documents there are in all partitions. */
  get size(): number {
    return [...this.#partitions.values()].reduce((sum, { size }) => sum + size, 0);
  }

  clear(): void {
    this.#partitions.clear();
  }

  read(partition: string, id: string): Answer {
    const found = this.of(partition).get(id);
    if (found === undefined) return refuse(404, "Entity with the specified id does not exist");
    const headers = {
      etag: found._etag,
      "x-ms-request-charge": String(inKb(found) * charge.readPerKb),
    };
    return { status: 200, body: found, headers };
  }

  /** All or nothing: the first operation that fails has its status, all others 424. */
  batch(partition: string, text: string, { isMinimal }: { isMinimal: boolean }): Answer {
    if (Buffer.byteLength(text) > limits.batchBytes)
      return refuse(413, "Request size is too large");
    const operations = JSON.parse(text) as unknown;
    if (!Array.isArray(operations) || operations.length === 0)
      return refuse(400, "A batch is a list of operations");
    if (operations.length > limits.batchOperations) return refuse(400, "Too many operations");
    const draft = new Map(this.of(partition));
    const results: OperationResult[] = [];
    for (const [index, operation] of (operations as BatchOperation[]).entries()) {
      const applied = this.#apply(draft, partition, operation);
      if ("refused" in applied)
        return {
          status: 207,
          body: operations.map((_, at) => rolledBack(at === index ? applied.refused : 424)),
        };
      draft.set(applied.document.id, applied.document);
      results.push(resultOf(applied, isMinimal));
    }
    this.#partitions.set(partition, draft);
    const total = results.reduce((sum, { requestCharge }) => sum + requestCharge, 0);
    return { status: 200, body: results, headers: { "x-ms-request-charge": String(total) } };
  }

  #apply(
    draft: Partition,
    partition: string,
    { operationType, id, ifMatch, resourceBody }: BatchOperation,
  ): Applied {
    if (resourceBody?.["pk"] !== partition || !isUsableId(resourceBody["id"]))
      return { refused: 400 };
    const before = draft.get(resourceBody["id"]);
    const document = this.#stamp(resourceBody, before);
    if (bytesOf(document) > limits.itemBytes) return { refused: 413 };
    if (operationType === "Create")
      return before === undefined ? { document, statusCode: 201 } : { refused: 409 };
    if (operationType !== "Replace" || id !== document.id) return { refused: 400 };
    if (before === undefined) return { refused: 404 };
    if (!matches(ifMatch, before)) return { refused: 412 };
    return { document, statusCode: 200 };
  }

  /** Adds what the service adds; a document keeps its _rid, so equal sort keys come in the order of creation. */
  #stamp(body: Readonly<Record<string, unknown>>, before: Document | undefined): Document {
    const serial = ++this.#serial;
    const rid = before?._rid ?? String(serial).padStart(12, "0");
    const self = `dbs/fake/colls/town/docs/${rid}/`;
    return {
      ...(body as { id: string; pk: string }),
      _rid: rid,
      _self: self,
      _etag: `"${serial.toString(16).padStart(8, "0")}-0000-0000-0000-fake00000000"`,
      _attachments: "attachments/",
      _ts: 1_700_000_000 + serial,
    };
  }
}

/** As on the service: no precondition, an empty one and "*" all let everything pass. */
function matches(ifMatch: unknown, { _etag }: Document): boolean {
  return ifMatch === undefined || ifMatch === "" || ifMatch === "*" || ifMatch === _etag;
}

function resultOf(
  { document, statusCode }: Exclude<Applied, { refused: number }>,
  isMinimal: boolean,
): OperationResult {
  const perKb = statusCode === 201 ? charge.createPerKb : charge.replacePerKb;
  const result = { statusCode, requestCharge: inKb(document) * perKb, eTag: document._etag };
  return isMinimal ? result : { ...result, resourceBody: document };
}

function inKb(document: object): number {
  return Math.ceil(bytesOf(document) / 1024);
}

function bytesOf(document: object): number {
  return Buffer.byteLength(JSON.stringify(document));
}
