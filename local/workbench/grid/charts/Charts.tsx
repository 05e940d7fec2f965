import type { Book } from "../../../excel/book/book.ts";
import type { ChartModel } from "../../../excel/model/chart.ts";
import type { WorksheetModel } from "../../../excel/model/types.ts";
import { readChart, ticksUpTo, type ChartData } from "./chart-data.ts";
import { columnHeaderPixels, rowHeaderPixels, startOf, toPixels } from "../geometry/extent.ts";
import type { Box, Viewport } from "../geometry/viewport.ts";

interface ChartsProps {
  readonly book: Book;
  readonly sheet: WorksheetModel;
  readonly view: Viewport;
}

/** The charts of a sheet as plain pictures over its cells; frozen rows and columns keep their part of a chart where it is. */
export function Charts({ book, sheet, view }: ChartsProps) {
  if (sheet.charts.length === 0) return null;
  return quarters(view).map((quarter) => (
    <div key={`${quarter.left} ${quarter.top}`} className="charts" style={boxStyle(quarter)}>
      {sheet.charts.map((chart) => (
        <figure
          key={chart.id}
          className="chart"
          style={{
            left: toPixels(chart.left) + rowHeaderPixels - quarter.scrollLeft - quarter.left,
            top: toPixels(chart.top) + columnHeaderPixels - quarter.scrollTop - quarter.top,
            width: toPixels(chart.width),
            height: toPixels(chart.height),
          }}
        >
          <Picture chart={chart} data={readChart(book, sheet, chart)} />
        </figure>
      ))}
    </div>
  ));
}

interface Quarter extends Box {
  readonly scrollLeft: number;
  readonly scrollTop: number;
}

/** The up to four parts of the grid that scroll differently. */
function quarters(view: Viewport): readonly Quarter[] {
  const { edges, width, height } = view;
  const left = rowHeaderPixels + startOf(edges.columns, view.frozenColumns);
  const top = columnHeaderPixels + startOf(edges.rows, view.frozenRows);
  const across = [
    { left: rowHeaderPixels, width: left - rowHeaderPixels, scrollLeft: 0 },
    { left, width: width - left, scrollLeft: view.scrollLeft },
  ];
  const down = [
    { top: columnHeaderPixels, height: top - columnHeaderPixels, scrollTop: 0 },
    { top, height: height - top, scrollTop: view.scrollTop },
  ];
  return down
    .flatMap((rows) => across.map((columns) => ({ ...rows, ...columns })))
    .filter((quarter) => quarter.width > 0 && quarter.height > 0);
}

function boxStyle({ left, top, width, height }: Box): Box {
  return { left, top, width, height };
}

const margin = { top: 34, right: 18, bottom: 46, left: 44 };

function Picture({ chart, data }: { readonly chart: ChartModel; readonly data: ChartData }) {
  const width = toPixels(chart.width);
  const height = toPixels(chart.height);
  const isBar = chart.chartType.startsWith("Bar");
  const isStacked = chart.chartType.includes("Stacked");
  const labels = isBar ? 96 : 0;
  const area = {
    left: margin.left + labels,
    top: margin.top,
    width: width - margin.left - labels - margin.right,
    height: height - margin.top - margin.bottom - (isBar ? 0 : 12),
  };
  const totals = data.categories.map((_, index) => {
    const values = data.series.map(({ values }) => values[index] ?? 0);
    return isStacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
  });
  const ticks = ticksUpTo(Math.max(0, ...totals));
  const highest = ticks.at(-1) ?? 1;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={chart.title}>
      <text className="chart__title" x={width / 2} y={22} textAnchor="middle">
        {chart.title}
      </text>
      <Axis {...{ area, ticks, highest, isBar }} />
      {data.categories.map((category, index) => (
        <Category key={category} {...{ area, category, data, index, highest, isBar, isStacked }} />
      ))}
      {chart.legendVisible && <Legend data={data} width={width} y={height - 12} />}
    </svg>
  );
}

