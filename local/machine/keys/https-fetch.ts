import { request } from "node:https";

const timeoutMs = 5000;
const maxBytes = 256 * 1024;

/**
 * GET of a small JSON document of the issuer, over TLS that is checked against the given authority or those every program trusts. No
 * redirect is followed: keys lie where the issuer says, or nowhere. @throws Error without any of the answer in it.
 */
export async function getOverTls(url: URL, ca: string | undefined): Promise<Response> {
  if (url.protocol !== "https:") throw new Error("Not an https address");
  return new Promise((resolve, reject) => {
    const options = {
      minVersion: "TLSv1.2" as const,
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout(timeoutMs),
      ...(ca === undefined ? {} : { ca }),
    };
    const asked = request(url, options, (answer) => {
      if (answer.statusCode !== 200) {
        answer.resume();
        reject(new Error(`The issuer answered ${answer.statusCode ?? 0}`));
        return;
      }
      const parts: Buffer[] = [];
      let length = 0;
      answer.on("data", (part: Buffer) => {
        parts.push(part);
        length += part.length;
        if (length > maxBytes) answer.destroy(new Error("The answer is too long"));
      });
      answer.on("error", reject);
      answer.on("end", () => {
        resolve(new Response(Buffer.concat(parts)));
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}
