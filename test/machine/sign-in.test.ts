import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DialogAnswer } from "../../addin/auth/dialog.ts";
import { buildAddin } from "../../local/build.ts";
import { openBrowser } from "../browser/open-browser.ts";
import { naLayClerk } from "../fakes/small-town.ts";
import { TownMachine } from "./town-machine.ts";

/** Office.js comes from Microsoft's own host, which tests do not reach: what the sign-in page asks of it, and nothing else. */
const office = `
  window.Office = {
    onReady: async () => ({}),
    context: { ui: { messageParent: (message, options) => { window.told = { message, ...options }; } } },
  };
`;

let machine: TownMachine;
let browser: Browser;
let page: Page;
let pane: string;
const complaints: string[] = [];

beforeAll(async () => {
  pane = await buildAddin(mkdtempSync(join(tmpdir(), "mai-am-pane-")));
  machine = await TownMachine.make(pane);
  await machine.init();
  await machine.start();
  browser = await openBrowser();
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  page = await context.newPage();
  page.on("console", (line) => complaints.push(line.text()));
  page.on("pageerror", ({ message }) => complaints.push(message));
  await page.route("https://appsforoffice.microsoft.com/**", (route) =>
    route.fulfill({ contentType: "text/javascript", body: office }),
  );
});
afterAll(async () => {
  await browser.close();
  await machine.remove();
  rmSync(pane, { recursive: true });
});

interface Told {
  readonly message: string;
  readonly targetOrigin: string;
}

describe("the sign-in page in the dialog, at an issuer that is not Entra", () => {
  let told: Told;
  beforeAll(async () => {
    await page.goto(`${machine.origin}/sign-in.html`);
    const found = await page
      .waitForFunction(() => (window as { told?: unknown }).told, undefined, { timeout: 20_000 })
      .catch(() => undefined);
    if (found === undefined) throw new Error(`Nothing was told: ${complaints.join("\n")}`);
    told = (await found.jsonValue()) as Told;
  });

  it("goes there and back with a code and its proof (PKCE), under the headers of the host", () => {
    expect(machine.issuer.asked).toEqual(expect.arrayContaining(["/authorize", "/token"]));
    expect(complaints).toEqual([]);
  });

  it("asks which account it shall be: several clerks share a computer, and the issuer remembers the last", () => {
    expect(machine.issuer.prompts).toEqual(["select_account"]);
  });

  it("hands a token to the pane of its own origin that the service accepts", async () => {
    const answer = JSON.parse(told.message) as DialogAnswer;
    expect(told.targetOrigin).toBe(machine.origin);
    const token = "token" in answer ? answer.token : answer.failed;
    const headers = { authorization: `Bearer ${token}` };
    const me = await machine.call("/api/me", { headers });
    expect([me.status, JSON.parse(me.body)]).toMatchObject([200, { id: naLayClerk.id }]);
  });

  it("leaves no token in the browser's stores", async () => {
    const kept = await page.evaluate(() =>
      JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
      ]),
    );
    expect(kept).not.toMatch(/eyJ/);
  });
});
