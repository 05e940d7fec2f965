import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SubmissionResult } from "../../../shared/api/shapes.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import {
  cellsOf,
  householdCells,
  naLayClerk,
  officeClerk,
  reviewer,
} from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";

const home = { unit: "na-lay" };
const another = { head: "Cà Thị Nọi", nationalId: "011185000999" };
let town: TownService;
let id: string;

beforeEach(async () => {
  town = await TownService.start();
  const { rows } = await town.submit(naLayClerk, home, [newRow("r1", householdCells(1))]);
  id = rows[0]?.id ?? "";
});
afterEach(async () => {
  await town.close();
});

async function edit(changes: Readonly<Record<string, Cell>>): Promise<SubmissionResult> {
  const cells = householdCells(1, changes);
  return town.submit(naLayClerk, home, [{ ref: "e", id, baseVersion: 1, cells }]);
}

describe("an edit that names another household", () => {
  it("is held once the household was accepted, and says which one it is", async () => {
    await town.review(reviewer, home, [{ id, version: 1 }]);
    const { rows } = await edit(another);
    expect(rows[0]).toMatchObject({
      outcome: "held",
      version: 1,
      issues: [{ code: "E68", level: "block", row: 1, params: { code: "NL-2024-001" } }],
    });
  });

  it("is held once a decision approved the household", async () => {
    const decision = cellsOf("approvals", {
      household: "NL-2024-001",
      decisionNo: "12/QĐ-UBND",
      decisionOn: "15/10/2024",
      programme: "Phong trào thi đua",
      amount: 60_000_000,
    });
    const at = { ...home, form: "approvals" } as const;
    const sent = await town.submit(officeClerk, at, [newRow("a", decision)]);
    expect(sent.rows[0]).toMatchObject({ outcome: "stored" });
    expect((await edit(another)).rows[0]?.issues.map(({ code }) => code)).toEqual(["E68"]);
  });

  it("is stored while nothing hangs on the household", async () => {
    expect((await edit(another)).rows[0]).toMatchObject({ outcome: "stored", version: 2 });
  });

  it.each<[why: string, changes: Readonly<Record<string, Cell>>]>([
    ["the name alone changed", { head: another.head }],
    ["the national id alone changed", { nationalId: another.nationalId }],
    [
      "the name is only written another way",
      {
        head: String(householdCells(1)[1]).toUpperCase(),
        nationalId: another.nationalId,
      },
    ],
  ])("is no other household when %s", async (_, changes) => {
    await town.review(reviewer, home, [{ id, version: 1 }]);
    expect((await edit(changes)).rows[0]).toMatchObject({ outcome: "stored" });
  });
});