interface PlotArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface AxisProps {
  readonly area: PlotArea;
  readonly ticks: readonly number[];
  readonly highest: number;
  readonly isBar: boolean;
}

function Axis({ area, ticks, highest, isBar }: AxisProps) {
  return ticks.map((tick) => {
    const part = tick / highest;
    const x = area.left + part * area.width;
    const y = area.top + area.height - part * area.height;
    return isBar ? (
      <g key={tick}>
        <line className="chart__line" x1={x} x2={x} y1={area.top} y2={area.top + area.height} />
        <text className="chart__label" x={x} y={area.top + area.height + 14} textAnchor="middle">
          {formatTick(tick)}
        </text>
      </g>
    ) : (
      <g key={tick}>
        <line className="chart__line" x1={area.left} x2={area.left + area.width} y1={y} y2={y} />
        <text className="chart__label" x={area.left - 6} y={y + 4} textAnchor="end">
          {formatTick(tick)}
        </text>
      </g>
    );
  });
}

const thousands = new Intl.NumberFormat("vi-VN", { notation: "compact", maximumFractionDigits: 1 });

function formatTick(value: number): string {
  return thousands.format(value);
}

interface CategoryProps {
  readonly area: PlotArea;
  readonly category: string;
  readonly data: ChartData;
  readonly index: number;
  readonly highest: number;
  readonly isBar: boolean;
  readonly isStacked: boolean;
}

function Category({ area, category, data, index, highest, isBar, isStacked }: CategoryProps) {
  const length = isBar ? area.height : area.width;
  const band = length / data.categories.length;
  // Excel draws the first category of a bar chart at the bottom.
  const at = isBar ? data.categories.length - 1 - index : index;
  const start = at * band + band * 0.16;
  const thick = (band * 0.68) / (isStacked ? 1 : data.series.length);
  const middle = at * band + band / 2;
  const reach = isBar ? area.width : area.height;
  const pieces = data.series.map(({ values, name, color }, number) => {
    const value = values[index] ?? 0;
    const before = isStacked
      ? data.series.slice(0, number).reduce((sum, other) => sum + (other.values[index] ?? 0), 0)
      : 0;
    const size = Math.max(0, (value / highest) * reach);
    const from = (before / highest) * reach;
    const across = start + (isStacked ? 0 : number * thick);
    const box = isBar
      ? { x: area.left + from, y: area.top + across, width: size, height: thick }
      : {
          x: area.left + across,
          y: area.top + area.height - from - size,
          width: thick,
          height: size,
        };
    return (
      <rect key={name} {...box} fill={color}>
        <title>{`${category} · ${name}: ${value.toLocaleString("vi-VN")}`}</title>
      </rect>
    );
  });
  return (
    <g>
      {pieces}
      {isBar ? (
        <text className="chart__label" x={area.left - 6} y={area.top + middle + 4} textAnchor="end">
          {shortened(category, 20)}
        </text>
      ) : (
        <text
          className="chart__label"
          x={area.left + middle}
          y={area.top + area.height + 15}
          textAnchor="middle"
        >
          {shortened(category, Math.max(6, Math.floor(band / 6)))}
        </text>
      )}
    </g>
  );
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

function Legend({
  data,
  width,
  y,
}: {
  readonly data: ChartData;
  readonly width: number;
  readonly y: number;
}) {
  const each = data.series.map(({ name }) => 26 + name.length * 6.2);
  const start = Math.max(8, (width - each.reduce((sum, size) => sum + size, 0)) / 2);
  return data.series.map(({ name, color }, index) => {
    const x = start + each.slice(0, index).reduce((sum, size) => sum + size, 0);
    return (
      <g key={name}>
        <rect x={x} y={y - 9} width={10} height={10} fill={color} />
        <text className="chart__label" x={x + 14} y={y}>
          {name}
        </text>
      </g>
    );
  });
}
