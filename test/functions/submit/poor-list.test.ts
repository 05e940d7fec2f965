import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memberPartition } from "../../../functions/store/partitions.ts";
import type { Member } from "../../../shared/campaign/campaign.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { configuredTown } from "../../fakes/configured-town.ts";
import {
  cellsOf,
  giftReviewer,
  householdCells,
  leader,
  members,
  naLayClerk,
  officeClerk,
  reviewer,
} from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";

const at = { unit: "ldtbxh", form: "poor-list" } as const;
const labourClerk: Member = {
  ...officeClerk,
  id: "p-ldtbxh",
  name: "Cán bộ LĐ-TB&XH",
  unit: "ldtbxh",
};
let town: TownService;

beforeEach(async () => {
  town = await TownService.start(undefined, { campaign: configuredTown });
  await town.service.store.commit(memberPartition(configuredTown.id), [
    { op: "create", id: labourClerk.id, kind: "member", seq: 1, body: labourClerk },
  ]);
});
afterEach(async () => {
  await town.close();
});

const listed = (n: number, changes: Readonly<Record<string, Cell>> = {}) =>
  cellsOf("poor-list", {
    head: "Quàng Thị Danh",
    nationalId: `011085${String(n).padStart(6, "0")}`,
    unit: "phường Na Lay",
    village: "bản Hốc",
    category: "Hộ nghèo",
    year: 2024,
    decision: "QĐ 1200/QĐ-UBND",
    ...changes,
  });

/** Codes the service says about a household of Na Lay whose number is `n`. */
async function said(n: number) {
  const { rows } = await town.submit(naLayClerk, { unit: "na-lay" }, [
    newRow("h", householdCells(n)),
  ]);
  expect(rows[0]?.outcome).toBe("stored");
  return rows[0]?.issues.map(({ code }) => code);
}

describe("the list of poor households", () => {
  it("is received without a decision, and says nothing while it is empty", async () => {
    expect(await said(1)).toEqual([]);
    const { rows } = await town.submit(labourClerk, at, [newRow("p", listed(1))]);
    expect(rows[0]).toMatchObject({ outcome: "stored", state: "accepted", issues: [] });
  });

  it("warns the ward about a household that is not on it", async () => {
    await town.submit(labourClerk, at, [newRow("p", listed(1))]);
    expect(await said(1)).toEqual([]);
    expect(await said(2)).toEqual(["E51"]);
  });

  it("forgets a row that was withdrawn", async () => {
    const { rows } = await town.submit(labourClerk, at, [
      newRow("a", listed(1)),
      newRow("b", listed(2)),
    ]);
    const gone = { ref: "w", id: rows[0]?.id ?? "", baseVersion: 1, cells: null, reason: "Nhầm" };
    await town.submit(labourClerk, at, [gone]);
    expect(await said(1)).toEqual(["E51"]);
  });

  it.each([...members, labourClerk].map((person) => ({ person, name: person.id })))(
    "shows its rows to the labour office alone: $name",
    async ({ person }) => {
      await town.submit(labourClerk, at, [newRow("p", listed(7))]);
      const reply = await town.call(person, "campaigns/xnt/units/ldtbxh/forms/poor-list/rows");
      expect(reply.status === 200).toBe(person === labourClerk);
      expect(JSON.stringify(reply.body).includes("Quàng Thị Danh")).toBe(person === labourClerk);
    },
  );

  it("leaves no trace in what a ward, a reviewer or a leader gets", async () => {
    await town.submit(labourClerk, at, [newRow("p", listed(7))]);
    await said(8);
    const paths = ["campaigns/xnt", "campaigns/xnt/summary", "me"];
    for (const person of [naLayClerk, reviewer, giftReviewer, leader])
      for (const path of paths) {
        const { body } = await town.call(person, path);
        expect(JSON.stringify(body)).not.toMatch(/Quàng Thị Danh|011085000007/);
      }
  });

  it("holds a person twice in one year only by mistake", async () => {
    await town.submit(labourClerk, at, [newRow("a", listed(1))]);
    const again = listed(1, { head: "Quàng Văn Khác" });
    const { rows } = await town.submit(labourClerk, at, [newRow("b", again)]);
    expect(rows[0]?.outcome).not.toBe("stored");
  });
});
