import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Member } from "../../../shared/campaign/campaign.ts";
import { memberPartition } from "../../../functions/store/partitions.ts";
import { cellsOf, officeClerk, smallTown } from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";

/** Enters budget lines and decides on them: allowed as such, not for the own rows. */
const both: Member = {
  ...officeClerk,
  id: "p-both",
  roles: ["clerk", "reviewer"],
  reviews: ["money-budget"],
};
const at = { unit: "qldt", form: "money" } as const;
let town: TownService;

beforeEach(async () => {
  town = await TownService.start();
  await town.service.store.commit(memberPartition(smallTown.id), [
    { op: "create", id: both.id, kind: "member", seq: 1, body: both },
  ]);
});
afterEach(async () => {
  await town.close();
});

const budgetLine = (amount: number) =>
  cellsOf("money", { source: "Ngân sách trung ương", kind: "Tiền", amount, receivedOn: 45597 });

describe("postReview of own entries", () => {
  it("refuses a row the reviewer entered, and decides on a colleague's", async () => {
    const own = await town.submit(both, at, [newRow("a", budgetLine(1_000_000))]);
    const theirs = await town.submit(officeClerk, at, [
      newRow(
        "b",
        cellsOf("money", {
          source: "Ngân sách tỉnh",
          kind: "Tiền",
          amount: 2_000_000,
          receivedOn: 45597,
        }),
      ),
    ]);
    const ids = [own, theirs].map(({ rows }) => rows[0]?.id ?? "");
    const { rows } = await town.review(
      both,
      at,
      ids.map((id) => ({ id })),
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(["own-entry", "decided"]);
  });

  it("remembers everybody who entered a version", async () => {
    const first = await town.submit(both, at, [newRow("a", budgetLine(1_000_000))]);
    const id = first.rows[0]?.id ?? "";
    await town.submit(officeClerk, at, [
      { ref: "e", id, baseVersion: 1, cells: budgetLine(3_000_000) },
    ]);
    const { rows } = await town.review(both, at, [{ id, version: 2 }]);
    expect(rows[0]?.outcome).toBe("own-entry");
  });
});
