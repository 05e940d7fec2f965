import type { FrameLocator, Locator, Page } from "playwright-core";
import { vi } from "vitest";
import { textAt } from "../../local/excel/grid/read-cells.ts";
import { vietnamese } from "../../local/excel/cells/locale.ts";
import { parseArea } from "../../local/excel/model/address.ts";
import type { Cell, WorkbookModel } from "../../local/excel/model/types.ts";
import { readXlsx } from "../../local/excel/xlsx/read-xlsx.ts";

/** Waits until a condition holds; the browser of a busy machine takes its time. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  await vi.waitUntil(holds, { timeout: 20_000, interval: 50 });
}

/** A person at the workbench, through the browser only. */
export class Desk {
  readonly page: Page;
  readonly url: string;
  clicks = 0;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("iframe");
  }

  /** A click that counts as one of the person's. */
  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  ribbon(label: string): Locator {
    return this.page.locator(".ribbon__button", { hasText: label });
  }

  /** Opens the page, or switches the person on it, and waits for the pane to know who it is. */
  async sitDown(person: string): Promise<void> {
    const isOpen = this.page.url().startsWith(this.url);
    if (!isOpen) await this.page.goto(this.url);
    const menu = this.page.locator(".person-button");
    await menu.click();
    await this.page.locator(`[data-person="${person}"]`).click();
    await this.page.keyboard.press("Escape");
    await this.page.locator(`.person-button[data-id="${person}"]`).waitFor();
    await this.pane.locator(".person__name").waitFor();
    await this.page.locator(".luckysheet-cell-input").waitFor({ state: "attached" });
  }

  /** Goes to a cell by the tab and the name box. */
  async goTo(sheet: string, address: string): Promise<void> {
    await this.page.locator(".sheet-tab", { hasText: sheet }).click();
    const box = this.page.locator(".name-box");
    await box.fill(address);
    await box.press("Enter");
    await this.isAt(address.split(":")[0] ?? address);
  }

  /** Waits until a cell is the selected one and the keyboard types into it. */
  async isAt(address: string): Promise<void> {
    const box = this.page.locator(".name-box");
    await until(async () => (await box.inputValue()) === address);
    const input = this.page.locator(".luckysheet-cell-input");
    await until(() => input.evaluate((element) => element === document.activeElement));
  }

  /** Types into the selected cell and presses Enter. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Pastes text as the clipboard gives it. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await this.page.keyboard.press("ControlOrMeta+V");
  }

  /** The saved workbook of a person, as the host has it on disk. */
  async saved(person: string): Promise<WorkbookModel> {
    const response = await fetch(`${this.url}/workbench/files/${person}.xlsx`);
    return readXlsx(new Uint8Array(await response.arrayBuffer()));
  }

  async savedCell(person: string, [sheet, address]: Place): Promise<Cell | undefined> {
    const area = parseArea(address);
    const found = (await this.saved(person)).worksheets.find(({ name }) => name === sheet);
    return found?.rows[area?.top ?? 0]?.[area?.left ?? 0];
  }

  /** What a saved cell shows. */
  async savedText(person: string, [sheet, address]: Place): Promise<string | undefined> {
    const area = parseArea(address);
    const found = (await this.saved(person)).worksheets.find(({ name }) => name === sheet);
    return found && textAt(found, { row: area?.top ?? 0, column: area?.left ?? 0 }, vietnamese);
  }

  /** Answer of the service to a person. */
  async api(person: string, path: string): Promise<unknown> {
    const body = new URLSearchParams({ person });
    const issued = await fetch(`${this.url}/issuer/token`, { method: "POST", body });
    const { access_token: token } = (await issued.json()) as { access_token: string };
    const response = await fetch(`${this.url}/api${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return response.json();
  }
}

export type Place = readonly [sheet: string, address: string];
