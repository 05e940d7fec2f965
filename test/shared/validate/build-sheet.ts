import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { columnLetters } from "../../../shared/text/spreadsheet.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { isoToSerial } from "../../../shared/text/date.ts";
import { checkSheet } from "../../../shared/validate/check-sheet.ts";
import type { CheckContext } from "../../../shared/validate/neighbours.ts";
import type { Observations, Sheet } from "../../../shared/validate/sheet.ts";

/** What is typed into a row, by column key; `id` and `code` are the hidden columns. */
export type Typed = Readonly<Record<string, Cell>>;

/** Na Lay on a day after go-live and after every change of norms in 2024. */
export const naLay: CheckContext = { campaign: xnt2025, unit: "na-lay", today: "2025-03-15" };

/** The first data row of a sheet made here. */
export const firstRow = 6;

/** A household with nothing to remark: a poor household of bản Hốc, surveyed, voted and posted in October 2024. */
export const cleanHousehold: Typed = {
  head: "Lò Văn Panh",
  nationalId: "011085000123",
  sex: "Nam",
  birth: 1985,
  village: "bản Hốc",
  people: 5,
  category: "Hộ nghèo",
  workType: "Xây mới",
  surveyedOn: isoToSerial("2024-10-05"),
  votedOn: isoToSerial("2024-10-12"),
  postedOn: isoToSerial("2024-10-20"),
};

/** Cells in column order. */
export function cellsOf(form: Form, typed: Typed): Cell[] {
  return form.columns.map(({ key }) => typed[key] ?? null);
}

export function sheetOf(id: FormId, rows: readonly Typed[], observations?: Observations): Sheet {
  const form = formById(id);
  return {
    form: id,
    rows: rows.map((typed, index) => ({
      row: firstRow + index,
      id: asText(typed["id"]),
      code: asText(typed["code"]),
      cells: cellsOf(form, { ...typed, code: null }),
    })),
    letters: form.columns.map((_, index) => columnLetters(index + 1)),
    ...(observations === undefined ? {} : { observations }),
  };
}

export function checkTyped(id: FormId, rows: readonly Typed[], context: CheckContext = naLay) {
  return checkSheet(sheetOf(id, rows), formById(id), context);
}

/** "E17 block nationalId", in the order they were found. */
export function said(issues: readonly { code: string; level: string; column: string | null }[]) {
  return issues.map(({ code, level, column }) => `${code} ${level} ${column ?? "-"}`);
}

/** The serial a date cell holds. */
export function day(iso: string): number {
  return isoToSerial(iso);
}

export const nothingSeen: Observations = {
  merged: [],
  missingColumns: [],
  hiddenRows: 0,
  filteredRows: 0,
  skippedRows: 0,
  formulas: new Map(),
};

function asText(cell: Cell | undefined): string | null {
  return typeof cell === "string" ? cell : null;
}

/** The sheet as rows arrive on the service: without addresses. */
export function withoutLetters({ form, rows }: Sheet): Sheet {
  return { form, rows };
}
