import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { DoubledDecision, DoubledRows } from "../../../addin/flows/reviewing/doubles-desk.ts";
import type { PaneDecision, Reviewing } from "../../../addin/pane/pane.ts";
import type { PendingRow } from "../../../shared/tables/review/review-grid.ts";
import { openPane, press, tick, type } from "./open-pane.tsx";
import { flowsOf, morning, paneOf, personOf } from "./pane-of.ts";

function aPendingRow(id: string, given: Partial<PendingRow> = {}): PendingRow {
  return {
    id,
    version: 2,
    form: "households",
    unit: "na-lay",
    unitName: "phường Na Lay",
    sheet: "Danh sách hộ",
    code: `NL-2024-${id}`,
    title: `Hộ ${id}`,
    state: "sent",
    cells: [{ key: "people", label: "Số khẩu", text: "5" }],
    changes: [],
    remarks: [],
    sentBy: "Lò Thị Mai",
    sentOn: morning,
    ...given,
  };
}

const doubled: DoubledRows = {
  id: "nid.k1.0",
  version: 2,
  isOnePerson: true,
  rows: [
    { unit: "na-lay", unitName: "phường Na Lay", counts: true, since: morning },
    { unit: "song-da", unitName: "phường Sông Đà", counts: false, since: morning },
  ].map((row) => ({ ...row, id: `row-${row.unit}`, code: "", name: "Lò Văn Panh" })),
};

function openReview(rows: readonly PendingRow[], doubles: readonly DoubledRows[] = []) {
  let waiting = rows;
  let open = doubles;
  const settle = vi.fn((decision: DoubledDecision) => {
    open = open.filter(({ id }) => id !== decision.doubled.id);
    return Promise.resolve(true);
  });
  const decide = vi.fn((decisions: readonly PaneDecision[]) => {
    waiting = waiting.filter(({ id }) => !decisions.some((decision) => decision.id === id));
    const accepted = decisions.filter(({ decision }) => decision === "accept").length;
    return Promise.resolve({ accepted, returned: decisions.length - accepted, refused: 0 });
  });
  const reviewing: Reviewing = {
    list: () => Promise.resolve(waiting),
    decide,
    doubles: () => Promise.resolve(open),
    settle,
  };
  const reviewer = personOf("reviewer", ["households"]);
  openPane(paneOf({ reviewing, loadPerson: () => Promise.resolve(reviewer) }));
  return { decide, settle, opened: press(/^Chờ duyệt/) };
}

describe("reviewing", () => {
  it("decides between two units' rows only with a choice and a reason", async () => {
    const { settle, opened } = openReview([], [doubled]);
    await opened;
    const button = await screen.findByRole("button", { name: "Tính dòng đã chọn" });
    expect(button.hasAttribute("disabled")).toBe(true);
    screen.getByRole("radio", { name: /phường Sông Đà: Lò Văn Panh/ }).click();
    await type(/Căn cứ quyết định/, "Hộ đã chuyển về Sông Đà");
    await press("Tính dòng đã chọn");
    expect(await screen.findByRole("heading", { name: "Đã ghi quyết định" })).toBeDefined();
    expect(settle.mock.calls).toEqual([
      [{ doubled, keep: ["row-song-da"], reason: "Hộ đã chuyển về Sông Đà" }],
    ]);
  });

  it("groups rows by form and unit and accepts a whole group", async () => {
    const { decide, opened } = openReview([
      aPendingRow("001"),
      aPendingRow("002"),
      aPendingRow("003", { unit: "lay-nua", unitName: "xã Lay Nưa" }),
    ]);
    await opened;
    await tick("Chọn cả nhóm Danh sách hộ – phường Na Lay");
    await press("Tiếp nhận");
    expect(await screen.findByRole("heading", { name: "Đã tiếp nhận 2 dòng" })).toBeDefined();
    expect(decide.mock.calls[0]?.[0].map(({ id }) => id)).toEqual(["001", "002"]);
    expect(screen.getByText("1 dòng chờ duyệt")).toBeDefined();
  });

  it("returns a row only with a reason, to its column and with its date", async () => {
    const { decide, opened } = openReview([aPendingRow("001")]);
    await opened;
    await tick("Chọn NL-2024-001 – Hộ 001");
    await press("Trả lại");
    const dialog = await screen.findByRole("dialog", { name: "Trả lại 1 dòng để bổ sung" });
    expect(dialog).toBeDefined();
    const send = screen.getAllByRole("button", { name: "Trả lại" }).at(-1);
    send?.click();
    expect(await screen.findByText("Hãy ghi lý do trả lại.")).toBeDefined();
    await type(/Lý do trả lại/, "Chưa rõ diện tích");
    send?.click();
    await waitFor(() => {
      expect(decide).toHaveBeenCalledOnce();
    });
    expect(decide.mock.calls[0]?.[0][0]).toMatchObject({
      id: "001",
      version: 2,
      decision: "return",
      reason: "Chưa rõ diện tích",
      notes: [],
      dueOn: null,
    });
  });

  it("shows what changed since acceptance", async () => {
    const changes = [{ key: "people", label: "Số khẩu", before: "5", text: "6" }];
    await openReview([aPendingRow("001", { state: "re-review", changes })]).opened;
    const list = await screen.findByRole("list", { name: "Đã sửa sau khi tiếp nhận: Số khẩu" });
    expect(list.textContent).toBe("Số khẩu: 5 → 6");
  });

  it("sends the decisions of the sheet and names the cells it could not take", async () => {
    const review = vi.fn(() =>
      Promise.resolve({
        accepted: 2,
        returned: 0,
        refused: [{ sheet: "Chờ duyệt", address: "J9", why: "Trả lại thì phải ghi lý do." }],
        waiting: 1,
        line: "2 dòng tiếp nhận · 1 dòng đang chờ",
      }),
    );
    const goTo = vi.fn(() => Promise.resolve());
    const loadPerson = () => Promise.resolve(personOf("reviewer", ["households"]));
    openPane(paneOf({ flows: flowsOf({ review, goTo }), loadPerson }));
    await press(/^Chờ duyệt/);
    await press("Gửi quyết định trong biểu");
    expect(await screen.findByText("2 dòng tiếp nhận · 1 dòng đang chờ")).toBeDefined();
    expect(screen.getByText("Trả lại thì phải ghi lý do.")).toBeDefined();
    await press("Đến ô J9");
    expect(goTo).toHaveBeenCalledWith(expect.objectContaining({ address: "J9" }));
  });

  it("says when nothing waits", async () => {
    await openReview([]).opened;
    expect(await screen.findByText("Không có dòng nào chờ duyệt")).toBeDefined();
  });
});
