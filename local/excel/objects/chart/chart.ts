/** Excel.ChartCollection, Excel.Chart, its title, legend and series. */
import { cellArea } from "../../model/area.ts";
import type { ChartModel } from "../../model/chart.ts";
import type { WorksheetModel } from "../../model/types.ts";
import { nextId, noteLook, requireSheet, type Book, type RangeRef } from "../../book/book.ts";
import { invalidArgument, itemNotFound } from "../../book/errors.ts";
import { raiseChart } from "../../book/events.ts";
import { columnWidth, rowHeight } from "../../book/layout.ts";
import { resolvePlace } from "../../book/names.ts";
import { requirePermission } from "../../book/protection.ts";
import { asFlag, asOneOf, asText, type Arguments } from "../arguments.ts";
import { eventMethods, type ObjectHandle, type ObjectType, type Scope } from "../object-type.ts";
import type { ChartTarget } from "../targets.ts";
import { seriesOf } from "./chart-data.ts";
import { kept, painted, size } from "./chart-scalars.ts";
import { asChartType } from "./chart-types.ts";

function seriesBy(given: unknown) {
  return given === undefined ? "Auto" : asOneOf(given, ["Auto", "Columns", "Rows"] as const);
}

function freeName(book: Book): { id: string; name: string } {
  const number = nextId(book);
  const names = new Set(
    book.model.worksheets.flatMap((sheet) => sheet.charts.map((chart) => chart.name)),
  );
  let suffix = 1;
  while (names.has(`Chart ${suffix}`)) suffix += 1;
  return {
    id: `{00000000-0008-0000-0000-${number.toString(16).toUpperCase().padStart(12, "0")}}`,
    name: `Chart ${suffix}`,
  };
}

/** A new chart of 360 × 216 points, Excel's size, in the middle of nothing. */
function add(sheet: WorksheetModel, args: Arguments, scope: Scope): ObjectHandle {
  requirePermission(sheet, "allowEditObjects");
  const source = args.range(1);
  if (source === undefined) throw invalidArgument();
  const series = seriesOf(source, seriesBy(args.raw(2)));
  const [only] = series;
  const chart: ChartModel = {
    ...freeName(scope.book),
    chartType: asChartType(args.raw(0)),
    title: series.length === 1 && only !== undefined ? only.name : "Chart Title",
    titleVisible: true,
    legendVisible: series.length > 1,
    legendPosition: "Bottom",
    left: 96,
    top: 60,
    width: 360,
    height: 216,
    series,
    settings: new Map(),
  };
  sheet.charts.push(chart);
  raiseChart(scope.book, "chartAdded", { sheet, chartId: chart.id });
  noteLook(scope.book, sheet, cellArea(0, 0));
  return scope.object("Chart", { sheet, chart });
}

function itemOf(sheet: WorksheetModel, key: unknown, scope: Scope): ObjectHandle | null {
  const text = asText(key);
  const chart =
    sheet.charts.find((each) => each.id === text) ??
    sheet.charts.find((each) => each.name.toLowerCase() === text.toLowerCase());
  return chart === undefined ? null : scope.object("Chart", { sheet, chart });
}

export const chartCollection: ObjectType<WorksheetModel> = {
  scalars: { Count: { get: (sheet) => sheet.charts.length } },
  items: (sheet, scope) => sheet.charts.map((chart) => scope.object("Chart", { sheet, chart })),
  item: itemOf,
  methods: {
    Add: add,
    GetCount: (sheet) => ({ value: sheet.charts.length }),
    GetItem: (sheet, args, scope) => {
      const found = itemOf(sheet, args.raw(0), scope);
      if (found === null) throw itemNotFound();
      return found;
    },
    GetItemAt: (sheet, args, scope) => {
      const chart = sheet.charts[args.integer(0)];
      if (chart === undefined) throw invalidArgument();
      return scope.object("Chart", { sheet, chart });
    },
    GetItemOrNullObject: (sheet, args, scope) => itemOf(sheet, args.raw(0), scope),
    ...eventMethods<WorksheetModel>(
      { ActivatedEvent: 51, AddedEvent: 50, DeactivatedEvent: 52, DeletedEvent: 53 },
      (sheet) => sheet.id,
    ),
  },
};

/** Moves and sizes the chart to cover cells. */
function setPosition({ sheet, chart }: ChartTarget, args: Arguments, { book }: Scope): undefined {
  const first = corner(book, sheet, { args, index: 0 });
  const last =
    args.raw(1) === undefined && args.range(1) === undefined
      ? undefined
      : corner(book, sheet, { args, index: 1 });
  chart.left = distance(first.area.left, (column) => columnWidth(sheet, column));
  chart.top = distance(first.area.top, (row) => rowHeight(sheet, row));
  const end = last?.area ?? first.area;
  if (last !== undefined || end.bottom > end.top || end.right > end.left) {
    chart.width = distance(end.right + 1, (column) => columnWidth(sheet, column)) - chart.left;
    chart.height = distance(end.bottom + 1, (row) => rowHeight(sheet, row)) - chart.top;
  }
  noteLook(book, sheet, cellArea(0, 0));
  return undefined;
}

