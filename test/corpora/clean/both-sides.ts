import type { SubmissionResult } from "../../../shared/api/shapes.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import { writeXlsx } from "../../../local/excel/xlsx/write-xlsx.ts";
import {
  cellsOf,
  frontClerk,
  layNuaClerk,
  naLayClerk,
  officeClerk,
  songDaClerk,
} from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";
import { today } from "../dirty/facts.ts";
import { checkFile, emptyFile, put, sheetOf } from "../dirty/in-excel.ts";
import { campaign } from "../dirty/over-http.ts";
import { type CleanRow, rowsOf } from "./clean-list.ts";
import type { Office } from "./offices.ts";

/** What one side said about an office's lists. */
export interface Said {
  readonly rows: number;
  /** "construction 8 E33 warn startedOn": form, row from 1, code, level, column. */
  readonly issues: readonly string[];
  /** Corrections it proposed. */
  readonly fixes: number;
}

/** The add-in on the office's workbook, saved and opened as .xlsx. */
export async function saidInExcel({ unit, lists }: Office): Promise<Said> {
  const forms = lists.map(({ form }) => form);
  const most = Math.max(...lists.map((list) => rowsOf(list).length));
  const model = await emptyFile({ unit, today }, forms, most + 20);
  const firstRow = sheetOf(model, formById(forms[0] ?? "households")).firstRow;
  for (const list of lists) {
    const sheet = sheetOf(model, formById(list.form));
    const isHouseholds = list.form === "households";
    for (const [index, row] of rowsOf(list).entries()) {
      const typed = withCodes(row, codeAt(unit));
      const code = isHouseholds ? { code: codeAt(unit)(index + 1) } : {};
      for (const [key, cell] of Object.entries({ ...typed, ...code }))
        put(sheet, { key, row: sheet.firstRow + index, cell });
    }
  }
  const issues = await checkFile(await writeXlsx(model), today);
  return {
    rows: lists.reduce((sum, list) => sum + rowsOf(list).length, 0),
    issues: issues.map(
      ({ form, row, code, level, column }) =>
        `${form} ${row === 0 ? 0 : row - firstRow + 1} ${code} ${level} ${column ?? "-"}`,
    ),
    fixes: issues.filter(({ fix }) => fix !== null).length,
  };
}

/** The service on the same rows over HTTP. @throws Error where a request is refused. */
export async function saidOverHttp({ unit, lists }: Office): Promise<Said> {
  const town = await TownService.start(() => new Date(`${today}T05:00:00Z`), { campaign });
  const issues: string[] = [];
  let rows = 0;
  try {
    const codes: string[] = [];
    for (const list of lists) {
      const person = list.form === "approvals" ? officeClerk : clerkOf(unit);
      const cells = rowsOf(list).map((row) =>
        cellsOf(
          list.form,
          withCodes(row, (n) => codes[n - 1] ?? ""),
        ),
      );
      const sent = cells.map((each, index) => newRow(`r${index}`, each));
      const result: SubmissionResult = await town.submit(person, { unit, form: list.form }, sent);
      for (const [index, row] of result.rows.entries()) {
        rows += row.outcome === "stored" ? 1 : 0;
        if (row.code !== null) codes[index] = row.code;
        issues.push(
          ...row.issues.map(
            ({ code, level, column }) =>
              `${list.form} ${index + 1} ${code} ${level} ${column ?? "-"}`,
          ),
        );
      }
    }
  } finally {
    await town.close();
  }
  return { rows, issues, fixes: 0 };
}

function withCodes(row: CleanRow, codeOf: (n: number) => string): CleanRow {
  const { household } = row;
  const n = typeof household === "string" ? /^#(\d+)$/.exec(household)?.[1] : undefined;
  return n === undefined ? row : { ...row, household: codeOf(Number(n)) };
}

/** Codes as the service gives them this year. */
function codeAt(unit: string): (n: number) => string {
  const letters = campaign.units.find(({ id }) => id === unit)?.shortCode ?? "";
  return (n) => `${letters}-${today.slice(0, 4)}-${String(n).padStart(3, "0")}`;
}

function clerkOf(unit: string) {
  const clerks = [naLayClerk, songDaClerk, layNuaClerk, frontClerk, officeClerk];
  const clerk = clerks.find((each) => each.unit === unit);
  if (clerk === undefined) throw new Error(`Nobody enters rows of ${unit}`);
  return clerk;
}
