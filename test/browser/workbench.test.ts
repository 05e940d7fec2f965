import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApiRow, RowsPage, Summary } from "../../shared/api/shapes.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { periodAt } from "../../shared/campaign/periods.ts";
import { gridRows } from "../../shared/tables/place.ts";
import { buildSummaryTabs } from "../../shared/tables/summary/summary-tabs.ts";
import { Desk, type Place } from "./desk.ts";
import { openBrowser } from "./open-browser.ts";
import { startWorkbench, type RunningWorkbench } from "./start-workbench.ts";

/** Asks again until the answer is the one expected. */
const soon = <T>(ask: () => T) => expect.poll(ask, { timeout: 20_000, interval: 50 });

/** The first day of the demonstration; the test ends long before the second. */
const today = "2024-10-31";
const campaign = "/campaigns/xnt-2025";

const dataDir = mkdtempSync(join(tmpdir(), "mai-am-workbench-"));
let workbench: RunningWorkbench;
let browser: Browser;
let page: Page;
let desk: Desk;

/** What was started, last first. */
const endings: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  workbench = await startWorkbench(dataDir);
  endings.unshift(() => workbench.stop());
  browser = await openBrowser();
  endings.unshift(() => browser.close());
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  page = await context.newPage();
  desk = new Desk(page, workbench.url);
});

afterAll(async () => {
  for (const end of endings) await end();
  rmSync(dataDir, { recursive: true });
});

const rowsOf = async (form: string) => {
  const answer = await desk.api("na-lay", `${campaign}/units/na-lay/forms/${form}/rows`);
  return (answer as RowsPage).rows;
};
const rowOf = async (code: string): Promise<ApiRow | undefined> =>
  (await rowsOf("households")).find((row) => row.code === code);

/** Corrects the cell an error of the pane's list names ("" empties it), and waits until the list has one error less. */
async function correct(label: string, text: string, errorsLeft: number): Promise<void> {
  const card = desk.pane.locator(".group--block", { hasText: label });
  const place = card.getByRole("button", { name: "Đến ô" });
  const address = ((await place.textContent()) ?? "").replace("Đến ô", "").trim();
  await desk.click(place);
  await desk.isAt(address);
  if (text === "") await page.keyboard.press("Delete");
  else await desk.type(text);
  await leaves(errorsLeft);
}

async function leaves(errors: number): Promise<void> {
  const heading = desk.pane.getByText(new RegExp(`^(Còn ${errors} lỗi|Không có lỗi)`));
  await heading.first().waitFor({ state: "attached" });
}

describe("a week in the town", () => {
  test("the clerk of Na Lay corrects the mistakes and sends them, in at most twelve clicks", async () => {
    await desk.sitDown("na-lay");
    const before = await rowsOf("households");
    desk.clicks = 0;
    await desk.click(desk.pane.getByRole("button", { name: /^Kiểm tra lỗi/ }));
    await leaves(6);
    await desk.click(
      desk.pane
        .locator(".group--block")
        .getByRole("button", { name: /^Sửa ô/ })
        .first(),
    );
    await leaves(5);
    await correct("Thôn, bản, tổ dân phố", "bản Bắc 1", 4);
    await correct("Giá trị (đồng)", "45000000", 3);
    await correct("Ngày rà soát", "30/9/2024", 2);
    await correct("Số khẩu", "5", 1);
    await correct("Ngày hoàn thành", "", 0);
    await desk.click(desk.pane.getByRole("button", { name: "Gửi số liệu" }));
    await desk.pane.getByText(/^Đã gửi \d+ dòng/).waitFor();
    expect(desk.clicks).toBeLessThanOrEqual(12);
    const after = await rowsOf("households");
    expect(after).toHaveLength(before.length);
    expect(after.filter(({ version }, index) => version !== before[index]?.version)).not.toEqual(
      [],
    );
  });

  test("where the workbook is clean, one click sends what changed", async () => {
    await desk.goTo("Danh sách hộ", "I8");
    const before = await rowOf("NL-2024-003");
    await desk.type("7");
    desk.clicks = 0;
    await desk.click(desk.ribbon("Gửi số liệu"));
    await soon(async () => (await rowOf("NL-2024-003"))?.version).toBe((before?.version ?? 0) + 1);
    expect(desk.clicks).toBe(1);
    await soon(() => desk.savedText("na-lay", ["Danh sách hộ", "A2"])).toMatch(/gửi 1 dòng/i);
  });

  test("QLĐT accepts, the leader refreshes, and every figure is the service's", async () => {
    await desk.sitDown("qldt");
    await desk.pane.getByRole("button", { name: /^Chờ duyệt/ }).click();
    const group = desk.pane.getByLabel("Chọn cả nhóm Danh sách hộ – phường Na Lay");
    await group.check();
    await desk.pane.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
    await desk.pane.getByText(/^Đã tiếp nhận \d+ dòng/).waitFor();
    const rows = await rowsOf("households");
    expect(rows.every(({ state }) => state === "accepted" || state === "returned")).toBe(true);

    await desk.sitDown("lanh-dao");
    const old = await desk.savedText("lanh-dao", ["B1 Nhu cầu", "A4"]);
    await desk.ribbon("Cập nhật số liệu").click();
    await soon(() => desk.savedText("lanh-dao", ["B1 Nhu cầu", "A4"])).not.toBe(old);
    await expectTabsOfService();
  });
});

