import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { households, FormSheet } from "../../desk/sheet.ts";
import { type Desk, Town } from "../../desk/town.ts";
import { leader, naLayClerk, reviewer } from "../../../fakes/small-town.ts";

let town: Town;
let clerk: Desk;
let desk: Desk;

beforeEach(async () => {
  town = await Town.start();
  clerk = town.seat(naLayClerk);
  await clerk.flows.setUp();
  new FormSheet(clerk).fill(households(3));
  await clerk.send();
  desk = town.seat(reviewer);
});

afterEach(() => town.close());

function type(address: string, text: string): void {
  desk.excel.person.type({ sheet: "Chờ duyệt", address }, text);
}

function firstRow(): number {
  const worksheet = desk.excel.model.worksheets.find(({ name }) => name === "Chờ duyệt");
  return (worksheet?.rows.findIndex((row) => row?.some((c) => c?.value === "Quyết định")) ?? 0) + 2;
}

describe("review", () => {
  it("lists what waits for the reviewer, without national ids", async () => {
    const outcome = await desk.flows.review();
    expect(outcome).toMatchObject({ accepted: 0, returned: 0, waiting: 3 });
    const text = JSON.stringify(desk.excel.model.worksheets.map(({ rows }) => rows));
    expect(text).toContain("Lường Văn Panh");
    expect(text).not.toContain("0110");
  });

  it("asks for no form of a unit of which one summary says that nothing waits", async () => {
    await desk.flows.review();
    const asked = desk.requests.filter((path) => path.includes("/forms/"));
    expect(asked).toEqual(["campaigns/xnt/units/na-lay/forms/households/rows?since=0"]);
  });

  it("takes decisions and lists what is left", async () => {
    await desk.flows.review();
    const row = firstRow();
    type(`H${row}`, "Tiếp nhận");
    type(`H${row + 1}`, "Trả lại");
    type(`J${row + 1}`, "Thiếu giấy tờ");
    expect(await desk.flows.review()).toMatchObject({
      accepted: 1,
      returned: 1,
      refused: [],
      waiting: 1,
    });
  });

  it("names the cell of a decision it cannot take and keeps what was typed", async () => {
    await desk.flows.review();
    type(`H${firstRow()}`, "Trả lại");
    const outcome = await desk.flows.review();
    expect(outcome.refused).toMatchObject([{ sheet: "Chờ duyệt", address: `J${firstRow()}` }]);
    expect(outcome.waiting).toBe(3);
    const worksheet = desk.excel.model.worksheets.find(({ name }) => name === "Chờ duyệt");
    expect(worksheet?.rows[firstRow() - 1]?.[7]?.value).toBe("Trả lại");
  });

  it("keeps a reason that was noted before its decision", async () => {
    await desk.flows.review();
    type(`H${firstRow()}`, "Tiếp nhận");
    type(`J${firstRow() + 1}`, "Hỏi lại tổ trưởng");
    expect(await desk.flows.review()).toMatchObject({ accepted: 1, refused: [], waiting: 2 });
    const worksheet = desk.excel.model.worksheets.find(({ name }) => name === "Chờ duyệt");
    const reasons = [0, 1].map((n) => worksheet?.rows[firstRow() - 1 + n]?.[9]?.value ?? null);
    expect(reasons).toEqual(["Hỏi lại tổ trưởng", null]);
  });

  it("shows rows plain and low, with the input look on the four cells to decide in", async () => {
    // The sheet stands ready and empty first: its first rows must not take after the heading.
    await desk.flows.setUp();
    await desk.flows.review();
    const worksheet = desk.excel.model.worksheets.find(({ name }) => name === "Chờ duyệt");
    const row = worksheet?.rows[firstRow() - 1] ?? [];
    const looks = row.slice(0, 11).map((cell) => cell?.format);
    expect(looks.map((look) => look?.fill ?? null)).toEqual([
      ...Array.from({ length: 7 }, () => looks[0]?.fill ?? null),
      ...Array.from({ length: 4 }, () => "#F8CBAD"),
    ]);
    expect(looks[0]?.fill).not.toBe("#DDEBF7");
    expect(looks.map((look) => look?.font.bold)).not.toContain(true);
    expect(looks.map((look) => look?.horizontalAlignment)).not.toContain("Center");
    expect(new Set(looks.map((look) => look?.verticalAlignment))).toEqual(new Set(["Top"]));
    expect(worksheet?.rowLines[firstRow() - 1]?.size).toBeLessThanOrEqual(45);
    expect(row[3]?.value).toMatch(/^\S.* – bản Hốc – Hộ nghèo – Xây mới – CCCD 011\*+\d\d$/u);
  });

  it("refuses a person who reviews nothing", async () => {
    await expect(town.seat(leader).flows.review()).rejects.toMatchObject({ kind: "not-allowed" });
  });
});
