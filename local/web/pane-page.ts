import { readFile } from "node:fs/promises";
import { join } from "node:path";

const officeTag = /<script\b[^>]*\bid="office-js"[^>]*>\s*<\/script>/g;

/** What stands in for Office.js: Microsoft's own runtime of Excel for the web, and the host it expects around it. */
const standIn =
  '<script src="/office/excel-web-16.00.js"></script>\n    <script type="module" src="/workbench/office-stand-in.js"></script>';

/** The production page of the pane with nothing but the Office script tag replaced. @throws Error when the page has not exactly one. */
export function withStandIn(page: string): string {
  const found = page.match(officeTag)?.length ?? 0;
  if (found !== 1) throw new Error(`taskpane.html has ${found} Office script tags instead of one`);
  return page.replace(officeTag, standIn);
}

/** Reads the built page and puts the stand-in into it. */
export async function readPanePage(folder: string): Promise<string> {
  return withStandIn(await readFile(join(folder, "taskpane.html"), "utf8"));
}
