import { describe, expect, it } from "vitest";
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
