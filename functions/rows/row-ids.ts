import { createHmac } from "node:crypto";

/** Makes ids of rows that cannot be turned back into the text they were made from; the same for as long as the secret lives. */
export function rowIds(secret: string): (text: string) => string {
  return (text) => createHmac("sha256", secret).update(`row|${text}`).digest("hex").slice(0, 26);
}
