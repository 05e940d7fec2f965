import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { DoubledDecision, DoubledRows } from "../../../addin/flows/reviewing/doubles-desk.ts";
import type { PaneDecision, Reviewing } from "../../../addin/pane/pane.ts";
import { Problem } from "../../../shared/api/problem.ts";
import type { PendingRow } from "../../../shared/tables/review/review-grid.ts";
import { openPane, press, tick, type } from "./open-pane.tsx";
import { aPendingRow, flowsOf, morning, paneOf, personOf } from "./pane-of.ts";

const doubled: DoubledRows = {
  id: "nid.k1.0",
  version: 2,
  isOnePerson: true,
  rows: [
    { unit: "na-lay", unitName: "phường Na Lay", counts: true, since: morning },
    { unit: "song-da", unitName: "phường Sông Đà", counts: false, since: morning },
  ].map((row) => ({ ...row, id: `row-${row.unit}`, code: "", name: "Lò Văn Panh" })),
};

interface Waiting {
  readonly rows?: readonly PendingRow[];
  readonly doubles?: readonly DoubledRows[];
  readonly hasMore?: boolean;
}

function openReview({ rows = [], doubles = [], hasMore = false }: Waiting) {
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
  const reveal = vi.fn<Reviewing["reveal"]>(() => Promise.resolve("011085000001"));
  const reviewing: Reviewing = {
    list: () => Promise.resolve(waiting),
    decide,
    doubles: () => Promise.resolve({ open, hasMore }),
    settle,
    office: () => Promise.resolve(undefined),
    answer: () => Promise.resolve({ taken: 0, refused: 0 }),
    reveal,
  };
  const reviewer = personOf("reviewer", ["households"]);
  openPane(paneOf({ reviewing, loadPerson: () => Promise.resolve(reviewer) }));
  return { decide, settle, reveal, opened: press(/^Chờ duyệt/) };
}

describe("reviewing", () => {
  it("decides between two units' rows only with a choice and a reason", async () => {
    const { settle, opened } = openReview({ doubles: [doubled] });
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
    const { decide, opened } = openReview({
      rows: [
        aPendingRow("001"),
        aPendingRow("002"),
        aPendingRow("003", { unit: "lay-nua", unitName: "xã Lay Nưa" }),
      ],
    });
    await opened;
    await tick("Chọn cả nhóm Danh sách hộ – phường Na Lay");
    await press("Tiếp nhận");
    expect(await screen.findByRole("heading", { name: "Đã tiếp nhận 2 dòng" })).toBeDefined();
    expect(decide.mock.calls[0]?.[0].map(({ id }) => id)).toEqual(["001", "002"]);
    expect(screen.getByText("1 dòng chờ duyệt")).toBeDefined();
  });

  it("shows a long group step by step, and a tick on it takes all its rows", async () => {
    const rows = Array.from({ length: 120 }, (_, n) => aPendingRow(String(n + 1)));
    const { decide, opened } = openReview({ rows });
    await opened;
    expect(await screen.findByText("Còn 70 dòng chưa hiện")).toBeDefined();
    await press("Xem thêm 50 dòng");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Chọn NL-2024-51 – Hộ 51");
    await press("Xem thêm 20 dòng");
    expect(screen.getByRole("checkbox", { name: "Chọn NL-2024-120 – Hộ 120" })).toBeDefined();
    expect(screen.queryByRole("button", { name: /^Xem thêm/ })).toBeNull();
    await tick("Chọn cả nhóm Danh sách hộ – phường Na Lay");
    await press("Tiếp nhận");
    await screen.findByRole("heading", { name: "Đã tiếp nhận 120 dòng" });
    expect(decide.mock.calls[0]?.[0]).toHaveLength(120);
  });

  it("keeps what was chosen when it could not be sent", async () => {
    const { decide, opened } = openReview({ rows: [aPendingRow("001"), aPendingRow("002")] });
    decide.mockRejectedValueOnce(new Problem("outcome-unknown"));
    await opened;
    await tick("Chọn NL-2024-002 – Hộ 002");
    await press("Tiếp nhận");
    expect(await screen.findByText(/Mạng chậm hoặc mất giữa chừng/)).toBeDefined();
    expect(screen.getByText("Đã chọn 1 dòng")).toBeDefined();
    await press("Tiếp nhận");
    expect(await screen.findByRole("heading", { name: "Đã tiếp nhận 1 dòng" })).toBeDefined();
    expect(screen.queryByText(/Mạng chậm hoặc mất giữa chừng/)).toBeNull();
  });

  it("says that more doubles follow when the service has more than it sends at once", async () => {
    await openReview({ doubles: [doubled], hasMore: true }).opened;
    expect(await screen.findByText(/^Còn nữa: quyết định xong/)).toBeDefined();
  });

  it("returns a row only with a reason, to its column and with its date", async () => {
    const { decide, opened } = openReview({ rows: [aPendingRow("001")] });
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
    await openReview({ rows: [aPendingRow("001", { state: "re-review", changes })] }).opened;
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

  it("shows one masked value for a reason, and forgets it with the row", async () => {
    const cells = [
      { key: "nationalId", label: "Số định danh cá nhân/CCCD", text: "011********01" },
      { key: "people", label: "Số khẩu", text: "5" },
    ];
    const { reveal, opened } = openReview({ rows: [aPendingRow("001", { cells })] });
    await opened;
    await press("Xem nội dung");
    await press("Xem đầy đủ một ô");
    expect([...screen.getByLabelText("Ô cần xem").children].map((one) => one.textContent)).toEqual([
      "Số định danh cá nhân/CCCD",
    ]);
    expect(screen.getByText(/Mỗi lần xem đều được ghi lại/)).toBeDefined();
    await type(/Lý do cần xem/, "cần xem");
    expect(screen.getByRole("button", { name: "Xem" }).hasAttribute("disabled")).toBe(true);
    await type(/Lý do cần xem/, " Đối chiếu với danh sách hộ nghèo ");
    await press("Xem");
    expect(await screen.findByText("011085000001")).toBeDefined();
    expect(screen.getByText(/Lần xem này đã được ghi lại/)).toBeDefined();
    expect(reveal.mock.calls).toEqual([
      [
        {
          unit: "na-lay",
          form: "households",
          row: "001",
          column: "nationalId",
          reason: "Đối chiếu với danh sách hộ nghèo",
        },
      ],
    ]);
    await press(/Thu gọn|Ẩn/);
    expect(screen.queryByText("011085000001")).toBeNull();
  });

  it("has nothing to show in full where nothing is masked", async () => {
    await openReview({ rows: [aPendingRow("001")] }).opened;
    await press("Xem nội dung");
    expect(screen.queryByRole("button", { name: "Xem đầy đủ một ô" })).toBeNull();
  });

  it("says when nothing waits", async () => {
    await openReview({}).opened;
    expect(await screen.findByText("Không có dòng nào chờ duyệt")).toBeDefined();
  });
});
