import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { updateSheets, updateTemplate } from "../../../../addin/flows/template/update-template.ts";
import { planOf } from "../../../../addin/flows/template/sheet-plan.ts";
import { openBook } from "../../../../addin/flows/rows/book.ts";
import { inspect } from "../../../../addin/flows/rows/inspect.ts";
import { readXlsx } from "../../../../local/excel/xlsx/read-xlsx.ts";
import { writeXlsx } from "../../../../local/excel/xlsx/write-xlsx.ts";
import { households as form } from "../../../../shared/forms/households.ts";
import type { Column } from "../../../../shared/forms/column.ts";
import type { Form } from "../../../../shared/forms/form.ts";
import { text } from "../../../../shared/forms/kinds/text.ts";
import { households, FormSheet } from "../../desk/sheet.ts";
import { type Desk, Town } from "../../desk/town.ts";
import { naLayClerk, naLayColleague, smallTown } from "../../../fakes/small-town.ts";

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

function worksheetOf(desk: Desk) {
  const worksheet = desk.excel.model.worksheets.find(({ name }) => name === form.sheet);
  if (worksheet === undefined) throw new Error("No list of households");
  return worksheet;
}

/** What a check writes anew. */
const marked = new Set(["Trạng thái", "Ghi chú hệ thống", "Dấu vết hệ thống"]);

/** Everything in the sheet under its heading but the marks, row by row, blank cells left out. */
function contentOf(desk: Desk) {
  const { rows, tables } = worksheetOf(desk);
  const table = tables[0];
  if (table === undefined) throw new Error("No table");
  return rows.slice(table.area.top + 1).map((cells) =>
    Object.fromEntries(
      table.columns.flatMap(({ name }, index) => {
        const cell = cells?.[table.area.left + index];
        const content = cell?.formula ?? cell?.value ?? null;
        return content === null || marked.has(name) ? [] : [[name, content]];
      }),
    ),
  );
}

function headings(desk: Desk): readonly string[] {
  return new FormSheet(desk).table.columns.map(({ name }) => name);
}

async function ward(rows = 4): Promise<Desk> {
  const desk = town.seat(naLayClerk);
  await desk.flows.setUp();
  new FormSheet(desk).fill(households(rows));
  await desk.send();
  return desk;
}

function typeHeading(desk: Desk, key: string, text: string): void {
  const sheet = new FormSheet(desk);
  const row = sheet.firstRow - 1;
  desk.excel.person.type({ sheet: form.sheet, address: sheet.address(key, row) }, text);
}

function columnLetters(desk: Desk, key: string): string {
  return /^[A-Z]+/.exec(new FormSheet(desk).address(key, 6))?.[0] ?? "";
}

function deleteColumn(desk: Desk, key: string): void {
  const letters = columnLetters(desk, key);
  const done = desk.excel.person.deleteColumns({
    sheet: form.sheet,
    address: `${letters}1:${letters}1`,
  });
  expect(done).toEqual({ done: true });
}

