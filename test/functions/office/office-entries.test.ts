import { describe, expect, it } from "vitest";
import { journalKind } from "../../../functions/rows/row-document.ts";
import { unitPartition } from "../../../functions/store/partitions.ts";
import type { Summary } from "../../../shared/api/shapes.ts";
import {
  emulationClerk,
  householdCells,
  naLayClerk,
  noon,
  reviewer,
  smallTown,
} from "../../fakes/small-town.ts";
import { newRow } from "../../fakes/town-service.ts";
import { answer, cell, edit, enter, home, openTown, post, rowOf, town } from "./office-desk.ts";

openTown();

describe("an office's answer in its own column", () => {
  it("stands in the ward's row, which keeps its state, its author and everything else", async () => {
    const id = await enter();
    const before = await rowOf(id);
    const [taken] = await answer({ id, cells: { categoryCheck: " đúng " } });
    expect(taken).toMatchObject({
      outcome: "stored",
      version: 2,
      state: "sent",
      cells: { categoryCheck: "Đúng" },
    });
    const after = await rowOf(id);
    expect(cell(after, "categoryCheck")).toBe("Đúng");
    expect(after.cells.filter((one, index) => one !== before.cells[index])).toEqual(["Đúng"]);
    expect(after).toMatchObject({ version: 2, state: "sent", by: naLayClerk.name, at: before.at });
    expect(after.office).toEqual([
      { column: "categoryCheck", by: emulationClerk.name, at: noon.toISOString() },
    ]);
  });

  it("is stored once, however often it is sent, and refused under the same key with another word", async () => {
    const id = await enter();
    const said = { id, cells: { categoryCheck: "Không" } };
    const first = await post([said], { key: "same" });
    const again = await post([said], { key: "same" });
    expect(again.body).toEqual(first.body);
    const other = await post([{ id, cells: { categoryCheck: "Đúng" } }], { key: "same" });
    expect(other.status).toBe(422);
    expect(await rowOf(id)).toMatchObject({ version: 2 });
    const partition = unitPartition(smallTown.id, "na-lay");
    const kind = journalKind("households");
    const journals = await town.service.store.list({ partition, kind, afterSeq: 0, limit: 100 });
    const office = journals.filter(({ id: name }) => name.includes(".office."));
    expect(office).toHaveLength(1);
    expect(office[0]?.body).toMatchObject({
      by: { id: emulationClerk.id },
      entries: [
        { row: id, change: { is: "filled", values: [[expect.any(Number), null, "wrong"]] } },
      ],
    });
  });

  it("leaves an accepted row accepted, and stands in what was accepted", async () => {
    const id = await enter();
    await town.review(reviewer, home, [{ id, version: 1 }]);
    await answer({ id, cells: { categoryCheck: "Đúng" } });
    expect(await rowOf(id)).toMatchObject({ state: "accepted", acceptedVersion: 2, changed: [] });
    const reply = await town.call(reviewer, `campaigns/${smallTown.id}/summary`);
    const { units } = reply.body as Summary;
    const forms = units.find(({ unit }) => unit === "na-lay")?.forms ?? [];
    const { sent, accepted } = forms.find(({ form }) => form === "households") ?? {};
    const counted = Object.entries(accepted ?? {}).filter(([name]) => name.includes("right"));
    expect(counted).toEqual([[expect.stringContaining("categoryCheck"), 1]]);
    expect(sent).toEqual(accepted);
  });

  it("stands in both contents of a row that waits for review again, and is no change of it", async () => {
    const id = await enter();
    await town.review(reviewer, home, [{ id, version: 1 }]);
    await town.submit(naLayClerk, home, [edit(id, 1, { people: 5 })]);
    const [taken] = await answer({ id, baseVersion: 1, cells: { categoryCheck: "Đúng" } });
    expect(taken).toMatchObject({ outcome: "stored", version: 3, state: "re-review" });
    expect(await rowOf(id)).toMatchObject({ acceptedVersion: 1, changed: ["people"] });
  });

  it("makes a decision on what the reviewer saw before void", async () => {
    const id = await enter();
    await answer({ id, cells: { categoryCheck: "Không" } });
    const { rows } = await town.review(reviewer, home, [{ id, version: 1 }]);
    expect(rows[0]).toMatchObject({ outcome: "changed-meanwhile", version: 2 });
  });
});

