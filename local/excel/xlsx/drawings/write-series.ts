import type { ChartSeriesModel } from "../../model/chart.ts";
import { tag, textTag } from "../package/xml-write.ts";
import type { ChartShape } from "./chart-types.ts";
import { lookTag, markerTag, pointTags } from "./series-look.ts";

/** `index`: 0-based place in the chart, over all its groups. */
export function writeSeries(series: ChartSeriesModel, index: number, shape: ChartShape): string {
  const isScatter = shape.element === "scatterChart";
  const [categories, values] = isScatter ? ["c:xVal", "c:yVal"] : ["c:cat", "c:val"];
  return tag(
    "c:ser",
    {},
    tag("c:idx", { val: index }) +
      tag("c:order", { val: index }) +
      nameTag(series) +
      lookTag(series, index, shape) +
      (shape.element.startsWith("bar") ? tag("c:invertIfNegative", { val: 0 }) : "") +
      markerTag(series, index, shape) +
      (shape.exploded === true ? tag("c:explosion", { val: 25 }) : "") +
      pointTags(series, shape) +
      (series.hasDataLabels ? dataLabels() : "") +
      (series.categoriesReference === undefined
        ? ""
        : reference(categories, "c:strRef", series.categoriesReference)) +
      reference(values, "c:numRef", series.valuesReference) +
      (shape.element === "lineChart" || isScatter
        ? tag("c:smooth", { val: shape.lines === "smooth" })
        : ""),
  );
}

function nameTag(series: ChartSeriesModel): string {
  if (series.nameReference === undefined)
    return series.name === "" ? "" : tag("c:tx", {}, textTag("c:v", series.name));
  const cache = tag("c:ptCount", { val: 1 }) + tag("c:pt", { idx: 0 }, textTag("c:v", series.name));
  const source = textTag("c:f", plainReference(series.nameReference));
  return tag("c:tx", {}, tag("c:strRef", {}, source + tag("c:strCache", {}, cache)));
}

function reference(name: string, kind: string, address: string): string {
  return address === ""
    ? ""
    : tag(name, {}, tag(kind, {}, textTag("c:f", plainReference(address))));
}

function plainReference(address: string): string {
  return address.replace(/^=/, "");
}

function dataLabels(): string {
  const values = [
    ["showLegendKey", 0],
    ["showVal", 1],
    ["showCatName", 0],
    ["showSerName", 0],
    ["showPercent", 0],
    ["showBubbleSize", 0],
  ] as const;
  return tag("c:dLbls", {}, values.map(([name, val]) => tag(`c:${name}`, { val })).join(""));
}
