import { expect } from "vitest";
import { api, facts, loaded, errors, assumed } from "../facts.ts";

const payload =
  "Office Add-ins, Resource limits and performance optimization: 5 MB for Excel requests and responses";

facts("Limits and batches", [
  [
    "a request of more than 5 MB is refused",
    payload,
    async (excel) => {
      const write6MB = excel.Excel.run(async (context) => {
        const values = Array.from({ length: 200 }, () => ["x".repeat(32_000)]);
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:A200").values = values;
        await context.sync();
      });
      await expect(write6MB).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    },
  ],
  [
    "an answer of more than 5 MB too",
    payload,
    async (excel) => {
      const read = excel.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        for (let block = 0; block < 2; block += 1) {
          sheet.getRangeByIndexes(block * 100, 0, 100, 1).values = Array.from(
            { length: 100 },
            () => ["x".repeat(32_000)],
          );
          await context.sync();
        }
        await loaded(sheet.getRange("A1:A200"), "values");
      });
      await expect(read).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    },
  ],
  [
    "a batch stops at its first error",
    assumed,
    async (excel) => {
      await excel.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("A2").values = [["=("]];
        sheet.getRange("A3").values = [[3]];
        await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
      });
      await excel.Excel.run(async (context) => {
        const range = await loaded(
          context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3"),
          "values",
        );
        expect(range.values).toEqual([[1], [""], [""]]);
      });
    },
  ],
  [
    "an error tells the statement",
    errors,
    async (excel) => {
      const fail = excel.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("none").activate();
        await context.sync();
      });
      await expect(fail).rejects.toMatchObject({
        code: "ItemNotFound",
        debugInfo: { statement: expect.stringContaining("getItem") as unknown },
      });
    },
  ],
  [
    "what several ranges are selected getSelectedRange does not say",
    api("Workbook.getSelectedRange"),
    async (excel) => {
      const sheet = excel.model.worksheets[0];
      if (sheet === undefined) throw new Error("A new workbook has a sheet.");
      sheet.selection = [
        { top: 0, left: 0, bottom: 0, right: 0 },
        { top: 2, left: 0, bottom: 2, right: 0 },
      ];
      const read = excel.Excel.run(async (context) => {
        await loaded(context.workbook.getSelectedRange(), "address");
      });
      await expect(read).rejects.toMatchObject({ code: "InvalidSelection" });
    },
  ],
  [
    "load with an object of names loads those",
    assumed,
    async (excel) => {
      await excel.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load({ name: true, visibility: true });
        await context.sync();
        expect(worksheets.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
          ["Sheet1", "Visible"],
        ]);
      });
    },
  ],
  [
    "$top and $skip page a collection",
    api("Interfaces.CollectionLoadOptions"),
    async (excel) => {
      await excel.Excel.run(async (context) => {
        for (const name of ["B", "C"]) context.workbook.worksheets.add(name);
        const { worksheets } = context.workbook;
        worksheets.load({ $top: 1, $skip: 1, name: true });
        await context.sync();
        expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["B"]);
      });
    },
  ],
]);
