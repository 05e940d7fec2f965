import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FormSheet } from "../../desk/sheet.ts";
import { type Desk, Town } from "../../desk/town.ts";
import { naLayClerk } from "../../../fakes/small-town.ts";

let town: Town;
let desk: Desk;
let ledger: FormSheet;

beforeEach(async () => {
  town = await Town.start();
  desk = town.seat(naLayClerk);
  await desk.flows.setUp();
  ledger = new FormSheet(desk, "money");
});

afterEach(() => town.close());

const gift = (amount: number, changes: Readonly<Record<string, string>> = {}) => ({
  source: "Dòng họ, cộng đồng",
  kind: "Tiền",
  amount: String(amount),
  receivedOn: "05/10/2024",
  ...changes,
});

async function amounts(): Promise<readonly unknown[]> {
  const at = { campaign: "xnt", unit: "na-lay", form: "money" } as const;
  const { rows } = await desk.deps.api.listAllRows(at, 0);
  return rows.filter(({ state }) => state !== "withdrawn").map(({ cells }) => cells[3]);
}

describe("submit of gifts that share a natural key", () => {
  it("stores a second gift of the same giver as its own row, without a question", async () => {
    ledger.fill([gift(50_000_000)]);
    await desk.send();
    ledger.fill([gift(30_000_000, { receivedOn: "20/10/2024" })], ledger.firstRow + 1);
    expect(await desk.send()).toMatchObject({ accepted: 1, conflicts: 0, held: 0 });
    expect(desk.asked).toEqual([]);
    expect(await amounts()).toEqual([50_000_000, 30_000_000]);
    const ids = ledger.column("Mã dòng");
    expect(new Set(ids).size).toBe(2);
    expect(await desk.send()).toMatchObject({ is: "nothing", unchanged: 2 });
  });

  it("holds a row back that is exactly like another, says so, and sends it once they differ", async () => {
    const first = ledger.firstRow;
    ledger.fill([gift(1_000_000)]);
    await desk.send();
    ledger.fill([gift(1_000_000)], first + 1);
    expect(await desk.send()).toMatchObject({ is: "nothing", held: 1 });
    expect(ledger.value("Trạng thái", first + 1)).toBe("Cần sửa");
    expect(ledger.value("Ghi chú hệ thống", first + 1)).toBe(
      `Dòng này giống hệt dòng ${first}. Nếu là khoản khác, hãy ghi số chứng từ hoặc ngày; nếu trùng, hãy xóa dòng.`,
    );
    ledger.type("receipt", first + 1, "PT 12");
    expect(await desk.send()).toMatchObject({ accepted: 1, held: 0, conflicts: 0 });
    expect(await amounts()).toHaveLength(2);
  });

  it("stores a new gift under the key another row had until now", async () => {
    const first = ledger.firstRow;
    ledger.fill([gift(1_000_000, { receipt: "PT 1" })]);
    await desk.send();
    ledger.type("receipt", first, "PT 2");
    ledger.type("amount", first, "nhiều");
    ledger.fill([gift(7_000_000, { receipt: "PT 1" })], first + 1);
    expect(await desk.send()).toMatchObject({ accepted: 1, held: 1, conflicts: 0 });
    expect(await amounts()).toEqual([1_000_000, 7_000_000]);
  });

  it("finds all gifts again after the hidden ids were deleted", async () => {
    ledger.fill([1, 2, 3, 4, 5, 6].map((n) => gift(n * 1_000_000)));
    expect(await desk.send()).toMatchObject({ accepted: 6, conflicts: 0 });
    const ids = ledger.column("Mã dòng");
    ledger.clearColumn("Mã dòng");
    expect(await desk.send()).toMatchObject({ accepted: 0, unchanged: 6, conflicts: 0 });
    expect(ledger.column("Mã dòng")).toEqual(ids);
  });
});
