import { readFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import { generateCertificates } from "office-addin-dev-certs";

/** An authority of the test and a certificate of its for localhost and 127.0.0.1, as files of PEM. */
export interface Certificates {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
  /** Text of the authority. */
  readonly authority: string;
}

/** Makes a pair under a name in a folder. */
export async function makeCertificates(folder: string, name: string): Promise<Certificates> {
  const [ca, cert, key] = ["ca", "crt", "key"].map((kind) => join(folder, `${name}.${kind}`)) as [
    string,
    string,
    string,
  ];
  const quiet = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await generateCertificates(ca, cert, key, 2);
  quiet.mockRestore();
  return { ca, cert, key, authority: readFileSync(ca, "utf8") };
}
