import { formById, forms } from "../../forms/catalogue.ts";
import type { FormId } from "../../forms/column.ts";
import type { Form } from "../../forms/form.ts";
import type { RowState } from "../../sync/row.ts";
import { type Cell, isBlank } from "../../text/cell.ts";
import { parseDate } from "../../text/date.ts";
import { fold, normaliseText } from "../../text/normalise.ts";
import { decisionWords, reviewColumn, type ReviewColumn } from "./review-grid.ts";

/** A row of the sheet "Chờ duyệt" as it stands, cells from column A. */
export interface DecidedRow {
  /** Excel row. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** A decision as the service takes it, with where it belongs. */
export interface Decision {
  readonly row: number;
  readonly unit: string;
  readonly form: FormId;
  readonly id: string;
  readonly version: number;
  /** What the reviewer saw; another decision since makes this one void. */
  readonly state: RowState;
  readonly decision: "accept" | "return";
  readonly reason: string;
  readonly notes: readonly { readonly column: string | null; readonly text: string }[];
  readonly dueOn: string | null;
}

/** Why a row's decision cannot be sent; the row stays as it is. */
export interface DecisionProblem {
  readonly row: number;
  /** 1-based column of the cell to correct. */
  readonly column: number;
  readonly kind: "unknown-decision" | "no-reason" | "bad-date" | "unknown-column" | "lost-row";
}

/** Reads the decisions people chose; rows without one are left out. A row is either a decision or a problem. */
export function readDecisions(rows: readonly DecidedRow[]): {
  readonly decisions: readonly Decision[];
  readonly problems: readonly DecisionProblem[];
} {
  const read = rows
    .filter((row) => !isBlank(cellOf(row, "decision")))
    .map((row) => readDecision(row));
  return {
    decisions: read.filter((one) => "decision" in one),
    problems: read.filter((one) => "kind" in one),
  };
}

function readDecision(row: DecidedRow): Decision | DecisionProblem {
  const problem = (key: ReviewColumn, kind: DecisionProblem["kind"]): DecisionProblem => {
    return { row: row.row, column: reviewColumn(key), kind };
  };
  const place = placeOf(row);
  if (place === null) return problem("id", "lost-row");
  const decision = decisionOf(textOf(row, "decision"));
  if (decision === null) return problem("decision", "unknown-decision");
  const reason = textOf(row, "reason");
  if (decision === "accept") return { ...place, decision, reason, notes: [], dueOn: null };
  if (reason === "") return problem("reason", "no-reason");
  const dueOn = isBlank(cellOf(row, "dueOn")) ? null : parseDate(cellOf(row, "dueOn")).value;
  if (dueOn === null && !isBlank(cellOf(row, "dueOn"))) return problem("dueOn", "bad-date");
  const columns = columnsOf(textOf(row, "columns"), formById(place.form));
  if (columns === null) return problem("columns", "unknown-column");
  const notes = columns.map((column) => ({ column, text: reason }));
  return { ...place, decision, reason, notes, dueOn };
}

/** Which stored row the decision is about; null when the hidden cells were lost or typed over. */
function placeOf(
  row: DecidedRow,
): Pick<Decision, "row" | "unit" | "form" | "id" | "version" | "state"> | null {
  const [id, form, unit] = [textOf(row, "id"), textOf(row, "form"), textOf(row, "unitId")];
  const version = Number(cellOf(row, "version"));
  if (id === "" || unit === "" || !Number.isInteger(version) || version < 1) return null;
  const state = waitingStates.find((known) => known === textOf(row, "state"));
  if (!isFormId(form) || state === undefined) return null;
  return { row: row.row, unit, form, id, version, state };
}

/** States in which a row can wait for a decision. */
const waitingStates: readonly RowState[] = ["sent", "re-review", "withdrawn"];

function isFormId(text: string): text is FormId {
  return forms.some(({ id }) => id === text);
}

function decisionOf(text: string): Decision["decision"] | null {
  const folded = fold(text);
  for (const [decision, { vi, en }] of Object.entries(decisionWords))
    if (folded === fold(vi) || folded === fold(en))
      return decision === "accept" ? "accept" : "return";
  return null;
}

/** Keys of the columns named by their labels, parted by ";" or line ends; null when a name is none of the form's. */
function columnsOf(text: string, form: Form): readonly string[] | null {
  const names = text
    .split(/[;\n]/)
    .map(fold)
    .filter((name) => name !== "");
  const keys = names.map(
    (name) =>
      form.columns.find(({ label }) => fold(label.vi) === name || fold(label.en) === name)?.key,
  );
  const known = keys.filter((key) => key !== undefined);
  return known.length === keys.length ? known : null;
}

function cellOf({ cells }: DecidedRow, key: ReviewColumn): Cell {
  return cells[reviewColumn(key) - 1] ?? null;
}

function textOf(row: DecidedRow, key: ReviewColumn): string {
  const cell = cellOf(row, key);
  if (cell === null) return "";
  // The list of columns may go over several lines; a reason is one text.
  return key === "columns" ? String(cell).trim() : normaliseText(String(cell));
}
