/** Parts of charts that are only kept and given back: axes, labels, gridlines, colours, fonts, lines. */
import { noteLook } from "../../book/book.ts";
import { cellArea } from "../../model/area.ts";
import { invalidArgument } from "../../book/errors.ts";
import { asOneOf } from "../arguments.ts";
import { asColor } from "../format/color.ts";
import type { ObjectType, Scalar, Scope } from "../object-type.ts";
import type { ChartPart, TypeName } from "../targets.ts";

type Setting = string | number | boolean | null;

function setting(name: string, initial: Setting): Scalar<ChartPart> {
  return {
    get: ({ chart, path }) => chart.settings.get(`${path}.${name}`) ?? initial,
    set: ({ sheet, chart, path }, given, { book }) => {
      const isKept =
        typeof given === "string" || typeof given === "number" || typeof given === "boolean";
      if (!isKept || (initial !== null && typeof given !== typeof initial && initial !== ""))
        throw invalidArgument();
      chart.settings.set(`${path}.${name}`, given);
      noteLook(book, sheet, cellArea(0, 0));
    },
  };
}

function settings(initial: Readonly<Record<string, Setting>>): Record<string, Scalar<ChartPart>> {
  return Object.fromEntries(
    Object.entries(initial).map(([name, value]) => [name, setting(name, value)]),
  );
}

type PartType = Extract<TypeName, `Chart${string}`> &
  (
    | "ChartAxis"
    | "ChartAxisTitle"
    | "ChartGridlines"
    | "ChartDataLabels"
    | "ChartFormat"
    | "ChartFill"
    | "ChartFont"
    | "ChartLine"
  );

function parts(
  types: Readonly<Record<string, PartType>>,
): NonNullable<ObjectType<ChartPart>["children"]> {
  return Object.fromEntries(
    Object.entries(types).map(([name, type]) => [
      name,
      (
        target: ChartPart,
        scope: Parameters<NonNullable<ObjectType<ChartPart>["children"]>[string]>[1],
      ) => scope.object(type, { ...target, path: `${target.path}.${name}` }),
    ]),
  );
}

const format = { Format: "ChartFormat" } as const;

export const chartAxes: ObjectType<ChartPart> = {
  children: parts({ CategoryAxis: "ChartAxis", ValueAxis: "ChartAxis", SeriesAxis: "ChartAxis" }),
  methods: {
    GetItem: (target, args, scope) => {
      const type = asOneOf(args.raw(0), ["Category", "Value", "Series"] as const);
      const group =
        args.raw(1) === undefined
          ? "Primary"
          : asOneOf(args.raw(1), ["Primary", "Secondary"] as const);
      return scope.object("ChartAxis", {
        ...target,
        path: `${target.path}.${group === "Primary" ? "" : group}${type}Axis`,
      });
    },
  },
};

export const chartAxis: ObjectType<ChartPart> = {
  scalars: settings({
    AxisGroup: "Primary",
    BaseTimeUnit: "Days",
    CategoryType: "Automatic",
    Crosses: "Automatic",
    CrossesAt: 0,
    DisplayUnit: "None",
    LinkNumberFormat: true,
    LogBase: 10,
    MajorTickMark: "Outside",
    MajorUnit: null,
    Maximum: null,
    Minimum: null,
    MinorTickMark: "None",
    MinorUnit: null,
    MultiLevel: false,
    NumberFormat: "General",
    Offset: 100,
    Position: "Automatic",
    ReversePlotOrder: false,
    ScaleType: "Linear",
    ShowDisplayUnitLabel: true,
    TextOrientation: 0,
    TickLabelPosition: "NextToAxis",
    TickLabelSpacing: null,
    TickMarkSpacing: 1,
    Visible: true,
  }),
  children: parts({
    Title: "ChartAxisTitle",
    MajorGridlines: "ChartGridlines",
    MinorGridlines: "ChartGridlines",
    ...format,
  }),
};

export const chartAxisTitle: ObjectType<ChartPart> = {
  scalars: settings({ Text: "", Visible: false, TextOrientation: 0 }),
  children: parts(format),
};

export const chartGridlines: ObjectType<ChartPart> = {
  scalars: settings({ Visible: false }),
  children: parts(format),
};

export const chartDataLabels: ObjectType<ChartPart> = {
  scalars: settings({
    AutoText: true,
    HorizontalAlignment: "Center",
    LinkNumberFormat: true,
    NumberFormat: "General",
    Position: "",
    Separator: "",
    ShowBubbleSize: false,
    ShowCategoryName: false,
    ShowLegendKey: false,
    ShowPercentage: false,
    ShowSeriesName: false,
    ShowValue: false,
    TextOrientation: 0,
    VerticalAlignment: "Center",
  }),
  children: parts(format),
};

export const chartPlotArea: ObjectType<ChartPart> = {
  scalars: settings({
    Height: null,
    Left: null,
    Position: "Automatic",
    Top: null,
    Width: null,
    InsideHeight: null,
    InsideLeft: null,
    InsideTop: null,
    InsideWidth: null,
  }),
  children: parts(format),
};

export const chartFormat: ObjectType<ChartPart> = {
  scalars: settings({ ColorScheme: "ColorfulPalette1", RoundedCorners: false }),
  children: parts({ Fill: "ChartFill", Font: "ChartFont", Line: "ChartLine", Border: "ChartLine" }),
};

function colorKey({ path, paints }: ChartPart): "fillColor" | "lineColor" | undefined {
  if (paints === undefined) return undefined;
  return path.endsWith(".Fill") ? "fillColor" : path.endsWith(".Line") ? "lineColor" : undefined;
}

/** "" where the colour is automatic. */
function colorOf(part: ChartPart): Setting {
  const key = colorKey(part);
  if (key !== undefined) return part.paints?.[key] ?? "";
  return part.chart.settings.get(`${part.path}.Color`) ?? "";
}

/** `given` "": automatic. */
function setColor(part: ChartPart, given: unknown, { book }: Scope): void {
  const key = colorKey(part);
  const color = given === "" ? undefined : asColor(given);
  if (key === undefined || part.paints === undefined) keepColor(part, color);
  else if (color !== undefined) part.paints[key] = color;
  else if (key === "fillColor") delete part.paints.fillColor;
  else delete part.paints.lineColor;
  noteLook(book, part.sheet, cellArea(0, 0));
}

function keepColor({ chart, path }: ChartPart, color: string | undefined): void {
  if (color === undefined) chart.settings.delete(`${path}.Color`);
  else chart.settings.set(`${path}.Color`, color);
}

export const chartFill: ObjectType<ChartPart> = {
  methods: {
    SetSolidColor: (part, args, scope) => {
      setColor(part, args.text(0), scope);
      return undefined;
    },
    Clear: (part, _args, scope) => {
      setColor(part, "", scope);
      return undefined;
    },
    GetSolidColor: (part) => ({ value: colorOf(part) }),
  },
};

export const chartFont: ObjectType<ChartPart> = {
  scalars: settings({
    Bold: false,
    Color: "#595959",
    Italic: false,
    Name: "Calibri",
    Size: 10,
    Underline: "None",
  }),
};

export const chartLine: ObjectType<ChartPart> = {
  scalars: {
    Color: { get: colorOf, set: setColor },
    ...settings({ LineStyle: "Automatic", Weight: 0.75 }),
  },
  methods: {
    Clear: (part, _args, scope) => {
      setColor(part, "", scope);
      for (const name of ["LineStyle", "Weight"])
        part.chart.settings.delete(`${part.path}.${name}`);
      return undefined;
    },
  },
};
