import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fsck } from "../../../functions/jobs/fsck.ts";
import {
  headDocumentId,
  rowDocumentId,
  type Head,
  type RowDocument,
} from "../../../functions/rows/row-document.ts";
import { unitPartition } from "../../../functions/store/partitions.ts";
import {
  cellsOf,
  householdCells,
  naLayClerk,
  noon,
  officeClerk,
  reviewer,
  smallTown,
} from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";

const home = { unit: "na-lay" };
const approvals = { ...home, form: "approvals" } as const;
const construction = { ...home, form: "construction" } as const;
const partition = unitPartition(smallTown.id, "na-lay");
let town: TownService;
let household: { id: string; code: string };

beforeEach(async () => {
  town = await TownService.start();
  const { rows } = await town.submit(naLayClerk, home, [newRow("a", householdCells(1))]);
  household = { id: rows[0]?.id ?? "", code: rows[0]?.code ?? "" };
});
afterEach(async () => {
  const report = await fsck({ store: town.service.store, campaign: smallTown, now: () => noon });
  expect(report.findings).toEqual([]);
  await town.close();
});

async function storedHousehold(): Promise<RowDocument> {
  const stored = await town.service.store.get(partition, rowDocumentId(household.id));
  return stored?.body as RowDocument;
}

async function approve(amount = 60_000_000) {
  const cells = cellsOf("approvals", {
    decisionNo: "12/QĐ-UBND",
    decisionOn: 45580,
    household: household.code,
    programme: "Phong trào thi đua",
    amount,
    signer: "Nguyễn Văn An",
  });
  const { rows } = await town.submit(officeClerk, approvals, [newRow("a", cells)]);
  expect(rows[0]).toMatchObject({ outcome: "stored" });
  return rows[0]?.id ?? "";
}

describe("facts frozen into a household's row", () => {
  it("keep an accepted decision that was withdrawn until its withdrawal is accepted", async () => {
    const id = await approve();
    await town.review(reviewer, approvals, [{ id, version: 1 }]);
    await town.submit(officeClerk, approvals, [
      { ref: "w", id, baseVersion: 1, cells: null, reason: "Nhầm" },
    ]);
    expect((await storedHousehold()).facts).toMatchObject({
      sent: { approvedOn: null },
      accepted: { approvedOn: "2024-10-15" },
    });
    await town.review(reviewer, approvals, [{ id, version: 2 }]);
    expect((await storedHousehold()).facts).toMatchObject({ accepted: { approvedOn: null } });
  });

  it("follow an approval in the same commit, without a new version of the household", async () => {
    await approve();
    expect(await storedHousehold()).toMatchObject({
      version: 1,
      facts: {
        sent: { approvedOn: "2024-10-15", approvedAmount: 60_000_000 },
        accepted: { approvedOn: null },
      },
    });
  });

  it("move the household to the end of the list, so that workbooks fetch it again", async () => {
    const { cursor } = await town.rows(naLayClerk, home);
    await approve();
    const { rows } = await town.rows(naLayClerk, home, `?since=${cursor}`);
    expect(rows.map(({ id }) => id)).toEqual([household.id]);
  });

  it("count as accepted once the approval is accepted", async () => {
    const id = await approve();
    await town.review(reviewer, approvals, [{ id }]);
    expect((await storedHousehold()).facts?.accepted.approvedOn).toBe("2024-10-15");
  });

  it("follow construction, and vanish when its row is withdrawn", async () => {
    await approve();
    const cells = cellsOf("construction", {
      household: household.code,
      stage: "Móng",
      startedOn: 45590,
    });
    const { rows } = await town.submit(naLayClerk, construction, [newRow("c", cells)]);
    expect(rows[0]).toMatchObject({ outcome: "stored" });
    expect((await storedHousehold()).facts?.sent).toMatchObject({
      startedOn: "2024-10-25",
      stage: "foundation",
    });
    const id = rows[0]?.id ?? "";
    await town.submit(naLayClerk, construction, [
      { ref: "w", id, baseVersion: 1, cells: null, reason: "Nhầm hộ" },
    ]);
    expect((await storedHousehold()).facts?.sent).toMatchObject({ startedOn: null, stage: null });
  });

  it("keep to the house an accepted row named, when its sheet is moved to another one", async () => {
    await approve();
    const { rows: others } = await town.submit(naLayClerk, home, [newRow("b", householdCells(2))]);
    const cells = (code: string | null | undefined) =>
      cellsOf("construction", { household: code ?? "", stage: "Chưa khởi công", percent: 0 });
    const { rows } = await town.submit(naLayClerk, construction, [
      newRow("c", cells(household.code)),
    ]);
    const id = rows[0]?.id ?? "";
    await town.review(reviewer, construction, [{ id }]);
    await town.submit(naLayClerk, construction, [
      { ref: "m", id, baseVersion: 1, cells: cells(others[0]?.code) },
    ]);
    expect((await storedHousehold()).facts).toMatchObject({
      sent: { stage: null },
      accepted: { stage: "not-started" },
    });
  });

  it("change the totals of the households, not those of the form that says so", async () => {
    const head = async () =>
      (await town.service.store.get(partition, headDocumentId("households")))?.body as Head;
    const before = await head();
    await approve();
    const after = await head();
    expect(after.version).toBe(before.version + 1);
    expect(after.sent).not.toEqual(before.sent);
    expect(after.accepted).toEqual(before.accepted);
  });

  it("hold back a row about a household nobody entered", async () => {
    const cells = cellsOf("construction", { household: "NL-2024-099", stage: "Chưa khởi công" });
    const { rows } = await town.submit(naLayClerk, construction, [newRow("c", cells)]);
    expect(rows[0]?.outcome).toBe("held");
    expect(rows[0]?.issues.map(({ code }) => code)).toContain("E16");
  });

  it("are established for 90 houses in one chunk", async () => {
    const many = Array.from({ length: 90 }, (_, n) => newRow(`h${n}`, householdCells(n + 2)));
    const { rows } = await town.submit(naLayClerk, home, many);
    const decisions = rows.map(({ code }, n) =>
      newRow(
        `d${n}`,
        cellsOf("approvals", {
          decisionNo: "13/QĐ-UBND",
          decisionOn: 45580,
          household: code,
          programme: "Phong trào thi đua",
          amount: 60_000_000,
        }),
      ),
    );
    const result = await town.submit(officeClerk, approvals, decisions);
    expect(result.rows.map(({ outcome }) => outcome)).toEqual(Array(90).fill("stored"));
    const again = await town.submit(officeClerk, approvals, decisions);
    expect(again.rows.every(({ outcome }) => outcome === "unchanged")).toBe(true);
  });
});
