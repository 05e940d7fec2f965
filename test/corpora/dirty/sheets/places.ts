import type { LocatedIssue } from "../../../../addin/flows/outcomes.ts";
import type { WorkbookModel } from "../../../../local/excel/model/types.ts";
import { formById } from "../../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../../shared/forms/column.ts";
import { columnNumber } from "../../../../shared/text/spreadsheet.ts";
import { sheetOf } from "../in-excel.ts";

/** The issues of one sheet as facts name them, sorted: "E05 warn 2", "E01 block village 2-3", "E48 warn village 3". */
export function placesOf(
  issues: readonly LocatedIssue[],
  model: WorkbookModel,
  form: FormId,
): readonly string[] {
  return issues
    .filter((issue) => issue.form === form)
    .map((issue) => `${issue.code} ${issue.level} ${placeOf(issue, model)}`.trim())
    .toSorted();
}

function placeOf(issue: LocatedIssue, model: WorkbookModel): string {
  const { count } = issue.params;
  if (issue.row === 0) return count === undefined ? "" : String(count);
  const { firstRow, columnOf } = sheetOf(model, formById(issue.form));
  const { columns } = formById(issue.form);
  const cells = Array.from(issue.address.matchAll(/([A-Z]+)(\d+)/g), ([, letters = "", row]) => ({
    key: columns.find(({ key }) => has(columnOf, key, columnNumber(letters) - 1))?.key ?? letters,
    row: Number(row) - firstRow + 1,
  }));
  const keys = [...new Set(cells.map(({ key }) => key))].join("-");
  const rows = [...new Set(cells.map(({ row }) => row))].join("-");
  return issue.code === "E04" || issue.code === "E47" ? rows : `${keys} ${rows}`;
}

function has(columnOf: (key: string) => number, key: string, column: number): boolean {
  try {
    return columnOf(key) === column;
  } catch {
    // A column that somebody renamed or deleted.
    return false;
  }
}
