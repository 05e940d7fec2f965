import { describe, expect, it } from "vitest";
import { households } from "../desk/sheet.ts";
import { type Desk } from "../desk/town.ts";
import { reviewer } from "../../fakes/small-town.ts";
import { mine, other, sheet, sitAtTwoDesks, theirs, town } from "../desk/two-desks.ts";

sitAtTwoDesks();

/** Three households sent from my workbook and pulled into theirs. */
async function share(): Promise<void> {
  sheet.fill(households(3));
  await mine.send();
  await theirs.flows.synchronise();
}

describe("synchronise", () => {
  it("brings rows of the unit into another workbook, once", async () => {
    await share();
    expect(other.column("nationalId")).toEqual(sheet.column("nationalId"));
    expect(other.column("code")).toEqual(sheet.column("code"));
    expect(other.value("Trạng thái", other.firstRow)).toBe("Đã gửi");
    expect(await theirs.flows.synchronise()).toMatchObject({ added: 0, updated: 0 });
    expect(await theirs.send()).toMatchObject({ is: "nothing", unchanged: 3 });
  });

  it("asks for versions once, and only for the forms that moved or lost rows", async () => {
    await share();
    await theirs.flows.synchronise();
    const asked = async () => {
      theirs.requests = [];
      await theirs.flows.synchronise();
      // The first two go side by side.
      return theirs.requests.map((path) => path.replace(/^campaigns\/xnt/, "…")).sort();
    };
    const always = ["me", "…", "…/summary"].sort();
    const and = (path: string) => [...always, path].sort();
    expect(await asked()).toEqual(always);
    sheet.type("people", sheet.firstRow, "7");
    await mine.send();
    expect(await asked()).toEqual(and("…/units/na-lay/forms/households/rows?since=1"));
    expect(other.value("people", other.firstRow)).toBe(7);
    expect(await asked()).toEqual(always);
    other.deleteRow(other.firstRow);
    expect(await asked()).toEqual(and("…/units/na-lay/forms/households/rows?since=0"));
    expect(other.column("people")).toHaveLength(3);
  });

  it("merges different cells of a row that two people changed", async () => {
    await share();
    other.type("people", other.firstRow, "7");
    await theirs.send();
    sheet.type("workType", sheet.firstRow, "Sửa chữa");
    const sync = await mine.flows.synchronise();
    expect(sync).toMatchObject({ updated: 1, conflicts: [] });
    expect(sheet.value("people", sheet.firstRow)).toBe(7);
    expect(sheet.value("workType", sheet.firstRow)).toBe("Sửa chữa");
    expect(sheet.value("Trạng thái", sheet.firstRow)).toBe("Đã sửa, chưa gửi");
    expect(await mine.send()).toMatchObject({ accepted: 1, conflicts: 0 });
  });

  it("shows mine and theirs where both changed the same cell, and keeps the chosen side", async () => {
    await share();
    other.type("people", other.firstRow, "7");
    await theirs.send();
    sheet.type("people", sheet.firstRow, "5");
    const open = await mine.flows.synchronise();
    expect(open.conflicts[0]?.cells).toEqual([
      { column: "people", label: "Số khẩu", mine: 5, theirs: 7 },
    ]);
    expect(sheet.value("people", sheet.firstRow)).toBe(5);
    expect(sheet.value("Trạng thái", sheet.firstRow)).toBe("Có người khác sửa");
    expect(sheet.value("Ghi chú hệ thống", sheet.firstRow)).toMatch(
      /^Dòng này đã được .+ sửa\. Bấm "Lấy số liệu mới" để xem khác biệt và chọn bản giữ lại\.$/u,
    );
    const id = open.conflicts[0]?.id ?? "";
    await mine.send({ keep: [{ id, side: "theirs" }] });
    expect(sheet.value("people", sheet.firstRow)).toBe(7);
    expect(await mine.send()).toMatchObject({ is: "nothing", conflicts: 0 });
  });

  it("leaves a returned row with who, why and by when, on the row and in the list of work", async () => {
    await share();
    const desk = town.seat(reviewer);
    await decide(desk, { 0: ["Trả lại", "Thiếu ngày sinh", "15/11/2024"], 1: ["Tiếp nhận"] });
    const sync = await mine.flows.synchronise();
    expect(sync.returned).toHaveLength(1);
    const states = sheet.column("Trạng thái");
    expect(states).toEqual(["Trả lại để bổ sung", "Đã tiếp nhận", "Đã gửi"]);
    expect(sheet.value("Ghi chú hệ thống", sheet.firstRow)).toContain("Thiếu ngày sinh");
    expect(textsOf(mine, "Việc cần làm")).toContain("Bị trả lại");
    // What the reviewer said stays through a check, and goes with the next version.
    await mine.flows.check();
    expect(sheet.value("Ghi chú hệ thống", sheet.firstRow)).toContain("Thiếu ngày sinh");
    sheet.type("people", sheet.firstRow, "9");
    await mine.send();
    expect(sheet.value("Trạng thái", sheet.firstRow)).toBe("Đã gửi");
    expect(sheet.value("Ghi chú hệ thống", sheet.firstRow)).toBeNull();
  });

  it("brings deleted rows back that nobody withdrew, and doubles none whose hidden cells were lost", async () => {
    await share();
    sheet.deleteRow(sheet.firstRow + 2);
    sheet.clearColumn("Mã dòng");
    sheet.clearColumn("Phiên bản dòng");
    await mine.flows.synchronise();
    expect(sheet.column("nationalId")).toHaveLength(3);
    expect(new Set(sheet.column("Mã dòng")).size).toBe(3);
  });
});

/** Fills decisions into the first rows of "Chờ duyệt" and sends them. */
async function decide(
  desk: Desk,
  rows: Readonly<Record<number, readonly string[]>>,
): Promise<void> {
  await desk.flows.review();
  const worksheet = desk.excel.model.worksheets.find(({ name }) => name === "Chờ duyệt");
  const header =
    worksheet?.rows.findIndex((row) => row?.some((c) => c?.value === "Quyết định")) ?? -1;
  for (const [index, [decision = "", reason = "", due = ""]] of Object.entries(rows)) {
    const row = header + 2 + Number(index);
    desk.excel.person.type({ sheet: "Chờ duyệt", address: `H${row}` }, decision);
    if (reason !== "") desk.excel.person.type({ sheet: "Chờ duyệt", address: `J${row}` }, reason);
    if (due !== "") desk.excel.person.type({ sheet: "Chờ duyệt", address: `K${row}` }, due);
  }
  await desk.flows.review();
}

function textsOf(desk: Desk, name: string): string {
  const worksheet = desk.excel.model.worksheets.find((sheet) => sheet.name === name);
  return (worksheet?.rows ?? [])
    .flatMap((row) => (row ?? []).map((cell) => String(cell?.value ?? "")))
    .join("\n");
}
