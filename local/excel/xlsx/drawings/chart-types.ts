/** Chart types of the API ↔ the file's element with its grouping and style. */

export interface ChartShape {
  /** Local name in `<c:plotArea>`. */
  element: string;
  /** `barDir` of bar charts. */
  direction?: "col" | "bar";
  grouping?: "clustered" | "stacked" | "percentStacked" | "standard";
  /** Line, scatter and radar charts: points are marked. */
  markers?: boolean;
  /** Scatter charts. */
  lines?: "none" | "straight" | "smooth";
  /** Pies whose pieces stand apart. */
  exploded?: boolean;
  filled?: boolean;
}

const bars = (["col", "bar"] as const).flatMap((direction): [string, ChartShape][] => {
  const name = direction === "col" ? "Column" : "Bar";
  return [
    [`${name}Clustered`, { element: "barChart", direction, grouping: "clustered" }],
    [`${name}Stacked`, { element: "barChart", direction, grouping: "stacked" }],
    [`${name}Stacked100`, { element: "barChart", direction, grouping: "percentStacked" }],
    [`3D${name}Clustered`, { element: "bar3DChart", direction, grouping: "clustered" }],
    [`3D${name}Stacked`, { element: "bar3DChart", direction, grouping: "stacked" }],
    [`3D${name}Stacked100`, { element: "bar3DChart", direction, grouping: "percentStacked" }],
  ];
});

const shapes = new Map<string, ChartShape>([
  ...bars,
  ["Line", { element: "lineChart", grouping: "standard", markers: false }],
  ["LineMarkers", { element: "lineChart", grouping: "standard", markers: true }],
  ["LineStacked", { element: "lineChart", grouping: "stacked", markers: false }],
  ["LineMarkersStacked", { element: "lineChart", grouping: "stacked", markers: true }],
  ["LineStacked100", { element: "lineChart", grouping: "percentStacked", markers: false }],
  ["LineMarkersStacked100", { element: "lineChart", grouping: "percentStacked", markers: true }],
  ["Area", { element: "areaChart", grouping: "standard" }],
  ["AreaStacked", { element: "areaChart", grouping: "stacked" }],
  ["AreaStacked100", { element: "areaChart", grouping: "percentStacked" }],
  ["Pie", { element: "pieChart", exploded: false }],
  ["PieExploded", { element: "pieChart", exploded: true }],
  ["3DPie", { element: "pie3DChart", exploded: false }],
  ["Doughnut", { element: "doughnutChart", exploded: false }],
  ["DoughnutExploded", { element: "doughnutChart", exploded: true }],
  ["XYScatter", { element: "scatterChart", markers: true, lines: "none" }],
  ["XYScatterLines", { element: "scatterChart", markers: true, lines: "straight" }],
  ["XYScatterLinesNoMarkers", { element: "scatterChart", markers: false, lines: "straight" }],
  ["XYScatterSmooth", { element: "scatterChart", markers: true, lines: "smooth" }],
  ["XYScatterSmoothNoMarkers", { element: "scatterChart", markers: false, lines: "smooth" }],
  ["Radar", { element: "radarChart", markers: false, filled: false }],
  ["RadarMarkers", { element: "radarChart", markers: true, filled: false }],
  ["RadarFilled", { element: "radarChart", markers: false, filled: true }],
]);

/** Elements of `<c:plotArea>` that hold series. */
export const chartElements: ReadonlySet<string> = new Set(
  Array.from(shapes.values(), ({ element }) => element),
);

/** The nearest shape for types that files do not know or that are not handled here. */
export function shapeOf(chartType: string): ChartShape {
  const known = shapes.get(chartType);
  if (known !== undefined) return known;
  const fallback = ["Bar", "Line", "Pie", "Area", "XYScatter", "Doughnut", "Radar"].find((start) =>
    chartType.replace("3D", "").startsWith(start),
  );
  return shapeOf(
    fallback === undefined ? "ColumnClustered" : fallback === "Bar" ? "BarClustered" : fallback,
  );
}

/** The type whose shape agrees in everything that is set. */
export function typeOfShape(shape: ChartShape): string {
  for (const [type, known] of shapes)
    if (Object.entries(known).every(([key, value]) => shape[key as keyof ChartShape] === value))
      return type;
  const sameElement = Array.from(shapes).find(([, known]) => known.element === shape.element);
  return sameElement?.[0] ?? "ColumnClustered";
}
