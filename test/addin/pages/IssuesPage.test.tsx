import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Flows } from "../../../addin/flows/flows.ts";
import type { LocatedIssue } from "../../../addin/flows/outcomes.ts";
import { openPane, press, type } from "./open-pane.tsx";
import { aCheck, aFixable, aGroup, anIssue, flowsOf, paneOf } from "./pane-of.ts";

const alike = aGroup([
  aFixable("D12", "11190001234", "011190001234"),
  aFixable("D15", "11085000671", "011085000671"),
]);
const warning = aGroup([
  anIssue({
    cell: "C9",
    address: "C9",
    code: "E45",
    level: "warn",
    column: "head",
    label: "Họ và tên chủ hộ",
    sentence: "Tên ở ô C9 viết hoa cả.",
  }),
]);
const other = aGroup([
  anIssue({
    cell: "H9",
    address: "H9",
    code: "E10",
    form: "money",
    sheet: "Nguồn lực",
    label: "Giá trị (đồng)",
    sentence: "Ô H9 là 60 nghìn hay 60 triệu đồng?",
  }),
]);

function openIssues(given: Parameters<typeof flowsOf>[0] = {}) {
  const check = () => Promise.resolve(aCheck([warning, alike, other]));
  openPane(paneOf({ flows: flowsOf({ check, ...given }) }));
  return press(/^Kiểm tra lỗi/);
}

describe("the list of issues", () => {
  it("puts errors before warnings and says what each level means", async () => {
    await openIssues();
    const errors = await screen.findByRole("region", { name: "Lỗi" });
    const warnings = screen.getByRole("region", { name: "Cảnh báo" });
    expect(errors.compareDocumentPosition(warnings) & Node.DOCUMENT_POSITION_FOLLOWING).toBe(4);
    expect(within(errors).getByText("Dòng có lỗi được giữ lại, chưa gửi.")).toBeDefined();
  });

  it("says what is alike once and corrects all of it in one press", async () => {
    const applyFixes = vi.fn<Flows["applyFixes"]>(() => Promise.resolve(aCheck([warning, other])));
    await openIssues({ applyFixes });
    expect(await screen.findByText("2 ô cùng một lỗi")).toBeDefined();
    await press("Sửa tất cả 2 ô");
    await waitFor(() => {
      expect(screen.queryByText("2 ô cùng một lỗi")).toBeNull();
    });
    expect(applyFixes.mock.calls[0]?.[0].map(({ after }) => after)).toEqual([
      "011190001234",
      "011085000671",
    ]);
  });

  it("accepts one proposal, old and new in its name", async () => {
    const applyFixes = vi.fn<Flows["applyFixes"]>(() => Promise.resolve(aCheck()));
    await openIssues({ applyFixes });
    await press("Xem từng ô");
    await press("Sửa ô D15: 11085000671 thành 011085000671");
    expect(applyFixes.mock.calls[0]?.[0]).toHaveLength(1);
    expect(await screen.findByText("Không có lỗi")).toBeDefined();
  });

  it("leaves a warning as it is once somebody says why, and folds it away", async () => {
    const seen = { ...warning.issues[0], explained: "Đúng như giấy tờ" };
    const explain = vi.fn<Flows["explain"]>(() =>
      Promise.resolve({ ...aCheck([alike, other]), issues: [seen as LocatedIssue] }),
    );
    await openIssues({ explain });
    await press("Đã xem");
    expect(screen.getByRole("button", { name: "Đã xem" })).toHaveProperty("disabled", true);
    await type("Lý do để nguyên", "Đúng như giấy tờ");
    await press("Đã xem");
    expect(explain.mock.calls[0]?.[0]).toMatchObject({
      issues: [{ code: "E45" }],
      reason: "Đúng như giấy tờ",
    });
    expect(await screen.findByText("Đã xem (1)")).toBeDefined();
    expect(screen.queryByRole("region", { name: "Cảnh báo" })).toBeNull();
  });

  it("shows the way to both rows of an issue between two", async () => {
    const goTo = vi.fn<Flows["goTo"]>(() => Promise.resolve());
    const otherPlace = { sheet: "QĐ phê duyệt", address: "B6" };
    const pair = aGroup([{ ...anIssue({ code: "E33", cell: "D7", address: "D7" }), otherPlace }]);
    openPane(paneOf({ flows: flowsOf({ check: () => Promise.resolve(aCheck([pair])), goTo }) }));
    await press(/^Kiểm tra lỗi/);
    await press("Đến ô B6 của biểu QĐ phê duyệt để so sánh");
    expect(goTo.mock.calls[0]?.[0]).toEqual(otherPlace);
  });

  it("goes to a cell, and round the list with next and previous", async () => {
    const goTo = vi.fn(() => Promise.resolve());
    await openIssues({ goTo });
    await press("Đến ô H9");
    expect(goTo).toHaveBeenLastCalledWith(
      expect.objectContaining({ sheet: "Nguồn lực", address: "H9" }),
    );
    await press("Lỗi sau");
    expect(goTo).toHaveBeenLastCalledWith(expect.objectContaining({ address: "C9" }));
    await press("Lỗi sau");
    expect(goTo).toHaveBeenLastCalledWith(expect.objectContaining({ address: "D12" }));
    await press("Lỗi trước");
    expect(goTo).toHaveBeenLastCalledWith(expect.objectContaining({ address: "C9" }));
  });

  it("filters by level and by sheet", async () => {
    await openIssues();
    await press("Cảnh báo 1");
    expect(screen.queryByRole("region", { name: "Lỗi" })).toBeNull();
    expect(screen.getByText("Tên ở ô C9 viết hoa cả.")).toBeDefined();
    expect(screen.getByRole("combobox", { name: "Biểu" })).toBeDefined();
  });

  it("looks again after an edit, so that a corrected cell leaves the list", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
    const outcomes = [aCheck([other]), aCheck()];
    let edited: () => void = () => undefined;
    openPane(
      paneOf({
        flows: flowsOf({ check: () => Promise.resolve(outcomes.shift() ?? aCheck()) }),
        watchEdits: (listener) => {
          edited = listener;
          return Promise.resolve(() => Promise.resolve());
        },
      }),
    );
    await press(/^Kiểm tra lỗi/);
    await screen.findByText("Ô H9 là 60 nghìn hay 60 triệu đồng?");
    edited();
    await vi.advanceTimersByTimeAsync(2000);
    vi.useRealTimers();
    expect(await screen.findByText("Không có lỗi")).toBeDefined();
  });
});
