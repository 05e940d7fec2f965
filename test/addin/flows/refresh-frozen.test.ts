import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RefreshOutcome } from "../../../addin/flows/outcomes.ts";
import { october, townWithPeriods } from "../../fakes/locked-town.ts";
import { admin, leader, naLayClerk } from "../../fakes/small-town.ts";
import { FormSheet, households } from "../desk/sheet.ts";
import { type Desk, Town } from "../desk/town.ts";

const snapshot = "2024-10.lock-1";
const adjusted = "Điều chỉnh sau khi chốt";
let town: Town;
let clerk: Desk;
let sheet: FormSheet;

beforeEach(async () => {
  town = await Town.start(townWithPeriods);
  clerk = town.seat(naLayClerk);
  await clerk.flows.setUp();
  sheet = new FormSheet(clerk);
  sheet.fill(households(12));
  await clerk.send();
  const reason = "Chốt số liệu tháng 10";
  await town.seat(admin).flows.takeLockStep({ is: "lock", period: october.id, reason });
});
afterEach(() => town.close());

/** A household is corrected after the lock: it is repaired, not built. */
async function correct(): Promise<void> {
  town.now = new Date("2024-11-05T05:00:00Z");
  sheet.type("workType", sheet.firstRow, "Sửa chữa");
  await clerk.send();
}

function textOf(desk: Desk, name: string): string {
  const worksheet = desk.excel.model.worksheets.find((one) => one.name === name);
  return JSON.stringify(worksheet?.rows.map((row) => row?.map((cell) => cell?.value)));
}

const need = ({ indicators }: RefreshOutcome, kind: "new" | "repair") =>
  indicators.find(({ id, unit }) => id === `B1.need.poor.${kind}` && unit === "town")?.value;

describe("refresh from frozen figures", () => {
  it("writes the tabs as they were, and says so, whatever was corrected since", async () => {
    await correct();
    const desk = town.seat(leader);
    expect(need(await desk.flows.refresh({ period: october.id }), "repair")).toBe(1);
    expect(textOf(desk, "B1 Nhu cầu")).not.toContain("Số liệu đã chốt");
    const outcome = await desk.flows.refresh({ snapshot });
    expect([need(outcome, "new"), need(outcome, "repair")]).toEqual([12, 0]);
    const text = textOf(desk, "B1 Nhu cầu");
    expect(text).toContain(
      "Số liệu đã chốt, tính đến 12:00 ngày 01/11/2024 (2024-10.lock-1) · 1/3 xã, phường",
    );
    expect(text).toContain("Kỳ báo cáo: Tháng 10/2024 (từ 01/10/2024 đến 31/10/2024)");
    expect(outcome.line).toMatch(
      /^Số liệu đã chốt, tính đến 12:00 ngày 01\/11\/2024 · .* · đã cập nhật 8 biểu · 8 số liệu điều chỉnh sau khi chốt$/,
    );
  });

  it("is followed by figures of now as soon as they are asked for", async () => {
    await correct();
    const desk = town.seat(leader);
    await desk.flows.refresh({ snapshot });
    const outcome = await desk.flows.refresh({ period: october.id });
    expect(need(outcome, "repair")).toBe(1);
    expect(outcome.frozen).toBeUndefined();
    expect(textOf(desk, "B1 Nhu cầu")).not.toContain("Số liệu đã chốt");
  });

  it("shows what was adjusted since, frozen beside now, in a tab of its own", async () => {
    await correct();
    const desk = town.seat(leader);
    const { frozen, tabs } = await desk.flows.refresh({ snapshot });
    expect(tabs.at(-1)).toBe(adjusted);
    expect(frozen).toMatchObject({ snapshot, at: "2024-11-01T05:00:00.000Z" });
    expect(frozen?.adjustments).toContainEqual({
      ...{ tab: "B1", id: "B1.need.poor.new", unit: "town", basis: "sent", format: "integer" },
      ...{ frozen: 12, now: 11, change: -1 },
    });
    const text = textOf(desk, adjusted);
    expect(text).toContain("Hiện nay: Số liệu tính đến 12:00 ngày 05/11/2024");
    expect(text).toContain(
      '"Toàn thị xã","Nhu cầu hỗ trợ nhà ở, Hộ nghèo, xây mới","Đã gửi",12,11,-1',
    );
  });

  it("says that nothing was adjusted where nothing was", async () => {
    const desk = town.seat(leader);
    const { frozen } = await desk.flows.refresh({ snapshot });
    expect(frozen?.adjustments).toEqual([]);
    expect(textOf(desk, adjusted)).toContain("Không có số liệu nào thay đổi sau khi chốt.");
  });

  it("gives a clerk the own unit's", async () => {
    await correct();
    const { coverage, frozen } = await clerk.flows.refresh({ snapshot });
    expect(coverage).toBe("chỉ gồm số liệu của phường Na Lay");
    expect(new Set(frozen?.adjustments.map(({ unit }) => unit))).toEqual(
      new Set(["na-lay", "town"]),
    );
  });

  it("needs at most six round trips, the second time, too", async () => {
    const desk = town.seat(leader);
    const trips = () => desk.countTrips(() => desk.flows.refresh({ snapshot }));
    expect(await trips()).toBeLessThanOrEqual(6);
    expect(await trips()).toBeLessThanOrEqual(6);
  });

  it("changes nothing when there are no such figures", async () => {
    const desk = town.seat(leader);
    await expect(desk.flows.refresh({ snapshot: "2024-09.lock-1" })).rejects.toMatchObject({
      kind: "not-found",
    });
    expect(desk.excel.model.worksheets).toHaveLength(1);
  });
});
