import type { IncomingMessage, ServerResponse } from "node:http";
import type { App } from "../functions/app.ts";

/** Hands a request below /api to the service and its answer to the client. */
export async function answerApi(
  app: App,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, headers, body } = await app.handle({
    method: request.method ?? "GET",
    url: request.url ?? "/",
    headers: { get: (name) => readHeader(request, name) },
    body: request,
  });
  // What the handler left unread must not be taken for the next request of the connection.
  const left = request.complete ? {} : { connection: "close" };
  response.writeHead(status, { ...headers, ...left }).end(body);
}

function readHeader(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(", ") : (value ?? null);
}