describe("what happens meanwhile", () => {
  it("in another column is no conflict, from either side", async () => {
    const id = await enter();
    await town.submit(naLayClerk, home, [edit(id, 1, { people: 5 })]);
    const [taken] = await answer({ id, baseVersion: 1, cells: { categoryCheck: "Đúng" } });
    expect(taken).toMatchObject({ outcome: "stored", version: 3 });
    // The ward's sheet does not know the answer yet: its edit is merged there, never refused as typed.
    const { rows } = await town.submit(naLayClerk, home, [edit(id, 2, { people: 6 })]);
    expect(rows[0]).toMatchObject({ outcome: "conflict", version: 3 });
    expect(rows[0]?.issues.map(({ code }) => code)).toEqual(["E59"]);
    const merged = await town.submit(naLayClerk, home, [
      edit(id, 3, { people: 6, categoryCheck: "Đúng" }),
    ]);
    expect(merged.rows[0]).toMatchObject({ outcome: "stored", version: 4 });
    expect(cell(await rowOf(id), "categoryCheck")).toBe("Đúng");
  });

  it("in that very column is one, and says what stands there", async () => {
    const id = await enter();
    await answer({ id, cells: { categoryCheck: "Không" } });
    const [late] = await answer({ id, baseVersion: 1, cells: { categoryCheck: "Đúng" } });
    expect(late).toMatchObject({
      outcome: "conflict",
      version: 2,
      cells: { categoryCheck: "Không" },
    });
    const [same] = await answer({ id, baseVersion: 1, cells: { categoryCheck: "Không" } });
    expect(same).toMatchObject({ outcome: "unchanged", version: 2 });
    const [seen] = await answer({ id, baseVersion: 2, cells: { categoryCheck: null } });
    expect(seen).toMatchObject({ outcome: "stored", version: 3, cells: { categoryCheck: null } });
  });

  it("lets the answer lapse when the ward says something else of what was judged", async () => {
    const id = await enter();
    await answer({ id, cells: { categoryCheck: "Không" } });
    const nearPoor = { category: "Hộ cận nghèo", flagPoor: null, flagNearPoor: "x" };
    const said = { ...nearPoor, categoryCheck: "Không" };
    await town.submit(naLayClerk, home, [edit(id, 2, said)]);
    const row = await rowOf(id);
    expect(cell(row, "categoryCheck")).toBeNull();
    expect(row.office?.map(({ column }) => column)).toEqual(["categoryCheck"]);
    // The sheet still shows the earlier answer until it is brought up to date: that is nobody's typing.
    const next = await town.submit(naLayClerk, home, [edit(id, 3, { ...said, people: 6 })]);
    expect(next.rows[0]).toMatchObject({ outcome: "stored" });
    const typed = await town.submit(naLayClerk, home, [
      edit(id, 4, { ...nearPoor, people: 6, categoryCheck: "Đúng" }),
    ]);
    expect(typed.rows[0]?.issues.map(({ code }) => code)).toContain("E74");
  });

  it("to the workbook's ids does not turn answers into typing", async () => {
    const id = await enter();
    await answer({ id, cells: { categoryCheck: "Đúng" } });
    const { rows } = await town.submit(naLayClerk, home, [
      newRow("lost", householdCells(1, { categoryCheck: "Đúng" })),
      newRow("blank", householdCells(2)),
    ]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(["unchanged", "stored"]);
    const blank = await town.submit(naLayClerk, home, [newRow("lost", householdCells(1))]);
    expect(blank.rows[0]).toMatchObject({ outcome: "unchanged", id, version: 2 });
  });

  it("to a new row beside one with an answer gives it none", async () => {
    const id = await enter();
    await answer({ id, cells: { categoryCheck: "Đúng" } });
    const cells = householdCells(1, { nationalId: null, noIdReason: "Chưa được cấp" });
    const twin = { ...newRow("twin", cells), distinct: true as const };
    const { rows } = await town.submit(naLayClerk, home, [twin]);
    const other = rows[0]?.id ?? "";
    expect(other).not.toBe(id);
    expect(rows[0]).toMatchObject({ outcome: "stored" });
    expect(cell(await rowOf(other), "categoryCheck")).toBeNull();
  });
});
