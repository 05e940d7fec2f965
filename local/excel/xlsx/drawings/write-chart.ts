import type { ChartModel, ChartSeriesModel } from "../../model/chart.ts";
import { tag, textTag, xmlDocument } from "../package/xml-write.ts";
import { shapeOf, type ChartShape } from "./chart-types.ts";
import { greyLine, withoutAxes } from "./series-look.ts";
import { writeSeries } from "./write-series.ts";

const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
const relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const legendWords = new Map([
  ["Top", "t"],
  ["Bottom", "b"],
  ["Left", "l"],
  ["Right", "r"],
  ["Corner", "tr"],
]);

interface Group {
  shape: ChartShape;
  isSecondary: boolean;
  series: { model: ChartSeriesModel; index: number }[];
}

/** A chart part. Values are left to the program that opens it: it reads them from the cells. */
export function writeChart(chart: ChartModel): string {
  const groups = groupSeries(chart);
  const title = chart.titleVisible ? titleTag(chart.title) : "";
  const legend = chart.legendVisible
    ? tag(
        "c:legend",
        {},
        tag("c:legendPos", { val: legendWords.get(chart.legendPosition) ?? "r" }) + off("overlay"),
      )
    : "";
  const content =
    title +
    tag("c:autoTitleDeleted", { val: !chart.titleVisible }) +
    tag("c:plotArea", {}, tag("c:layout") + groups.map(groupTag).join("") + axes(chart, groups)) +
    legend +
    tag("c:plotVisOnly", { val: 1 }) +
    tag("c:dispBlanksAs", { val: "gap" });
  return xmlDocument(
    tag(
      "c:chartSpace",
      { "xmlns:c": chartNamespace, "xmlns:a": drawingNamespace, "xmlns:r": relationNamespace },
      off("roundedCorners") + tag("c:chart", {}, content),
    ),
  );
}

function off(name: string): string {
  return tag(`c:${name}`, { val: 0 });
}

/** Series of one type on one pair of axes stand in one element, in the chart's order. */
function groupSeries(chart: ChartModel): Group[] {
  const groups = new Map<string, Group>();
  chart.series.forEach((model, index) => {
    const type = model.chartType ?? chart.chartType;
    const key = `${type}|${model.axisGroup}`;
    const group = groups.get(key) ?? {
      shape: shapeOf(type),
      isSecondary: model.axisGroup === "Secondary",
      series: [],
    };
    groups.set(key, group);
    group.series.push({ model, index });
  });
  if (groups.size === 0)
    return [{ shape: shapeOf(chart.chartType), isSecondary: false, series: [] }];
  return Array.from(groups.values());
}

function groupTag({ shape, isSecondary, series }: Group): string {
  const { element, grouping } = shape;
  const isScatter = element === "scatterChart";
  const isStacked = grouping === "stacked" || grouping === "percentStacked";
  const isBar = element === "barChart" || element === "bar3DChart";
  const axisIds = withoutAxes.has(element)
    ? ""
    : axisIdsOf(isSecondary)
        .map((val) => tag("c:axId", { val }))
        .join("");
  return tag(
    `c:${element}`,
    {},
    (shape.direction === undefined ? "" : tag("c:barDir", { val: shape.direction })) +
      (grouping === undefined ? "" : tag("c:grouping", { val: grouping })) +
      (isScatter ? tag("c:scatterStyle", { val: "lineMarker" }) : "") +
      (element === "radarChart" ? tag("c:radarStyle", { val: radarStyle(shape) }) : "") +
      tag("c:varyColors", { val: withoutAxes.has(element) }) +
      series.map(({ model, index }) => writeSeries(model, index, shape)).join("") +
      (isBar ? tag("c:gapWidth", { val: 100 }) : "") +
      (element === "barChart" && isStacked ? tag("c:overlap", { val: 100 }) : "") +
      (element === "lineChart" ? tag("c:marker", { val: 1 }) : "") +
      (element === "pieChart" || element === "doughnutChart"
        ? tag("c:firstSliceAng", { val: 0 })
        : "") +
      (element === "doughnutChart" ? tag("c:holeSize", { val: 50 }) : "") +
      axisIds,
  );
}

function radarStyle(shape: ChartShape): string {
  if (shape.filled === true) return "filled";
  return shape.markers === true ? "marker" : "standard";
}

function axisIdsOf(isSecondary: boolean): [number, number] {
  return isSecondary ? [103, 104] : [101, 102];
}

/** `text` "": Excel's automatic title. */
function titleTag(text: string): string {
  if (text === "") return tag("c:title", {}, off("overlay"));
  const paragraphs = text
    .split("\n")
    .map((line) => tag("a:p", {}, tag("a:r", {}, textTag("a:t", line))))
    .join("");
  return tag(
    "c:title",
    {},
    tag("c:tx", {}, tag("c:rich", {}, tag("a:bodyPr") + paragraphs)) + off("overlay"),
  );
}

function axes(chart: ChartModel, groups: readonly Group[]): string {
  const withAxes = groups.filter(({ shape }) => !withoutAxes.has(shape.element));
  return [false, true]
    .map((isSecondary) => {
      const group = withAxes.find((candidate) => candidate.isSecondary === isSecondary);
      return group === undefined ? "" : axisPair(chart, group);
    })
    .join("");
}

function axisPair(chart: ChartModel, { shape, isSecondary }: Group): string {
  const [category, value] = axisIdsOf(isSecondary);
  const isSideways = shape.direction === "bar";
  const titleOf = (name: string) => {
    const text = isSecondary ? undefined : chart.settings.get(`Axes.${name}.Title.Text`);
    return typeof text === "string" && text !== "" ? titleTag(text) : "";
  };
  const axis = (name: string, ids: [number, number], rest: AxisRest) =>
    tag(
      name,
      {},
      tag("c:axId", { val: ids[0] }) +
        tag("c:scaling", {}, tag("c:orientation", { val: "minMax" })) +
        tag("c:delete", { val: rest.isHidden }) +
        tag("c:axPos", { val: rest.position }) +
        (rest.gridlines ? tag("c:majorGridlines", {}, greyLine()) : "") +
        rest.title +
        tag("c:majorTickMark", { val: "out" }) +
        tag("c:minorTickMark", { val: "none" }) +
        tag("c:tickLblPos", { val: "nextTo" }) +
        greyLine() +
        tag("c:crossAx", { val: ids[1] }) +
        tag("c:crosses", { val: rest.crosses }) +
        (name === "c:valAx" ? tag("c:crossBetween", { val: crossing(shape) }) : ""),
    );
  const first = axis(shape.element === "scatterChart" ? "c:valAx" : "c:catAx", [category, value], {
    isHidden: isSecondary,
    position: isSideways ? "l" : "b",
    gridlines: false,
    title: titleOf("CategoryAxis"),
    crosses: "autoZero",
  });
  const second = axis("c:valAx", [value, category], {
    isHidden: false,
    position: isSideways ? "b" : isSecondary ? "r" : "l",
    gridlines: !isSecondary,
    title: titleOf("ValueAxis"),
    crosses: isSecondary ? "max" : "autoZero",
  });
  return first + second;
}

/** Bars stand between two marks of the other axis; areas and points begin on one. */
function crossing({ element }: ChartShape): string {
  return element === "areaChart" || element === "scatterChart" ? "midCat" : "between";
}

interface AxisRest {
  isHidden: boolean;
  position: string;
  gridlines: boolean;
  title: string;
  crosses: string;
}
