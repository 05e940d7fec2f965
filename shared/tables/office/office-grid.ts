import type { Column, FormId, Localised, Who } from "../../forms/column.ts";
import { officeColumns, officeForms } from "../../forms/rows/office-columns.ts";
import { formById } from "../../forms/catalogue.ts";
import { words } from "../../cube/indicator.ts";
import type { Cell } from "../../text/cell.ts";
import { formatDate, serialToIso } from "../../text/date.ts";
import type { Grid, GridCell, GridInput, Language } from "../grid.ts";
import { buildHeader } from "../header.ts";
import type { PendingRow } from "../review/review-grid.ts";
import { rowSummary } from "../review/row-summary.ts";
import { syntheticLines } from "../synthetic-lines.ts";

/** A row of another unit in which the office has something to fill in, or has done so. */
export interface OfficeRow extends PendingRow {
  /** What the office's cells say now, by column key, as they are read back from the sheet. */
  readonly answers: Readonly<Record<string, Cell>>;
  /** True while one of them is blank. */
  readonly isOpen: boolean;
}

/** A column of the office, with the form it belongs to. */
export interface AnswerColumn {
  readonly form: FormId;
  readonly column: Column;
}

/** What tells of a row, left of the office's own cells. */
const tellingColumns = [
  { key: "unit", label: words("Đơn vị", "Unit"), width: 18 },
  { key: "code", label: words("Mã", "Code"), width: 14 },
  { key: "content", label: words("Nội dung", "Content"), width: 84 },
] as const;

/** And right of them. */
const besideColumns = [
  { key: "remarks", label: words("Lưu ý", "Remarks"), width: 36 },
  { key: "sent", label: words("Người gửi, ngày", "Sent by, on"), width: 22 },
  { key: "sheet", label: words("Biểu", "Sheet"), width: 16 },
] as const;

/** They say which row an answer is about, and what stood there. */
const hiddenKeys = ["id", "version", "form", "unitId", "before"] as const;

export type OfficeKey =
  | (typeof tellingColumns)[number]["key"]
  | (typeof besideColumns)[number]["key"]
  | (typeof hiddenKeys)[number];

/** Where everything stands on one office's sheet; columns are 1-based. */
export interface OfficeLayout {
  readonly answers: readonly AnswerColumn[];
  readonly columns: readonly { readonly label: Localised; readonly width: number }[];
  readonly at: (key: OfficeKey) => number;
  /** Of the answer with this place among `answers`. */
  readonly answerAt: (index: number) => number;
}

/** Name of the sheet; the same in every language, since answers are read back from it. */
export const officeSheet = "Chờ xác nhận";

export function officeLayout(unit: Who): OfficeLayout {
  const answers = officeForms(unit).flatMap((form) =>
    officeColumns(form, unit).map((column) => ({ form: form.id, column })),
  );
  const keys: readonly (OfficeKey | AnswerColumn)[] = [
    ...tellingColumns.map(({ key }) => key),
    ...answers,
    ...besideColumns.map(({ key }) => key),
    ...hiddenKeys,
  ];
  return {
    answers,
    columns: [
      ...tellingColumns,
      ...answers.map(({ column: { label, width } }) => ({ label, width: Math.max(width, 20) })),
      ...besideColumns,
      ...hiddenKeys.map((key) => ({ label: words(key, key), width: 8 })),
    ],
    at: (key) => keys.indexOf(key) + 1,
    answerAt: (index) => tellingColumns.length + index + 1,
  };
}

/** "Chờ xác nhận": rows of all units with the cells the office fills in, those that wait first. */
export function officeGrid(input: {
  readonly unit: Who;
  readonly rows: readonly OfficeRow[];
  readonly synthetic: boolean;
  readonly language: Language;
}): Grid {
  const { unit, rows, synthetic, language } = input;
  const layout = officeLayout(unit);
  const { header, headerMerges } = buildHeader(
    layout.columns.map(({ label }) => [label[language]]),
  );
  const titles = [
    words("CHỜ XÁC NHẬN", "WAITING FOR CONFIRMATION")[language],
    howTo(rows.filter(({ isOpen }) => isOpen).length, language),
    ...syntheticLines(synthetic, language),
  ];
  return {
    id: "office",
    sheet: officeSheet,
    titles,
    header,
    headerMerges,
    body: rows.map((row) => officeCells(row, layout)),
    totalRows: [],
    notes: [],
    widths: layout.columns.map(({ width }) => width),
    hiddenColumns: hiddenKeys.map(layout.at),
    freeze: { rows: titles.length + 2, columns: layout.at("code") },
    inputs: layout.answers.map(({ column }, index) =>
      inputOf(column, { at: layout.answerAt(index), language }),
    ),
    charts: [],
  };
}

function howTo(count: number, language: Language): string {
  return words(
    `${count} dòng đang chờ. Chọn ở ô tô màu; dòng đã ghi cũng sửa lại được; rồi bấm "Gửi quyết định trong biểu" trong bảng Mái Ấm.`,
    `${count} rows wait. Choose in the coloured cells, also to correct an answer; then press "Send decisions of the sheet" in the Mái Ấm pane.`,
  )[language];
}

/** The sheet's cells are Vietnamese as those of every sheet of rows, so that they are read back as the form reads them. */
function inputOf(
  { options, prompt }: Column,
  { at, language }: { at: number; language: Language },
): GridInput {
  const list = options === undefined ? {} : { list: options.map(({ label }) => label) };
  return { column: at, ...list, prompt: prompt[language] };
}

function officeCells(row: OfficeRow, layout: OfficeLayout): readonly GridCell[] {
  const texts: Readonly<Partial<Record<OfficeKey, string>>> = {
    unit: row.unitName,
    sheet: row.sheet,
    code: row.code,
    content: contentOf(row, layout),
    remarks: row.remarks.join("\n"),
    sent: `${row.sentBy}, ${formatDate(row.sentOn.slice(0, 10))}`,
    id: row.id,
    form: row.form,
    unitId: row.unit,
    before: JSON.stringify(row.answers),
  };
  const text = (key: OfficeKey): GridCell => ({ value: texts[key] ?? null, format: "text" });
  return [
    ...tellingColumns.map(({ key }) => text(key)),
    ...layout.answers.map((answer) => answerCell(answer, row)),
    ...besideColumns.map(({ key }) => text(key)),
    ...hiddenKeys.map((key): GridCell =>
      key === "version" ? { value: row.version, format: "integer" } : text(key),
    ),
  ];
}

function answerCell({ form, column }: AnswerColumn, row: OfficeRow): GridCell {
  const cell = form === row.form ? (row.answers[column.key] ?? null) : null;
  if (column.kind === "date")
    return { value: typeof cell === "number" ? serialToIso(cell) : null, format: "date" };
  return { value: cell === null ? null : String(cell), format: "text" };
}

/** The line a reviewer reads, then what else the office is shown of the row. */
function contentOf(row: OfficeRow, layout: OfficeLayout): string {
  const told = new Set([
    ...formById(row.form).brief.map(({ column }) => column),
    ...layout.answers.map(({ column }) => column.key),
    "code",
  ]);
  const rest = row.cells
    .filter(({ key }) => !told.has(key))
    .map(({ label, text }) => `${label}: ${text}`);
  return [rowSummary(row), rest.join("; ")].filter((part) => part !== "").join("\n");
}
