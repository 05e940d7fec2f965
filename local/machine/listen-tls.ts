import { readFileSync } from "node:fs";
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createHttpsServer, type Server as HttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { TlsFiles } from "./settings.ts";

export interface ListenOptions {
  readonly address: string;
  readonly port: number;
  readonly tls: TlsFiles | undefined;
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

export interface Listening {
  readonly port: number;
  /** Takes the certificate's files as they are now for new connections. @throws Error when they are no pair; the old ones stay. */
  readonly reloadCertificate: () => void;
  /** Takes no more requests and waits for those on their way, at most ten seconds. */
  readonly close: () => Promise<void>;
}

/** A request may take a minute to arrive. */
const requestTimeoutMs = 60_000;
const headersTimeoutMs = 10_000;
/** A town has some hundred clerks; browsers open six connections each. */
const maxConnections = 2000;
const longestFarewellMs = 10_000;

const certificateOf = ({ cert, key }: TlsFiles) => ({
  cert: readFileSync(cert),
  key: readFileSync(key),
  minVersion: "TLSv1.2" as const,
});

/** Opens the port. @throws Error when it cannot be had or the certificate is unusable. */
export async function listen(options: ListenOptions): Promise<Listening> {
  const { address, port, tls } = options;
  const server = createServer(options);
  server.maxConnections = maxConnections;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    reloadCertificate: () => {
      if (tls !== undefined) (server as HttpsServer).setSecureContext(certificateOf(tls));
    },
    close: () => close(server),
  };
}

function createServer({ tls, answer }: ListenOptions): Server | HttpsServer {
  const times = { requestTimeout: requestTimeoutMs, headersTimeout: headersTimeoutMs };
  const take = (request: IncomingMessage, response: ServerResponse) => {
    // Once the host is stopping, a connection that was busy then must not stay open for a next request.
    response.on("close", () => {
      if (!server.listening)
        setImmediate(() => {
          server.closeIdleConnections();
        });
    });
    // A client that hangs up in the middle must not take the host with it.
    answer(request, response).catch(() => response.destroy());
  };
  const server: Server | HttpsServer =
    tls === undefined
      ? createHttpServer(times, take)
      : createHttpsServer({ ...times, ...certificateOf(tls) }, take);
  return server;
}

async function close(server: Server | HttpsServer): Promise<void> {
  const farewell = setTimeout(() => {
    server.closeAllConnections();
  }, longestFarewellMs);
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
  clearTimeout(farewell);
}
