import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { LockStep, PeriodLine } from "../../../addin/flows/locking/lock-desk.ts";
import { Problem } from "../../../shared/api/problem.ts";
import type { Role } from "../../../shared/campaign/campaign.ts";
import { choose, openPane, press, type } from "./open-pane.tsx";
import { flowsOf, paneOf, personOf } from "./pane-of.ts";

const october: PeriodLine = {
  id: "2024-10",
  name: "Tháng 10/2024",
  from: "2024-10-01",
  to: "2024-10-31",
  since: "2024-11-05",
  lockFrom: null,
  today: "2024-11-10",
  open: [],
  requests: [],
  actions: [],
  sheets: [],
  kept: [],
};
const asking = {
  ...october,
  actions: ["request"],
  sheets: [
    { form: "construction", sheet: "Tiến độ nhà" },
    { form: "money", sheet: "Nguồn lực" },
  ],
} as const satisfies PeriodLine;
const request = {
  id: "2024-10.2",
  unit: "phường Na Lay",
  sheet: null,
  until: "2024-11-30",
  reason: "Chứng từ về sau ngày khóa",
  isApproved: false,
};
const nothingYet = { asOf: null, coverage: "", indicators: [], accepted: [] };
const reason = "Chứng từ về sau ngày khóa";

/** The page as a person of a role opens it; the steps they take. */
function open(role: Role, lines: readonly PeriodLine[]) {
  const taken: LockStep[] = [];
  const takeLockStep = vi.fn((step: LockStep) => {
    taken.push(step);
    return Promise.resolve();
  });
  const flows = flowsOf({ listLocks: () => Promise.resolve(lines), takeLockStep });
  openPane(paneOf({ loadPerson: () => Promise.resolve(personOf(role)), flows }));
  return { taken, ready: openPage() };
}

/** Once it is known who it is: the buttons of the first page are theirs. */
async function openPage(): Promise<void> {
  await screen.findByText("phường Na Lay");
  await press("Kỳ báo cáo");
}

