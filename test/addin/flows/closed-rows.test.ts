import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LockSteps, requestIn, townWithPeriods } from "../../fakes/locked-town.ts";
import { admin, leader, naLayClerk } from "../../fakes/small-town.ts";
import { FormSheet } from "../desk/sheet.ts";
import { type Desk, Town } from "../desk/town.ts";

let town: Town;
let desk: Desk;
let ledger: FormSheet;
let steps: LockSteps;

beforeEach(async () => {
  town = await Town.start(townWithPeriods);
  desk = town.seat(naLayClerk);
  await desk.flows.setUp();
  ledger = new FormSheet(desk, "money");
  steps = new LockSteps(async (person, path, { key, body }) => {
    const response = await town.app.fetch(`http://town.example/api/${path}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${await town.app.tokenFor(person?.id ?? "")}`,
        "content-type": "application/json",
        "idempotency-key": key,
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  });
});

afterEach(() => town.close());

const gift = (amount: number, receivedOn = "05/10/2024") => ({
  source: "Doanh nghiệp, nhà hảo tâm",
  donor: `Công ty ${amount}`,
  kind: "Tiền",
  amount: String(amount),
  receivedOn,
});

/** Codes with their addresses in the ledger, as a check without a network finds them. */
async function found(): Promise<readonly string[]> {
  desk.isOffline = true;
  const { issues } = await desk.flows.check();
  desk.isOffline = false;
  return issues.map(({ code, address, sentence }) => {
    if (code === "E65") expect(sentence).toContain("đã khóa từ 01/11/2024");
    return `${code} ${address}`;
  });
}

describe("a workbook that knows a lock", () => {
  it("says E65 of what it would send, and nothing of rows that were there before", async () => {
    ledger.fill([gift(10_000_000), gift(20_000_000)]);
    await desk.send();
    await steps.lock(admin);
    await desk.flows.synchronise();
    expect(await found()).toEqual([]);
    const row = ledger.firstRow;
    ledger.type("amount", row, "11000000");
    ledger.type("receipt", row + 1, "PT 12");
    ledger.fill([gift(30_000_000), gift(40_000_000, "01/11/2024")], row + 2);
    expect(await found()).toEqual(
      [row, row + 2].map((at) => `E65 ${ledger.address("receivedOn", at)}`),
    );
    // The receipt and the gift of November go.
    expect(await desk.send()).toMatchObject({ accepted: 2, held: 2 });
  });

  it("sends them once the period is open again for its unit", async () => {
    await steps.lock(admin);
    ledger.fill([gift(10_000_000)]);
    expect(await desk.send()).toMatchObject({ held: 1 });
    const request = requestIn(await steps.request(naLayClerk, { unit: "na-lay" }));
    await steps.decide(leader, { request });
    await steps.reopen(admin, request);
    expect(await desk.send()).toMatchObject({ accepted: 1, held: 0 });
  });

  it("leaves a date that goes out of the period, and a row that is gone, to the service", async () => {
    ledger.fill([gift(10_000_000), gift(20_000_000)]);
    await desk.send();
    await steps.lock(admin);
    ledger.type("receivedOn", ledger.firstRow, "01/11/2024");
    const moved = await desk.send();
    expect(moved.issues.map(({ code }) => code)).toEqual(["E65"]);
    ledger.type("receivedOn", ledger.firstRow, "05/10/2024");
    const id = String(ledger.value("Mã dòng", ledger.firstRow + 1));
    ledger.deleteRow(ledger.firstRow + 1);
    const gone = await desk.send({ withdraw: [{ id, reason: "Nhập nhầm" }] });
    expect(gone).toMatchObject({ withdrawn: 0, held: 1, issues: [{ code: "E65", address: "A1" }] });
  });
});
