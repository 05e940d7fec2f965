import { createHash } from "node:crypto";

/** SHA-256 of a value's JSON, hexadecimal: what was asked or done, to be compared and never to be read. */
export function hashJson(value: unknown): string {
  return hashText(JSON.stringify(value));
}

/** The same of JSON that is at hand. */
export function hashText(json: string): string {
  return createHash("sha256").update(json).digest("hex");
}
