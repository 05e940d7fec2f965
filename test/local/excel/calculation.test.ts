import { describe, expect, it } from "vitest";
import { loadCalculator } from "../../../local/excel/calc/load-calculator.ts";
import { newWorkbook } from "../../../local/excel/model/new-workbook.ts";
import { openExcel, type OpenExcel } from "../../../local/excel/open-excel.ts";

async function calculatingExcel(): Promise<OpenExcel> {
  return openExcel(newWorkbook(), { createCalculator: await loadCalculator() });
}

function valueOf(excel: OpenExcel, address: string): Promise<unknown> {
  return excel.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    cell.load("values");
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  });
}

describe("calculation", () => {
  it("follows what an add-in and a person write", async () => {
    const excel = await calculatingExcel();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").values = [[2, "=A1*10"]];
      await context.sync();
    });
    expect(await valueOf(excel, "B1")).toBe(20);
    excel.person.type({ sheet: "Sheet1", address: "A1" }, "3");
    expect(await valueOf(excel, "B1")).toBe(30);
  });

  it("sees rows added to a table", async () => {
    const excel = await calculatingExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A2").values = [["Số"], [5]];
      sheet.tables.add("A1:A2", true).name = "T";
      sheet.getRange("C1").formulas = [["=SUM(T[Số])"]];
      sheet.tables.getItem("T").rows.add(undefined, [[7]]);
      await context.sync();
    });
    expect(await valueOf(excel, "C1")).toBe(12);
  });

  it("tells the result of a typed formula in the event", async () => {
    const excel = await calculatingExcel();
    const after: unknown[] = [];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").onChanged.add((args) => {
        after.push(args.details.valueAfter);
        return Promise.resolve();
      });
      await context.sync();
    });
    excel.person.type({ sheet: "Sheet1", address: "A1" }, "=2*3");
    await excel.eventsDelivered();
    expect(after).toEqual([6]);
  });

  it("waits in manual mode until it is asked", async () => {
    const excel = await calculatingExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B1").values = [[2, "=A1*10"]];
      await context.sync();
      context.workbook.application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[3]];
      await context.sync();
    });
    expect(await valueOf(excel, "B1")).toBe(20);
    await excel.Excel.run(async (context) => {
      context.workbook.application.calculate("Full");
      await context.sync();
    });
    expect(await valueOf(excel, "B1")).toBe(30);
  });

  it("shows #NAME? where words were typed after a minus", async () => {
    const excel = await calculatingExcel();
    excel.person.type({ sheet: "Sheet1", address: "A1" }, "- Hộ nghèo");
    expect(await valueOf(excel, "A1")).toBe("#NAME?");
  });

  it("judges a custom validation by the value that is typed", async () => {
    const excel = await calculatingExcel();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").dataValidation.rule = {
        custom: { formula: "=LEN(A1)>3" },
      };
      await context.sync();
    });
    expect(excel.person.type({ sheet: "Sheet1", address: "A1" }, "ab")).toMatchObject({
      done: false,
    });
    expect(excel.person.type({ sheet: "Sheet1", address: "A1" }, "abcd")).toEqual({ done: true });
  });
});
