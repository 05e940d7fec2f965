import { Problem } from "../../shared/api/problem.ts";
import type { ServiceRequest } from "./exchange.ts";

/** 1 MB. A chunk of rows is at most 1,000,000 bytes (shared/sync); the rest is room for its envelope. */
export const maxBodyBytes = 1_048_576;

/** Refuses what says itself that it is too large, before anything else is done. @throws Problem "too-large". */
export function refuseLarge({ headers }: Pick<ServiceRequest, "headers">): void {
  if (Number(headers.get("content-length") ?? 0) > maxBodyBytes) throw new Problem("too-large");
}

/**
 * The JSON of a request, counted while it is read: Content-Length may be absent or a lie.
 * @throws Problem "unsupported-media-type", "too-large", "malformed-request".
 */
export async function readJson(request: ServiceRequest): Promise<unknown> {
  // A media type that browsers must ask about first (preflight) keeps foreign pages from posting.
  const type = request.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new Problem("unsupported-media-type");
  const bytes = await readBytes(request);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch (cause) {
    throw new Problem("malformed-request", { detail: "The body is not JSON in UTF-8", cause });
  }
}

async function readBytes(request: ServiceRequest): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of request.body ?? []) {
      length += part.byteLength;
      if (length > maxBodyBytes) throw new Problem("too-large");
      parts.push(part);
    }
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    // The client hung up: nobody reads the answer, but it is no failure of ours.
    throw new Problem("malformed-request", { detail: "The body ended early", cause });
  }
  return Buffer.concat(parts, length);
}
