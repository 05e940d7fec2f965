import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scopeOf } from "../../../shared/campaign/roles.ts";
import { runCli } from "../../../local/cli/run-cli.ts";
import { persons } from "../../../local/demo/persons.ts";
import { type Demo, prepareDemo } from "../../../local/demo/prepare-demo.ts";
import { officeSheet } from "../../../shared/tables/office/office-grid.ts";
import { edit, load, look } from "../cli/cli.ts";

let dataDir: string;
let demo: Demo;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "mai-am-demo-"));
  // What a start leaves that was broken off.
  mkdirSync(join(dataDir, "draft-old"));
  writeFileSync(join(dataDir, "draft-old", "town.db"), "half");
  demo = await prepareDemo({ dataDir });
}, 60_000);
afterAll(() => {
  rmSync(dataDir, { recursive: true });
});

const file = (person: string) => join(demo.workbooks, `${person}.xlsx`);

async function json<T>(...argv: string[]): Promise<T> {
  const out: string[] = [];
  await runCli([...argv, "--json"], { out: (text) => out.push(text), err: () => undefined });
  return JSON.parse(out.join("\n")) as T;
}

interface Checked {
  readonly issues: readonly { code: string; level: string; cell: string; sheet: string }[];
  readonly counts: Readonly<Record<string, number>>;
}

const checked = (person: string) =>
  json<Checked>("check", "--file", file(person), "--data", dataDir);

describe("prepareDemo", () => {
  it("begins on the morning of 31/10/2024 and runs on", () => {
    expect(demo.now().toISOString()).toMatch(/^2024-10-31T01:0/);
    expect(demo.now().getTime()).toBeGreaterThanOrEqual(Date.parse("2024-10-31T01:00:00Z"));
  });

  it("makes a workbook for each person, without figures for who is told none", () => {
    const told = persons.filter((person) => scopeOf(person) !== "states");
    expect(persons.length - told.length).toBe(1);
    for (const { id } of persons) expect(statSync(file(id)).size).toBeGreaterThan(1000);
    for (const { id } of told) expect(statSync(file(id)).size).toBeGreaterThan(5000);
  });

  it.each([
    ["na-lay", ["E10", "E14", "E17", "E27", "E29", "E35", "E45", "E46", "E67", "E09"]],
    ["song-da", ["E17", "E27"]],
    ["lay-nua", ["E09", "E10", "E14"]],
    ["mttq", []],
    ["qldt", []],
    ["noi-vu", []],
  ])("leaves the typing of the last morning in the workbook of %s", async (person, codes) => {
    const { issues } = await checked(person);
    expect(issues.map(({ code }) => code).sort()).toEqual([...codes].sort());
  });

  it("finds everything at the next start", async () => {
    const before = persons.map(({ id }) => readFileSync(file(id)).toString("base64"));
    const again = await prepareDemo({ dataDir });
    expect(persons.map(({ id }) => readFileSync(file(id)).toString("base64"))).toEqual(before);
    expect(again.now().getTime()).toBeGreaterThanOrEqual(demo.now().getTime() - 1000);
    unlinkSync(file("noi-vu"));
    await prepareDemo({ dataDir });
    expect(statSync(file("noi-vu")).size).toBeGreaterThan(5000);
  });

  it("has 96 households still when Na Lay has corrected its workbook and sent it", async () => {
    const { issues } = await checked("na-lay");
    const at = (code: string) =>
      Number(/\d+$/.exec(issues.find((one) => one.code === code)?.cell ?? "")?.[0]);
    const right = {
      E46: ["village", "bản Hốc"],
      E27: ["surveyedOn", "30/9/2024"],
      E67: ["people", "5"],
    };
    await edit(file("na-lay"), (hands) => {
      for (const [code, [column, text]] of Object.entries(right))
        hands.sheet().type(column ?? "", at(code), text ?? "");
      hands.sheet("construction").type("completedOn", at("E29"), "");
      hands.sheet("money").type("amount", at("E10"), "45000000");
    });
    const service = ["--as", "na-lay", "--data", dataDir];
    await json("check", "--file", file("na-lay"), "--fix", "--data", dataDir);
    await edit(file("na-lay"), (hands) => {
      hands.sheet("construction").type("stage", at("E29"), "Mái");
    });
    const sent = await json<{ held: number; accepted: number }>(
      ...["submit", "--file", file("na-lay"), ...service],
    );
    expect(sent.held).toBe(0);
    expect(sent.accepted).toBeGreaterThan(2);
    const town = await json<{ indicators: { id: string; unit: string; value: number }[] }>(
      ...["refresh", "--out", join(dataDir, "town.xlsx"), "--as", "lanh-dao", "--data", dataDir],
    );
    const figure = (id: string) =>
      town.indicators.find((each) => each.id === id && each.unit === "town")?.value;
    expect([figure("B1.need.total"), figure("B1.state.started.total")]).toEqual([96, 7]);
    const sheet = await look(file("na-lay"));
    expect(sheet.system("Trạng thái", at("E46"))).toBe("Chờ duyệt lại");
  }, 60_000);

  it("lets the labour office say no to a household, and its ward read it", async () => {
    const model = await load(file("ldtbxh"));
    const rows = model.worksheets.find(({ name }) => name === officeSheet)?.rows ?? [];
    const first = rows.findIndex((row) => String(row?.[1]?.value ?? "").startsWith("NL-"));
    const code = String(rows[first]?.[1]?.value);
    await edit(file("ldtbxh"), ({ excel }) => {
      excel.person.type({ sheet: officeSheet, address: `D${first + 1}` }, "Không");
    });
    const data = ["--data", dataDir];
    const said = await json("review", "--file", file("ldtbxh"), "--as", "ldtbxh", ...data);
    expect(said).toMatchObject({ confirmed: 1, waitingForConfirmation: 95, refused: [] });
    const out = ["--out", file("na-lay")];
    await json("sync", "--file", file("na-lay"), "--as", "na-lay", ...out, ...data);
    const todo = (await load(file("na-lay"))).worksheets.find(
      ({ name }) => name === "Việc cần làm",
    );
    const line = todo?.rows.find((row) => row?.[1]?.value === "Không được xác nhận");
    expect(line?.[2]?.value).toContain(code);
  }, 60_000);
});
