import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildAddin } from "../../local/build.ts";

let folder: string;
let page: string;

beforeAll(async () => {
  folder = await buildAddin(mkdtempSync(join(tmpdir(), "mai-am-build-")));
  page = readFileSync(join(folder, "taskpane.html"), "utf8");
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const read = (file: string) => readFileSync(join(folder, "assets", file), "utf8");

/** A chunk with everything it imports before it runs; lazy chunks left out. */
function loadedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, next] of read(file).matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g))
    if (next !== undefined) loadedWith(next, seen);
  return seen;
}

function chunk(name: string, ending = "js"): string {
  const files = readdirSync(join(folder, "assets"));
  const found = files.find((file) => file.startsWith(`${name}-`) && file.endsWith(`.${ending}`));
  if (found === undefined) throw new Error(`No chunk ${name}`);
  return found;
}

function gzippedBytes(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
}

describe("the built pane", () => {
  it("keeps Office.js on one line that a host can replace, and no inline script", () => {
    const lines = page.split("\n").filter((line) => line.includes('id="office-js"'));
    expect(lines.filter((line) => line.trim().startsWith("<script"))).toHaveLength(1);
    expect(page).not.toMatch(/<script[^>]*>[^<]/);
  });

  it("names only files that were built", () => {
    const links = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, link]) => link ?? "");
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !existsSync(join(folder, link)))).toEqual([]);
    expect(existsSync(join(folder, "icons/mai-am-32.png"))).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, "config.json"), "utf8"))).toEqual({
      apiUrl: "/api",
    });
  });

  // Design §9: at most 250 kB gzip for the pane without Office.js.
  it("loads at most 250 kB gzip before a person can press a button", () => {
    const files = new Set([...loadedWith(chunk("taskpane")), ...loadedWith(chunk("mount"))]);
    const bytes = gzippedBytes([...files, chunk("mount", "css")]);
    expect(bytes).toBeLessThan(250_000);
  });

  it("loads the sign-in library only when somebody has to be signed in", () => {
    const first = [...loadedWith(chunk("taskpane")), ...loadedWith(chunk("mount"))]
      .map(read)
      .join("");
    expect(first).not.toMatch(/nestedAppAuthBridge|PublicClientApplication/);
    const later = [...loadedWith(chunk("nested-app"))].map(read).join("");
    expect(later).toContain("nestedAppAuthBridge");
  });

  it("has a page for the sign-in in a dialog, without an inline script", () => {
    const dialog = readFileSync(join(folder, "sign-in.html"), "utf8");
    expect(dialog).not.toMatch(/<script[^>]*>[^<]/);
    const [, script = ""] = /src="\.\/assets\/([^"]+)"/.exec(dialog) ?? [];
    expect([...loadedWith(script)].map(read).join("")).toContain("messageParent");
  });

  it("logs nothing and keeps no token in the browser's stores", () => {
    const own = [...loadedWith(chunk("taskpane"))].map(read).join("");
    expect(own).not.toMatch(/console\.(?:log|debug|info)/);
    expect(chunk("nested-app")).toBeDefined();
    const library = [...loadedWith(chunk("nested-app"))].map(read).join("");
    expect(library).toContain("memoryStorage");
  });

  it("runs the ribbon's buttons without React", () => {
    const code = [...loadedWith(chunk("taskpane"))].map(read).join("");
    expect(code).not.toMatch(/react\.transitional\.element|FluentProvider/);
    expect(code).toContain("checkErrors");
  });
});
