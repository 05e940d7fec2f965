import { refuse, type Answer } from "./answer.ts";
import type { Document } from "./documents.ts";
import { limits } from "./rules.ts";

interface Asked {
  readonly text: string;
  readonly partition: string;
  readonly continuation: string | undefined;
  readonly maxItems: number;
}

type Condition = (document: Document) => boolean;

const shape = /^SELECT \* FROM c WHERE (?<where>.+?)(?: ORDER BY c\.(?<order>\w+))?$/;
const condition = /^c\.(?<property>\w+) (?<operator>=|>) (?<parameter>@\w+)$/;

/**
 * Queries of one partition: conditions with parameters joined by AND, perhaps in order of one property. Anything else, a literal among
 * it, is refused: the service would run it, but we do not want to have written it.
 */
export function answerQuery(documents: Iterable<Document>, asked: Asked): Answer {
  const { query, parameters = [] } = JSON.parse(asked.text) as {
    query: string;
    parameters?: readonly { name: string; value: unknown }[];
  };
  const { where = "", order } = shape.exec(query)?.groups ?? {};
  const conditions = where.split(" AND ").map((part) => readCondition(part, parameters));
  if (conditions.includes(undefined)) return refuse(400, `Not a query this fake knows: ${query}`);
  if (parameters.find(({ name }) => name === "@pk")?.value !== asked.partition)
    return refuse(400, "The query is not about the partition of its header");
  const found = [...documents].filter((document) => conditions.every((holds) => holds?.(document)));
  return page(order === undefined ? byRid(found) : inOrder(found, order), order, asked);
}

function readCondition(
  part: string,
  parameters: readonly { name: string; value: unknown }[],
): Condition | undefined {
  const { property = "", operator, parameter } = condition.exec(part)?.groups ?? {};
  const given = parameters.find(({ name }) => name === parameter);
  if (given === undefined) return undefined;
  const { value } = given;
  if (operator === "=") return (document) => document[property] === value;
  return (document) => typeof value === "number" && Number(document[property]) > value;
}

function byRid(documents: Document[]): Document[] {
  return documents.sort((a, b) => (a._rid < b._rid ? -1 : 1));
}

function inOrder(documents: Document[], property: string): Document[] {
  return byRid(documents).sort((a, b) => Number(a[property]) - Number(b[property]));
}

/**
 * A continuation is a place in the order, not a number of documents: what changes between two pages is met where it then stands, or
 * not at all, as on the service.
 */
function page(sorted: readonly Document[], order: string | undefined, asked: Asked): Answer {
  const after = readContinuation(asked.continuation);
  if (after === "broken") return refuse(400, "Invalid Continuation Token");
  const place = (document: Document) =>
    [order === undefined ? 0 : Number(document[order]), document._rid] as const;
  const rest =
    after === undefined ? sorted : sorted.filter((document) => isAfter(place(document), after));
  const taken: Document[] = [];
  let bytes = 0;
  for (const document of rest) {
    bytes += Buffer.byteLength(JSON.stringify(document));
    if (taken.length >= asked.maxItems || (taken.length > 0 && bytes > limits.pageBytes)) break;
    taken.push(document);
  }
  const last = taken.at(-1);
  const headers: Record<string, string> = { "x-ms-request-charge": String(2.3 + taken.length) };
  if (last !== undefined && taken.length < rest.length)
    headers["x-ms-continuation"] = Buffer.from(JSON.stringify(place(last))).toString("base64");
  return { status: 200, body: { _rid: "fake", Documents: taken, _count: taken.length }, headers };
}

type Place = readonly [key: number, rid: string];

function isAfter([key, rid]: Place, [lastKey, lastRid]: Place): boolean {
  return key > lastKey || (key === lastKey && rid > lastRid);
}

function readContinuation(token: string | undefined): Place | "broken" | undefined {
  if (token === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(token, "base64").toString("utf8")) as Place;
  } catch {
    return "broken";
  }
}
