import type { Member } from "../../shared/campaign/campaign.ts";

/** A request as every host can give it: Azure Functions, node:http, or a call in process. */
export interface ServiceRequest {
  readonly method: string;
  /** Absolute or from the root, e.g. "/api/me?x=1". */
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  readonly body: AsyncIterable<Uint8Array> | null;
}

export interface ServiceResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON; empty for 304. */
  readonly body: string;
}

/** What a handler may look at: everything in it has been checked. */
export interface Call {
  /** Values of the path, each a well-formed id. */
  readonly params: ReadonlyMap<string, string>;
  /** Parsed by the route's shapes in shared/api; null where the route has none. */
  readonly query: unknown;
  readonly body: unknown;
  /** Null on reads. */
  readonly idempotencyKey: string | null;
}

/** A call by a person whose assignment in the campaign is in force today. */
export interface SignedCall extends Call {
  readonly caller: Member;
}

/** A handler's answer. With an etag the body is made only when the client does not hold it already. */
export interface Answer {
  /** Absent: 200. */
  readonly status?: 200 | 503;
  readonly etag?: string;
  /** For the log, where the number of rows is worth knowing and the rows are nobody's business. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly load: () => unknown;
}

export type Handler = (call: SignedCall) => Promise<Answer>;
export type OpenHandler = (call: Call) => Promise<Answer>;

/** An answer without an etag. */
export function answer(body: unknown): Answer {
  return { load: () => body };
}

/** @throws Error for a name that is not in the route's path: a bug. */
export function param(call: Call, name: string): string {
  const value = call.params.get(name);
  if (value === undefined) throw new Error(`The route has no {${name}}`);
  return value;
}
