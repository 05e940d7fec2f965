import { describe, expect, it } from "vitest";
import { newWorkbook } from "../../../../local/excel/model/new-workbook.ts";
import type { ChartModel } from "../../../../local/excel/model/chart.ts";
import { openExcel } from "../../../../local/excel/open-excel.ts";
import { openPackage } from "../../../../local/excel/xlsx/package/open-package.ts";
import { shapeOf, typeOfShape } from "../../../../local/excel/xlsx/drawings/chart-types.ts";
import { readXlsx } from "../../../../local/excel/xlsx/read-xlsx.ts";
import { writeXlsx } from "../../../../local/excel/xlsx/write-xlsx.ts";
import { richWorkbook } from "./rich-workbook.ts";

describe("chart types", () => {
  it.each([
    "ColumnClustered",
    "ColumnStacked100",
    "BarClustered",
    "BarStacked",
    "3DColumnClustered",
    "Line",
    "LineMarkers",
    "LineMarkersStacked",
    "Pie",
    "PieExploded",
    "Doughnut",
    "Area",
    "AreaStacked",
    "XYScatter",
    "XYScatterLines",
    "XYScatterSmoothNoMarkers",
    "Radar",
    "RadarFilled",
  ])("keeps %s", async (chartType) => {
    const book = richWorkbook();
    const chart = book.worksheets[0]?.charts[0];
    if (chart !== undefined) chart.chartType = chartType;
    const saved = await readXlsx(await writeXlsx(book));
    expect(saved.worksheets[0]?.charts).toEqual(book.worksheets[0]?.charts);
  });

  it("keeps a line on the second axis beside columns", async () => {
    const book = richWorkbook();
    const chart = book.worksheets[0]?.charts[0];
    const [first] = chart?.series ?? [];
    if (chart === undefined || first === undefined) throw new Error("no chart");
    chart.series.push({ ...first, chartType: "LineMarkers", axisGroup: "Secondary" });
    const saved = await readXlsx(await writeXlsx(book));
    expect(saved.worksheets[0]?.charts).toEqual([chart]);
  });

  it("draws types that files do not know as the nearest one", () => {
    expect(typeOfShape(shapeOf("CylinderColClustered"))).toBe("ColumnClustered");
    expect(typeOfShape(shapeOf("PieOfPie"))).toBe("Pie");
  });
});

describe("colours of charts", () => {
  it("are those an add-in gave the series", async () => {
    const model = newWorkbook();
    const excel = openExcel(model);
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C2").values = [
        ["Na Lay", 1, 2],
        ["Lay Nưa", 3, 4],
      ];
      const { series } = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C2"), "Columns");
      const [fill, line] = [series.getItemAt(0).format.fill, series.getItemAt(1).format.line];
      fill.setSolidColor("#1F4E79");
      line.color = "#C00000";
      await context.sync();
    });
    excel.close();
    const saved = await readXlsx(await writeXlsx(model));
    const [first, second] = saved.worksheets[0]?.charts[0]?.series ?? [];
    expect([first?.fillColor, second?.lineColor]).toEqual(["#1F4E79", "#C00000"]);
  });

  it.each([
    ["ColumnClustered", /<c:ser>.*<c:spPr><a:solidFill><a:srgbClr val="4472C4"\/>/],
    ["LineMarkers", /<c:spPr><a:ln w="28575" cap="rnd"><a:solidFill><a:srgbClr val="4472C4"\/>/],
    ["Pie", /<c:dPt><c:idx val="1"\/>.*<a:srgbClr val="ED7D31"\/>/],
  ])("are written out in %s where they are automatic", async (chartType, look) => {
    const [xml, chart] = await savedChart(chartType);
    expect(xml).toMatch(look);
    expect(chart?.series[0]).not.toHaveProperty("fillColor");
    expect(chart?.series[0]).not.toHaveProperty("lineColor");
  });
});

async function savedChart(chartType: string): Promise<[string, ChartModel | undefined]> {
  const book = richWorkbook();
  const chart = book.worksheets[0]?.charts[0];
  const [series] = chart?.series ?? [];
  if (chart === undefined || series === undefined) throw new Error("no chart");
  chart.chartType = chartType;
  delete series.fillColor;
  const file = await writeXlsx(book);
  const xml = (await openPackage(file)).text("xl/charts/chart1.xml") ?? "";
  return [xml, (await readXlsx(file)).worksheets[0]?.charts[0]];
}
