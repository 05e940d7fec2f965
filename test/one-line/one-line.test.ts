import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { patches, type Reach } from "./patches.ts";

const root = join(import.meta.dirname, "../..");
const parts = ["addin", "functions", "local", "shared", "test", "package.json"];
const patchOf = (form: string) => join(import.meta.dirname, "patches", `${form}.patch`);
const addedLines = (patch: string) =>
  readFileSync(patch, "utf8")
    .split("\n")
    .filter((line) => /^[+-](?![+-]{2} )/.test(line));

let copy: string;
let reaches: readonly Reach[];

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "mai-am-one-line-"));
  for (const part of parts)
    cpSync(join(root, part), join(copy, part), {
      recursive: true,
      filter: (path) => !/[\\/](node_modules|dist|\.build)$/.test(path),
    });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  for (const { form } of patches) execFileSync("git", ["apply", patchOf(form)], { cwd: copy });
  const said = execFileSync(process.execPath, ["test/one-line/probe.ts"], {
    cwd: copy,
    encoding: "utf8",
  });
  reaches = JSON.parse(said) as readonly Reach[];
}, 120_000);

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

describe("a new column", () => {
  it.each(patches)("$form: is one line in one file", ({ form }) => {
    expect(addedLines(patchOf(form))).toHaveLength(1);
  });

  it.each(patches)(
    "$form: is on the sheet with its drop-down, is parsed and stored, described, documented and counted",
    ({ form, id }) => {
      const parsed = id === "yes" ? true : id;
      expect(reaches.find((reach) => reach.form === form)).toEqual({
        form,
        heading: true,
        dropDown: true,
        parsed,
        api: true,
        docs: true,
        tab: true,
        total: 1,
      });
    },
  );
});
