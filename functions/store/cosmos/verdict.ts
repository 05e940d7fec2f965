/**
 * What an attempt came to:
 * - "ok": answered; a write is stored.
 * - "conflict": refused, an id that was to be created exists. Nothing was written.
 * - "stale": refused, a document was replaced or is not there. Nothing was written.
 * - "retry": nothing was written, or it was only a read; the same request may be sent again.
 * - "unknown": may be written, now or later; only the journal tells.
 * - "refused": nothing was written, and repeating it would change nothing (too large, not allowed, no such container).
 */
export type Verdict = "ok" | "conflict" | "stale" | "retry" | "unknown" | "refused";

/** An attempt that failed, as far as it says anything about itself. */
export interface Failure {
  /** HTTP status or Node's error code; undefined when the answer was unreadable. */
  readonly code: number | string | undefined;
  readonly substatus: number | undefined;
  readonly retryAfterMs: number | undefined;
  /** Headers of the answer, if there was one. */
  readonly headers: unknown;
  readonly cause: unknown;
}

/** Substatus of a 403 during a change of region: the account is not writable here at the moment. */
const writeForbidden = 3;

/** Substatus of a 404 by a replica that has not caught up. */
const readSessionNotAvailable = 1002;

/** Codes of a request that never left: no name, no address, nobody listening. */
const neverSent: ReadonlySet<number | string> = new Set(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED"]);

/** The service looked at the whole request and did nothing (Cosmos DB REST, "HTTP status codes"). */
const notDone: ReadonlyMap<number | string, Verdict> = new Map([
  [400, "refused"],
  [401, "refused"],
  [403, "refused"],
  [404, "refused"],
  [405, "refused"],
  [413, "refused"],
  [429, "retry"],
  [449, "retry"],
]);

/** The operation that made the service roll its batch back. */
const rolledBack: ReadonlyMap<number | string, Verdict> = new Map([
  ...notDone,
  [404, "stale"],
  [409, "conflict"],
  [412, "stale"],
]);

/** Whatever is not listed may have been written: 408, 410, 5xx, a reset, a deadline, a page of HTML (reliability §0.2, §0.3). */
export function judgeWrite({ code = "", substatus }: Failure): Verdict {
  if (neverSent.has(code) || (code === 403 && substatus === writeForbidden)) return "retry";
  return notDone.get(code) ?? "unknown";
}

/** Of the operation that failed; the others of its batch say 424. */
export function judgeOperation(status: number): Verdict {
  return rolledBack.get(status) ?? "unknown";
}

/** Reading again harms nobody, so only what would fail again is not repeated. */
export function judgeRead({ code = "", substatus }: Failure): Verdict {
  if (code === 404 && substatus === readSessionNotAvailable) return "retry";
  return notDone.get(code) === "refused" ? "refused" : "retry";
}

/** Reads a thrown value of the SDK: batches wrap what happened, and only `cause` keeps its code. */
export function readFailure(thrown: unknown): Failure {
  const inner = thrown instanceof Error && isRecord(thrown.cause) ? thrown.cause : thrown;
  const found = isRecord(inner) ? inner : {};
  const { code, substatus, retryAfterInMs, headers } = found;
  return {
    code: typeof code === "number" || typeof code === "string" ? code : undefined,
    substatus: typeof substatus === "number" ? substatus : undefined,
    retryAfterMs: typeof retryAfterInMs === "number" ? retryAfterInMs : undefined,
    headers,
    cause: thrown,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
