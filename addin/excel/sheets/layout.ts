import type { Column } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";

/** Columns of the system in every sheet of rows; the last three are hidden. */
export type SystemKey = "status" | "message" | "id" | "base" | "trace";

export interface SystemColumn {
  readonly key: SystemKey;
  readonly label: string;
  readonly width: number;
  readonly hidden: boolean;
}

/** Headings that no form uses. */
export const systemColumns: readonly SystemColumn[] = [
  { key: "status", label: "Trạng thái", width: 20, hidden: false },
  { key: "message", label: "Ghi chú hệ thống", width: 28, hidden: false },
  { key: "id", label: "Mã dòng", width: 10, hidden: true },
  { key: "base", label: "Phiên bản dòng", width: 10, hidden: true },
  { key: "trace", label: "Dấu vết hệ thống", width: 10, hidden: true },
];

export type Slot =
  | { readonly is: "system"; readonly label: string; readonly system: SystemColumn }
  | { readonly is: "form"; readonly label: string; readonly column: Column };

export interface Layout {
  /** Left to right: status, message, main columns, detail columns, hidden ones. */
  readonly slots: readonly Slot[];
  /** 1-based sheet columns of the collapsed group; undefined when the form has none. */
  readonly detail: { readonly first: number; readonly last: number } | undefined;
  /** Columns that stay in sight: to the one a row is known by. */
  readonly frozen: number;
}

/** Where each column of a form stands in a new sheet. Later, columns are found by heading, since people move them. */
export function layoutOf(form: Form): Layout {
  const front = systemColumns.filter(({ hidden }) => !hidden).map(systemSlot);
  const main = form.columns.filter(({ group }) => group === "main").map(formSlot);
  const detail = form.columns.filter(({ group }) => group === "detail").map(formSlot);
  const back = systemColumns.filter(({ hidden }) => hidden).map(systemSlot);
  const before = front.length + main.length;
  return {
    slots: [...front, ...main, ...detail, ...back],
    detail: detail.length === 0 ? undefined : { first: before + 1, last: before + detail.length },
    frozen: front.length + titleColumn(main),
  };
}

/** 1-based place among the main columns of the one a row is known by; the first when there is none. */
function titleColumn(main: readonly Slot[]): number {
  const index = main.findIndex(
    (slot) =>
      slot.is === "form" && (slot.column.kind === "name" || slot.column.kind === "household"),
  );
  // Beyond the fourth column the frozen part would fill a small screen.
  return index < 0 || index > 3 ? 1 : index + 1;
}

function systemSlot(system: SystemColumn): Slot {
  return { is: "system", label: system.label, system };
}

function formSlot(column: Column): Slot {
  return { is: "form", label: column.label.vi, column };
}

/** Fills of headings by what a person does with the column, and of marked cells. */
export const colours = {
  required: "#F8CBAD",
  optional: "#DDEBF7",
  derived: "#E7E6E6",
  system: "#D9D9D9",
  blockFill: "#FFC7CE",
  blockText: "#9C0006",
  warnFill: "#FFEB9C",
  noteFill: "#BDD7EE",
  line: "#7F7F7F",
} as const;

/** Limit of Excel's data validation titles. Source: Microsoft, "Excel.DataValidationPrompt", read 2025. */
const maxTitle = 32;

/** Title of a column's input prompt: it stays with the column when the heading is typed over. */
export function promptTitle(label: string): string {
  return label.slice(0, maxTitle);
}

/** Rows below the headings that get drop-downs and marks ahead of time: more than a ward will ever have. */
export const preparedRows = 12_000;

/** Excel's columnWidth is in points; the file format counts characters of 7 pixels and 5 of padding. */
export function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
