import type { Column, ParseContext } from "../../forms/column.ts";
import type { Form } from "../../forms/form.ts";
import { type Cell, isBlank } from "../../text/cell.ts";
import { fold } from "../../text/normalise.ts";
import type { FoundTable } from "../table/find-table.ts";
import { namesVillage } from "../columns/lexicon.ts";
import type { ListPlan, PlannedRow } from "../list-plan.ts";
import type { ListRows } from "../table/list-rows.ts";
import type { Mapping } from "../columns/map-columns.ts";
import { lettersOf, type RawList } from "../table/raw-list.ts";
import { headingOf, type Source } from "../columns/source.ts";
import { saidBy } from "./ditto-cells.ts";
import { cellFor } from "./write-cell.ts";

/** Behind the heading of every kept column, so that it never stands for a column of a form. */
const keptSign = " (danh sách cũ)";

interface MakeOptions {
  readonly table: FoundTable;
  readonly body: ListRows;
  readonly mapping: Mapping;
  readonly form: Form;
  readonly context: ParseContext;
  /** Đồng per unit of money columns; absent = as typed. */
  readonly units: ReadonlyMap<Column, number>;
}

type Made = Pick<ListPlan, "rows" | "extras" | "repeated">;

/** Rows of the form from rows of the list, with every cell that has no column of the form kept beside it. */
export function makeRows(list: RawList, options: MakeOptions): Made {
  const { body, mapping, form } = options;
  const kept = keptSources(list, options);
  const placed = mapping.pairs.map((pair) => ({
    ...pair,
    at: form.columns.indexOf(pair.column),
    origins: saidBy(pair.source.cells, pair.column),
  }));
  const village = villageSource(options);
  const rows = body.rows.map(({ row }, index): PlannedRow => {
    const cells: Cell[] = form.columns.map(() => null);
    for (const { source, column, at, origins } of placed) {
      const origin = origins[index] ?? index;
      const said = { row: body.rows[origin]?.row ?? row, index: origin, column };
      cells[at] = cellFor(asShown(list, source, said), column, {
        context: options.context,
        unit: options.units.get(column) ?? 1,
        village: village?.cells[index] ?? null,
      });
    }
    const extras = kept.flatMap(({ heading, source }): [string, Cell][] => {
      const cell = shownCell(list, source, { row, index });
      return isBlank(cell) ? [] : [[heading, cell]];
    });
    return { from: list.firstRow + row, cells, extras: new Map(extras) };
  });
  const repeats = placed.flatMap(({ origins }) => origins.filter((at, index) => at !== index));
  return { rows, extras: kept.map(({ heading }) => heading), repeated: repeats.length };
}

/** Columns nothing was mapped from, with a heading of their own; columns without any cell in the rows are left out. */
function keptSources(
  list: RawList,
  { mapping, table, body }: MakeOptions,
): readonly { readonly heading: string; readonly source: Source }[] {
  const used = new Set(mapping.pairs.map(({ source }) => source));
  const consumed = consumedColumns(mapping, used);
  const raw = table.headings.map((parts, column): Source => ({
    id: lettersOf(list, column),
    parts,
    columns: [column],
    cells: body.rows.map(({ row }) => list.cells[row]?.[column] ?? null),
  }));
  const sections = mapping.sources.filter((source) => source.id === "§" && !used.has(source));
  const sources = [
    ...raw.filter(({ columns: [at = -1] }) => !consumed.has(at)),
    ...sections,
  ].filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const taken = new Set<string>();
  return sources.map((source) => ({ source, heading: keptHeading(source, taken) }));
}

/** Columns of the list that are wholly in the form's: a column of two parts only when both were mapped. */
function consumedColumns({ sources }: Mapping, used: ReadonlySet<Source>): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const column of new Set(sources.flatMap((source) => source.columns))) {
    const parts = sources.filter((source) => source.columns.includes(column));
    if (parts.every((source) => used.has(source))) columns.add(column);
  }
  return columns;
}

function keptHeading(source: Source, taken: Set<string>): string {
  const own = source.id === "§" ? "Nhóm" : headingOf(source).replaceAll(" / ", " – ");
  const name = own === "" ? `Cột ${source.id}` : own.slice(0, 200);
  let heading = `${name}${keptSign}`;
  for (let n = 2; taken.has(fold(heading)); n++) heading = `${name} ${n}${keptSign}`;
  taken.add(fold(heading));
  return heading;
}

interface At {
  /** 0-based row of the list. */
  readonly row: number;
  /** The same row among the records. */
  readonly index: number;
}

/** A number that Excel shows with zeros in front, or as a date, is a text in a column of texts. */
function asShown(
  list: RawList,
  source: Source,
  { column, ...at }: At & { readonly column: Column },
): Cell {
  const isText = /^(?:national-id|phone|text|name|village|household)$/.test(column.kind);
  return isText ? shownCell(list, source, at) : (source.cells[at.index] ?? null);
}

function shownCell({ shown }: RawList, { columns, cells }: Source, { row, index }: At): Cell {
  const cell = cells[index] ?? null;
  const [column] = columns;
  if (columns.length !== 1 || column === undefined || typeof cell !== "number") return cell;
  return shown?.[row]?.[column] ?? cell;
}

/** The column of the list that says where a household lives, though the form has no place for it. */
function villageSource({ mapping, context }: MakeOptions): Source | undefined {
  if (context.householdLabels === undefined) return undefined;
  return mapping.sources.find(({ parts }) => namesVillage(parts));
}