function corner(
  book: Book,
  sheet: WorksheetModel,
  { args, index }: { args: Arguments; index: number },
): RangeRef {
  const place = args.range(index) ?? resolvePlace(book, args.text(index), sheet);
  if (place?.sheet !== sheet) throw invalidArgument();
  return place;
}

function distance(count: number, sizeOf: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < Math.min(count, 100_000); index += 1) total += sizeOf(index);
  return total;
}

export const chart: ObjectType<ChartTarget> = {
  id: { key: "Id", get: (target) => target.chart.id },
  require: ({ sheet, chart: own }, { book }) => {
    requireSheet(book, sheet);
    if (!sheet.charts.includes(own)) throw itemNotFound();
  },
  scalars: {
    Id: { get: (target) => target.chart.id },
    Name: painted({
      get: (target) => target.chart.name,
      set: (target, given) => {
        target.chart.name = asText(given);
      },
    }),
    ChartType: painted({
      get: (target) => target.chart.chartType,
      set: (target, given) => {
        target.chart.chartType = asChartType(given);
      },
    }),
    Left: size("left"),
    Top: size("top"),
    Width: size("width"),
    Height: size("height"),
    Style: kept("Style", 2),
    DisplayBlanksAs: kept("DisplayBlanksAs", "NotPlotted"),
    PlotBy: kept("PlotBy", "Columns"),
    PlotVisibleOnly: kept("PlotVisibleOnly", true),
    ShowAllFieldButtons: kept("ShowAllFieldButtons", false),
    ShowDataLabelsOverMaximum: kept("ShowDataLabelsOverMaximum", true),
    CategoryLabelLevel: kept("CategoryLabelLevel", -1),
    SeriesNameLevel: kept("SeriesNameLevel", -1),
  },
  children: {
    Worksheet: ({ sheet }, scope) => scope.object("Worksheet", sheet),
    Title: (target, scope) => scope.object("ChartTitle", target),
    Legend: (target, scope) => scope.object("ChartLegend", target),
    Series: (target, scope) => scope.object("ChartSeriesCollection", target),
    Axes: (target, scope) => scope.object("ChartAxes", { ...target, path: "Axes" }),
    DataLabels: (target, scope) =>
      scope.object("ChartDataLabels", { ...target, path: "DataLabels" }),
    PlotArea: (target, scope) => scope.object("ChartPlotArea", { ...target, path: "PlotArea" }),
    Format: (target, scope) => scope.object("ChartFormat", { ...target, path: "Format" }),
  },
  methods: {
    SetData: ({ sheet, chart: own }, args, { book }) => {
      const source = args.range(0);
      if (source === undefined) throw invalidArgument();
      own.series = seriesOf(source, seriesBy(args.raw(1)));
      noteLook(book, sheet, cellArea(0, 0));
      return undefined;
    },
    SetPosition: setPosition,
    Activate: () => undefined,
    Delete: ({ sheet, chart: own }, _args, { book }) => {
      requirePermission(sheet, "allowEditObjects");
      sheet.charts = sheet.charts.filter((each) => each !== own);
      raiseChart(book, "chartDeleted", { sheet, chartId: own.id });
      noteLook(book, sheet, cellArea(0, 0));
      return undefined;
    },
    ...eventMethods<ChartTarget>(
      { ActivatedEvent: 51, DeactivatedEvent: 52 },
      (target) => target.chart.id,
    ),
  },
};

export const chartTitle: ObjectType<ChartTarget> = {
  scalars: {
    Text: painted({
      get: (target) => target.chart.title,
      set: (target, given) => {
        target.chart.title = asText(given);
        target.chart.titleVisible = true;
      },
    }),
    Visible: painted({
      get: (target) => target.chart.titleVisible,
      set: (target, given) => {
        target.chart.titleVisible = asFlag(given);
      },
    }),
    Overlay: kept("Title.Overlay", false),
    Position: kept("Title.Position", "Top"),
    HorizontalAlignment: kept("Title.HorizontalAlignment", "Center"),
    VerticalAlignment: kept("Title.VerticalAlignment", "Center"),
    ShowShadow: kept("Title.ShowShadow", false),
    TextOrientation: kept("Title.TextOrientation", 0),
  },
  children: {
    Format: (target, scope) => scope.object("ChartFormat", { ...target, path: "Title.Format" }),
  },
};

const positions = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"] as const;

export const chartLegend: ObjectType<ChartTarget> = {
  scalars: {
    Visible: painted({
      get: (target) => target.chart.legendVisible,
      set: (target, given) => {
        target.chart.legendVisible = asFlag(given);
      },
    }),
    Position: painted({
      get: (target) => target.chart.legendPosition,
      set: (target, given) => {
        target.chart.legendPosition = asOneOf(given, positions);
      },
    }),
    Overlay: kept("Legend.Overlay", false),
    ShowShadow: kept("Legend.ShowShadow", false),
  },
  children: {
    Format: (target, scope) => scope.object("ChartFormat", { ...target, path: "Legend.Format" }),
  },
};
