import { createHash } from "node:crypto";

/** SHA-256 of a value's JSON, hexadecimal: what was asked or done, to be compared and never to be read. */
export function hashJson(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
