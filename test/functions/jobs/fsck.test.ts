import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fsck } from "../../../functions/jobs/fsck.ts";
import {
  headDocumentId,
  rowDocumentId,
  type Head,
  type RowDocument,
} from "../../../functions/rows/row-document.ts";
import { unitPartition } from "../../../functions/store/partitions.ts";
import { householdCells, naLayClerk, noon, reviewer, smallTown } from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";

const home = { unit: "na-lay" };
const partition = unitPartition(smallTown.id, "na-lay");
let town: TownService;
let ids: string[];

beforeEach(async () => {
  town = await TownService.start();
  const { rows } = await town.submit(
    naLayClerk,
    home,
    [1, 2, 3].map((n) => newRow(`r${n}`, householdCells(n))),
  );
  ids = rows.map(({ id }) => id ?? "");
  await town.review(reviewer, home, [{ id: ids[0] ?? "" }]);
  await town.submit(naLayClerk, home, [
    { ref: "e", id: ids[0] ?? "", baseVersion: 1, cells: householdCells(1, { people: 9 }) },
  ]);
  await town.submit(naLayClerk, home, [
    { ref: "w", id: ids[1] ?? "", baseVersion: 1, cells: null, reason: "Trùng" },
  ]);
});
afterEach(async () => {
  await town.close();
});

const check = async (repair = false) =>
  fsck({ store: town.service.store, campaign: smallTown, repair, now: () => noon });
const codes = async () => (await check()).findings.map(({ code }) => code);

/** Changes a stored document behind the service's back. */
async function damage(id: string, change: (body: never) => unknown): Promise<void> {
  const { store } = town.service;
  const stored = await store.get(partition, id);
  if (stored === undefined) throw new Error(`no ${id}`);
  const { kind, seq, etag } = stored;
  await store.commit(partition, [
    { op: "replace", id, kind, seq, body: change(stored.body as never), ifMatch: etag },
  ]);
}

describe("fsck", () => {
  it("finds nothing in a healthy store, and says what it looked at", async () => {
    const report = await check();
    expect(report.findings).toEqual([]);
    expect(report.counts).toMatchObject({ units: 7, rows: 3, journals: 4 });
    const { findings, counts } = report;
    expect(await town.service.app.check()).toEqual({ is: "done", findings, counts });
  });

  it("finds totals that are not those of the rows", async () => {
    await damage(headDocumentId("households"), (head: Head) => ({
      ...head,
      sent: { ...head.sent, "a|b": 1 },
    }));
    expect(await codes()).toEqual(["totals-differ"]);
  });

  it("finds states that are miscounted", async () => {
    await damage(headDocumentId("households"), (head: Head) => ({ ...head, states: { sent: 7 } }));
    expect(await codes()).toEqual(["totals-differ"]);
  });

  it("finds a row that is not what its journal makes of it", async () => {
    await damage(rowDocumentId(ids[2] ?? ""), (row: RowDocument) => ({
      ...row,
      at: "2020-01-01T00:00:00.000Z",
    }));
    expect(await codes()).toEqual(["replay-differs"]);
  });

  it("finds a changed value, in the row and in the totals", async () => {
    await damage(rowDocumentId(ids[2] ?? ""), (row: RowDocument) => {
      const values = row.content.values.map((value) => (value === "poor" ? "merit" : value));
      return { ...row, content: { ...row.content, values } };
    });
    expect((await codes()).sort()).toEqual(["replay-differs", "totals-differ"]);
  });

  it("finds a row that was acknowledged and is older than that", async () => {
    await damage(rowDocumentId(ids[0] ?? ""), (row: RowDocument) => ({ ...row, version: 1 }));
    expect(await codes()).toContain("row-behind-receipt");
  });

  it("finds a household code given twice", async () => {
    await damage(rowDocumentId(ids[2] ?? ""), (row: RowDocument) => ({
      ...row,
      code: "NL-2024-001",
    }));
    expect(await codes()).toContain("code-twice");
  });

  it("finds a row that another unit's journal knows nothing of", async () => {
    const row = (await town.service.store.get(partition, rowDocumentId(ids[2] ?? "")))?.body;
    await town.service.store.commit(unitPartition(smallTown.id, "song-da"), [
      { op: "create", id: rowDocumentId(ids[2] ?? ""), kind: "row.households", seq: 1, body: row },
    ]);
    // It is a copy of another ward's household, so its person counts twice.
    expect((await codes()).sort()).toEqual(["chain-broken", "counted-twice", "head-missing"]);
  });

  it("repairs head totals, journals it, and finds nothing afterwards", async () => {
    const before = (await town.service.store.get(partition, headDocumentId("households")))
      ?.body as Head;
    await damage(headDocumentId("households"), (head: Head) => ({
      ...head,
      accepted: {},
      sent: {},
    }));
    expect((await check(true)).repaired).toEqual([{ unit: "na-lay", form: "households" }]);
    expect((await check()).findings).toEqual([]);
    const after = (await town.service.store.get(partition, headDocumentId("households")))
      ?.body as Head;
    expect(after).toMatchObject({ sent: before.sent, accepted: before.accepted });
    expect(await town.service.store.get(partition, after.lastJournal)).toMatchObject({
      kind: "journal.households",
    });
  });

  it("leaves the service working after a repair", async () => {
    await damage(headDocumentId("households"), (head: Head) => ({ ...head, sent: {} }));
    await check(true);
    const { rows } = await town.submit(naLayClerk, home, [newRow("n", householdCells(4))]);
    expect(rows[0]).toMatchObject({ outcome: "stored", code: "NL-2024-004" });
    expect(await codes()).toEqual([]);
  });
});
