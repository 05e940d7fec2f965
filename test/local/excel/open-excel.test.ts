import { describe, expect, it } from "vitest";
import { newWorkbook } from "../../../local/excel/model/new-workbook.ts";
import { openExcel, useGlobals } from "../../../local/excel/open-excel.ts";

const office = (excel: ReturnType<typeof openExcel>) =>
  excel.Office as unknown as typeof Office & {
    addin: { getStartupBehavior(): Promise<string> };
  };

describe("openExcel", () => {
  it("keeps several workbooks apart", async () => {
    const [one, two] = [openExcel(newWorkbook("one.xlsx")), openExcel(newWorkbook("two.xlsx"))];
    await one.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["one"]];
      await context.sync();
    });
    await two.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      context.workbook.load("name");
      cell.load("values");
      await context.sync();
      expect([context.workbook.name, cell.values]).toEqual(["two.xlsx", [[""]]]);
    });
  });

  it("tells the add-in where it is", async () => {
    const { context, onReady } = office(openExcel(newWorkbook(), { displayLanguage: "vi-VN" }));
    expect(await onReady()).toEqual({ host: "Excel", platform: "OfficeOnline" });
    expect([
      context.displayLanguage,
      context.requirements.isSetSupported("ExcelApi", "1.17"),
    ]).toEqual(["vi-VN", true]);
    expect([
      context.requirements.isSetSupported("SharedRuntime", "1.1"),
      context.requirements.isSetSupported("ExcelApi", "1.18"),
      context.requirements.isSetSupported("Mailbox", "1.1"),
    ]).toEqual([true, false, false]);
  });

  it("runs an associated action until it says that it is completed", async () => {
    const excel = openExcel(newWorkbook());
    const steps: string[] = [];
    office(excel).actions.associate("send", (event: Office.AddinCommands.Event) => {
      steps.push(event.source.id);
      setTimeout(() => {
        steps.push("done");
        event.completed();
      }, 5);
    });
    await excel.invokeAction("send");
    expect(steps).toEqual(["send", "done"]);
  });

  it("waits for an action that is associated later, and reports one that fails", async () => {
    const excel = openExcel(newWorkbook());
    const run = excel.invokeAction("late");
    office(excel).actions.associate("late", () => {
      throw new Error("broken");
    });
    await expect(run).rejects.toThrow("broken");
  });

  it("asks the host for tokens, the pane and the ribbon", async () => {
    const asked: unknown[] = [];
    const excel = openExcel(newWorkbook(), {
      getAccessToken: (options) => {
        asked.push(options);
        return Promise.resolve("token");
      },
      showAsTaskpane: () => void asked.push("show"),
      hide: () => void asked.push("hide"),
      requestRibbonUpdate: (update) => void asked.push(update),
    });
    const { auth, addin, ribbon } = office(excel);
    expect(await auth.getAccessToken({ allowSignInPrompt: true })).toBe("token");
    await addin.showAsTaskpane();
    await addin.hide();
    await ribbon.requestUpdate({ tabs: [{ id: "t" }] });
    await addin.setStartupBehavior("Load" as unknown as Office.StartupBehavior);
    expect(await addin.getStartupBehavior()).toBe("Load");
    expect(asked).toEqual([{ allowSignInPrompt: true }, "show", "hide", { tabs: [{ id: "t" }] }]);
  });

  it("passes on a refused sign-in", async () => {
    const excel = openExcel(newWorkbook(), {
      getAccessToken: () => Promise.reject(new Error("no one is signed in")),
    });
    await expect(office(excel).auth.getAccessToken()).rejects.toThrow("no one is signed in");
  });

  it("tells the add-in that its pane came into view", async () => {
    const excel = openExcel(newWorkbook());
    const modes: unknown[] = [];
    await office(excel).addin.onVisibilityModeChanged((message) =>
      modes.push(message.visibilityMode),
    );
    excel.host.notifyVisibility("Taskpane");
    expect(modes).toEqual(["Taskpane"]);
  });

  it("lends its globals and takes them back", () => {
    const excel = openExcel(newWorkbook());
    const restore = useGlobals(excel);
    expect((globalThis as { Excel?: unknown }).Excel).toBe(excel.Excel);
    restore();
    expect("Excel" in globalThis).toBe(false);
  });

  it("raises no event for a closed workbook", async () => {
    const excel = openExcel(newWorkbook());
    const events: unknown[] = [];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").onChanged.add((args) => {
        events.push(args);
        return Promise.resolve();
      });
      await context.sync();
    });
    excel.close();
    excel.person.type({ sheet: "Sheet1", address: "A1" }, "1");
    await excel.eventsDelivered();
    expect(events).toEqual([]);
  });
});
