import type { IncomingMessage, ServerResponse } from "node:http";
import type { Role } from "../shared/campaign/campaign.ts";
import { type LocalIdentity, tokenLifetimeS } from "./identity.ts";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly Role[];
}

interface IssuerPages {
  readonly identity: LocalIdentity;
  readonly people: readonly Person[];
}

const maxFormBytes = 4096;

/** The development issuer's pages: discovery, keys, the persons to pick, and a token for the one who was picked. */
export async function answerIssuer(
  { identity, people }: IssuerPages,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  switch (`${request.method ?? ""} ${request.url ?? ""}`) {
    case "GET /issuer/.well-known/openid-configuration":
      send(response, 200, identity.discovery);
      return;
    case "GET /issuer/jwks":
      send(response, 200, identity.publicKeys);
      return;
    case "GET /issuer/people":
      send(response, 200, { people });
      return;
    case "POST /issuer/token":
      await issueToken({ identity, people }, request, response);
      return;
    default:
      send(response, 404, { error: "not_found" });
  }
}

/** Form field `person` = the id of somebody on the list. */
async function issueToken(
  { identity, people }: IssuerPages,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const form = new URLSearchParams(await readText(request));
  const person = people.find(({ id }) => id === form.get("person"));
  if (person === undefined) {
    send(response, 400, { error: "invalid_grant" });
    return;
  }
  const token = await identity.tokenFor(person.id);
  send(response, 200, { access_token: token, token_type: "Bearer", expires_in: tokenLifetimeS });
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > maxFormBytes) return "";
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const headers = { "content-type": "application/json", "cache-control": "no-store" };
  response.writeHead(status, { ...headers, "x-content-type-options": "nosniff" });
  response.end(JSON.stringify(body));
}
