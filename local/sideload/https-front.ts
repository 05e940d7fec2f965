import { readFile } from "node:fs/promises";
import { request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer, type Server, type ServerOptions } from "node:https";
import { once } from "node:events";
import { join } from "node:path";

export interface Front {
  readonly certificate: Pick<ServerOptions, "key" | "cert">;
  readonly port: number;
  /** Origin of the one-machine host that answers everything but the pane's page. */
  readonly inner: string;
  /** Folder of the built pane. */
  readonly addin: string;
  /** Who is signed in without asking. */
  readonly person: string;
}

/**
 * Excel loads add-ins over HTTPS only: this stands before the one-machine host. The pane's page is the production page with Microsoft's
 * own Office.js, and one script more that signs in a person of the demonstration, since a development machine has no registration in Entra.
 */
export async function openFront(front: Front): Promise<Server> {
  const server = createServer(front.certificate, (request, response) => {
    void answer(front, request, response).catch(() => response.destroy());
  });
  server.listen(front.port, "127.0.0.1");
  await once(server, "listening");
  return server;
}

async function answer(front: Front, request: IncomingMessage, response: ServerResponse) {
  const path = new URL(request.url ?? "/", front.inner).pathname;
  if (path === "/taskpane.html") sendPage(response, await readPage(front.addin));
  else if (path === "/excel-sign-in.js") sendScript(response, signInScript(front.person));
  else pass(front, request, response);
}

/** Right after Office.js, so that its callback runs before the pane's. */
async function readPage(addin: string): Promise<string> {
  const page = await readFile(join(addin, "taskpane.html"), "utf8");
  const tag = /<script\b[^>]*\bid="office-js"[^>]*>\s*<\/script>/;
  return page.replace(tag, (found) => `${found}<script src="/excel-sign-in.js"></script>`);
}

function signInScript(person: string): string {
  const body = JSON.stringify(new URLSearchParams({ person }).toString());
  return `Office.onReady(() => {
  Office.auth.getAccessToken = async () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answer = await fetch("/issuer/token", { method: "POST", headers, body: ${body} });
    return (await answer.json()).access_token;
  };
});
`;
}

function sendPage(response: ServerResponse, page: string): void {
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(page);
}

function sendScript(response: ServerResponse, script: string): void {
  response.writeHead(200, { "content-type": "text/javascript", "cache-control": "no-store" });
  response.end(script);
}

function pass({ inner }: Front, request: IncomingMessage, response: ServerResponse): void {
  const headers = { ...request.headers, host: new URL(inner).host };
  const onward = httpRequest(
    `${inner}${request.url ?? "/"}`,
    { method: request.method ?? "GET", headers },
    (reply) => {
      // Excel on the web shows the icons on a page of its own.
      const allowed = { ...reply.headers, "cross-origin-resource-policy": "cross-origin" };
      response.writeHead(reply.statusCode ?? 502, allowed);
      reply.pipe(response);
    },
  );
  onward.on("error", () => response.destroy());
  request.pipe(onward);
}
