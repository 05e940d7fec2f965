import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { openPane, press } from "./open-pane.tsx";
import { aSync, flowsOf, paneOf, personOf } from "./pane-of.ts";

describe("refreshing", () => {
  it("says as of when, who has sent, sent beside accepted, and opens a tab", async () => {
    const goTo = vi.fn(() => Promise.resolve());
    const leader = () => Promise.resolve(personOf("leader"));
    openPane(paneOf({ loadPerson: leader, flows: flowsOf({ goTo }) }));
    await press(/^Cập nhật số liệu/);
    const title = "Số liệu tính đến 09:12 ngày 24/11/2024";
    expect(await screen.findByRole("heading", { name: title })).toBeDefined();
    expect(screen.getByText(/3\/3 xã, phường/)).toBeDefined();
    expect(screen.getByRole("row", { name: /Hoàn thành 41 38/ })).toBeDefined();
    await press("B2 Tiến độ");
    expect(goTo).toHaveBeenCalledWith({ sheet: "B2 Tiến độ", address: "A1" });
  });
});

describe("getting new data", () => {
  it("lists returned rows with the reviewer's words and goes to them", async () => {
    const goTo = vi.fn(() => Promise.resolve());
    const returned = [
      { sheet: "Danh sách hộ", address: "C21", title: "Lò Văn Hặc", reason: "Chưa rõ diện tích" },
    ];
    const synchronise = () =>
      Promise.resolve(aSync({ returned, states: new Map([["accepted", 41] as const]) }));
    openPane(paneOf({ flows: flowsOf({ goTo, synchronise }) }));
    await press(/^Lấy số liệu mới/);
    expect(await screen.findByText("Chưa rõ diện tích")).toBeDefined();
    expect(screen.getByRole("region", { name: "Kết quả lấy số liệu" }).textContent).toBe(
      "Đã tiếp nhận41",
    );
    await press("Đến ô C21");
    expect(goTo).toHaveBeenCalledOnce();
  });
});

describe("the self-check", () => {
  it("says in plain words what is wrong with this computer", async () => {
    openPane(
      paneOf({
        selfCheck: () =>
          Promise.resolve([
            { id: "excel", isGood: true, detail: "16.0.17928 · PC" },
            { id: "network", isGood: true, detail: 84 },
            { id: "file", isGood: false, detail: "" },
          ]),
      }),
    );
    await press("Kiểm tra máy");
    expect(await screen.findByText("Máy chủ trả lời sau 84 ms")).toBeDefined();
    expect(screen.getByText(/Bật chỉnh sửa/)).toBeDefined();
    expect(screen.getByRole("img", { name: "Cần xử lý" })).toBeDefined();
    await press("Quay lại");
    expect(await screen.findByRole("button", { name: /^Gửi số liệu/ })).toBeDefined();
  });
});
