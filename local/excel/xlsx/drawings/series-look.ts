/**
 * Colours of charts. Programs that open a file without a theme draw a series of automatic colour invisibly, so that colour is
 * written out; read again, it counts as automatic.
 */
import { parseArea, splitSheetName } from "../../model/address.ts";
import { cellCount } from "../../model/area.ts";
import type { ChartSeriesModel } from "../../model/chart.ts";
import { attribute, child, descend, type XmlElement } from "../package/xml-read.ts";
import { tag } from "../package/xml-write.ts";
import type { ChartShape } from "./chart-types.ts";

/** Accents 1–6 of the Office theme (2013–2022), the order in which Excel colours series and slices. */
const accents = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/** English Metric Units: 2.25 points, Excel's width of a chart's line. */
const lineWidth = 28_575;

/** Slices beyond these are left to the program that opens the file. */
const maxSlices = 100;

/** Charts of slices: each point has a colour of its own. */
export const withoutAxes: ReadonlySet<string> = new Set([
  "pieChart",
  "pie3DChart",
  "doughnutChart",
]);

function automaticColor(index: number): string {
  return accents[index % accents.length] ?? accents[0];
}

function solid(color: string): string {
  return tag("a:solidFill", {}, tag("a:srgbClr", { val: color.replace("#", "").toUpperCase() }));
}

/** Of axes and gridlines: as in Excel's own charts, and as invisible as series where it is not written out. */
export function greyLine(): string {
  return tag("c:spPr", {}, tag("a:ln", { w: 9525 }, solid("#D9D9D9")));
}

function isDrawnAsLine({ element, filled }: ChartShape): boolean {
  if (element === "radarChart") return filled !== true;
  return element === "lineChart" || element === "scatterChart";
}

/** The fill of bars, areas and slices, or the line through points. */
export function lookTag(series: ChartSeriesModel, index: number, shape: ChartShape): string {
  const isLine = isDrawnAsLine(shape);
  const needsFill = !isLine && !withoutAxes.has(shape.element);
  const fillColor = series.fillColor ?? (needsFill ? automaticColor(index) : undefined);
  const lineColor = series.lineColor ?? (isLine ? automaticColor(index) : undefined);
  const width = isLine ? { w: lineWidth, cap: "rnd" } : {};
  const fill = fillColor === undefined ? "" : solid(fillColor);
  const line = lineColor === undefined ? "" : tag("a:ln", width, solid(lineColor));
  const content = fill + (shape.lines === "none" ? tag("a:ln", {}, tag("a:noFill")) : line);
  return content === "" ? "" : tag("c:spPr", {}, content);
}

/** Points of a line that are marked, in the line's colour, or said not to be. */
export function markerTag(series: ChartSeriesModel, index: number, shape: ChartShape): string {
  if (!isDrawnAsLine(shape)) return "";
  if (shape.markers !== true) return tag("c:marker", {}, tag("c:symbol", { val: "none" }));
  const color = solid(series.lineColor ?? automaticColor(index));
  const look = tag("c:spPr", {}, color + tag("a:ln", {}, color));
  const symbol = tag("c:symbol", { val: "circle" }) + tag("c:size", { val: 5 });
  return tag("c:marker", {}, symbol + look);
}

/** Automatic colours of slices, with a white line between them. */
export function pointTags(series: ChartSeriesModel, { element }: ChartShape): string {
  if (!withoutAxes.has(element) || series.fillColor !== undefined) return "";
  const area = parseArea(splitSheetName(series.valuesReference.replace(/^=/, ""))?.rest ?? "");
  const count = area === undefined ? 0 : Math.min(cellCount(area), maxSlices);
  const border = tag("a:ln", { w: 9525 }, solid("#FFFFFF"));
  const slices = Array.from({ length: count }, (_, idx) =>
    tag(
      "c:dPt",
      {},
      tag("c:idx", { val: idx }) +
        tag("c:bubble3D", { val: 0 }) +
        tag("c:spPr", {}, solid(automaticColor(idx)) + border),
    ),
  );
  return slices.join("");
}

/** Colours of a `<c:ser>` that differ from the automatic one of its `<c:idx>`. */
export function readLook(
  series: XmlElement,
  index: number,
): Pick<ChartSeriesModel, "fillColor" | "lineColor"> {
  const properties = child(series, "spPr");
  const own = (fill: XmlElement | undefined) => {
    const rgb = attribute(child(fill, "srgbClr"), "val");
    const color = rgb === undefined ? undefined : `#${rgb.toUpperCase()}`;
    return color === automaticColor(index) ? undefined : color;
  };
  const fillColor = own(child(properties, "solidFill"));
  const lineColor =
    own(descend(properties, "ln", "solidFill")) ??
    own(descend(series, "marker", "spPr", "solidFill"));
  return {
    ...(fillColor !== undefined && { fillColor }),
    ...(lineColor !== undefined && { lineColor }),
  };
}
