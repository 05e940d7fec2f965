import type { IncomingMessage, ServerResponse } from "node:http";
import type { OtherPages } from "../listen.ts";
import { send, sendJson, sendText } from "./answer.ts";
import { readPanePage } from "./pane-page.ts";
import { sendFile } from "./static-files.ts";
import { answerWorkbook, type WorkbookFiles } from "./workbook-files.ts";

export interface Places {
  /** Built pane, built workbench, Microsoft's runtime, and the folder that holds manifest.xml. */
  readonly addin: string;
  readonly workbench: string;
  readonly office: string;
  readonly top: string;
}

/** What the workbench shows of a person that can be picked. */
export interface ShownPerson {
  readonly id: string;
  readonly name: string;
  /** Id and printed name of the unit. */
  readonly unit: string;
  readonly unitName: string;
  readonly roles: readonly string[];
}

export interface PagesOptions {
  readonly places: Places;
  readonly workbooks: WorkbookFiles;
  readonly people: readonly ShownPerson[];
  /** The simulated clock. */
  readonly now: () => Date;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Everything outside /api and /issuer: workbench, pane, ribbon manifest, Microsoft's runtime and the people's workbooks. */
export function createPages(options: PagesOptions): OtherPages {
  return (request, response) => {
    void answer(options, { request, response }).catch(() => {
      if (response.headersSent) response.destroy();
      else sendText(response, 500, "Máy chủ gặp lỗi. Hãy thử lại.");
    });
  };
}

async function answer(options: PagesOptions, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  const workbook = /^\/workbench\/files\/([^/]+)$/.exec(path)?.[1];
  if (workbook !== undefined) await answerWorkbook(options.workbooks, workbook, exchange);
  else if (request.method !== "GET" && request.method !== "HEAD")
    sendText(response, 405, "Trang này chỉ để đọc.");
  else await sendPage(options, path, response);
}

async function sendPage(
  { places, people, now }: PagesOptions,
  path: string,
  response: ServerResponse,
): Promise<void> {
  const inWorkbench = /^\/workbench\/(.+)$/.exec(path)?.[1];
  const inOffice = /^\/office\/(excel-web-16\.00\.js)$/.exec(path)?.[1];
  // manifest.xml names the pane's files below /addin; the short addresses are for people.
  const inAddin = path.replace(/^\/(addin\/)?/, "");
  if (path === "/") await sendFile(response, { folder: places.workbench, path: "index.html" });
  else if (path === "/manifest.xml") await sendFile(response, { folder: places.top, path });
  else if (path === "/workbench/people") sendJson(response, { people, now: now().toISOString() });
  else if (inWorkbench !== undefined)
    await sendFile(response, { folder: places.workbench, path: inWorkbench });
  else if (inOffice !== undefined)
    await sendFile(response, { folder: places.office, path: inOffice });
  else if (inAddin === "taskpane.html") {
    const body = await readPanePage(places.addin);
    send(response, { status: 200, body, type: "text/html; charset=utf-8" });
  } else await sendFile(response, { folder: places.addin, path: inAddin });
}
