/** The one sheet a new workbook opens with, and what shows whether somebody has used it. */
export interface OnlySheet {
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly tables: Excel.TableCollection;
  readonly charts: Excel.ChartCollection;
}

/** Queues the question whether the only visible sheet is empty; `sheets` need name and visibility. undefined: there are several. */
export function askOnlySheet(sheets: readonly Excel.Worksheet[]): OnlySheet | undefined {
  const visible = sheets.filter(({ visibility }) => visibility === "Visible");
  const [worksheet] = visible;
  if (worksheet === undefined || visible.length > 1) return undefined;
  return {
    worksheet,
    used: worksheet.getUsedRangeOrNullObject(true).load("address"),
    tables: worksheet.tables.load("items/name"),
    charts: worksheet.charts.load("items/name"),
  };
}

/** A workbook shows only sheets that mean something; hidden rather than deleted, as pictures are seen by nobody here. */
export function hideEmptySheet({ worksheet, used, tables, charts }: OnlySheet): void {
  if (used.isNullObject && tables.items.length === 0 && charts.items.length === 0)
    worksheet.visibility = "Hidden";
}