describe("the page of reporting periods", () => {
  it("says since when a period is locked, and for whom it is open again", async () => {
    const openFor = { unit: "xã Lay Nưa", sheet: "Nguồn lực", until: "2024-11-20" };
    const later = { ...october, id: "2024-11", name: "Tháng 11/2024", since: null };
    const lines = [
      { ...later, lockFrom: "2024-12-05" },
      { ...october, open: [openFor] },
    ];
    await open("auditor", lines).ready;
    expect(await screen.findByText(/đã khóa từ 05\/11\/2024/)).toBeDefined();
    expect(screen.getByText(/tự khóa từ 05\/12\/2024/)).toBeDefined();
    expect(
      screen.getByText("Đang mở lại cho xã Lay Nưa (Nguồn lực) đến hết 20/11/2024"),
    ).toBeDefined();
    expect(screen.queryByRole("button", { name: "Khóa kỳ" })).toBeNull();
  });

  it("lets a clerk ask for a locked period, with a reason and a day", async () => {
    const { taken, ready } = open("clerk", [asking]);
    await ready;
    await press("Đề nghị mở lại kỳ báo cáo");
    await type(/^Lý do/, reason);
    const send = await screen.findByRole<HTMLButtonElement>("button", { name: "Xác nhận" });
    expect(send.disabled).toBe(true);
    // A day that is over opens nothing.
    await type(/^Mở đến hết ngày/, "09/11/2024");
    expect(send.disabled).toBe(true);
    await type(/^Mở đến hết ngày/, "30/11/2024");
    await press("Xác nhận");
    expect(await screen.findByText("Đã gửi đề nghị mở lại kỳ báo cáo")).toBeDefined();
    const about = { period: "2024-10", form: null, until: "2024-11-30", reason };
    expect(taken).toEqual([{ is: "request", ...about }]);
  });

  it("lets a clerk ask for one sheet only", async () => {
    const { taken, ready } = open("clerk", [asking]);
    await ready;
    await press("Đề nghị mở lại kỳ báo cáo");
    // The form may stand below the fold of a narrow pane.
    expect(document.activeElement).toBe(await screen.findByLabelText("Mở lại cho"));
    await choose("Mở lại cho", "Nguồn lực");
    await type(/^Lý do/, reason);
    await type(/^Mở đến hết ngày/, "30/11/2024");
    await press("Xác nhận");
    expect(await screen.findByText("Đã gửi đề nghị mở lại kỳ báo cáo")).toBeDefined();
    expect(taken).toMatchObject([{ is: "request", form: "money" }]);
  });

  it.each([
    ["leader", "approve", "Đồng ý", "Đã đồng ý; chờ quản trị mở lại"],
    ["leader", "refuse", "Từ chối", "Đã từ chối đề nghị"],
    ["leader", "withdraw", "Bỏ đề nghị", "Đã bỏ đề nghị mở lại"],
    ["admin", "reopen", "Mở lại", "Đã mở lại kỳ báo cáo"],
  ] as const)("lets a %s %s a request", async (...[role, is, button, done]) => {
    const line = { ...october, requests: [{ ...request, actions: [is] }] };
    const { taken, ready } = open(role, [line]);
    await ready;
    await press(`${button}: phường Na Lay đến hết 30/11/2024`);
    await type(/^Lý do/, reason);
    await press("Xác nhận");
    expect(await screen.findByText(done)).toBeDefined();
    expect(taken).toEqual([{ is, request: "2024-10.2", reason }]);
  });

  it("lets an administrator lock, and wants a reason", async () => {
    const line: PeriodLine = { ...october, since: null, actions: ["lock"] };
    const { taken, ready } = open("admin", [line]);
    await ready;
    await press("Khóa kỳ");
    await type(/^Lý do/, "ngắn");
    const send = await screen.findByRole<HTMLButtonElement>("button", { name: "Xác nhận" });
    expect(send.disabled).toBe(true);
    await type(/^Lý do/, reason);
    await press("Xác nhận");
    expect(await screen.findByText("Đã khóa kỳ báo cáo")).toBeDefined();
    expect(taken).toEqual([{ is: "lock", period: "2024-10", reason }]);
  });

  it("shows the figures that were kept, in the tabs, and offers them to who is told figures", async () => {
    const asked: unknown[] = [];
    const figures = { id: "2024-10.lock-1", at: "2024-11-05T01:15:00Z" };
    const kept = [{ ...figures, mayShow: true }];
    const hidden = [{ ...figures, at: "2024-11-06T01:15:00Z", mayShow: false }];
    const flows = flowsOf({
      listLocks: () =>
        Promise.resolve([
          { ...october, kept },
          { ...october, id: "2024-09", kept: hidden },
        ]),
      refresh: (options) => {
        asked.push(options);
        const line = "Số liệu đã chốt, tính đến 08:15 ngày 05/11/2024 · đã cập nhật 8 biểu";
        const tabs = ["B1 Nhu cầu"];
        return Promise.resolve({ ...nothingYet, tabs, line });
      },
    });
    openPane(paneOf({ loadPerson: () => Promise.resolve(personOf("leader")), flows }));
    await openPage();
    expect(
      await screen.findByText("Số liệu đã chốt, tính đến 08:15 ngày 06/11/2024"),
    ).toBeDefined();
    const when = "Số liệu đã chốt, tính đến 08:15 ngày 05/11/2024";
    expect(screen.getAllByRole("button", { name: /^Cập nhật biểu theo/ })).toHaveLength(1);
    await press(`Cập nhật biểu theo số liệu đã chốt: ${when}`);
    expect(await screen.findByText(`${when} · đã cập nhật 8 biểu`)).toBeDefined();
    expect(screen.getByRole("button", { name: "B1 Nhu cầu" })).toBeDefined();
    expect(asked).toEqual([{ snapshot: "2024-10.lock-1" }]);
  });

  it("says what went wrong and keeps what was typed", async () => {
    const takeLockStep = () => Promise.reject(new Problem("outcome-unknown"));
    const listLocks = () => Promise.resolve([asking]);
    const flows = flowsOf({ listLocks, takeLockStep });
    openPane(paneOf({ loadPerson: () => Promise.resolve(personOf("clerk")), flows }));
    await openPage();
    await press("Đề nghị mở lại kỳ báo cáo");
    await type(/^Lý do/, reason);
    await type(/^Mở đến hết ngày/, "30/11/2024");
    await press("Xác nhận");
    expect(await screen.findByText(/Mạng chậm hoặc mất giữa chừng/)).toBeDefined();
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Lý do/ }).value).toBe(reason);
  });
});
