import { describe, expect, it, vi } from "vitest";
import { connectFrame } from "../../../../local/excel/host/frame.ts";
import type { RuntimeWindow } from "../../../../local/excel/host/install-office.ts";
import { loadRuntime } from "../../../../local/excel/host/load-runtime.ts";
import { serveFrame } from "../../../../local/excel/host/serve-frame.ts";
import { newWorkbook } from "../../../../local/excel/model/new-workbook.ts";
import { openWorkbook } from "../../../../local/excel/open-workbook.ts";

type Listener = (event: { source: unknown; origin: string; data: unknown }) => void;

/** A window that hands messages over as a browser does: cloned, later, with source and origin. */
class FakeWindow {
  readonly listeners = new Set<Listener>();
  readonly origin: string;
  /** Who posts to this window, as its listeners see them. */
  poster: { source: unknown; origin: string } = { source: undefined, origin: "" };

  constructor(origin: string) {
    this.origin = origin;
  }

  addEventListener(_type: string, listener: Listener): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.listeners.delete(listener);
  }

  postMessage(message: unknown, targetOrigin: string): void {
    if (targetOrigin !== this.origin) return;
    const data: unknown = structuredClone(message);
    setTimeout(() => {
      for (const listener of this.listeners) listener({ ...this.poster, data });
    }, 0);
  }
}

function framed() {
  const page = new FakeWindow("https://page.test");
  const frame = Object.assign(new FakeWindow("https://addin.test"), { parent: page });
  page.poster = { source: frame, origin: frame.origin };
  frame.poster = { source: page, origin: page.origin };
  const runtime = loadRuntime();
  const addin = new Proxy(runtime, {
    get: (target, name) => Reflect.get(name in frame ? frame : target, name) as unknown,
  });
  return { page, frame, addin: addin as unknown as Window & RuntimeWindow, runtime };
}

const settings = {
  displayLanguage: "vi-VN",
  contentLanguage: "vi-VN",
  platform: "OfficeOnline",
  documentUrl: "x",
} as const;

describe("an add-in in a frame of another origin", () => {
  it("works on the page's workbook, hears its events and runs its actions", async () => {
    const { page, frame, addin, runtime } = framed();
    vi.stubGlobal("window", page);
    const workbook = openWorkbook(newWorkbook());
    const host = workbook.hostAddin({ getAccessToken: () => Promise.resolve("token") });
    const element = { contentWindow: frame } as unknown as HTMLIFrameElement;
    const stop = serveFrame(host, element, "https://addin.test");
    connectFrame(addin, "https://page.test", settings);

    const heard: string[] = [];
    await runtime.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["từ khung"]];
      sheet.onChanged.add((args) => {
        heard.push(args.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    workbook.person.type({ sheet: "Sheet1", address: "B2" }, "từ trang");
    expect(workbook.book.model.worksheets[0]?.rows[0]?.[0]?.value).toBe("từ khung");
    await vi.waitFor(() => {
      expect(heard).toEqual(["B2"]);
    });

    const office = addin.Office as unknown as typeof Office;
    expect(await office.auth.getAccessToken()).toBe("token");
    office.actions.associate("send", (event: Office.AddinCommands.Event) => {
      event.completed();
    });
    await host.invokeAction("send");

    stop();
    expect(page.listeners.size).toBe(0);
    vi.unstubAllGlobals();
  });

  it("is not answered when it is of an origin that was not named", () => {
    const { page, frame } = framed();
    vi.stubGlobal("window", page);
    const host = openWorkbook(newWorkbook()).hostAddin();
    serveFrame(
      host,
      { contentWindow: frame } as unknown as HTMLIFrameElement,
      "https://other.test",
    );
    const answers: unknown[] = [];
    frame.addEventListener("message", ({ data }) => answers.push(data));
    for (const listener of page.listeners) {
      listener({
        source: frame,
        origin: frame.origin,
        data: { channel: "simulated-excel", id: 1, message: { kind: "hello" } },
      });
    }
    expect(answers).toEqual([]);
    vi.unstubAllGlobals();
  });
});
