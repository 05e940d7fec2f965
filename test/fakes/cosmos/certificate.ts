import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** A self-signed certificate for this machine; a development dependency brings one, so none is made or kept here. */
export function certificate(): { readonly cert: Buffer; readonly key: Buffer } {
  const main = createRequire(import.meta.url).resolve("@vercel/cosmosdb-server");
  const folder = join(main, "../..");
  return {
    cert: readFileSync(join(folder, "cert.pem")),
    key: readFileSync(join(folder, "key.pem")),
  };
}
