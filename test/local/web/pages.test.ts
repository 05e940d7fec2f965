import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newWorkbook } from "../../../local/excel/model/new-workbook.ts";
import { writeXlsx } from "../../../local/excel/xlsx/write-xlsx.ts";
import { createPages } from "../../../local/web/pages.ts";
import { withStandIn } from "../../../local/web/pane-page.ts";

const folder = mkdtempSync(join(tmpdir(), "mai-am-pages-"));
const workbooks = join(folder, "workbooks");
let server: Server;
let origin: string;

beforeAll(async () => {
  for (const name of ["addin", "workbench", "office", "workbooks"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "workbench/index.html"), "<title>bàn làm việc</title>");
  writeFileSync(join(folder, "addin/taskpane.html"), '<script id="office-js" src="x"></script>');
  writeFileSync(join(folder, "addin/config.json"), "{}");
  writeFileSync(join(folder, "manifest.xml"), "<OfficeApp/>");
  writeFileSync(join(folder, "secret"), "secret");
  const people = [
    { id: "na-lay", name: "Cán bộ", unit: "na-lay", unitName: "phường Na Lay", roles: ["clerk"] },
  ];
  const places = {
    addin: join(folder, "addin"),
    workbench: join(folder, "workbench"),
    office: join(folder, "office"),
    top: folder,
  };
  server = createServer(
    createPages({
      places,
      workbooks: { folder: workbooks, people: new Set(["na-lay"]) },
      people,
      now: () => new Date("2024-10-31T01:00:00Z"),
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const put = (name: string, body: Uint8Array | string, headers: Record<string, string> = {}) =>
  fetch(`${origin}/workbench/files/${name}`, {
    method: "PUT",
    body: new Blob([body as BlobPart]),
    headers,
  });

describe("workbooks of people", () => {
  test("a saved workbook is read back byte by byte, and no draft stays behind", async () => {
    expect((await fetch(`${origin}/workbench/files/na-lay.xlsx`)).status).toBe(404);
    const bytes = await writeXlsx(newWorkbook());
    expect((await put("na-lay.xlsx", bytes)).status).toBe(204);
    const answer = await fetch(`${origin}/workbench/files/na-lay.xlsx`);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
    expect(readdirSync(workbooks)).toEqual(["na-lay.xlsx"]);
  });

  test.each(["nobody.xlsx", "..%2Fsecret", "na-lay", "%2e%2e%2fna-lay.xlsx"])(
    "%s is nobody's",
    async (name) => {
      expect((await put(name, await writeXlsx(newWorkbook()))).status).toBe(404);
      expect((await fetch(`${origin}/workbench/files/${name}`)).status).toBe(404);
    },
  );

  test("what is no workbook does not replace one", async () => {
    await put("na-lay.xlsx", await writeXlsx(newWorkbook()));
    const before = readFileSync(join(workbooks, "na-lay.xlsx"));
    expect((await put("na-lay.xlsx", "hello")).status).toBe(422);
    expect(readFileSync(join(workbooks, "na-lay.xlsx"))).toEqual(before);
  });

  test("another site cannot write through a visitor's browser", async () => {
    const bytes = await writeXlsx(newWorkbook());
    const answer = await put("na-lay.xlsx", bytes, { "sec-fetch-site": "cross-site" });
    expect(answer.status).toBe(403);
  });

  test("more than a workbook can be is refused", async () => {
    const answer = await put("na-lay.xlsx", new Uint8Array(33 * 1024 * 1024)).catch(
      () => undefined,
    );
    expect(answer === undefined || answer.status === 413).toBe(true);
  });
});

describe("pages", () => {
  test.each([
    ["/", "bàn làm việc"],
    ["/manifest.xml", "OfficeApp"],
    ["/config.json", "{}"],
    ["/addin/config.json", "{}"],
    ["/workbench/people", "phường Na Lay"],
  ])("%s answers with headers that hold scripts to this origin", async (path, text) => {
    const answer = await fetch(origin + path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(text);
    expect(answer.headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test.each([
    "/secret",
    "/addin/../secret",
    "/addin/%2e%2e/secret",
    "/workbench/%2e%2e%2fsecret",
    "/addin/%00",
    "/office/other.js",
  ])("%s is not found", async (path) => {
    expect((await fetch(origin + path)).status).toBe(404);
  });

  test("the pane's page differs in the Office script tag only", async () => {
    const page = await (await fetch(`${origin}/taskpane.html`)).text();
    expect(page).toContain("/office/excel-web-16.00.js");
    expect(page).toContain("/workbench/office-stand-in.js");
    expect(() => withStandIn("<html></html>")).toThrow(/0 Office script tags/);
  });
});
