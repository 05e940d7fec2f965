import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { runCli } from "../../../local/cli/run-cli.ts";
import { readXlsx } from "../../../local/excel/xlsx/read-xlsx.ts";
import { campaign as campaignShape } from "../../../shared/api/campaign-shape.ts";
import { forms } from "../../../shared/forms/catalogue.ts";
import { checkWorkbook } from "../../../shared/validate/check-workbook.ts";
import type { Sheet } from "../../../shared/validate/sheet.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mai-am-generated-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function run(given: readonly string[]): Promise<string[]> {
  const said: string[] = [];
  const io = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
  await runCli(["demo", ...given, "--lang", "en"], io);
  return said;
}

function demo(name: string, size: readonly string[]): Promise<string[]> {
  return run([...size, "--out", join(folder, name)]);
}

function digest(name: string): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(join(folder, name)).sort())
    hash.update(file).update(readFileSync(join(folder, name, file)));
  return hash.digest("hex");
}

const size = ["--units", "3", "--rows", "150", "--seed", "7"];

describe("demo", () => {
  it("writes the same bytes for the same seed, and others for another", async () => {
    const said = await demo("a", size);
    await demo("b", size);
    await demo("c", ["--units", "3", "--rows", "150", "--seed", "8"]);
    expect(said.join()).toMatch(/^Wrote 3 workbooks with \d+ synthetic rows/);
    expect(digest("b")).toBe(digest("a"));
    expect(digest("c")).not.toBe(digest("a"));
  });

  it("draws lists without a mistake", async () => {
    const parsed = campaignShape.parse(
      JSON.parse(readFileSync(join(folder, "a", "campaign.json"), "utf8")),
    );
    const model = await readXlsx(readFileSync(join(folder, "a", "xa-002.xlsx")));
    const sheets = forms.flatMap((form): readonly Sheet[] => {
      const sheet = model.worksheets.find(({ name }) => name === form.sheet);
      if (sheet === undefined) return [];
      const rows = sheet.rows.slice(3).map((cells, index) => {
        const values = form.columns.map((_, at) => cells?.[at]?.value ?? null);
        const code = form.id === "households" ? String(values[0]) : null;
        return { row: index + 4, id: null, code, cells: values };
      });
      return [{ form: form.id, rows }];
    });
    const results = checkWorkbook(sheets, {
      campaign: parsed as Parameters<typeof checkWorkbook>[1]["campaign"],
      unit: "xa-002",
      today: "2024-10-31",
    });
    expect(sheets.map(({ form, rows }) => [form, rows.length > 0])).toEqual(
      ["households", "construction", "money", "approvals"].map((form) => [form, true]),
    );
    expect(sheets[0]?.rows).toHaveLength(150);
    expect(results.flatMap(({ issues }) => issues)).toEqual([]);
  });

  it.each([
    [["--units", "0", "--rows", "5", "--seed", "1"], "--units takes a whole number"],
    [["--units", "2", "--rows", "x", "--seed", "1"], "--rows takes a whole number"],
  ])("refuses %j in plain words", async (given, sentence) => {
    expect((await demo("refused", given)).join()).toContain(sentence);
  });

  it("makes a folder where the person stands, when none is given", async () => {
    vi.stubEnv("INIT_CWD", folder);
    await run(size);
    vi.unstubAllEnvs();
    expect(digest("gia-lap-3x150-7")).toBe(digest("a"));
  });

  it("does not write over what is there", async () => {
    expect((await demo("a", size)).join()).toContain("is there already");
  });
});
