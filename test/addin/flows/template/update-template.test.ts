import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { updateTemplate } from "../../../../addin/flows/template/update-template.ts";
import { planOf } from "../../../../addin/flows/template/sheet-plan.ts";
import { households as form } from "../../../../shared/forms/households.ts";
import { households, FormSheet } from "../../desk/sheet.ts";
import { Town } from "../../desk/town.ts";
import { naLayClerk, naLayColleague, smallTown } from "../../../fakes/small-town.ts";
import {
  clearValidation,
  columnLetters,
  contentOf,
  deleteColumn,
  headings,
  typeHeading,
  ward,
} from "./template-desk.ts";

let town: Town;

beforeEach(async () => {
  town = await Town.start();
});

afterEach(() => town.close());

describe("what a person changed", () => {
  it("a heading that was typed over: its column is known, its rows stay, the heading comes back", async () => {
    const desk = await ward(town);
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
    const desk = await ward(town);
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
    const desk = await ward(town, 2);
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
    const desk = await ward(town);
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
    const desk = await ward(town, 2);
    const hidden = () =>
      new FormSheet(desk).worksheet.columnLines[headings(desk).indexOf(heading)]?.hidden;
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
    const desk = await ward(town, 2);
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
    const desk = await ward(town, 2);
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
    const rows = new FormSheet(desk).worksheet.rows;
    const beside = rows[5]?.find((cell) => cell?.formula?.endsWith("*2") === true);
    expect(beside?.formula).toBe(`=${sheet.address("people", 6)}*2`);
    const at = headings(desk).indexOf("Số khẩu");
    expect(rows[5]?.[at]?.format?.fill).toBe("#00FF00");
  });

  it("asks about a column only its place speaks for, and does as it is told", async () => {
    const desk = town.seat(naLayClerk);
    await desk.flows.setUp();
    new FormSheet(desk).fill(households(2));
    await clearValidation(desk, "people");
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
    await clearValidation(desk, "people");
    typeHeading(desk, "people", "Số sổ hộ khẩu");
    await updateTemplate(desk.deps, () => false);
    expect(headings(desk)).toEqual(expect.arrayContaining(["Số khẩu", "Số sổ hộ khẩu"]));
  });

  it("marks wrong cells again in a sheet whose columns were mended", async () => {
    const desk = await ward(town, 2);
    deleteColumn(desk, "people");
    await updateTemplate(desk.deps);
    const marks = new FormSheet(desk).worksheet.conditionalFormats.filter(({ rule }) =>
      JSON.stringify(rule).includes("FIND"),
    );
    expect(marks).toHaveLength(3);
  });
});

describe("setUp in a workbook that is there", () => {
  it("mends what is certain, makes no sheet twice, and keeps the list of households", async () => {
    const desk = await ward(town, 2);
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
