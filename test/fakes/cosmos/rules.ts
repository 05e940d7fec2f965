import { createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { refuse, type Answer } from "./answer.ts";

/** Documented limits of the service (learn.microsoft.com/azure/cosmos-db/concepts-limits, read 2026-08). */
export const limits = {
  batchOperations: 100,
  batchBytes: 2_097_152,
  itemBytes: 2_097_152,
  idBytes: 1023,
  partitionKeyBytes: 2048,
  pageBytes: 4_194_304,
} as const;

/** What the service refuses in an item's id. */
export function isUsableId(id: unknown): id is string {
  return (
    typeof id === "string" &&
    id !== "" &&
    Buffer.byteLength(id) <= limits.idBytes &&
    !/[/\\#?]/.test(id) &&
    !id.endsWith(" ")
  );
}

/** The logical partition named by the header, as the service wants it: a JSON array of one text. */
export function readPartition(request: IncomingMessage): string | undefined {
  const header = request.headers["x-ms-documentdb-partitionkey"];
  if (typeof header !== "string") return undefined;
  const keys = JSON.parse(header) as unknown;
  const [key, ...more] = Array.isArray(keys) ? (keys as unknown[]) : [];
  if (typeof key !== "string" || more.length > 0) return undefined;
  return Buffer.byteLength(key) <= limits.partitionKeyBytes ? key : undefined;
}

/** Every request must be signed with the account's key and say the version of the interface it speaks. */
export function checkSignature(request: IncomingMessage, key: string): Answer | undefined {
  const date = request.headers["x-ms-date"];
  if (typeof date !== "string") return refuse(401, "x-ms-date is missing");
  return checkAuthorization(request, `type=master&ver=1.0&sig=${sign(request, date, key)}`);
}

/** Every request must bring the token of an identity instead. */
export function checkToken(request: IncomingMessage, token: string): Answer | undefined {
  return checkAuthorization(request, `type=aad&ver=1.0&sig=${token}`);
}

function checkAuthorization({ headers }: IncomingMessage, expected: string): Answer | undefined {
  if (headers["x-ms-version"] === undefined) return refuse(400, "x-ms-version is missing");
  const authorization = decodeURIComponent(headers.authorization ?? "");
  return authorization === expected ? undefined : refuse(401, "Not authorized");
}

/** "Access control in the Azure Cosmos DB SQL API": HMAC-SHA-256 over verb, resource type, resource link and date. */
function sign(request: IncomingMessage, date: string, key: string): string {
  const parts = (request.url ?? "")
    .split("/")
    .filter((part) => part !== "")
    .map(decodeURIComponent);
  // A path of even length names a resource, one of odd length the collection of a parent.
  const type = parts.at(parts.length % 2 === 0 ? -2 : -1) ?? "";
  const link = (parts.length % 2 === 0 ? parts : parts.slice(0, -1)).join("/");
  const text = `${(request.method ?? "").toLowerCase()}\n${type}\n${link}\n${date.toLowerCase()}\n\n`;
  return createHmac("sha256", Buffer.from(key, "base64")).update(text, "utf8").digest("base64");
}
