import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { DoubledDecision, DoubledRows } from "../../../addin/flows/reviewing/doubles-desk.ts";
import type { OfficeDesk, PaneAnswer, PaneDecision, Reviewing } from "../../../addin/pane/pane.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
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
  const reveal = vi.fn<Reviewing["reveal"]>(() => Promise.resolve("011085000001"));
  const reviewing: Reviewing = {
    list: () => Promise.resolve(waiting),
    decide,
    doubles: () => Promise.resolve(open),
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

  it("shows one masked value for a reason, and forgets it with the row", async () => {
    const cells = [
      { key: "nationalId", label: "Số định danh cá nhân/CCCD", text: "011********01" },
      { key: "people", label: "Số khẩu", text: "5" },
    ];
    const { reveal, opened } = openReview([aPendingRow("001", { cells })]);
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
    await openReview([aPendingRow("001")]).opened;
    await press("Xem nội dung");
    expect(screen.queryByRole("button", { name: "Xem đầy đủ một ô" })).toBeNull();
  });

  it("says when nothing waits", async () => {
    await openReview([]).opened;
    expect(await screen.findByText("Không có dòng nào chờ duyệt")).toBeDefined();
  });
});

describe("an office with a column in others' rows", () => {
  const columns = formById("households")
    .columns.filter(({ filledBy }) => filledBy === "labour")
    .map((column) => ({ form: "households" as const, column }));
  const row = (id: string, answer: string | null) => ({
    ...aPendingRow(id),
    answers: { categoryCheck: answer },
    isOpen: answer === null,
  });

  function openOffice(rows: OfficeDesk["rows"]) {
    const answer = vi.fn((answers: readonly PaneAnswer[]) =>
      Promise.resolve({ taken: answers.length, refused: 0 }),
    );
    const { reviewing } = paneOf();
    const desk = { rows, columns };
    const clerk = personOf("clerk");
    const labour = clerk.campaign.units.map((unit) => ({ ...unit, duties: ["labour"] as const }));
    const person = { ...clerk, campaign: { ...clerk.campaign, units: labour } };
    openPane(
      paneOf({
        reviewing: { ...reviewing, office: () => Promise.resolve(desk), answer },
        loadPerson: () => Promise.resolve(person),
      }),
    );
    return { answer, opened: press(/^Chờ xác nhận/) };
  }

  it("answers in the pane what waits, and sends only what was chosen", async () => {
    const { answer, opened } = openOffice([row("001", null), row("002", null), row("003", "Đúng")]);
    await opened;
    expect(await screen.findByText("2 dòng chờ xác nhận")).toBeDefined();
    const [first] = screen.getAllByLabelText("LĐTBXH xác nhận đối tượng");
    if (first === undefined) throw new Error("Nothing to choose in");
    fireEvent.change(first, { target: { value: "wrong" } });
    await press("Gửi 1 dòng đã ghi");
    expect(await screen.findByRole("heading", { name: "Đã ghi 1 dòng" })).toBeDefined();
    expect(answer.mock.calls).toEqual([
      [
        [
          {
            id: "001",
            version: 2,
            form: "households",
            unit: "na-lay",
            cells: { categoryCheck: "Không" },
          },
        ],
      ],
    ]);
  });

  it("finds its page under its own name, and nothing to decide on there", async () => {
    await openOffice([row("003", "Đúng")]).opened;
    expect(await screen.findByRole("heading", { name: "Chờ xác nhận" })).toBeDefined();
    expect(await screen.findByText("0 dòng chờ xác nhận")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Tiếp nhận" })).toBeNull();
  });
});
