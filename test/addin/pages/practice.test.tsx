import { configure, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { openPane, press } from "./open-pane.tsx";
import { aSubmit, flowsOf, paneOf } from "./pane-of.ts";

configure({ asyncUtilTimeout: 10_000 });

const banner = () => screen.queryByText(/^TẬP DƯỢT – không gửi\./);

describe("practice in the pane", () => {
  it("is in sight on every page while it lasts, and ends with one press", async () => {
    const submit = () => Promise.resolve(aSubmit({ is: "practice", accepted: 9, receipt: null }));
    openPane(paneOf({ flows: flowsOf({ submit }) }));
    await press("Tập dượt");
    expect(await screen.findByText("Đang tập dượt.")).toBeDefined();
    await press(/^Gửi số liệu/);
    expect(await screen.findByText("Tập dượt: 9 dòng sẽ được gửi")).toBeDefined();
    expect(screen.queryByText(/^Đã gửi/)).toBeNull();
    expect(banner()).not.toBeNull();
    await press("Kết thúc tập dượt");
    await vi.waitFor(() => {
      expect(banner()).toBeNull();
    });
  });

  it("is still known when a workbook in practice is opened again", async () => {
    openPane(paneOf({ flows: flowsOf({ isPractising: () => Promise.resolve(true) }) }));
    await vi.waitFor(() => {
      expect(banner()).not.toBeNull();
    });
  });
});
