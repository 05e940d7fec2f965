import { columnLetters } from "../../../shared/text/spreadsheet.ts";
import type { Context } from "../run-excel.ts";
import { area, type FoundSheet } from "./find-tables.ts";
import { colours, preparedRows } from "./layout.ts";

/**
 * Cells are marked by conditional formats that look for the column's heading in the row's hidden trace, e.g. "|!Số khẩu|":
 * so a person's own colours stay, marks travel when rows are sorted, and clearing the trace clears the mark.
 */
const kinds: readonly { readonly sign: string; readonly fill: string; readonly font?: string }[] = [
  { sign: "!", fill: colours.blockFill, font: colours.blockText },
  { sign: "?", fill: colours.warnFill },
  { sign: "~", fill: colours.noteFill },
];

interface Rule {
  readonly formula: string;
  readonly fill: string;
  readonly font?: string;
}

/** Puts the marks' formats in place; for a new sheet. */
export function addMarks(sheet: FoundSheet): void {
  const rules = rulesOf(sheet);
  if (rules.length === 0) return;
  const { headerRow, firstColumn, lastColumn } = sheet;
  const range = area(sheet, {
    first: headerRow + 1,
    last: headerRow + preparedRows,
    left: firstColumn,
    right: lastColumn,
  });
  for (const { formula, fill, font } of rules) {
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = fill;
    if (font !== undefined) format.custom.format.font.color = font;
    format.stopIfTrue = true;
  }
}

/**
 * Puts the marks' formats back where pasting from another file replaced or split them: two round trips for all sheets, a
 * third when something was disturbed.
 */
export async function remark(context: Context, sheets: readonly FoundSheet[]): Promise<void> {
  const disturbed = (await loadOurs(context, sheets)).filter(
    ({ sheet, ours }) => !isWhole(sheet, ours),
  );
  if (disturbed.length === 0) return;
  replace(disturbed);
  await context.sync();
}

/** Makes the marks' formats anew, for sheets whose columns changed. */
export async function replaceMarks(context: Context, sheets: readonly FoundSheet[]): Promise<void> {
  replace(await loadOurs(context, sheets));
  await context.sync();
}

interface Marked {
  readonly sheet: FoundSheet;
  readonly ours: readonly {
    readonly format: Excel.ConditionalFormat;
    readonly range: Excel.Range;
  }[];
}

async function loadOurs(
  context: Context,
  sheets: readonly FoundSheet[],
): Promise<readonly Marked[]> {
  const asked = sheets.map((sheet) => {
    const formats = body(sheet).conditionalFormats;
    return { sheet, formats: formats.load("items/type,items/customOrNullObject/rule/formula") };
  });
  if (asked.length === 0) return [];
  await context.sync();
  const found = asked.map(({ sheet, formats }) => ({
    sheet,
    ours: formats.items.filter(isOurs).map((format) => ({
      format,
      // Excel answers with a null object where a paste cut a hole into the range.
      range: format.getRangeOrNullObject().load("rowCount,columnCount"),
    })),
  }));
  await context.sync();
  return found;
}

function replace(sheets: readonly Marked[]): void {
  for (const { sheet, ours } of sheets) {
    for (const { format } of ours) format.delete();
    addMarks(sheet);
  }
}

function body(sheet: FoundSheet): Excel.Range {
  const { headerRow, lastRow, firstColumn, lastColumn } = sheet;
  const last = Math.max(lastRow, headerRow + 1);
  return area(sheet, { first: headerRow + 1, last, left: firstColumn, right: lastColumn });
}

function isOurs({ type, customOrNullObject }: Excel.ConditionalFormat): boolean {
  return type === "Custom" && customOrNullObject.rule.formula.includes('FIND("|');
}

function isWhole(sheet: FoundSheet, ours: readonly { readonly range: Excel.Range }[]): boolean {
  const width = sheet.lastColumn - sheet.firstColumn + 1;
  const covers = ({ range }: { range: Excel.Range }) =>
    !range.isNullObject &&
    range.rowCount >= sheet.lastRow - sheet.headerRow &&
    range.columnCount >= width;
  return ours.length === rulesOf(sheet).length && ours.every(covers);
}

function rulesOf({ system, headerRow, firstColumn }: FoundSheet): readonly Rule[] {
  const trace = system.get("trace");
  if (trace === undefined) return [];
  const heading = `${columnLetters(firstColumn)}$${headerRow}`;
  const place = `$${columnLetters(trace)}${headerRow + 1}`;
  return kinds.map(({ sign, ...format }) => ({
    formula: `=ISNUMBER(FIND("|${sign}"&${heading}&"|",${place}))`,
    ...format,
  }));
}
