import type { Form } from "../../../shared/forms/form.ts";
import { headingsOf } from "../../../shared/forms/rows/versions.ts";
import { fold } from "../../../shared/text/normalise.ts";
import type { Context } from "../run-excel.ts";
import { systemColumns, type SystemKey } from "./layout.ts";

/** Where a form's rows are now; rows and columns are 1-based. */
export interface FoundSheet {
  readonly form: Form;
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  /** Undefined when the table is gone and the headings alone were found. */
  readonly table: Excel.Table | undefined;
  readonly isFiltered: boolean;
  readonly headerRow: number;
  /** Last row of the table, or of what was typed directly below it. */
  readonly lastRow: number;
  readonly tableEnd: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** What the headings say, from `firstColumn` on. */
  readonly headings: readonly string[];
  /** Per form column; undefined where no heading fits. */
  readonly columns: readonly (number | undefined)[];
  readonly system: ReadonlyMap<SystemKey, number>;
  /** Columns of the person's own, by folded heading. */
  readonly others: ReadonlyMap<string, number>;
}

/** How far down and right headings are looked for when the table is gone. */
const searchRows = 40;
const searchColumns = 120;
/** Rows a list may have: above it a workbook is not a ward's. */
const maxRows = 100_000;

/**
 * Finds each form's rows by table name, else by headings on the form's sheet; columns by folded heading, so that moved
 * columns and changed capitals do no harm. Forms without a sheet are left out. Three round trips for all forms.
 */
export async function findSheets(
  context: Context,
  forms: readonly Form[],
): Promise<readonly FoundSheet[]> {
  const asked = forms.map((form) => ({
    form,
    table: context.workbook.tables.getItemOrNullObject(form.table),
    worksheet: context.workbook.worksheets.getItemOrNullObject(form.sheet),
  }));
  for (const { table, worksheet } of asked) {
    table.load("name,showHeaders,showTotals");
    worksheet.load("name");
  }
  await context.sync();
  const present = asked.filter(
    ({ table, worksheet }) => !table.isNullObject || !worksheet.isNullObject,
  );
  const loaded = present.map(({ form, table, worksheet }) =>
    table.isNullObject || !table.showHeaders
      ? searchHeadings(form, worksheet)
      : loadTable(form, table),
  );
  await context.sync();
  return loaded.flatMap((read) => read() ?? []);
}

function loadTable(form: Form, table: Excel.Table): () => FoundSheet {
  const worksheet = table.worksheet.load("name");
  const header = table.getHeaderRowRange().load("values,rowIndex,columnIndex,columnCount");
  const body = table.getDataBodyRange().load("rowCount");
  const used = worksheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  const filter = table.autoFilter.load("isDataFiltered");
  return () => {
    const headerRow = header.rowIndex + 1;
    const tableEnd = headerRow + body.rowCount;
    // Rows typed below a table in a file another program saved belong to it; below a totals row they do not.
    const usedEnd = used.isNullObject || table.showTotals ? 0 : used.rowIndex + used.rowCount;
    return found(form, {
      worksheet,
      table,
      isFiltered: filter.isDataFiltered,
      headerRow,
      tableEnd,
      lastRow: Math.max(tableEnd, usedEnd),
      firstColumn: header.columnIndex + 1,
      headings: header.values[0] ?? [],
    });
  };
}

function searchHeadings(form: Form, worksheet: Excel.Worksheet): () => FoundSheet | undefined {
  if (worksheet.isNullObject) return () => undefined;
  const top = worksheet.getRangeByIndexes(0, 0, searchRows, searchColumns).load("values");
  const used = worksheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  return () => {
    const wanted = new Set(form.columns.flatMap(headingsOf).map(fold));
    const score = (row: readonly unknown[]) =>
      row.filter((cell) => typeof cell === "string" && wanted.has(fold(cell))).length;
    const values: readonly (readonly unknown[])[] = top.values;
    const scores = values.map(score);
    const best = scores.indexOf(Math.max(...scores));
    const headings = values[best] ?? [];
    if ((scores[best] ?? 0) * 2 < form.columns.length) return undefined;
    const lastRow = used.isNullObject ? best + 1 : used.rowIndex + used.rowCount;
    return found(form, {
      worksheet,
      table: undefined,
      isFiltered: false,
      headerRow: best + 1,
      tableEnd: lastRow,
      lastRow,
      firstColumn: 1,
      headings: headings.slice(0, lastFilled(headings)),
    });
  };
}

interface Found extends Omit<
  FoundSheet,
  "form" | "name" | "lastColumn" | "columns" | "system" | "headings" | "others"
> {
  readonly headings: readonly unknown[];
}

function found(form: Form, { headings: cells, ...place }: Found): FoundSheet {
  const headings = cells.map(String);
  const at = new Map<string, number>();
  headings.forEach((heading, index) => {
    const key = fold(heading);
    // Of two equal headings the left one counts: the other was pasted in.
    if (!at.has(key)) at.set(key, place.firstColumn + index);
  });
  const system = new Map<SystemKey, number>();
  for (const { key, label } of systemColumns) {
    const column = at.get(fold(label));
    if (column !== undefined) system.set(key, column);
  }
  const columns = form.columns.map((column) =>
    headingsOf(column)
      .map((heading) => at.get(fold(heading)))
      .find((place) => place !== undefined),
  );
  const ours = new Set([...columns, ...system.values()]);
  return {
    form,
    ...place,
    name: place.worksheet.name,
    lastRow: Math.min(place.lastRow, place.headerRow + maxRows),
    lastColumn: place.firstColumn + Math.max(headings.length, 1) - 1,
    headings,
    columns,
    system,
    others: new Map([...at].filter(([key, column]) => key !== "" && !ours.has(column))),
  };
}

function lastFilled(headings: readonly unknown[]): number {
  return headings.findLastIndex((heading) => heading !== "") + 1;
}

/** The cells of some rows and columns of a found sheet, all 1-based and inclusive. */
export function area(
  sheet: Pick<FoundSheet, "worksheet">,
  at: { first: number; last: number; left: number; right: number },
): Excel.Range {
  return sheet.worksheet.getRangeByIndexes(
    at.first - 1,
    at.left - 1,
    at.last - at.first + 1,
    at.right - at.left + 1,
  );
}
