import { words } from "../../cube/indicator.ts";
import type { FormId, Localised } from "../../forms/column.ts";
import type { RowState } from "../../sync/row.ts";
import { formatDate } from "../../text/date.ts";
import type { Grid, GridCell, GridInput, Language } from "../grid.ts";
import { buildHeader } from "../header.ts";
import { syntheticLines } from "../synthetic-lines.ts";
import { rowSummary } from "./row-summary.ts";

/** A column's cell as a person reads it. */
export interface ShownCell {
  readonly key: string;
  readonly label: string;
  /** Whole text, "" when blank. */
  readonly text: string;
}

/** A row that waits for a decision. */
export interface PendingRow {
  readonly id: string;
  readonly version: number;
  readonly form: FormId;
  readonly unit: string;
  readonly unitName: string;
  readonly sheet: string;
  /** Household code, or "" for rows without one. */
  readonly code: string;
  /** Name a person knows the row by. */
  readonly title: string;
  readonly state: RowState;
  /** Filled cells in column order. */
  readonly cells: readonly ShownCell[];
  /** Changed since the accepted version, old → new; `before` null where the old value is not at hand. Empty when never accepted. */
  readonly changes: readonly (ShownCell & { readonly before: string | null })[];
  /** Remarks of the check the row was stored with, e.g. "nghi trùng". */
  readonly remarks: readonly string[];
  readonly sentBy: string;
  readonly sentOn: string;
}

/** Columns of "Chờ duyệt" in sheet order; the last five are hidden and say which row a decision is about. */
export const reviewColumns = [
  { key: "unit", label: words("Đơn vị", "Unit"), width: 20 },
  { key: "sheet", label: words("Biểu", "Sheet"), width: 16 },
  { key: "code", label: words("Mã", "Code"), width: 14 },
  { key: "content", label: words("Nội dung", "Content"), width: 56 },
  {
    key: "changes",
    label: words("Thay đổi so với bản đã tiếp nhận", "Changes since accepted"),
    width: 44,
  },
  { key: "remarks", label: words("Lưu ý", "Remarks"), width: 30 },
  { key: "sent", label: words("Người gửi, ngày", "Sent by, on"), width: 22 },
  { key: "decision", label: words("Quyết định", "Decision"), width: 14 },
  { key: "columns", label: words("Cột cần sửa", "Columns to correct"), width: 24 },
  { key: "reason", label: words("Lý do", "Reason"), width: 40 },
  { key: "dueOn", label: words("Hạn sửa", "Due"), width: 12 },
  { key: "id", label: words("id", "id"), width: 8 },
  { key: "version", label: words("version", "version"), width: 8 },
  { key: "form", label: words("form", "form"), width: 8 },
  { key: "unitId", label: words("unit", "unit"), width: 8 },
  { key: "state", label: words("state", "state"), width: 8 },
] as const satisfies readonly { key: string; label: Localised; width: number }[];

export type ReviewColumn = (typeof reviewColumns)[number]["key"];

/** The two decisions as the drop-down offers them; the Vietnamese word is what a decision is read by. */
export const decisionWords = {
  accept: words("Tiếp nhận", "Accept"),
  return: words("Trả lại", "Return"),
} as const;

/** 1-based column of "Chờ duyệt". */
export function reviewColumn(key: ReviewColumn): number {
  return reviewColumns.findIndex((column) => column.key === key) + 1;
}

/** Name of the sheet; the same in every language, since decisions are read back from it. */
export const reviewSheet = "Chờ duyệt";

/** "Chờ duyệt": what waits, what changed, and four cells to decide in. */
export function reviewGrid(input: {
  rows: readonly PendingRow[];
  synthetic: boolean;
  language: Language;
}): Grid {
  const { rows, synthetic, language } = input;
  const { header, headerMerges } = buildHeader(reviewColumns.map(({ label }) => [label[language]]));
  const titles = [
    words("CHỜ DUYỆT", "WAITING FOR REVIEW")[language],
    howTo(rows.length, language),
    ...syntheticLines(synthetic, language),
  ];
  return {
    id: "review",
    sheet: reviewSheet,
    titles,
    header,
    headerMerges,
    body: rows.map((row) => reviewRow(row, language)),
    totalRows: [],
    notes: [],
    widths: reviewColumns.map(({ width }) => width),
    hiddenColumns: (["id", "version", "form", "unitId", "state"] as const).map(reviewColumn),
    freeze: { rows: titles.length + 2, columns: reviewColumn("code") },
    inputs: inputs(language),
    charts: [],
  };
}

function howTo(count: number, language: Language): string {
  return words(
    `${count} dòng đang chờ. Chọn quyết định ở từng dòng; trả lại thì ghi lý do và hạn sửa; rồi mở bảng Mái Ấm, trang Chờ duyệt, bấm "Gửi quyết định trong biểu".`,
    `${count} rows wait. Choose a decision for each; to return one, give the reason and a due date; then open the Mái Ấm pane, page Waiting for review, and press "Send decisions of the sheet".`,
  )[language];
}

function inputs(language: Language): readonly GridInput[] {
  return [
    {
      column: reviewColumn("decision"),
      list: Object.values(decisionWords).map((word) => word[language]),
      prompt: words(
        "Chọn Tiếp nhận hoặc Trả lại; để trống nếu chưa quyết định.",
        "Choose; leave blank if undecided.",
      )[language],
    },
    {
      column: reviewColumn("columns"),
      prompt: words(
        "Tên các cột cần sửa, cách nhau bằng dấu chấm phẩy.",
        "Columns to correct, parted by semicolons.",
      )[language],
    },
    {
      column: reviewColumn("reason"),
      prompt: words(
        "Bắt buộc khi trả lại: sai ở đâu, cần bổ sung gì.",
        "Required to return: what is wrong, what is needed.",
      )[language],
    },
    {
      column: reviewColumn("dueOn"),
      prompt: words(
        "Ngày phải sửa xong, ví dụ 15/11/2024.",
        "Day it must be corrected by, e.g. 15/11/2024.",
      )[language],
    },
  ];
}

function reviewRow(row: PendingRow, language: Language): readonly GridCell[] {
  const texts: Readonly<Partial<Record<ReviewColumn, string>>> = {
    unit: row.unitName,
    sheet: row.sheet,
    code: row.code,
    content: rowSummary(row),
    changes: changesText(row, language),
    remarks: row.remarks.join("\n"),
    sent: `${row.sentBy}, ${formatDate(row.sentOn.slice(0, 10))}`,
    id: row.id,
    form: row.form,
    unitId: row.unit,
    state: row.state,
  };
  return reviewColumns.map(({ key }): GridCell => {
    if (key === "version") return { value: row.version, format: "integer" };
    if (key === "dueOn") return { value: null, format: "date" };
    return { value: texts[key] ?? null, format: "text" };
  });
}

function changesText({ state, changes }: PendingRow, language: Language): string {
  if (state === "withdrawn")
    return words("Rút lại cả dòng", "The whole row is withdrawn")[language];
  if (changes.length === 0)
    return state === "re-review"
      ? words("Không còn khác với bản đã tiếp nhận", "No longer differs from the accepted version")[
          language
        ]
      : words("Dòng mới", "New row")[language];
  const blank = words("(trống)", "(blank)")[language];
  return changes
    .map(({ label, before, text }) => {
      const now = text === "" ? blank : text;
      return before === null
        ? `${label}: ${now}`
        : `${label}: ${before === "" ? blank : before} → ${now}`;
    })
    .join("\n");
}
