import type { IncomingMessage, ServerResponse } from "node:http";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { send, sendText } from "./answer.ts";
import { saveFile } from "./save-file.ts";

/** A ward's workbook has a few hundred kilobytes; more than this is no workbook of the campaign. */
const maxWorkbookBytes = 32 * 1024 * 1024;

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface WorkbookFiles {
  /** Folder with one "‹person›.xlsx" each. */
  readonly folder: string;
  /** Ids that may be asked for; any other name is not found. */
  readonly people: ReadonlySet<string>;
}

/** GET and PUT of a person's workbook; `name` is the last part of the path, e.g. "na-lay.xlsx". */
export async function answerWorkbook(
  { folder, people }: WorkbookFiles,
  name: string,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const person = name.endsWith(".xlsx") ? name.slice(0, -".xlsx".length) : "";
  if (!people.has(person)) {
    sendText(response, 404, "Không có sổ này.");
    return;
  }
  const path = join(folder, `${person}.xlsx`);
  if (request.method === "GET") await sendWorkbook(path, response);
  else if (request.method === "PUT") await storeWorkbook(path, { request, response });
  else sendText(response, 405, "Chỉ đọc hoặc lưu sổ.");
}

async function sendWorkbook(path: string, response: ServerResponse): Promise<void> {
  const body = await readFile(path).catch(() => undefined);
  if (body === undefined) sendText(response, 404, "Chưa có sổ nào được lưu.");
  else send(response, { status: 200, body, type: workbookType, cache: "no-store" });
}

async function storeWorkbook(
  path: string,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  // A page of another site may try to write here; a browser always says where a request comes from.
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") {
    sendText(response, 403, "Chỉ trang này được lưu sổ.");
    return;
  }
  const bytes = await readBody(request);
  if (bytes === undefined) {
    response.setHeader("connection", "close");
    sendText(response, 413, "Tệp lớn hơn 32 MB nên không lưu được.");
    return;
  }
  if (!isZip(bytes)) {
    sendText(response, 422, "Đây không phải tệp .xlsx nên không lưu.");
    return;
  }
  await saveFile(path, bytes);
  response.writeHead(204, { "cache-control": "no-store" }).end();
}

/** undefined: too long. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > maxWorkbookBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A half-written or foreign body must not replace a workbook. */
function isZip(bytes: Buffer): boolean {
  return bytes.length > 100 && bytes.readUInt32LE(0) === 0x04034b50;
}
