import type { Answer } from "./answer.ts";

/** What a request is for; faults and counts go by it. */
export type Purpose = "account" | "container" | "plan" | "read" | "query" | "batch";

/** What happens to one request. */
export type Fault =
  /** Refused with this status before anything is done. */
  | {
      readonly is: "status";
      readonly status: number;
      readonly substatus?: number;
      readonly retryAfterMs?: number;
      /** Empty and HTML bodies come from gateways and proxies, not from Cosmos. */
      readonly body?: "json" | "empty" | "html";
    }
  /** A batch rolled back because of one of its operations; the others say 424. */
  | { readonly is: "rollback"; readonly status: number; readonly index?: number }
  /** The connection breaks: before anything is done, after it is done, or in the middle of the answer to what is done. */
  | { readonly is: "reset"; readonly when: "before" | "after" | "midway" }
  /** No answer until `release`: before anything is done (and then it is done), or after. */
  | { readonly is: "hold"; readonly when: "before" | "after" }
  /** Done, but the answer is not what was meant. */
  | {
      readonly is: "garbled";
      readonly as: "html" | "empty" | "null" | "short" | "no-etag" | "reversed";
    };

/** The answer a fault puts in place of doing anything; undefined for faults that come with or after the work. */
export function answerInstead(fault: Fault | undefined, text: string): Answer | undefined {
  if (fault?.is === "status") return statusAnswer(fault);
  if (fault?.is === "rollback") {
    const { status, index = 0 } = fault;
    const operations = JSON.parse(text) as unknown[];
    return {
      status: 207,
      body: operations.map((_, at) => rolledBack(at === index ? status : 424)),
    };
  }
  return undefined;
}

function statusAnswer({
  status,
  substatus,
  retryAfterMs,
  body = "json",
}: Extract<Fault, { is: "status" }>): Answer {
  const bodies = {
    json: { code: String(status), message: "injected" },
    empty: "",
    html: "<html><h1>Bad gateway</h1></html>",
  };
  return {
    status,
    body: bodies[body],
    headers: {
      ...(substatus === undefined ? {} : { "x-ms-substatus": String(substatus) }),
      ...(retryAfterMs === undefined ? {} : { "x-ms-retry-after-ms": String(retryAfterMs) }),
      ...(body === "html" ? { "content-type": "text/html" } : {}),
    },
  };
}

/** An operation of a batch that was not carried out. */
export function rolledBack(statusCode: number): object {
  return { statusCode, requestCharge: 0 };
}

/** A good answer made unreadable or incomplete. */
export function garble(answer: Answer, as: Extract<Fault, { is: "garbled" }>["as"]): Answer {
  if (as === "html") return { ...answer, body: "<html>Sign in to the network</html>" };
  if (as === "empty") return { ...answer, body: "" };
  if (as === "null") return { ...answer, body: "null" };
  const { body } = answer;
  if (as === "reversed") return { ...answer, body: reversed(body as { Documents: unknown[] }) };
  const results = Array.isArray(body) ? (body as readonly object[]) : [];
  return {
    ...answer,
    body: as === "short" ? results.slice(1) : results.map((one) => ({ ...one, eTag: undefined })),
  };
}

function reversed(page: { readonly Documents: readonly unknown[] }): object {
  return { ...page, Documents: page.Documents.toReversed() };
}
