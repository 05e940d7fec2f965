import type { Localised } from "../../forms/column.ts";
import type { ChartSpec, Grid, GridCell, GridFormat, Language } from "../grid.ts";
import { buildHeader } from "../header.ts";
import { bodyAddress } from "../place.ts";
import type { FigureBook } from "./figure-book.ts";
import { headlines } from "./headlines.ts";
import type { Basis, SummaryInput } from "./summary-input.ts";

/** A column of figures. */
export interface FigureColumn {
  /** Header labels from the top; columns with the same first label stand under one cell. */
  readonly labels: readonly Localised[];
  readonly format: GridFormat;
  readonly width: number;
  /** The indicator for a row's part; null leaves the cell empty. */
  readonly id: (part: string) => string | null;
  /** Words instead of a figure, e.g. the number of a unit's plan; null leaves the cell empty. */
  readonly text?: (row: FigureRow) => string | null;
  /** Absent: the row says it. */
  readonly basis?: Basis;
}

/** A row of figures of one unit, or a heading over the rows that follow. */
export interface FigureRow {
  readonly labels: readonly string[];
  /** Unit id or "town"; absent for a heading. */
  readonly unit?: string;
  /** What the row stands for in its columns' ids, e.g. "merit.new" or a source. */
  readonly part: string;
  readonly basis: Basis;
  readonly total: boolean;
}

export interface FigureGridSpec {
  readonly id: string;
  readonly sheet: Localised;
  readonly title: Localised;
  /** Headings and widths of the columns with words, left of the figures. */
  readonly words: readonly { readonly label: Localised; readonly width: number }[];
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
  readonly notes: readonly string[];
  readonly charts: readonly ChartPlan[];
}

/** A chart over neighbouring body rows; columns are indexes of figure columns. */
export interface ChartPlan {
  readonly type: ChartSpec["type"];
  readonly title: Localised;
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: readonly number[];
}

/** Lays a summary tab out: words and figures by row and column, every figure bound to its indicator. */
export function figureGrid(spec: FigureGridSpec, input: SummaryInput, book: FigureBook): Grid {
  const { language } = input;
  const headings = [
    ...spec.words.map(({ label }) => [label[language]]),
    ...spec.columns.map(({ labels }) => labels.map((label) => label[language])),
  ];
  const { header, headerMerges } = buildHeader(headings);
  const titles = headlines(spec.title, input);
  const parts = {
    titles,
    header,
    body: spec.rows.map((row) => bodyRow(spec, row, book)),
    notes: spec.notes,
  };
  return {
    ...parts,
    id: spec.id,
    sheet: spec.sheet[language],
    headerMerges,
    totalRows: spec.rows.flatMap(({ total }, index) => (total ? [index] : [])),
    widths: [...spec.words, ...spec.columns].map(({ width }) => width),
    hiddenColumns: [],
    freeze: { rows: titles.length + 1 + header.length, columns: spec.words.length },
    inputs: [],
    charts: spec.charts.map((plan) =>
      buildChart(plan, {
        spec,
        language,
        address: (column) => bodyAddress(parts, { row: plan.firstRow, rows: plan.rows, column }),
      }),
    ),
  };
}

function bodyRow(spec: FigureGridSpec, row: FigureRow, book: FigureBook): readonly GridCell[] {
  const labels = spec.words.map((_, index): GridCell => {
    return { value: row.labels[index] ?? null, format: "text", bold: row.total };
  });
  return [...labels, ...spec.columns.map((column) => figureCell(column, row, book))];
}

function figureCell(column: FigureColumn, row: FigureRow, book: FigureBook): GridCell {
  if (column.text !== undefined) return { value: column.text(row), format: "text" };
  const id = row.unit === undefined ? null : column.id(row.part);
  if (id === null || row.unit === undefined) return { value: null, format: "text" };
  const basis = column.basis ?? row.basis;
  const value = book.read(basis, id, row.unit);
  const indicator = { id, unit: row.unit, basis };
  if (value === null) return { value: "–", format: "text", bold: row.total, indicator };
  // 22.22 / 100 is 0.22219999999999998: hundredths of a percent are whole numbers.
  const shown = column.format === "percent" ? Math.round(value * 100) / 10_000 : value;
  return { value: shown, format: column.format, bold: row.total, indicator };
}

function buildChart(
  plan: ChartPlan,
  sheet: {
    spec: FigureGridSpec;
    language: Language;
    /** Address of the plan's rows in a column of the grid, 0-based. */
    address: (column: number) => string;
  },
): ChartSpec {
  const { spec, language, address } = sheet;
  return {
    type: plan.type,
    title: plan.title[language],
    categories: address(0),
    series: plan.columns.map((index) => {
      const labels = spec.columns[index]?.labels ?? [];
      return {
        name: labels.map((label) => label[language]).join(" – "),
        values: address(spec.words.length + index),
      };
    }),
  };
}
