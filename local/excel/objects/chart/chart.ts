/** Excel.ChartCollection, Excel.Chart, its title, legend and series. */
import { cellArea } from "../../model/area.ts";
import type { ChartModel, ChartSeriesModel } from "../../model/chart.ts";
import type { WorksheetModel } from "../../model/types.ts";
import { nextId, noteLook, requireSheet, type Book, type RangeRef } from "../../book/book.ts";
import { invalidArgument, itemNotFound } from "../../book/errors.ts";
import { raiseChart } from "../../book/events.ts";
import { columnWidth, rowHeight } from "../../book/layout.ts";
import { resolveFormula, resolvePlace } from "../../book/names.ts";
import { requirePermission } from "../../book/protection.ts";
import { cellAt, valueOf } from "../../grid/read-cells.ts";
import { asFlag, asNumber, asOneOf, asText, type Arguments } from "../arguments.ts";
import {
  eventMethods,
  type ObjectHandle,
  type ObjectType,
  type Scalar,
  type Scope,
} from "../object-type.ts";
import type { ChartTarget, Targets } from "../targets.ts";
import { referenceTo, seriesOf } from "./chart-data.ts";
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

function painted<T extends ChartTarget>(scalar: Scalar<T>): Scalar<T> {
  const { set } = scalar;
  if (set === undefined) return scalar;
  return {
    ...scalar,
    set: (target, given, scope) => {
      requirePermission(target.sheet, "allowEditObjects");
      set(target, given, scope);
      noteLook(scope.book, target.sheet, cellArea(0, 0));
    },
  };
}

function size(key: "left" | "top" | "width" | "height"): Scalar<ChartTarget> {
  return painted({
    get: ({ chart }) => chart[key],
    set: ({ chart }, given) => {
      const points = asNumber(given);
      if (points < 0) throw invalidArgument();
      chart[key] = points;
    },
  });
}

function kept(name: string, initial: string | number | boolean): Scalar<ChartTarget> {
  return painted({
    get: ({ chart }) => chart.settings.get(name) ?? initial,
    set: ({ chart }, given) => {
      if (typeof given !== typeof initial) throw invalidArgument();
      if (typeof given === "string" || typeof given === "number" || typeof given === "boolean")
        chart.settings.set(name, given);
    },
  });
}

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

type SeriesTarget = Targets["ChartSeries"];

export const chartSeriesCollection: ObjectType<ChartTarget> = {
  scalars: { Count: { get: (target) => target.chart.series.length } },
  items: (target, scope) =>
    target.chart.series.map((series) => scope.object("ChartSeries", { ...target, series })),
  methods: {
    Add: (target, args, scope) => {
      const name = args.optionalText(0) ?? `Series${target.chart.series.length + 1}`;
      const series: ChartSeriesModel = {
        name,
        valuesReference: "{1}",
        axisGroup: "Primary",
        hasDataLabels: false,
      };
      target.chart.series.splice(args.optionalNumber(1) ?? target.chart.series.length, 0, series);
      return scope.object("ChartSeries", { ...target, series });
    },
    GetCount: (target) => ({ value: target.chart.series.length }),
    GetItemAt: (target, args, scope) => {
      const series = target.chart.series[args.integer(0)];
      if (series === undefined) throw invalidArgument();
      return scope.object("ChartSeries", { ...target, series });
    },
  },
};

function seriesPath({ chart: own, series }: SeriesTarget): string {
  return `Series${own.series.indexOf(series)}`;
}

function keptBySeries(name: string, initial: string | number | boolean): Scalar<SeriesTarget> {
  return {
    get: (target) =>
      kept(`${seriesPath(target)}.${name}`, initial).get?.(target, undefined as never),
    set: (target, given, scope) =>
      kept(`${seriesPath(target)}.${name}`, initial).set?.(target, given, scope),
  };
}

function sourceOf(args: Arguments): string {
  const source = args.range(0);
  if (source === undefined) throw invalidArgument();
  return referenceTo(source, source.area);
}

/** Values behind "Values" or "Categories" of a series. */
function dimension({ sheet, series }: SeriesTarget, args: Arguments, { book }: Scope): unknown[] {
  const kind = asOneOf(args.raw(0), ["Values", "Categories", "XValues", "YValues"] as const);
  const reference =
    kind === "Values" || kind === "YValues" ? series.valuesReference : series.categoriesReference;
  const place = reference === undefined ? undefined : resolveFormula(book, `=${reference}`, sheet);
  if (place === undefined) return [];
  const values: unknown[] = [];
  for (let row = place.area.top; row <= place.area.bottom; row += 1) {
    for (let column = place.area.left; column <= place.area.right; column += 1)
      values.push(valueOf(cellAt(place.sheet, row, column)));
  }
  return values;
}

export const chartSeries: ObjectType<SeriesTarget> = {
  require: ({ chart: own, series }) => {
    if (!own.series.includes(series)) throw itemNotFound();
  },
  scalars: {
    Name: painted<SeriesTarget>({
      get: ({ series }) => series.name,
      set: ({ series }, given) => {
        series.name = asText(given);
        delete series.nameReference;
      },
    }),
    ChartType: painted<SeriesTarget>({
      get: ({ chart: own, series }) => series.chartType ?? own.chartType,
      set: ({ series }, given) => {
        series.chartType = asChartType(given);
      },
    }),
    AxisGroup: painted<SeriesTarget>({
      get: ({ series }) => series.axisGroup,
      set: ({ series }, given) => {
        series.axisGroup = asOneOf(given, ["Primary", "Secondary"] as const);
      },
    }),
    HasDataLabels: painted<SeriesTarget>({
      get: ({ series }) => series.hasDataLabels,
      set: ({ series }, given) => {
        series.hasDataLabels = asFlag(given);
      },
    }),
    PlotOrder: { get: ({ chart: own, series }) => own.series.indexOf(series) + 1 },
    GapWidth: keptBySeries("GapWidth", 219),
    Overlap: keptBySeries("Overlap", -27),
    Smooth: keptBySeries("Smooth", false),
    MarkerStyle: keptBySeries("MarkerStyle", "Automatic"),
    MarkerSize: keptBySeries("MarkerSize", 5),
    DoughnutHoleSize: keptBySeries("DoughnutHoleSize", 75),
    FirstSliceAngle: keptBySeries("FirstSliceAngle", 0),
    Filtered: keptBySeries("Filtered", false),
    InvertIfNegative: keptBySeries("InvertIfNegative", false),
    VaryByCategories: keptBySeries("VaryByCategories", false),
  },
  children: {
    Format: (target, scope) =>
      scope.object("ChartFormat", { ...target, path: `${seriesPath(target)}.Format` }),
    DataLabels: (target, scope) =>
      scope.object("ChartDataLabels", { ...target, path: `${seriesPath(target)}.DataLabels` }),
  },
  methods: {
    SetValues: ({ series }, args) => {
      series.valuesReference = sourceOf(args);
      return undefined;
    },
    SetXAxisValues: ({ series }, args) => {
      series.categoriesReference = sourceOf(args);
      return undefined;
    },
    GetDimensionValues: (target, args, scope) => ({ value: dimension(target, args, scope) }),
    Delete: ({ sheet, chart: own, series }, _args, { book }) => {
      own.series = own.series.filter((each) => each !== series);
      noteLook(book, sheet, cellArea(0, 0));
      return undefined;
    },
  },
};