/** Every cell of the leader's tabs is what the service's answer gives when laid out here. */
async function expectTabsOfService(): Promise<void> {
  const summary = (await desk.api("lanh-dao", `${campaign}/summary`)) as Summary;
  const seed = (await desk.api("lanh-dao", campaign)) as Campaign;
  const period = periodAt(seed, today);
  if (period === undefined) throw new Error("no period");
  const saved = await desk.saved("lanh-dao");
  for (const grid of buildSummaryTabs({ summary, campaign: seed, period, language: "vi" })) {
    const sheet = saved.worksheets.find(({ name }) => name === grid.sheet);
    const figures = gridRows(grid).map((row) => row.map(({ value }) => value).filter(isNumber));
    const shown = gridRows(grid).map((row, r) =>
      row.flatMap(({ value }, c) => (isNumber(value) ? [sheet?.rows[r]?.[c]?.value] : [])),
    );
    expect(shown, grid.sheet).toEqual(figures);
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

describe("the host's promises", () => {
  test("a network cut while sending loses nothing and doubles nothing", async () => {
    await desk.sitDown("na-lay");
    await desk.goTo("Danh sách hộ", "I9");
    const before = await rowOf("NL-2024-004");
    await desk.type("2");
    // The service stores the rows, but its answer never arrives: the cut tears it off.
    let isStored = false;
    await page.route("**/submissions", async (route) => {
      await route.fetch();
      isStored = true;
    });
    await desk.ribbon("Gửi số liệu").click();
    await soon(() => isStored).toBe(true);
    await page.getByRole("switch", { name: "Ngắt mạng" }).click();
    await desk.pane
      .getByText(/mất mạng|không có mạng/i)
      .first()
      .waitFor();
    await page.unroute("**/submissions");
    await page.getByRole("switch", { name: "Ngắt mạng" }).click();
    await desk.ribbon("Gửi số liệu").click();
    const status: Place = ["Danh sách hộ", "A9"];
    await soon(() => desk.savedText("na-lay", status)).toBe("Chờ duyệt lại");
    expect((await rowOf("NL-2024-004"))?.version).toBe((before?.version ?? 0) + 1);
    expect((await rowsOf("households")).filter(({ code }) => code === "NL-2024-004")).toHaveLength(
      1,
    );
  });

  test("text that looks like a formula stays text when pasted", async () => {
    await desk.goTo("Danh sách hộ", "D10");
    await desk.paste('=HYPERLINK("http://example.vn","Lò Văn A")');
    const place: Place = ["Danh sách hộ", "D10"];
    await soon(async () => (await desk.savedCell("na-lay", place))?.value).toBe(
      '=HYPERLINK("http://example.vn","Lò Văn A")',
    );
    expect((await desk.savedCell("na-lay", place))?.formula).toBeUndefined();
    await page.keyboard.press("Delete");
    await soon(() => desk.savedText("na-lay", place)).toBe("");
    await desk.type("Khoàng Văn Hặc");
  });

  test("fast typing loses no letter and no row", async () => {
    await page.getByRole("button", { name: "+ Cột chi tiết" }).click();
    const free = "Danh sách hộ";
    await desk.goTo(free, "D40");
    await page.keyboard.type("Lò Văn Một\nLò Văn Hai\nLò Văn Ba\n");
    await soon(() => desk.savedText("na-lay", [free, "D40"])).toBe("Lò Văn Một");
    await soon(() => desk.savedText("na-lay", [free, "D41"])).toBe("Lò Văn Hai");
    await soon(() => desk.savedText("na-lay", [free, "D42"])).toBe("Lò Văn Ba");
    await desk.goTo(free, "D40:D42");
    await page.keyboard.press("Delete");
    await soon(() => desk.savedText("na-lay", [free, "D41"])).toBe("");
  });

  test("a downloaded workbook can be opened again, by somebody else too", async () => {
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Tải tệp .xlsx" }).click();
    const file = join(dataDir, "na-lay-copy.xlsx");
    await (await downloading).saveAs(file);
    await desk.sitDown("quan-tri");
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole("button", { name: "Mở tệp", exact: true }).click();
    await page.locator(".sheet-tab", { hasText: "Danh sách hộ" }).waitFor();
    await soon(() => desk.savedText("quan-tri", ["Danh sách hộ", "C8"])).toBe("NL-2024-003");
    await desk.sitDown("na-lay");
  });

  test("after a restart the workbook is as it was", async () => {
    await desk.goTo("Danh sách hộ", "I12");
    await desk.type("6");
    await soon(() => desk.savedText("na-lay", ["Danh sách hộ", "I12"])).toBe("6");
    const rows = await rowsOf("households");
    await page.goto("about:blank");
    await workbench.stop();
    workbench = await startWorkbench(dataDir);
    desk = new Desk(page, workbench.url);
    await desk.sitDown("na-lay");
    await desk.goTo("Danh sách hộ", "I12");
    await soon(() => page.locator(".formula-bar__text").inputValue()).toBe("6");
    expect(await rowsOf("households")).toEqual(rows);
  });
});
