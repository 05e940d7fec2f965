import { afterEach, beforeEach, expect, it } from "vitest";
import { leader, naLayClerk, officeClerk, songDaClerk } from "../../../fakes/small-town.ts";
import { FormSheet, household } from "../../desk/sheet.ts";
import { Town } from "../../desk/town.ts";

let town: Town;

beforeEach(async () => {
  town = await Town.start();
});
afterEach(async () => {
  await town.close();
});

/** Approvals each ward's households count, as sent. */
async function approvedIn(unit: string): Promise<number> {
  const { units } = await town.seat(leader).deps.api.getSummary("xnt");
  const forms = units.find((one) => one.unit === unit)?.forms ?? [];
  const sent = forms.find(({ form }) => form === "households")?.sent ?? {};
  const approved = Object.entries(sent).filter(([key]) => key.startsWith("approved|"));
  return approved.reduce((sum, [, count]) => sum + count, 0);
}

it("takes a decision back from one ward when its household is corrected to another ward's", async () => {
  const home = new Map([
    ["na-lay", { clerk: naLayClerk, row: household(1) }],
    ["song-da", { clerk: songDaClerk, row: household(2, { village: "bản Đáp" }) }],
  ]);
  for (const { clerk, row } of home.values()) {
    const desk = town.seat(clerk);
    await desk.flows.setUp();
    new FormSheet(desk).fill([row]);
    await desk.send();
  }
  const office = town.seat(officeClerk);
  await office.flows.setUp();
  await office.flows.synchronise();
  const sheet = new FormSheet(office, "approvals");
  const decision = {
    decisionNo: "12/QĐ",
    decisionOn: "20/10/2024",
    household: "NL-2024-001",
    programme: "Phong trào thi đua",
    amount: "60000000",
  };
  sheet.fill([decision]);
  await office.send();
  expect([await approvedIn("na-lay"), await approvedIn("song-da")]).toEqual([1, 0]);

  sheet.type("household", sheet.firstRow, "SD-2024-001");
  expect(await office.send()).toMatchObject({ accepted: 1, withdrawn: 1, conflicts: 0 });
  expect(office.asked).toEqual([]);
  expect([await approvedIn("na-lay"), await approvedIn("song-da")]).toEqual([0, 1]);
  const at = { campaign: "xnt", unit: "na-lay", form: "approvals" } as const;
  const [left] = (await office.deps.api.listAllRows(at, 0)).rows;
  expect(left).toMatchObject({ state: "withdrawn" });
  expect(await office.send()).toMatchObject({ is: "nothing", unchanged: 1, openGone: [] });
});
