import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { App } from "../functions/app.ts";
import { securityHeaders } from "../functions/http/respond.ts";
import { answerApi } from "./answer-api.ts";
import type { LocalIdentity } from "./identity.ts";
import { answerIssuer, type Person } from "./issuer-pages.ts";

/** Answers a request outside /api and /issuer. */
export type OtherPages = (request: IncomingMessage, response: ServerResponse) => void;

export interface Pages {
  readonly app: App;
  readonly identity: LocalIdentity;
  /** Persons who can be picked. */
  readonly people: readonly Person[];
  readonly otherPages: OtherPages | undefined;
}

export interface Listening {
  readonly url: string;
  /** Before this is called every request waits. */
  readonly answerWith: (pages: Pages) => void;
  readonly close: () => Promise<void>;
}

/** Longest time a request may take to arrive, so that a stuck client does not keep `close` waiting. */
const requestTimeoutMs = 60_000;

/** Opens the port first, since the issuer's name holds its number. */
export async function listen(port: number, address: string): Promise<Listening> {
  let answerWith: (pages: Pages) => void = () => undefined;
  const pages = new Promise<Pages>((resolve) => {
    answerWith = resolve;
  });
  const server = createServer({ requestTimeout: requestTimeoutMs }, (request, response) => {
    // Once the host is stopping, a connection that was busy then must not stay open for a next request.
    response.on("close", () => {
      if (!server.listening)
        setImmediate(() => {
          server.closeIdleConnections();
        });
    });
    // A client that hangs up in the middle must not take the host with it.
    pages
      .then((ready) => answer(ready, request, response))
      .catch(() => {
        response.destroy();
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, resolve);
  });
  const url = `http://${address}:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeIdleConnections();
    });
  return { url, answerWith, close };
}

async function answer(pages: Pages, request: IncomingMessage, response: ServerResponse) {
  const path = request.url ?? "/";
  if (!isLocalName(request.headers.host)) refuse(response);
  else if (path.startsWith("/api/")) await answerApi(pages.app, request, response);
  else if (path.startsWith("/issuer/")) await answerIssuer(pages, request, response);
  else if (pages.otherPages !== undefined) pages.otherPages(request, response);
  else response.writeHead(404).end();
}

/** A foreign name that resolves to loopback (DNS rebinding) would make this host part of that site. */
function isLocalName(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host ?? "");
}

function refuse(response: ServerResponse): void {
  response.writeHead(421, securityHeaders).end();
}
