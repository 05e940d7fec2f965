import { households as form } from "../../../../shared/forms/households.ts";
import type { CellValue } from "../../../../local/excel/model/types.ts";
import { households, FormSheet } from "../../desk/sheet.ts";
import type { Desk, Town } from "../../desk/town.ts";
import { naLayClerk } from "../../../fakes/small-town.ts";

/** Na Lay's workbook with so many households that were typed and sent. */
export async function ward(town: Town, rows = 4): Promise<Desk> {
  const desk = town.seat(naLayClerk);
  await desk.flows.setUp();
  new FormSheet(desk).fill(households(rows));
  await desk.send();
  return desk;
}

/** What a check writes anew. */
const marked = new Set(["Trạng thái", "Ghi chú hệ thống", "Dấu vết hệ thống"]);

/** Everything in the list of households under its heading but the marks, row by row, blank cells left out. */
export function contentOf(desk: Desk): readonly Readonly<Record<string, CellValue>>[] {
  const { worksheet, table } = new FormSheet(desk);
  return worksheet.rows.slice(table.area.top + 1).map((cells) =>
    Object.fromEntries(
      table.columns.flatMap(({ name }, index) => {
        const cell = cells?.[table.area.left + index];
        const content = cell?.formula ?? cell?.value ?? null;
        return content === null || marked.has(name) ? [] : [[name, content]];
      }),
    ),
  );
}

/** Headings of the list of households as they stand. */
export function headings(desk: Desk): readonly string[] {
  return new FormSheet(desk).table.columns.map(({ name }) => name);
}

/** Types over the heading of a column, named by its key. */
export function typeHeading(desk: Desk, key: string, text: string): void {
  const sheet = new FormSheet(desk);
  const row = sheet.firstRow - 1;
  desk.excel.person.type({ sheet: form.sheet, address: sheet.address(key, row) }, text);
}

/** "F" of a column, named by its key or by the heading of a system column. */
export function columnLetters(desk: Desk, key: string): string {
  return /^[A-Z]+/.exec(new FormSheet(desk).address(key, 6))?.[0] ?? "";
}

/** Deletes a column of the list as a person does. */
export function deleteColumn(desk: Desk, key: string): void {
  const letters = columnLetters(desk, key);
  const address = `${letters}1:${letters}1`;
  const done = desk.excel.person.deleteColumns({ sheet: form.sheet, address });
  if (!done.done) throw new Error(done.message);
}

/** Takes the rules off a column, so that only its place speaks for it once its heading is typed over. */
export async function clearValidation(desk: Desk, key: string): Promise<void> {
  const letters = columnLetters(desk, key);
  await desk.excel.Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(form.sheet);
    worksheet.getRange(`${letters}:${letters}`).dataValidation.clear();
    await context.sync();
  });
}
