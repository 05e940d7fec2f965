import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PageRequests } from "../../../addin/hooks/page-requests.ts";
import { LatestOutcomes } from "../../../addin/hooks/latest.ts";
import type { Pane } from "../../../addin/pane/pane.ts";
import { reviewDesk } from "../../../addin/review-desk.ts";
import { leader, naLayClerk, reviewer } from "../../fakes/small-town.ts";
import { FormSheet, households } from "../desk/sheet.ts";
import { type Desk, Town } from "../desk/town.ts";
import { openPane, press, tick } from "./open-pane.tsx";

let town: Town;

beforeEach(async () => {
  town = await Town.start();
});

afterEach(() => town.close());

/** The pane on a desk's workbook and service, wired as in Excel. */
function paneAt({ deps, flows }: Desk): Pane {
  const latest = new LatestOutcomes(() => deps.clock.now());
  return {
    latest,
    requests: new PageRequests(),
    flows: latest.observe(flows),
    speak: () => undefined,
    reviewing: reviewDesk(deps),
    signIn: () => Promise.resolve(),
    loadPerson: async () => {
      const me = await deps.api.getMe();
      return { me, campaign: await deps.api.getCampaign(me.campaign) };
    },
    selfCheck: () => Promise.resolve([]),
    watchEdits: (listener) => deps.workbook.watch(listener),
  };
}

describe("the pane on a workbook and the service", () => {
  it("lets a clerk correct and send, a reviewer accept and a leader see it", async () => {
    const desk = town.seat(naLayClerk);
    openPane(paneAt(desk));
    await press("Thiết lập biểu");
    await screen.findByText(/Danh sách hộ/, {}, { timeout: 10_000 });
    const sheet = new FormSheet(desk);
    const rows = households(5);
    sheet.fill(rows.map((row, index) => (index === 2 ? { ...row, people: "-4" } : row)));
    await press(/^Kiểm tra lỗi/);
    const address = sheet.address("people", sheet.firstRow + 2);
    await press(`Đến ô ${address}`);
    await waitFor(async () => {
      expect(await desk.deps.workbook.selection()).toEqual({ sheet: "Danh sách hộ", address });
    });
    sheet.type("people", sheet.firstRow + 2, "4");
    // The list follows the edit by itself.
    expect(await screen.findByText("Không có lỗi", {}, { timeout: 10_000 })).toBeDefined();
    await press("Gửi số liệu");
    const sent = { name: "Đã gửi 5 dòng" };
    expect(await screen.findByRole("heading", sent, { timeout: 10_000 })).toBeDefined();
    expect(screen.getByRole("region", { name: "Biên nhận" }).textContent).toContain("NL-");

    openPane(paneAt(town.seat(reviewer)));
    await press(/^Chờ duyệt/);
    await tick("Chọn cả nhóm Danh sách hộ – phường Na Lay");
    await press("Tiếp nhận");
    const accepted = { name: "Đã tiếp nhận 5 dòng" };
    expect(await screen.findByRole("heading", accepted, { timeout: 10_000 })).toBeDefined();

    openPane(paneAt(town.seat(leader)));
    await press(/^Cập nhật số liệu/);
    const need = { name: "Nhu cầu hỗ trợ nhà ở 5 5" };
    expect(await screen.findByRole("row", need, { timeout: 10_000 })).toBeDefined();
    expect(screen.getByText(/1\/3 xã, phường/)).toBeDefined();
  }, 60_000);
});
