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
const approvals = { ...home, form: "approvals" } as const;
const construction = { ...home, form: "construction" } as const;
const money = { ...home, form: "money" } as const;
const code = "NL-2024-001";

let town: TownService;
let household: string;

beforeEach(async () => {
  town = await TownService.start();
  const { rows } = await town.submit(naLayClerk, home, [newRow("h", householdCells(1))]);
  household = rows[0]?.id ?? "";
});
afterEach(async () => {
  await town.close();
});

const decision = cellsOf("approvals", {
  household: code,
  decisionNo: "12/QĐ-UBND",
  decisionOn: "05/10/2024",
  programme: "Phong trào thi đua",
  amount: 50_000_000,
});

function progress(typed: Readonly<Record<string, Cell>>) {
  return cellsOf("construction", { household: code, startedOn: "10/10/2024", ...typed });
}

/** What was said of the row, but for what was only understood. */
const remarks = ({ rows }: SubmissionResult) =>
  rows[0]?.issues.filter(({ level }) => level !== "fixed") ?? [];

async function withdraw(baseVersion = 1) {
  const row = { ref: "w", id: household, baseVersion, cells: null, reason: "Trùng hộ" };
  return (await town.submit(naLayClerk, home, [row])).rows[0];
}

describe("a household with something on it", () => {
  it("is not withdrawn while a decision stands", async () => {
    await town.submit(officeClerk, approvals, [newRow("a", decision)]);
    expect(await withdraw()).toMatchObject({
      outcome: "held",
      state: "sent",
      issues: [
        { code: "E57", level: "block", params: { reason: "withdrawn", code, what: "approvals" } },
      ],
    });
  });

  it("is withdrawn once nothing is left on it", async () => {
    const { rows } = await town.submit(officeClerk, approvals, [newRow("a", decision)]);
    const id = rows[0]?.id ?? "";
    const gone = { ref: "w", id, baseVersion: 1, cells: null, reason: "Nhập nhầm" };
    await town.submit(officeClerk, approvals, [gone]);
    expect(await withdraw()).toMatchObject({ outcome: "withdrawn", issues: [] });
  });

  it("does not leave the list as a duplicate, and the decision is named", async () => {
    const { rows } = await town.submit(officeClerk, approvals, [newRow("a", decision)]);
    const cells = householdCells(1, { exitReason: "Trùng hộ", exitOn: "20/10/2024" });
    const sent = await town.submit(naLayClerk, home, [
      { ref: "e", id: household, baseVersion: 1, cells },
    ]);
    expect(sent.rows[0]?.outcome).toBe("held");
    const other = { form: "approvals", rowId: rows[0]?.id, row: 0 };
    expect(remarks(sent)).toMatchObject([{ code: "E57", other }]);
  });
});

describe("progress", () => {
  it("warns when a house goes back behind what was sent", async () => {
    await town.submit(officeClerk, approvals, [newRow("a", decision)]);
    const first = await town.submit(naLayClerk, construction, [
      newRow("c", progress({ stage: "Mái", percent: 80 })),
    ]);
    const id = first.rows[0]?.id ?? "";
    const cells = progress({ stage: "Móng", percent: 80 });
    const sent = await town.submit(naLayClerk, construction, [
      { ref: "e", id, baseVersion: 1, cells },
    ]);
    expect(sent.rows[0]?.outcome).toBe("stored");
    expect(remarks(sent)).toMatchObject([{ code: "E34", level: "warn", column: "stage" }]);
  });

  it("may go back where the reviewer returned it", async () => {
    await town.submit(officeClerk, approvals, [newRow("a", decision)]);
    const first = await town.submit(naLayClerk, construction, [
      newRow("c", progress({ stage: "Mái" })),
    ]);
    const id = first.rows[0]?.id ?? "";
    await town.review(reviewer, construction, [
      { id, version: 1, decision: "return", reason: "Chưa lợp" },
    ]);
    const sent = await town.submit(naLayClerk, construction, [
      { ref: "e", id, baseVersion: 1, cells: progress({ stage: "Móng" }) },
    ]);
    expect(remarks(sent)).toEqual([]);
  });
});

describe("a gift that stands in the fund and with its households", () => {
  it("is told with the stored row it stands in", async () => {
    const gift = {
      source: "Doanh nghiệp",
      donor: "Công ty Hoa Ban",
      kind: "Tiền",
      receivedOn: "25/09/2024",
      receipt: "PT 12",
    };
    const shares = [10_000_000, 20_000_000].map((amount, index) =>
      newRow(
        `m${index}`,
        cellsOf("money", { ...gift, amount, household: code, instalment: index + 1 }),
      ),
    );
    const stored = await town.submit(naLayClerk, money, shares);
    const sent = await town.submit(naLayClerk, money, [
      newRow("fund", cellsOf("money", { ...gift, amount: 30_000_000 })),
    ]);
    const other = { form: "money", rowId: stored.rows[0]?.id, row: 0 };
    expect(remarks(sent)).toMatchObject([{ code: "E62", other }]);
  });
});
