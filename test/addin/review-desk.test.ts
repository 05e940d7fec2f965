import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reviewDesk } from "../../addin/review-desk.ts";
import type { AccessLogPage } from "../../shared/api/access-shapes.ts";
import type { PaneDecision, Reviewing } from "../../addin/pane/pane.ts";
import type { PendingRow } from "../../shared/tables/review/review-grid.ts";
import {
  auditor,
  emulationClerk,
  giftReviewer,
  naLayClerk,
  reviewer,
  songDaClerk,
} from "../fakes/small-town.ts";
import { FormSheet, household, households } from "./desk/sheet.ts";
import { type Desk, Town } from "./desk/town.ts";

let town: Town;
let clerk: Desk;
let sheet: FormSheet;
let office: Reviewing;

beforeEach(async () => {
  town = await Town.start();
  clerk = town.seat(naLayClerk);
  await clerk.flows.setUp();
  sheet = new FormSheet(clerk);
  office = reviewDesk(town.seat(reviewer).deps);
});

afterEach(() => town.close());

function acceptance({ id, version, state, form, unit }: PendingRow): PaneDecision {
  return { id, version, state, form, unit, decision: "accept", reason: "", notes: [], dueOn: null };
}

describe("the reviewer's desk", () => {
  it("holds what every unit has sent, with the names people know", async () => {
    sheet.fill(households(3));
    await clerk.send();
    const songDa = town.seat(songDaClerk);
    await songDa.flows.setUp();
    new FormSheet(songDa).fill([{ ...household(9), village: "bản Đáp" }]);
    await songDa.send();
    const rows = await office.list();
    expect(rows.map(({ unitName }) => unitName)).toEqual([
      "phường Na Lay",
      "phường Na Lay",
      "phường Na Lay",
      "phường Sông Đà",
    ]);
    expect(rows[0]).toMatchObject({ sheet: "Danh sách hộ", state: "sent", changes: [] });
    expect(rows[0]?.title).not.toBe("");
    expect(rows[0]?.code).toMatch(/^NL-2024-\d{3}$/);
  });

  it("shows what two wards have entered, and lets the chosen row count", async () => {
    sheet.fill([household(1)]);
    await clerk.send();
    const songDa = town.seat(songDaClerk);
    await songDa.flows.setUp();
    const theirs = new FormSheet(songDa);
    theirs.fill([{ ...household(1), village: "bản Đáp" }]);
    expect(await songDa.send()).toMatchObject({ accepted: 1, duplicates: 1 });
    expect(theirs.value("Trạng thái", theirs.firstRow)).toBe("Đã gửi – nghi trùng");
    const remarks = (await office.list()).map((row) => row.remarks.join(" "));
    expect(remarks[0]).toContain("Nghi trùng với phường Sông Đà; dòng này đang được tính.");
    expect(remarks[1]).toContain("Nghi trùng với phường Na Lay; dòng này chưa được tính.");
    const [doubled] = (await office.doubles()).open;
    expect(doubled?.rows.map(({ unitName, counts }) => [unitName, counts])).toEqual(
      expect.arrayContaining([
        ["phường Na Lay", true],
        ["phường Sông Đà", false],
      ]),
    );
    const chosen = doubled?.rows.find(({ unit }) => unit === "song-da");
    if (doubled === undefined || chosen === undefined) throw new Error("nothing to decide on");
    const decision = { doubled, keep: [chosen.id], reason: "Hộ ở Sông Đà" };
    expect(await office.settle(decision)).toBe(true);
    expect(await office.doubles()).toEqual({ open: [], hasMore: false });
    await clerk.flows.synchronise();
    expect(sheet.value("Trạng thái", sheet.firstRow)).toBe("Đã gửi – trùng");
    await songDa.flows.synchronise();
    expect(theirs.value("Trạng thái", theirs.firstRow)).toBe("Đã gửi");
  });

  it("is cleared by accepting, and shows an accepted row again once it was edited", async () => {
    sheet.fill(households(2));
    await clerk.send();
    const decided = await office.decide((await office.list()).map(acceptance));
    expect(decided).toEqual({ accepted: 2, returned: 0, refused: 0 });
    expect(await office.list()).toEqual([]);
    await clerk.flows.synchronise();
    sheet.type("people", sheet.firstRow, "7");
    await clerk.send();
    const [again] = await office.list();
    expect(again).toMatchObject({ state: "re-review" });
    expect(again?.changes.map(({ label, text }) => [label, text])).toEqual([["Số khẩu", "7"]]);
  });

  it("returns a row to its column, with the reason and the day", async () => {
    sheet.fill(households(1));
    await clerk.send();
    const [row] = await office.list();
    if (row === undefined) throw new Error("Nothing waits");
    const note = { column: "people", text: "Đối chiếu sổ hộ khẩu" };
    const back: PaneDecision = {
      ...acceptance(row),
      decision: "return",
      reason: note.text,
      notes: [note],
      dueOn: "2024-11-15",
    };
    expect(await office.decide([back])).toEqual({ accepted: 0, returned: 1, refused: 0 });
    const { returned } = await clerk.flows.synchronise();
    expect(returned).toHaveLength(1);
    expect(returned[0]?.reason).toContain("Đối chiếu sổ hộ khẩu");
  });

  it("does not decide on a row that another reviewer decided on meanwhile", async () => {
    sheet.fill(households(1));
    await clerk.send();
    const seen = await office.list();
    const back = (await office.list()).map((row) => {
      return { ...acceptance(row), decision: "return", reason: "Sai tên" } as const;
    });
    await office.decide(back);
    const late = await office.decide(seen.map(acceptance));
    expect(late).toEqual({ accepted: 0, returned: 0, refused: 1 });
    expect((await clerk.flows.synchronise()).returned[0]?.reason).toContain("Sai tên");
  });

  it("does not decide on a version that is no longer the newest", async () => {
    sheet.fill(households(1));
    await clerk.send();
    const seen = await office.list();
    sheet.type("people", sheet.firstRow, "7");
    await clerk.send();
    expect(await office.decide(seen.map(acceptance))).toEqual({
      accepted: 0,
      returned: 0,
      refused: 1,
    });
  });

  it("asks about an accepted row that its unit withdrew, and brings it back when it is returned", async () => {
    sheet.fill(households(2));
    await clerk.send();
    await office.decide((await office.list()).map(acceptance));
    await clerk.flows.synchronise();
    const id = String(sheet.value("Mã dòng", sheet.firstRow));
    sheet.deleteRow(sheet.firstRow);
    await clerk.send({ withdraw: [{ id, reason: "Nhập trùng" }] });
    const [waiting] = await office.list();
    if (waiting === undefined) throw new Error("Nothing waits");
    expect(waiting.state).toBe("withdrawn");
    expect(waiting.remarks[0]).toContain("Nhập trùng");
    const back = { ...acceptance(waiting), decision: "return", reason: "Vẫn ở bản" } as const;
    expect(await office.decide([back])).toMatchObject({ returned: 1 });
    const sync = await clerk.flows.synchronise();
    expect(sync).toMatchObject({ added: 1, returned: [{ title: expect.any(String) as string }] });
    expect(sheet.column("nationalId")).toHaveLength(2);
    expect(await office.list()).toEqual([]);
  });

  it("holds nothing of other lanes", async () => {
    sheet.fill(households(2));
    await clerk.send();
    expect(await reviewDesk(town.seat(giftReviewer).deps).list()).toEqual([]);
  });
});

