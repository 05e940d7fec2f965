import type { ChartSpec, Grid } from "../../../shared/tables/grid.ts";
import { place } from "../../../shared/tables/place.ts";

/** Rows one chart is high, and columns it is wide. */
export const chartRows = 18;
const chartColumns = 8;

/** A table with more rows than this leaves no room for a chart below it on a screen. */
export const screenRows = 40;

/** Told apart in print, too: dark and light alternate. */
const seriesColours = ["#1F4E79", "#F4B183", "#548235", "#FFD966", "#7F7F7F", "#C00000"];

/** Charts of a sheet with their names, to be loaded with the next round trip. */
export function loadCharts(worksheet: Excel.Worksheet): Excel.ChartCollection {
  return worksheet.charts.load("items/name,items/series/items/name");
}

/**
 * Native charts by the table. One that is there already keeps the place and looks a person gave it; its series are pointed
 * at the cells again where the table moved.
 */
export function writeCharts(
  worksheet: Excel.Worksheet,
  grid: Grid,
  { existing, isReshaped }: { existing: readonly Excel.Chart[]; isReshaped: boolean },
): void {
  for (const [index, spec] of grid.charts.entries()) {
    const name = `mai-am-${grid.id}-${index + 1}`;
    const known = existing.find((chart) => chart.name === name);
    if (known === undefined) addChart(worksheet, { grid, spec, name, index });
    else if (isReshaped)
      pointSeries(worksheet, { chart: known, spec, have: known.series.items.length });
  }
}

/** Series that are there keep their colours; missing ones are added, superfluous ones go. */
function pointSeries(
  worksheet: Excel.Worksheet,
  {
    chart,
    spec,
    have,
    isNew = false,
  }: { chart: Excel.Chart; spec: ChartSpec; have: number; isNew?: boolean },
): void {
  for (const [number, { name, values }] of spec.series.entries()) {
    const series = number < have ? chart.series.getItemAt(number) : chart.series.add(name);
    series.name = name;
    if (number >= have || isNew)
      series.format.fill.setSolidColor(seriesColours[number % 6] ?? "#7F7F7F");
    series.setValues(worksheet.getRange(values));
    series.setXAxisValues(worksheet.getRange(spec.categories));
  }
  for (let extra = have - 1; extra >= spec.series.length; extra--)
    chart.series.getItemAt(extra).delete();
}

function addChart(
  worksheet: Excel.Worksheet,
  { grid, spec, name, index }: { grid: Grid; spec: ChartSpec; name: string; index: number },
): void {
  const first = spec.series[0];
  if (first === undefined) return;
  const chart = worksheet.charts.add(spec.type, worksheet.getRange(first.values), "Columns");
  chart.name = name;
  chart.title.text = spec.title;
  chart.legend.visible = true;
  chart.legend.position = "Bottom";
  pointSeries(worksheet, { chart, spec, have: 1, isNew: true });
  const { row, column } = cornerOf(grid, index);
  chart.setPosition(
    worksheet.getCell(row, column),
    worksheet.getCell(row + chartRows - 1, column + chartColumns - 1),
  );
}

/** 0-based first cell of a chart: below a table that fits a screen, right of a longer one. */
function cornerOf(grid: Grid, index: number): { row: number; column: number } {
  const { headerRow, lastRow, columns } = place(grid);
  if (lastRow <= screenRows) return { row: lastRow + 1, column: index * (chartColumns + 1) };
  return { row: headerRow - 1 + index * (chartRows + 1), column: columns + 1 };
}
