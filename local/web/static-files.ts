import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { ServerResponse } from "node:http";
import { send, sendText } from "./answer.ts";

const types: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json"],
  [".xml", "application/xml"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".ico", "image/x-icon"],
  [".woff2", "font/woff2"],
]);

/** Names with a hash never change their content. */
const hashed = /-[\w-]{8}\.\w+$/;

export interface StaticFile {
  readonly body: Buffer;
  /** Media type by its name. */
  readonly type: string;
}

/** The file at a path of an address below `folder`; undefined for paths that lead out of it, folders and absent files. */
export async function readFileBelow(folder: string, path: string): Promise<StaticFile | undefined> {
  const file = fileBelow(folder, path);
  const body = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (file === undefined || body === undefined) return undefined;
  return { body, type: types.get(extname(file)) ?? "application/octet-stream" };
}

/** Answers with a file below `folder`, or that it is not there. */
export async function sendFile(
  response: ServerResponse,
  { folder, path }: { folder: string; path: string },
): Promise<void> {
  const file = await readFileBelow(folder, path);
  if (file === undefined) {
    sendText(response, 404, "Không có trang này.");
    return;
  }
  const cache = hashed.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
  send(response, { status: 200, ...file, cache });
}

function fileBelow(folder: string, path: string): string | undefined {
  const name = decode(path);
  if (name === undefined || name.includes("\0")) return undefined;
  const file = normalize(join(folder, name));
  return file.startsWith(normalize(folder) + sep) ? file : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
