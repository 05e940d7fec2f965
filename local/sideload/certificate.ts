import { existsSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { generateCertificates, getHttpsServerOptions } from "office-addin-dev-certs";

/** Where office-addin-dev-certs keeps what it makes. */
const folder = join(homedir(), ".office-addin-dev-certs");
const [authority, certificate, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) =>
  join(folder, name),
) as [string, string, string];
const daysValid = 30;

export interface LocalCertificate {
  readonly key: Buffer;
  readonly cert: Buffer;
  /** What the person still has to do so that it is trusted, in Vietnamese. */
  readonly todo: readonly string[];
}

/** A certificate for localhost; Windows and macOS ask the person once whether to trust it, on Linux they import it themselves. */
export async function localCertificate(): Promise<LocalCertificate> {
  if (process.platform !== "linux") {
    const { key: ownKey, cert } = await getHttpsServerOptions(daysValid);
    return { key: ownKey, cert, todo: [] };
  }
  if (!isFresh()) await generateCertificates(authority, certificate, key, daysValid);
  return {
    key: readFileSync(key),
    cert: readFileSync(certificate),
    todo: [
      "Để trình duyệt tin trang này, nhập tệp sau vào mục Tổ chức cấp chứng chỉ (Authorities) của trình duyệt:",
      `  ${authority}`,
    ],
  };
}

function isFresh(): boolean {
  if (![authority, certificate, key].every((path) => existsSync(path))) return false;
  const ageMs = Date.now() - statSync(certificate).mtimeMs;
  return ageMs < (daysValid - 1) * 86_400_000;
}
