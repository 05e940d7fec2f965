import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forms } from "../../../shared/forms/catalogue.ts";
import { households as form } from "../../../shared/forms/households.ts";
import { FormSheet } from "../desk/sheet.ts";
import { Town } from "../desk/town.ts";
import { frontClerk, naLayClerk, officeClerk, songDaClerk } from "../../fakes/small-town.ts";

let town: Town;

beforeEach(async () => {
  town = await Town.start();
});

afterEach(() => town.close());

async function visibleSheets(person: Parameters<Town["seat"]>[0]): Promise<readonly string[]> {
  const desk = town.seat(person);
  await desk.flows.setUp();
  return desk.excel.model.worksheets
    .filter(({ visibility }) => visibility === "Visible")
    .map(({ name }) => name);
}

describe("setUp", () => {
  it.each([
    ["a ward", naLayClerk, ["Việc cần làm", "Danh sách hộ", "Tiến độ nhà", "Nguồn lực"]],
    ["the Front", frontClerk, ["Việc cần làm", "Nguồn lực"]],
    [
      "the standing office",
      officeClerk,
      ["Việc cần làm", "Nguồn lực", "QĐ phê duyệt", "Tuyên truyền", "Văn bản ban hành"],
    ],
  ])("gives %s its sheets, the list of work first", async (_, person, sheets) => {
    expect(await visibleSheets(person)).toEqual(sheets);
  });

  it("leaves everything as it is when pressed again", async () => {
    const desk = town.seat(naLayClerk);
    await desk.flows.setUp();
    new FormSheet(desk).type("head", 6, "Lò Văn Panh");
    expect(await desk.flows.setUp()).toMatchObject({ made: [] });
    expect(new FormSheet(desk).column("head")).toEqual(["Lò Văn Panh"]);
  });

  it("does not turn another unit's workbook into one's own", async () => {
    const desk = town.seat(naLayClerk);
    await desk.flows.setUp();
    const other = town.seat(songDaClerk, desk.excel.model);
    await expect(other.flows.setUp()).rejects.toMatchObject({ kind: "not-allowed" });
  });

  it("keeps national ids and their zeros as text, in the table and below it", async () => {
    const desk = town.seat(naLayClerk);
    await desk.flows.setUp();
    const sheet = new FormSheet(desk);
    for (const row of [6, 400]) {
      const address = sheet.address("nationalId", row);
      desk.excel.person.type({ sheet: "Danh sách hộ", address }, "011085000123");
      expect(sheet.value("nationalId", row)).toBe("011085000123");
    }
  });

  it("offers the unit's own villages and warns in Vietnamese about anything else", async () => {
    const desk = town.seat(naLayClerk);
    await desk.flows.setUp();
    const sheet = new FormSheet(desk);
    const at = { sheet: "Danh sách hộ", address: sheet.address("village", 6) };
    expect(desk.excel.person.type(at, "bản Hốc")).toEqual({ done: true });
    const typed = desk.excel.person.type(at, "bản Đáp");
    expect(typed).toMatchObject({
      done: true,
      alert: { style: "Warning", title: "Hãy xem lại ô này" },
    });
  });

  it("shows at most fourteen columns and hides the system's own", async () => {
    const desk = town.seat(naLayClerk);
    await desk.flows.setUp();
    const { worksheet, table } = new FormSheet(desk);
    const shown = table.columns.filter((_, index) => worksheet.columnLines[index]?.hidden !== true);
    expect(shown.length).toBeLessThanOrEqual(14);
    expect(shown.map(({ name }) => name)).not.toContain("Mã dòng");
    expect(table.columns).toHaveLength(form.columns.length + 5);
  });

  it("says on every sheet that invented data is invented", async () => {
    const desk = town.seat(naLayClerk);
    await desk.flows.setUp();
    for (const { name, rows, visibility } of desk.excel.model.worksheets)
      if (visibility === "Visible")
        expect([name, JSON.stringify(rows).includes("DỮ LIỆU GIẢ LẬP")]).toEqual([name, true]);
  });
});

describe("headings", () => {
  it("of the system differ from those of every form", () => {
    const system = [
      "Trạng thái",
      "Ghi chú hệ thống",
      "Mã dòng",
      "Phiên bản dòng",
      "Dấu vết hệ thống",
    ];
    const labels = forms.flatMap(({ columns }) => columns.map(({ label }) => label.vi));
    expect(labels.filter((label) => system.includes(label))).toEqual([]);
  });
});
