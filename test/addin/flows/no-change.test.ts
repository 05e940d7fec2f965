import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FormSheet } from "../desk/sheet.ts";
import { type Desk, Town } from "../desk/town.ts";
import { naLayClerk } from "../../fakes/small-town.ts";

let town: Town;
let desk: Desk;

beforeEach(async () => {
  town = await Town.start();
  desk = town.seat(naLayClerk);
  await desk.flows.setUp();
});

afterEach(() => town.close());

describe("noChangeThisWeek", () => {
  it("writes today into the selected house, as a date", async () => {
    const sheet = new FormSheet(desk, "construction");
    sheet.type("household", sheet.firstRow, "NL-2024-001");
    desk.excel.person.activate("Tiến độ nhà");
    desk.excel.person.select({ sheet: "Tiến độ nhà", address: `C${sheet.firstRow}` });
    expect(await desk.flows.noChangeThisWeek()).toMatchObject({ confirmed: 1 });
    // 1/11/2024 as Excel counts days.
    expect(sheet.value("checkedOn", sheet.firstRow)).toBe(45597);
  });

  it("says where to click when no house is selected", async () => {
    desk.excel.person.activate("Danh sách hộ");
    await expect(desk.flows.noChangeThisWeek()).rejects.toMatchObject({ kind: "not-found" });
  });
});