describe("a workbook of the version before", () => {
  it.each<[saved: string, version: number, later: readonly string[], make: () => Promise<Desk>]>([
    ["that Excel saved", form.version, [], async () => ward()],
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
    const desk = await ward();
    await updateSheets(desk.deps, await openNext(desk));
    const names = headings(desk);
    const { columnLines, validations } = worksheetOf(desk);
    const at = names.indexOf("Có giếng nước");
    expect(names[at - 1]).toBe(next.columns[2]?.label.vi);
    expect(validations.some(({ prompt }) => prompt.title === "Có giếng nước")).toBe(true);
    expect(columnLines[names.indexOf("Có điện")]?.hidden).toBe(true);
    expect(columnLines[at]?.hidden ?? false).toBe(false);
    for (const hidden of ["Mã dòng", "Phiên bản dòng", "Dấu vết hệ thống"])
      expect([hidden, columnLines[names.indexOf(hidden)]?.hidden]).toEqual([hidden, true]);
  });

  it("is changed once: run again it finds nothing to do", async () => {
    const desk = await ward();
    await updateSheets(desk.deps, await openNext(desk));
    const once = await writeXlsx(desk.excel.model);
    const { changes, line } = await updateSheets(desk.deps, await openNext(desk));
    expect(changes).toEqual([]);
    expect(line).toBe("Mẫu đã đúng phiên bản, không thay đổi gì.");
    expect(Buffer.from(await writeXlsx(desk.excel.model)).equals(Buffer.from(once))).toBe(true);
  });

  it("sends rows all the same, but holds one of which the service has a cell the sheet has no column for", async () => {
    const desk = await ward(2);
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

describe("what a person changed", () => {
  it("a heading that was typed over: its column is known, its rows stay, the heading comes back", async () => {
    const desk = await ward();
    const before = contentOf(desk);
    typeHeading(desk, "people", "Nhân khẩu");
    expect((await desk.flows.check()).issues[0]).toMatchObject({ code: "E02", level: "block" });
    const { changes, line } = await updateTemplate(desk.deps);
    expect(changes).toMatchObject([{ is: "renamed", from: "Nhân khẩu", to: "Số khẩu" }]);
    expect(line).toBe("Đã cập nhật mẫu · 1 cột được đặt lại tên");
    expect(contentOf(desk)).toEqual(before);
    expect((await desk.flows.check()).counts).toMatchObject({ block: 0 });
  });

  it("a deleted column comes back with what the service has of it, and nothing is sent as emptied", async () => {
    const desk = await ward();
    const before = contentOf(desk);
    deleteColumn(desk, "people");
    expect(headings(desk)).not.toContain("Số khẩu");
    expect(await desk.send()).toMatchObject({ accepted: 0, held: 4 });
    const { changes } = await updateTemplate(desk.deps);
    expect(changes).toMatchObject([{ is: "added", to: "Số khẩu", restored: 4 }]);
    expect(contentOf(desk)).toEqual(before);
    expect(await desk.send()).toMatchObject({ is: "nothing", held: 0 });
  });

  it("a deleted column brings what a colleague wrote there meanwhile", async () => {
    const desk = await ward(2);
    const colleague = town.seat(naLayColleague);
    await colleague.flows.setUp();
    await colleague.flows.synchronise();
    deleteColumn(desk, "people");
    new FormSheet(colleague).type("people", 6, "9");
    await colleague.send();
    await updateTemplate(desk.deps);
    await desk.flows.synchronise();
    expect(new FormSheet(desk).column("people")).toEqual([9, 4]);
    expect(await desk.send()).toMatchObject({ is: "nothing", conflicts: 0 });
  });

  it("without a network a deleted column waits: nothing is changed", async () => {
    const desk = await ward();
    deleteColumn(desk, "people");
    const before = headings(desk);
    desk.isOffline = true;
    await expect(updateTemplate(desk.deps)).rejects.toMatchObject({ kind: "outcome-unknown" });
    expect(headings(desk)).toEqual(before);
  });

  it.each([
    ["Mã dòng"],
    ["Phiên bản dòng"],
    ["Dấu vết hệ thống"],
    ["Trạng thái"],
    ["Ghi chú hệ thống"],
  ])("the system's column %s, deleted, comes back, hidden or shown as it was", async (heading) => {
    const desk = await ward(2);
    const hidden = () => worksheetOf(desk).columnLines[headings(desk).indexOf(heading)]?.hidden;
    const was = hidden() ?? false;
    deleteColumn(desk, heading);
    await updateTemplate(desk.deps);
    expect(hidden() ?? false).toBe(was);
    expect([...headings(desk)].sort()).toEqual([...(await fresh())].sort());
    expect(await desk.send()).toMatchObject({ held: 0, conflicts: 0 });
    expect(new FormSheet(desk).column("Mã dòng")).toHaveLength(2);
  });

  async function fresh(): Promise<readonly string[]> {
    const desk = town.seat(naLayColleague);
    await desk.flows.setUp();
    return headings(desk);
  }

  it("a moved column is read where it stands, and stays there", async () => {
    const desk = await ward(2);
    const sheet = new FormSheet(desk);
    const values = sheet.column("people");
    deleteColumn(desk, "people");
    const letters = columnLetters(desk, "village");
    desk.excel.person.insertColumns({ sheet: form.sheet, address: `${letters}1:${letters}1` });
    const block = [["Số khẩu"], ...values.map((value) => [String(value)])];
    const top = sheet.firstRow - 1;
    desk.excel.person.paste({ sheet: form.sheet, address: `${letters}${top}` }, block);
    const moved = headings(desk);
    expect((await updateTemplate(desk.deps)).changes).toMatchObject([
      { is: "moved", to: "Số khẩu" },
    ]);
    expect(headings(desk)).toEqual(moved);
    expect(await desk.send()).toMatchObject({ is: "nothing", held: 0 });
  });

  it("the person's own columns, formulas and colours stay, inside and beside the list", async () => {
    const desk = await ward(2);
    const { person } = desk.excel;
    const letters = columnLetters(desk, "village");
    person.insertColumns({ sheet: form.sheet, address: `${letters}1:${letters}1` });
    person.type({ sheet: form.sheet, address: `${letters}5` }, "Tổ vận động");
    person.type({ sheet: form.sheet, address: `${letters}6` }, "Tổ 2");
    const people = new FormSheet(desk).address("people", 6);
    person.type({ sheet: form.sheet, address: "AZ6" }, `=${people}*2`);
    await desk.excel.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(form.sheet).getRange(people);
      cell.format.fill.color = "#00FF00";
      await context.sync();
    });
    deleteColumn(desk, "sex");
    const { changes } = await updateTemplate(desk.deps);
    expect(changes.map(({ is, to }) => [is, to])).toEqual([
      ["added", "Giới tính"],
      ["own", "Tổ vận động"],
    ]);
    const sheet = new FormSheet(desk);
    expect(sheet.value("Tổ vận động", 6)).toBe("Tổ 2");
    const rows = worksheetOf(desk).rows;
    const beside = rows[5]?.find((cell) => cell?.formula?.endsWith("*2") === true);
    expect(beside?.formula).toBe(`=${sheet.address("people", 6)}*2`);
    const at = headings(desk).indexOf("Số khẩu");
    expect(rows[5]?.[at]?.format?.fill).toBe("#00FF00");
  });

  it("asks about a column only its place speaks for, and does as it is told", async () => {
    const desk = town.seat(naLayClerk);
    await desk.flows.setUp();
    new FormSheet(desk).fill(households(2));
    const letters = columnLetters(desk, "people");
    await desk.excel.Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(form.sheet);
      worksheet.getRange(`${letters}:${letters}`).dataValidation.clear();
      await context.sync();
    });
    typeHeading(desk, "people", "Trong nhà có mấy người");
    const asked = await updateTemplate(desk.deps);
    expect(asked.changes.filter(({ is }) => is !== "own")).toEqual([]);
    expect(asked.open).toMatchObject([{ heading: "Trong nhà có mấy người", label: "Số khẩu" }]);
    await updateTemplate(desk.deps, () => true);
    expect(new FormSheet(desk).column("people")).toEqual([4, 4]);
  });

  it("leaves such a column to the person who says it is theirs, and adds the missing one", async () => {
    const desk = town.seat(naLayClerk);
    await desk.flows.setUp();
    const letters = columnLetters(desk, "people");
    await desk.excel.Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(form.sheet);
      worksheet.getRange(`${letters}:${letters}`).dataValidation.clear();
      await context.sync();
    });
    typeHeading(desk, "people", "Số sổ hộ khẩu");
    await updateTemplate(desk.deps, () => false);
    expect(headings(desk)).toEqual(expect.arrayContaining(["Số khẩu", "Số sổ hộ khẩu"]));
  });

  it("marks wrong cells again in a sheet whose columns were mended", async () => {
    const desk = await ward(2);
    deleteColumn(desk, "people");
    await updateTemplate(desk.deps);
    const marks = worksheetOf(desk).conditionalFormats.filter(({ rule }) =>
      JSON.stringify(rule).includes("FIND"),
    );
    expect(marks).toHaveLength(3);
  });
});

describe("setUp in a workbook that is there", () => {
  it("mends what is certain, makes no sheet twice, and keeps the list of households", async () => {
    const desk = await ward(2);
    typeHeading(desk, "people", "Nhân khẩu");
    const sheets = desk.excel.model.worksheets.map(({ name }) => name);
    const { made, line } = await desk.flows.setUp();
    expect([made, line]).toEqual([[], "Đã cập nhật mẫu · 1 cột được đặt lại tên"]);
    expect(desk.excel.model.worksheets.map(({ name }) => name)).toEqual(sheets);
    const lists = desk.excel.model.worksheets.find(({ name }) => name === "_danh-muc");
    expect(JSON.stringify(lists?.rows)).toContain("NL-2024-001 – ");
  });

  it("refuses a workbook that lost its memory and says on its sheets that it is another unit's", async () => {
    const desk = town.seat(naLayColleague);
    const unit = smallTown.units.find(({ id }) => id === "song-da");
    if (unit === undefined) throw new Error("no unit");
    await desk.deps.workbook.setUp([planOf(form, { campaign: smallTown, unit })], []);
    await expect(desk.flows.setUp()).rejects.toMatchObject({ kind: "not-allowed" });
  });
});
