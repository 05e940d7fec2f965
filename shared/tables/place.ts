import { columnLetters } from "../text/spreadsheet.ts";
import type { Grid, GridCell, GridFormat } from "./grid.ts";

/** Where the parts of a grid stand on its sheet; rows are 1-based as Excel shows them. */
export interface Placement {
  readonly headerRow: number;
  readonly bodyRow: number;
  readonly notesRow: number;
  /** Last row of the sheet that holds anything. */
  readonly lastRow: number;
  readonly columns: number;
}

/** Excel number formats of the grid's formats; Excel shows them with the signs of its own language. */
export const numberFormats: Readonly<Record<GridFormat, string>> = {
  text: "@",
  integer: "#,##0",
  change: "+#,##0;-#,##0;0",
  money: "#,##0",
  decimal: "#,##0.##",
  percent: "0.00 %",
  date: "dd/mm/yyyy",
};

/** The one place that knows how a grid lies on a sheet. */
export function place(grid: Pick<Grid, "titles" | "header" | "body" | "notes">): Placement {
  const headerRow = grid.titles.length + 2;
  const bodyRow = headerRow + grid.header.length;
  const notesRow = bodyRow + grid.body.length + 1;
  return {
    headerRow,
    bodyRow,
    notesRow,
    lastRow: grid.notes.length === 0 ? notesRow - 2 : notesRow + grid.notes.length - 1,
    columns: grid.header[0]?.length ?? 1,
  };
}

/** All cells of the sheet from A1, every row equally wide: titles, header, body and notes with blanks between. */
export function gridRows(grid: Grid): readonly (readonly GridCell[])[] {
  const { columns } = place(grid);
  const line = (text: string, bold: boolean) =>
    padded([{ value: text, format: "text", bold }], columns);
  const empty = padded([], columns);
  return [
    ...grid.titles.map((title, index) => line(title, index === 0)),
    empty,
    ...grid.header.map((row) =>
      row.map((value): GridCell => ({ value, format: "text", bold: true })),
    ),
    ...grid.body,
    ...(grid.notes.length === 0 ? [] : [empty, ...grid.notes.map((note) => line(note, false))]),
  ];
}

/** Address of body cells, rows and columns 0-based from the body's first cell, e.g. "C8:C10". */
export function bodyAddress(
  grid: Pick<Grid, "titles" | "header" | "body" | "notes">,
  area: { row: number; column: number; rows: number },
): string {
  const letters = columnLetters(area.column + 1);
  const first = place(grid).bodyRow + area.row;
  return `${letters}${first}:${letters}${first + area.rows - 1}`;
}

function padded(cells: readonly GridCell[], columns: number): readonly GridCell[] {
  const blanks = Array.from({ length: columns - cells.length }, (): GridCell => ({
    value: null,
    format: "text",
  }));
  return [...cells, ...blanks];
}
