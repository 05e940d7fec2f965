import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { request, type Server as HttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFront } from "../../../local/sideload/https-front.ts";

const folder = mkdtempSync(join(tmpdir(), "mai-am-front-"));
const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) =>
  join(folder, name),
) as [string, string, string];
let inner: Server;
let front: HttpsServer;

beforeAll(async () => {
  await generateCertificates(ca, cert, key, 2);
  const addin = join(folder, "addin");
  mkdirSync(addin);
  const tag = '<script id="office-js" src="https://appsforoffice.microsoft.com/x.js"></script>';
  writeFileSync(join(addin, "taskpane.html"), `<head>${tag}<script src="pane.js"></script></head>`);
  inner = createServer((asked, response) => {
    const headers = { "cross-origin-resource-policy": "same-origin" };
    response.writeHead(200, headers).end(`${asked.headers.host ?? ""}${asked.url ?? ""}`);
  });
  inner.listen(0, "127.0.0.1");
  await once(inner, "listening");
  front = await openFront({
    certificate: { key: readFileSync(key), cert: readFileSync(cert) },
    port: 0,
    inner: `http://127.0.0.1:${(inner.address() as AddressInfo).port}`,
    addin,
    person: "na-lay",
  });
});
afterAll(() => {
  front.closeAllConnections();
  front.close();
  inner.close();
  rmSync(folder, { recursive: true });
});

async function get(path: string): Promise<{ body: string; resource: unknown }> {
  const { port } = front.address() as AddressInfo;
  const asked = request({ host: "localhost", port, path, ca: readFileSync(ca), family: 4 }).end();
  const [reply] = (await once(asked, "response")) as [import("node:http").IncomingMessage];
  let body = "";
  for await (const part of reply) body += String(part);
  return { body, resource: reply.headers["cross-origin-resource-policy"] };
}

describe("the HTTPS front for a real Excel", () => {
  it("keeps Microsoft's Office.js and signs the person in right after it", async () => {
    const { body } = await get("/taskpane.html");
    expect(body).toContain(
      'x.js"></script><script src="/excel-sign-in.js"></script><script src="pane.js">',
    );
    expect((await get("/excel-sign-in.js")).body).toContain('body: "person=na-lay"');
  });

  it("passes everything else on, under the host's own name", async () => {
    const { body, resource } = await get("/api/health?x=1");
    expect(body).toMatch(/^127\.0\.0\.1:\d+\/api\/health\?x=1$/);
    expect(resource).toBe("cross-origin");
  });
});
