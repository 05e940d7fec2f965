import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { updateSheets } from "../../../../addin/flows/template/update-template.ts";
import { openBook } from "../../../../addin/flows/rows/book.ts";
import { inspect } from "../../../../addin/flows/rows/inspect.ts";
import { readXlsx } from "../../../../local/excel/xlsx/read-xlsx.ts";
import { writeXlsx } from "../../../../local/excel/xlsx/write-xlsx.ts";
import { households as form } from "../../../../shared/forms/households.ts";
import type { Column } from "../../../../shared/forms/column.ts";
import type { Form } from "../../../../shared/forms/form.ts";
import { text } from "../../../../shared/forms/kinds/text.ts";
import { FormSheet } from "../../desk/sheet.ts";
import { type Desk, Town } from "../../desk/town.ts";
import { naLayClerk } from "../../../fakes/small-town.ts";
import { contentOf, headings, ward } from "./template-desk.ts";

const libreOffice = new URL(
  "../../../local/cli/fixtures/filled-in-libreoffice.xlsx",
  import.meta.url,
);

let town: Town;

beforeEach(async () => {
  town = await Town.start();
});

afterEach(() => town.close());

const well: Column = { key: "well", ...text({ label: "Có giếng nước", en: "Well" }) };
const power: Column = {
  key: "power",
  ...text({ label: "Có điện", en: "Power", detail: true }),
};

/** Tomorrow's households: two columns more, a label that changed, the order of sending another one. */
const next: Form = {
  ...form,
  version: form.version + 1,
  earlier: { ...form.earlier, [form.version]: form.columns.map(({ key }) => key) },
  columns: [
    ...form.columns.slice(0, 3),
    well,
    ...form.columns
      .slice(3)
      .map((column) =>
        column.key === "people"
          ? { ...column, label: { vi: "Nhân khẩu", en: "People" }, formerLabels: ["Số khẩu"] }
          : column,
      ),
    power,
  ],
};

/** The workbook with tomorrow's households, as the add-in will open it. */
async function openNext({ deps }: Desk) {
  return { ...(await openBook(deps)), forms: [next] };
}

async function inspectNext(desk: Desk) {
  return inspect(await openNext(desk), await desk.deps.workbook.readSheets([next]));
}

describe("a workbook of the version before", () => {
  it.each<[saved: string, version: number, later: readonly string[], make: () => Promise<Desk>]>([
    ["that Excel saved", form.version, [], async () => ward(town)],
    [
      "of version 1 that LibreOffice saved",
      1,
      form.columns
        .filter(({ key }) => form.earlier?.[1]?.includes(key) === false)
        .map(({ label }) => label.vi),
      async () => town.seat(naLayClerk, await readXlsx(readFileSync(libreOffice))),
    ],
  ])("%s says that it is old (E60), and loses nothing when its rows move over", async (...made) => {
    const [, version, later, make] = made;
    const desk = await make();
    const before = contentOf(desk);
    const old = (await inspectNext(desk)).sheets[0];
    expect(old?.issues.filter(({ code }) => code === "E60" || code === "E02")).toMatchObject([
      { code: "E60", level: "warn", params: { version, current: next.version } },
    ]);
    const { changes } = await updateSheets(desk.deps, await openNext(desk));
    expect(changes.map(({ is, from, to }) => [is, from, to])).toEqual([
      ["renamed", "Số khẩu", "Nhân khẩu"],
      ["added", null, "Có giếng nước"],
      ...later.map((label) => ["added", null, label]),
      ["added", null, "Có điện"],
    ]);
    const renamed = before.map(({ "Số khẩu": people, ...row }) =>
      people === undefined ? row : { ...row, "Nhân khẩu": people },
    );
    expect(contentOf(desk)).toEqual(renamed);
    const after = (await inspectNext(desk)).sheets[0];
    expect(after?.issues.filter(({ code }) => code === "E60" || code === "E02")).toEqual([]);
    expect(after?.plan.changed).toEqual([]);
  });

  it("puts new columns where the form has them, with list, prompt and width; details stay closed", async () => {
    const desk = await ward(town);
    await updateSheets(desk.deps, await openNext(desk));
    const names = headings(desk);
    const { columnLines, validations } = new FormSheet(desk).worksheet;
    const at = names.indexOf("Có giếng nước");
    expect(names[at - 1]).toBe(next.columns[2]?.label.vi);
    expect(validations.some(({ prompt }) => prompt.title === "Có giếng nước")).toBe(true);
    expect(columnLines[names.indexOf("Có điện")]?.hidden).toBe(true);
    expect(columnLines[at]?.hidden ?? false).toBe(false);
    for (const hidden of ["Mã dòng", "Phiên bản dòng", "Dấu vết hệ thống"])
      expect([hidden, columnLines[names.indexOf(hidden)]?.hidden]).toEqual([hidden, true]);
  });

  it("is changed once: run again it finds nothing to do", async () => {
    const desk = await ward(town);
    await updateSheets(desk.deps, await openNext(desk));
    const once = await writeXlsx(desk.excel.model);
    const { changes, line } = await updateSheets(desk.deps, await openNext(desk));
    expect(changes).toEqual([]);
    expect(line).toBe("Mẫu đã đúng phiên bản, không thay đổi gì.");
    expect(Buffer.from(await writeXlsx(desk.excel.model)).equals(Buffer.from(once))).toBe(true);
  });

  it("sends rows all the same, but holds one of which the service has a cell the sheet has no column for", async () => {
    const desk = await ward(town, 2);
    const sheet = new FormSheet(desk);
    const base = String(sheet.value("Phiên bản dòng", sheet.firstRow));
    // As synchronise leaves it when a colleague's newer workbook has filled "Có giếng nước".
    const prints = base.split(":")[1]?.split(",") ?? [];
    const newer = `1/${next.version}:${[...prints.slice(0, 3), "abcde", ...prints.slice(3), "0"].join(",")}`;
    sheet.type("Phiên bản dòng", sheet.firstRow, newer);
    const rows = (await inspectNext(desk)).sheets[0]?.rows ?? [];
    const waits = rows.map(({ issues }) => issues.filter(({ code }) => code === "E60"));
    expect(waits).toMatchObject([[{ level: "block", row: 6 }], []]);
    expect(rows[0]?.checked.held).toBe(true);
  });
});
