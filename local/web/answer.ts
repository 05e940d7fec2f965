import type { ServerResponse } from "node:http";
import { securityHeaders } from "./security-headers.ts";

export interface Answer {
  readonly status: number;
  readonly body: string | Uint8Array;
  readonly type: string;
  /** Absent: asked for again each time. */
  readonly cache?: string;
}

/** Sends a whole answer with the headers every answer has. */
export function send(response: ServerResponse, { status, body, type, cache }: Answer): void {
  response.writeHead(status, {
    ...securityHeaders,
    "content-type": type,
    "cache-control": cache ?? "no-cache",
  });
  response.end(body);
}

/** A short sentence instead of a page. */
export function sendText(response: ServerResponse, status: number, body: string): void {
  send(response, { status, body, type: "text/plain; charset=utf-8", cache: "no-store" });
}

export function sendJson(response: ServerResponse, value: unknown): void {
  const body = JSON.stringify(value);
  send(response, { status: 200, body, type: "application/json", cache: "no-store" });
}
