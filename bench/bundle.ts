import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildAddin } from "../local/build.ts";
import type { Figure } from "./figure.ts";

/** What the pane and the ribbon's buttons load first, built anew: gzip bytes without Office.js. */
export async function bench(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "mai-am-bundle-"));
  try {
    const assets = join(await buildAddin(folder), "assets");
    const ribbon = loadedWith(assets, fileOf(assets, "taskpane", "js"));
    const pane = new Set([
      ...ribbon,
      ...loadedWith(assets, fileOf(assets, "mount", "js")),
      fileOf(assets, "mount", "css"),
    ]);
    const hasReact = [...ribbon].some((file) => isReact(readFileSync(join(assets, file), "utf8")));
    return [
      {
        what: `first load of the task pane, ${pane.size} files without Office.js`,
        measured: kilobytes(assets, pane),
        target: "≤ 250 kB gzip",
        isMet: gzipBytes(assets, pane) <= 250_000,
      },
      {
        what: "first load of the ribbon's buttons",
        measured: `${kilobytes(assets, ribbon)}, ${hasReact ? "with" : "without"} React`,
        target: "without React",
        isMet: !hasReact,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A chunk with everything it imports before it runs; lazy chunks left out. */
function loadedWith(assets: string, file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(join(assets, file), "utf8");
  for (const [, next = ""] of code.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g))
    loadedWith(assets, next, seen);
  return seen;
}

/** @throws Error when the build has no such chunk. */
function fileOf(assets: string, name: string, ending: string): string {
  const found = readdirSync(assets).find(
    (file) => file.startsWith(`${name}-`) && file.endsWith(`.${ending}`),
  );
  if (found === undefined) throw new Error(`The build has no ${name}.${ending}.`);
  return found;
}

function isReact(code: string): boolean {
  return /react\.transitional\.element|FluentProvider/.test(code);
}

function gzipBytes(assets: string, files: Iterable<string>): number {
  return [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(assets, file))).length,
    0,
  );
}

function kilobytes(assets: string, files: Iterable<string>): string {
  return `${(gzipBytes(assets, files) / 1000).toFixed(1)} kB`;
}
