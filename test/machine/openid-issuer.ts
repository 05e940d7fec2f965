import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { OpenIdRules } from "../../functions/http/token-rules.ts";
import { openIdRules, testIssuer, type TestIssuer } from "../fakes/bad-tokens.ts";
import type { Certificates } from "./certificates.ts";

/** An OpenID issuer over HTTPS on loopback: discovery, keys, and the code flow with PKCE for one person, without a question. */
export class OpenIdIssuer {
  readonly #server: Server;
  readonly #person: string;
  #issuer: TestIssuer | undefined;
  #codes = new Map<string, URLSearchParams>();
  /** Paths that were asked for. */
  readonly asked: string[] = [];
  /** What was asked of people, sign-in by sign-in (OpenID Connect Core §3.1.2.1, `prompt`). */
  readonly prompts: (string | null)[] = [];
  /** What its discovery document says otherwise than it should. */
  slips: Readonly<Record<string, string>> = {};
  /** Answers everything by sending the asker elsewhere. */
  redirectsTo: string | undefined;

  readonly url: string;

  private constructor(server: Server, person: string) {
    this.#server = server;
    this.url = `https://localhost:${(server.address() as AddressInfo).port}/realms/town`;
    this.#person = person;
  }

  /** `port` 0 = any free one. */
  static async start(
    { cert, key }: Certificates,
    { person, port = 0 }: { person: string; port?: number },
  ): Promise<OpenIdIssuer> {
    const server = createServer({ cert: readFileSync(cert), key: readFileSync(key) });
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    const issuer = new OpenIdIssuer(server, person);
    issuer.#issuer = await testIssuer(issuer.rules, new Date());
    server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      void issuer.#answer(request, response);
    });
    return issuer;
  }

  get rules(): OpenIdRules {
    return { ...openIdRules, issuer: this.url };
  }

  /** Signs for whoever is named in its claims, and knows every bad token. */
  get tokens(): TestIssuer {
    if (this.#issuer === undefined) throw new Error("The issuer has not started");
    return this.#issuer;
  }

  /** Signs with a new key from now on and publishes it alone. */
  async rotate(keyId: string): Promise<void> {
    this.#issuer = await testIssuer(this.rules, new Date(), keyId);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.url);
    const path = url.pathname.replace("/realms/town", "");
    this.asked.push(path);
    // Pages of the add-in ask from their own origin.
    response.setHeader("access-control-allow-origin", request.headers.origin ?? "*");
    response.setHeader("access-control-allow-headers", "*");
    if (this.redirectsTo !== undefined)
      response.writeHead(302, { location: `${this.redirectsTo}${path}` }).end();
    else if (request.method === "OPTIONS") response.writeHead(204).end();
    else if (path === "/.well-known/openid-configuration") send(response, 200, this.#discovery());
    else if (path === "/jwks") send(response, 200, { keys: [this.tokens.jwk] });
    else if (path === "/authorize") this.#authorise(url.searchParams, response);
    else if (path === "/token") await this.#exchange(request, response);
    else send(response, 404, {});
  }

  #discovery(): object {
    const at = (path: string) => `${this.url}${path}`;
    return {
      issuer: this.url,
      authorization_endpoint: at("/authorize"),
      token_endpoint: at("/token"),
      end_session_endpoint: at("/logout"),
      jwks_uri: at("/jwks"),
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
      code_challenge_methods_supported: ["S256"],
      ...this.slips,
    };
  }

  #authorise(asked: URLSearchParams, response: ServerResponse): void {
    const code = randomUUID();
    this.prompts.push(asked.get("prompt"));
    this.#codes.set(code, asked);
    const answer = new URLSearchParams({ code, state: asked.get("state") ?? "" });
    const location = `${asked.get("redirect_uri") ?? ""}#${answer.toString()}`;
    response.writeHead(302, { location }).end();
  }

  async #exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const form = new URLSearchParams(Buffer.concat(parts).toString("utf8"));
    const asked = this.#codes.get(form.get("code") ?? "");
    this.#codes.delete(form.get("code") ?? "");
    const verifier = createHash("sha256").update(form.get("code_verifier") ?? "");
    const isProved =
      asked?.get("code_challenge_method") === "S256" &&
      asked.get("code_challenge") === verifier.digest("base64url");
    if (asked === undefined || !isProved) {
      send(response, 400, { error: "invalid_grant" });
      return;
    }
    const { sign } = this.tokens;
    const sub = this.#person;
    const nonce = asked.get("nonce");
    const client = asked.get("client_id") ?? "";
    const idToken = await sign({
      sub,
      nonce,
      aud: client,
      scope: undefined,
      client_id: undefined,
    });
    send(response, 200, {
      access_token: await sign({ sub, client_id: client }),
      id_token: idToken,
      token_type: "Bearer",
      expires_in: 600,
      scope: asked.get("scope"),
    });
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
