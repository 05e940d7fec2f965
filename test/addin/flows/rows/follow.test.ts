import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { naLayClerk } from "../../../fakes/small-town.ts";
import { FormSheet, household, households } from "../../desk/sheet.ts";
import { type Desk, Town } from "../../desk/town.ts";

let town: Town;
let desk: Desk;
let sheet: FormSheet;

beforeEach(async () => {
  town = await Town.start();
  desk = town.seat(naLayClerk);
  await desk.flows.setUp();
  sheet = new FormSheet(desk);
  sheet.fill(households(3));
  await desk.send();
});
afterEach(async () => {
  await town.close();
});

const home = { campaign: "xnt", unit: "na-lay", form: "households" } as const;
async function stored() {
  const { rows } = await desk.deps.api.listAllRows(home, 0);
  return rows.map(({ code, cells, version }) => `${code ?? ""} ${String(cells[1])} v${version}`);
}

describe("households typed or pasted over others", () => {
  it("keep their codes when a list is pasted in another order", async () => {
    const before = await stored();
    const codes = sheet.column("code");
    sheet.fill([household(3), household(1), household(2)]);
    expect(await desk.send()).toMatchObject({ is: "nothing", unchanged: 3 });
    expect(desk.asked).toEqual([]);
    expect(await stored()).toEqual(before);
    expect(sheet.column("code")).toEqual([codes[2], codes[0], codes[1]]);
    expect(await desk.send()).toMatchObject({ is: "nothing", unchanged: 3 });
  });

  it("keep their codes when new figures are fetched after the paste", async () => {
    const codes = sheet.column("code");
    sheet.fill([household(2), household(1)]);
    await desk.flows.synchronise();
    expect(sheet.column("code")).toEqual([codes[1], codes[0], codes[2]]);
    expect(await desk.send()).toMatchObject({ is: "nothing", unchanged: 3 });
  });

  it("get a code of their own, and the other is asked about", async () => {
    sheet.fill([household(77)]);
    expect(await desk.send()).toMatchObject({ accepted: 1, withdrawn: 0 });
    expect(desk.asked[0]?.gone).toHaveLength(1);
    expect(desk.asked[0]?.gone[0]?.title).toContain("NL-2024-001");
    expect(sheet.value("code", sheet.firstRow)).toBe("NL-2024-004");
    expect(await stored()).toHaveLength(4);
  });

  it("stay who they are when name and national id are corrected in the way they are written", async () => {
    const { head = "" } = household(1);
    sheet.fill([household(1, { head: head.toUpperCase(), nationalId: "011051000099" })]);
    expect(await desk.send()).toMatchObject({ accepted: 1 });
    expect(desk.asked).toEqual([]);
    expect(await stored()).toHaveLength(3);
  });
});
