import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { households, FormSheet } from "../desk/sheet.ts";
import { type Desk, Town } from "../desk/town.ts";
import { admin, leader, naLayClerk } from "../../fakes/small-town.ts";

let town: Town;
let clerk: Desk;
let desk: Desk;

beforeEach(async () => {
  town = await Town.start();
  clerk = town.seat(naLayClerk);
  await clerk.flows.setUp();
  new FormSheet(clerk).fill(households(12));
  await clerk.send();
  desk = town.seat(leader);
});

afterEach(() => town.close());

function sheetOf(name: string) {
  const worksheet = desk.excel.model.worksheets.find((sheet) => sheet.name === name);
  if (worksheet === undefined) throw new Error(`No sheet ${name}`);
  return worksheet;
}

describe("refresh", () => {
  it("writes the tabs with time, coverage and charts, from the sent and the accepted figures", async () => {
    const outcome = await desk.flows.refresh();
    expect(outcome.tabs).toHaveLength(7);
    expect(outcome.coverage).toContain("1/3 xã, phường");
    expect(outcome.asOf).toBe("2024-11-01T05:00:00.000Z");
    const need = outcome.indicators.find(
      ({ id, unit }) => id === "B1.need.poor.new" && unit === "town",
    );
    expect(need?.value).toBe(12);
    const texts = JSON.stringify(sheetOf(outcome.tabs[0] ?? "").rows);
    expect(texts).toContain("Số liệu tính đến 12:00 ngày 01/11/2024");
    expect(texts).toContain("DỮ LIỆU GIẢ LẬP");
    expect(outcome.tabs.flatMap((name) => sheetOf(name).charts).length).toBeGreaterThan(0);
  });

  it("says that a clerk's tabs hold the own unit only, and leaves the others blank", async () => {
    desk = clerk;
    const { coverage } = await clerk.flows.refresh();
    expect(coverage).toBe("chỉ gồm số liệu của phường Na Lay");
    const rows = sheetOf("B1 Nhu cầu").rows.map((cells) =>
      (cells ?? []).map((cell) => cell?.value),
    );
    expect(JSON.stringify(rows)).toContain("chỉ gồm số liệu của phường Na Lay");
    expect(rows.find(([unit]) => unit === "phường Na Lay")?.[1]).toBe(12);
    expect(rows.find(([unit]) => unit === "phường Sông Đà")?.[1]).toBe("–");
  });

  it("writes no noughts for an administrator, who is told no figures", async () => {
    desk = town.seat(admin);
    await expect(desk.flows.refresh()).rejects.toMatchObject({ kind: "not-allowed" });
    expect(desk.excel.model.worksheets).toHaveLength(1);
  });

  it("opens the first tab and puts the empty first sheet out of sight", async () => {
    const { tabs } = await desk.flows.refresh();
    const { model } = desk.excel;
    expect(model.worksheets.find(({ id }) => id === model.activeWorksheetId)?.name).toBe(tabs[0]);
    expect(sheetOf("Sheet1").visibility).toBe("Hidden");
  });

  it("leaves a person on the tab they read", async () => {
    const { tabs } = await desk.flows.refresh();
    await desk.flows.goTo({ sheet: tabs[2] ?? "", address: "A1" });
    await desk.flows.refresh();
    const { model } = desk.excel;
    expect(model.worksheets.find(({ id }) => id === model.activeWorksheetId)?.name).toBe(tabs[2]);
  });

  it("never hides a sheet with content", async () => {
    desk.excel.person.type({ sheet: "Sheet1", address: "C7" }, "ghi nhớ");
    await desk.flows.refresh();
    expect(sheetOf("Sheet1").visibility).toBe("Visible");
  });

  it("writes titles and names without the sign for risky texts", async () => {
    const { tabs } = await desk.flows.refresh();
    const cells = tabs.flatMap((name) => sheetOf(name).rows.flatMap((row) => row ?? []));
    const signed = cells.filter((cell) => cell?.format?.quotePrefix === true);
    expect(signed.map((cell) => cell?.value)).toEqual([]);
  });

  it("needs at most six round trips for all tabs", async () => {
    expect(await desk.countTrips(() => desk.flows.refresh())).toBeLessThanOrEqual(6);
    expect(await desk.countTrips(() => desk.flows.refresh())).toBeLessThanOrEqual(6);
  });

  it("needs no more in a ward's workbook, whose own sheets are read again, formulas and comments too", async () => {
    const sheet = new FormSheet(clerk);
    sheet.type("people", 6, "=2+3");
    await clerk.excel.Excel.run(async (context) => {
      const cell = sheet.address("people", 7);
      context.workbook.comments.add(`'Danh sách hộ'!${cell}`, "đã chuyển đi?");
      await context.sync();
    });
    expect(await clerk.countTrips(() => clerk.flows.refresh())).toBeLessThanOrEqual(6);
    expect(await clerk.countTrips(() => clerk.flows.refresh())).toBeLessThanOrEqual(6);
  });

  it("keeps what people wrote beside a tab, their formats, and the place of charts", async () => {
    const { tabs } = await desk.flows.refresh();
    const name = tabs[1] ?? "";
    desk.excel.person.type({ sheet: name, address: "Z3" }, "=1+1");
    await desk.excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRange("B10").format.fill.color = "#00FF00";
      sheet.charts.load("items/name");
      await context.sync();
      for (const chart of sheet.charts.items) chart.left = 7;
      await context.sync();
    });
    await desk.flows.refresh();
    const worksheet = sheetOf(name);
    expect(worksheet.rows[2]?.[25]?.formula).toBe("=1+1");
    expect(worksheet.rows[9]?.[1]?.format?.fill).toBe("#00FF00");
    await desk.excel.Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem(name);
      charts.load("items/left");
      await context.sync();
      for (const { left } of charts.items) expect(left).toBe(7);
    });
  });

  it("changes nothing when the service cannot be reached", async () => {
    await desk.flows.refresh();
    const before = JSON.stringify(desk.excel.model.worksheets.map(({ rows }) => rows));
    desk.isOffline = true;
    await expect(desk.flows.refresh()).rejects.toMatchObject({ kind: "outcome-unknown" });
    expect(JSON.stringify(desk.excel.model.worksheets.map(({ rows }) => rows))).toBe(before);
  });
});
