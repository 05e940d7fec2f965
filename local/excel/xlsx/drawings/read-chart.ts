import type { ChartModel, ChartSeriesModel } from "../../model/chart.ts";
import {
  attribute,
  child,
  children,
  descend,
  elements,
  localName,
  textOf,
  valueOf,
  type XmlElement,
} from "../package/xml-read.ts";
import { chartElements, typeOfShape, type ChartShape } from "./chart-types.ts";
import { readLook } from "./series-look.ts";

type ChartContent = Omit<ChartModel, "id" | "name" | "left" | "top" | "width" | "height">;

const legendPositions = new Map<string, ChartModel["legendPosition"]>([
  ["t", "Top"],
  ["b", "Bottom"],
  ["l", "Left"],
  ["r", "Right"],
  ["tr", "Corner"],
]);

/** A chart part; undefined when it holds no chart of a kind handled here. */
export function readChart(chartSpace: XmlElement): ChartContent | undefined {
  const chart = child(chartSpace, "chart");
  const plotArea = child(chart, "plotArea");
  const groups = elements(plotArea).filter((element) => chartElements.has(localName(element.name)));
  const [first] = groups;
  if (first === undefined) return undefined;
  const chartType = typeOfShape(readShape(first));
  const title = child(chart, "title");
  const legend = child(chart, "legend");
  const primary = axisIds(first);
  return {
    chartType,
    title: titleText(title),
    titleVisible: title !== undefined || isOff(valueOf(chart ?? chartSpace, "autoTitleDeleted")),
    legendVisible: legend !== undefined,
    legendPosition:
      legendPositions.get(valueOf(legend ?? chartSpace, "legendPos") ?? "") ?? "Right",
    series: groups.flatMap((group) => readGroup(group, chartType, primary)),
    settings: readAxisTitles(plotArea),
  };
}

function isOff(value: string | undefined): boolean {
  return value === undefined || value === "0" || value === "false";
}

function readShape(group: XmlElement): ChartShape {
  const element = localName(group.name);
  const direction = valueOf(group, "barDir");
  const grouping = valueOf(group, "grouping");
  const firstSeries = child(group, "ser");
  const isSmooth = !isOff(valueOf(firstSeries ?? group, "smooth") ?? "0");
  const hasLine = descend(firstSeries, "spPr", "ln", "noFill") === undefined;
  const style = valueOf(group, "scatterStyle") ?? valueOf(group, "radarStyle") ?? "";
  return {
    element,
    ...(direction !== undefined && { direction: direction === "bar" ? "bar" : "col" }),
    ...(grouping !== undefined && { grouping: grouping as NonNullable<ChartShape["grouping"]> }),
    markers: hasMarkers(group, firstSeries, style),
    lines: hasLine ? (isSmooth || style.startsWith("smooth") ? "smooth" : "straight") : "none",
    exploded: child(firstSeries, "explosion") !== undefined,
    filled: style === "filled",
  };
}

function hasMarkers(group: XmlElement, series: XmlElement | undefined, style: string): boolean {
  const symbol = valueOf(child(series, "marker") ?? group, "symbol");
  if (symbol !== undefined) return symbol !== "none";
  if (localName(group.name) === "lineChart") return !isOff(valueOf(group, "marker"));
  return style !== "standard" && style !== "filled";
}

function axisIds(group: XmlElement): string {
  return children(group, "axId")
    .map((element) => attribute(element, "val"))
    .join();
}

function readGroup(group: XmlElement, chartType: string, primary: string): ChartSeriesModel[] {
  const type = typeOfShape(readShape(group));
  const axisGroup = axisIds(group) === primary ? "Primary" : "Secondary";
  return children(group, "ser").map((series) => ({
    ...readSeries(series),
    axisGroup,
    ...(type !== chartType && { chartType: type }),
  }));
}

function readSeries(series: XmlElement): Omit<ChartSeriesModel, "axisGroup"> {
  const text = child(series, "tx");
  const nameReference = textOf(descend(text, "strRef", "f"));
  const cached = descend(text, "strRef", "strCache", "pt", "v") ?? child(text, "v");
  const categories = referenceOf(child(series, "cat") ?? child(series, "xVal"));
  return {
    name: textOf(cached),
    ...(nameReference !== "" && { nameReference }),
    valuesReference: referenceOf(child(series, "val") ?? child(series, "yVal")) ?? "",
    ...(categories !== undefined && { categoriesReference: categories }),
    ...readLook(series, Number(valueOf(series, "idx") ?? 0)),
    hasDataLabels: !isOff(valueOf(child(series, "dLbls") ?? series, "showVal") ?? "0"),
  };
}

function referenceOf(element: XmlElement | undefined): string | undefined {
  const [source] = elements(element);
  const reference = textOf(child(source, "f"));
  return reference === "" ? undefined : reference;
}

function titleText(title: XmlElement | undefined): string {
  const rich = descend(title, "tx", "rich");
  const paragraphs = children(rich, "p").map((paragraph) =>
    children(paragraph, "r")
      .map((run) => textOf(child(run, "t")))
      .join(""),
  );
  if (paragraphs.length > 0) return paragraphs.join("\n");
  return textOf(descend(title, "tx", "strRef", "strCache", "pt", "v"));
}

function readAxisTitles(plotArea: XmlElement | undefined): Map<string, string | number | boolean> {
  const settings = new Map<string, string | number | boolean>();
  const axes = [
    ["CategoryAxis", child(plotArea, "catAx") ?? child(plotArea, "dateAx")],
    ["ValueAxis", child(plotArea, "valAx")],
  ] as const;
  for (const [name, axis] of axes) {
    const text = titleText(child(axis, "title"));
    if (text !== "") settings.set(`Axes.${name}.Title.Text`, text);
  }
  return settings;
}
