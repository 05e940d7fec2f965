import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Problem } from "../../../shared/api/problem.ts";
import { openPane, press } from "./open-pane.tsx";
import { aCheck, aGroup, anIssue, aSubmit, aSync, flowsOf, paneOf, personOf } from "./pane-of.ts";

const names = () => screen.getAllByRole("button").map((button) => button.textContent);

describe("the first page", () => {
  it("names the unit and offers a clerk three things", async () => {
    openPane(paneOf());
    expect(await screen.findByText("phường Na Lay")).toBeDefined();
    expect(screen.getByRole("button", { name: /^Kiểm tra lỗi/ })).toBeDefined();
    expect(screen.getByRole("button", { name: /^Gửi số liệu/ })).toBeDefined();
    expect(screen.getByRole("button", { name: /^Lấy số liệu mới/ })).toBeDefined();
    expect(screen.queryByRole("button", { name: /Cập nhật số liệu/ })).toBeNull();
  });

  it("offers a leader the town's figures and nothing to send", async () => {
    openPane(paneOf({ loadPerson: () => Promise.resolve(personOf("leader")) }));
    expect(await screen.findByRole("button", { name: /^Cập nhật số liệu/ })).toBeDefined();
    expect(names().some((name) => name.includes("Gửi số liệu"))).toBe(false);
  });

  it("offers a reviewer the rows that wait", async () => {
    const reviewer = personOf("reviewer", ["households"]);
    openPane(paneOf({ loadPerson: () => Promise.resolve(reviewer) }));
    expect(await screen.findByRole("button", { name: /^Chờ duyệt/ })).toBeDefined();
  });

  it("says how the workbook stands after a check, also when the ribbon asked for it", async () => {
    const forms = [
      {
        form: "households",
        sheet: "Danh sách hộ",
        rows: 58,
        held: 1,
        added: 4,
        changed: 3,
        unchanged: 50,
        gone: 0,
        incomplete: 0,
      },
    ] as const;
    const pane = paneOf({
      flows: flowsOf({
        check: () => Promise.resolve(aCheck([aGroup([anIssue()])], { forms })),
        synchronise: () =>
          Promise.resolve(
            aSync({
              returned: [
                { sheet: "Danh sách hộ", address: "C21", title: "Lò Văn Hặc", reason: "Thiếu" },
              ],
            }),
          ),
      }),
    });
    openPane(pane);
    await pane.flows.check();
    await pane.flows.synchronise();
    const standing = await screen.findByRole("region", { name: "Tình hình sổ này" });
    expect(standing.textContent).toBe("8dòng chưa gửi1lỗi cần sửa1dòng bị trả lại");
  });

  it("leads to the decisions that a sending from the ribbon left open", async () => {
    const asked = vi.fn();
    const openGone = [
      { form: "households", sheet: "Danh sách hộ", id: "h7", title: "Ón" },
    ] as const;
    const pane = paneOf({
      flows: flowsOf({
        submit: async ({ confirm }) => {
          asked(await confirm({ gone: openGone, conflicts: [] }));
          return aSubmit({ openGone });
        },
      }),
    });
    openPane(pane);
    await pane.flows.submit({ confirm: () => Promise.resolve({ withdraw: [], keep: [] }) });
    expect(await screen.findByText(/1 dòng cần quyết định/)).toBeDefined();
    await press("Chọn bản giữ lại");
    expect(await screen.findByRole("dialog", { name: "Cần quyết định" })).toBeDefined();
  });

  it("goes on without a sign-in and offers it", async () => {
    const failures = [new Problem("not-signed-in")];
    const loadPerson = () => {
      const failure = failures.shift();
      return failure === undefined ? Promise.resolve(personOf("clerk")) : Promise.reject(failure);
    };
    let asked = 0;
    const signIn = () => (asked++, Promise.resolve());
    openPane(paneOf({ loadPerson, signIn }));
    expect(await screen.findByRole("alert")).toBeDefined();
    expect(screen.getByRole("button", { name: /^Kiểm tra lỗi/ })).toBeDefined();
    // No window by itself: only the press of a button asks the person.
    expect(asked).toBe(0);
    await press("Đăng nhập");
    expect(await screen.findByText("phường Na Lay")).toBeDefined();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(asked).toBe(1);
  });

  it("says why a sign-in failed and offers it again", async () => {
    const loadPerson = () => Promise.reject(new Problem("not-signed-in"));
    const detail = "Việc đăng nhập đã bị dừng. Hãy bấm “Đăng nhập”.";
    const signIn = () => Promise.reject(new Problem("not-signed-in", { detail }));
    openPane(paneOf({ loadPerson, signIn }));
    await press("Đăng nhập");
    expect(await screen.findByText(detail)).toBeDefined();
    expect(screen.getByRole("button", { name: "Đăng nhập" })).toBeDefined();
  });

  it("offers another account to one that was given no work: a computer is shared, and somebody else was signed in", async () => {
    const failures = [new Problem("not-allowed", { instance: "e-1" })];
    const loadPerson = () => {
      const failure = failures.shift();
      return failure === undefined ? Promise.resolve(personOf("clerk")) : Promise.reject(failure);
    };
    let asked = 0;
    const signIn = () => (asked++, Promise.resolve());
    openPane(paneOf({ loadPerson, signIn }));
    expect(await screen.findByText(/chưa được giao quyền/)).toBeDefined();
    await press("Dùng tài khoản khác");
    expect(await screen.findByText("phường Na Lay")).toBeDefined();
    expect(asked).toBe(1);
  });

  it("confirms a house without change in one press", async () => {
    openPane(paneOf());
    await press("Không thay đổi tuần này");
    expect(await screen.findByText("Đã xác nhận 1 nhà.")).toBeDefined();
  });

  it("switches to English and back, keeping nothing but the language", async () => {
    openPane(paneOf());
    await press("English");
    expect(await screen.findByRole("button", { name: /^Send data/ })).toBeDefined();
    expect(Object.keys(window.localStorage)).toEqual(["mai-am.language"]);
    await press("Tiếng Việt");
    expect(await screen.findByRole("button", { name: /^Gửi số liệu/ })).toBeDefined();
  });

  it("warns while the computer has no network", async () => {
    const onLine = Object.getOwnPropertyDescriptor(Navigator.prototype, "onLine");
    Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
    openPane(paneOf());
    expect(await screen.findByText(/Đang mất mạng/)).toBeDefined();
    if (onLine !== undefined) Object.defineProperty(navigator, "onLine", onLine);
    else Object.defineProperty(navigator, "onLine", { value: true, configurable: true });
  });
});