describe("a masked value", () => {
  it("is shown to the reviewer of its row for a reason, and the look is logged", async () => {
    sheet.fill(households(1));
    await clerk.send();
    const [row] = await office.list();
    if (row === undefined) throw new Error("Nothing waits");
    const shown = row.cells.find(({ key }) => key === "nationalId")?.text;
    expect(shown).toMatch(/^011\*+\d\d$/);
    const order = { unit: row.unit, form: row.form, row: row.id, column: "nationalId" };
    const value = await office.reveal({ ...order, reason: "Đối chiếu với danh sách hộ nghèo" });
    expect(value).toBe(sheet.value("nationalId", sheet.firstRow));
    await expect(office.reveal({ ...order, reason: "ngắn" })).rejects.toMatchObject({
      kind: "malformed-request",
    });
    const other = reviewDesk(town.seat(giftReviewer).deps);
    await expect(
      other.reveal({ ...order, reason: "Đối chiếu với danh sách hộ nghèo" }),
    ).rejects.toMatchObject({ kind: "not-found" });
    const path = `http://town.example/api/campaigns/xnt/access-log`;
    const headers = { authorization: `Bearer ${await town.app.tokenFor(auditor.id)}` };
    const log = (await (await town.app.fetch(path, { headers })).json()) as AccessLogPage;
    expect(log.entries).toMatchObject([{ by: reviewer.id, column: "nationalId", row: row.id }]);
  });
});

describe("the office's desk", () => {
  it("holds the rows that wait for its column, and answers them", async () => {
    sheet.fill(households(2));
    await clerk.send();
    const labour = reviewDesk(town.seat(emulationClerk).deps);
    expect(await labour.list()).toEqual([]);
    expect(await labour.doubles()).toEqual({ open: [], hasMore: false });
    const desk = await labour.office();
    expect(desk?.rows.map(({ isOpen }) => isOpen)).toEqual([true, true]);
    const [first] = desk?.rows ?? [];
    if (first === undefined) throw new Error("Nothing waits");
    const { id, version, form, unit } = first;
    const answers = [{ id, version, form, unit, cells: { categoryCheck: "Đúng" } }];
    expect(await labour.answer(answers)).toEqual({ taken: 1, refused: 0 });
    expect((await labour.office())?.rows.map(({ isOpen }) => isOpen)).toEqual([true, false]);
    expect(await office.office()).toBeUndefined();
  });
});
