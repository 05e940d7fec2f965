import { expect } from "vitest";
import { addressOf, api, failsWith, facts, loaded, onSheet, assumed } from "../facts.ts";

facts("Comments", [
  [
    "a comment has author and content",
    api("CommentCollection.add"),
    onSheet(async (_sheet, context) => {
      const comment = await loaded(
        context.workbook.comments.add("Sheet1!A2", "Xem lại"),
        "content,authorName,resolved",
      );
      expect([comment.content, comment.authorName, comment.resolved]).toEqual([
        "Xem lại",
        "Tester",
        false,
      ]);
    }),
  ],
  [
    "it stands on one cell",
    api("CommentCollection.add"),
    onSheet(async (_sheet, context) => {
      context.workbook.comments.add("Sheet1!A2:B2", "x");
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "an address must name the sheet",
    api("CommentCollection.add"),
    onSheet(async (_sheet, context) => {
      context.workbook.comments.add("A2", "x");
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "it is found by its cell",
    api("CommentCollection.getItemByCell"),
    onSheet(async (_sheet, context) => {
      context.workbook.comments.add("Sheet1!A2", "Xem lại");
      expect(
        (await loaded(context.workbook.comments.getItemByCell("Sheet1!A2"), "content")).content,
      ).toBe("Xem lại");
    }),
  ],
  [
    "replies hang on it",
    api("CommentReplyCollection.add"),
    onSheet(async (_sheet, context) => {
      const comment = context.workbook.comments.add("Sheet1!A2", "Xem lại");
      comment.replies.add("Đã xem");
      const { items } = await loaded(comment.replies, "items/content");
      expect(items.map((reply) => reply.content)).toEqual(["Đã xem"]);
    }),
  ],
  [
    "it moves with its cell",
    assumed,
    onSheet(async (sheet, context) => {
      const comment = context.workbook.comments.add("Sheet1!A2", "x");
      sheet.getRange("1:1").insert("Down");
      expect(await addressOf(comment.getLocation())).toBe("Sheet1!A3");
    }),
  ],
]);

facts("Charts", [
  [
    "a chart has a series per column",
    api("ChartCollection.add"),
    onSheet(async (sheet) => {
      sheet.getRange("A1:C3").values = [
        ["", "Mới", "Sửa"],
        ["NL", 1, 2],
        ["TL", 3, 4],
      ];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
      const { items } = await loaded(chart.series, "items/name");
      expect(items.map((series) => series.name)).toEqual(["Mới", "Sửa"]);
    }),
  ],
  [
    "or per row",
    api("ChartSeriesBy.rows"),
    onSheet(async (sheet) => {
      sheet.getRange("A1:C3").values = [
        ["", "Mới", "Sửa"],
        ["NL", 1, 2],
        ["TL", 3, 4],
      ];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Rows");
      const { items } = await loaded(chart.series, "items/name");
      expect(items.map((series) => series.name)).toEqual(["NL", "TL"]);
    }),
  ],
  [
    "its type is one Excel knows",
    api("ChartType"),
    onSheet(async (sheet, context) => {
      sheet.charts.add("Nothing" as "Line", sheet.getRange("A1:B2"));
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "its title can be set",
    api("ChartTitle.text"),
    onSheet(async (sheet) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B2"));
      chart.title.text = "Tiến độ";
      expect((await loaded(chart.title, "text")).text).toBe("Tiến độ");
    }),
  ],
  [
    "the line of a series has its own colour",
    api("ChartLineFormat.color"),
    onSheet(async (sheet) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B2"));
      const { line } = chart.series.getItemAt(0).format;
      line.color = "#C00000";
      expect((await loaded(line, "color")).color).toBe("#C00000");
    }),
  ],
  [
    "setPosition covers cells",
    api("Chart.setPosition"),
    onSheet(async (sheet) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B2"));
      chart.setPosition("B2", "C3");
      await loaded(chart, "left,top,width,height");
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([48, 15, 96, 30]);
    }),
  ],
  [
    "a chart is found by name",
    api("ChartCollection.getItemOrNullObject"),
    onSheet(async (sheet) => {
      sheet.charts.add("Line", sheet.getRange("A1:B2")).name = "B1";
      expect((await loaded(sheet.charts.getItem("B1"), "name")).name).toBe("B1");
    }),
  ],
  [
    "a deleted chart is gone",
    api("Chart.delete"),
    onSheet(async (sheet) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B2"));
      chart.delete();
      expect((await loaded(sheet.charts, "count")).count).toBe(0);
    }),
  ],
]);
