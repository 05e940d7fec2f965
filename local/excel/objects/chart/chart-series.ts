/** Excel.ChartSeriesCollection and Excel.ChartSeries. */
import { cellArea } from "../../model/area.ts";
import type { ChartSeriesModel } from "../../model/chart.ts";
import { noteLook } from "../../book/book.ts";
import { invalidArgument, itemNotFound } from "../../book/errors.ts";
import { resolveFormula } from "../../book/names.ts";
import { cellAt, valueOf } from "../../grid/read-cells.ts";
import { asFlag, asOneOf, asText, type Arguments } from "../arguments.ts";
import type { ObjectType, Scalar, Scope } from "../object-type.ts";
import type { ChartTarget, Targets } from "../targets.ts";
import { referenceTo } from "./chart-data.ts";
import { kept, painted } from "./chart-scalars.ts";
import { asChartType } from "./chart-types.ts";

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
      scope.object("ChartFormat", {
        ...target,
        path: `${seriesPath(target)}.Format`,
        paints: target.series,
      }),
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
