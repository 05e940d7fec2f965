import { forms } from "../../forms/catalogue.ts";
import type { FormId } from "../../forms/column.ts";
import { sameCell } from "../../sync/fingerprint.ts";
import { type Cell, isBlank } from "../../text/cell.ts";
import type { DecidedRow } from "../review/read-decisions.ts";
import type { OfficeKey, OfficeLayout } from "./office-grid.ts";

/** What the office changed in its cells of a row, with where the row belongs. */
export interface OfficeAnswer {
  /** Excel row. */
  readonly row: number;
  readonly unit: string;
  readonly form: FormId;
  readonly id: string;
  readonly version: number;
  /** Unparsed cells by column key; only those that changed. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Why a row's answer cannot be sent; the row stays as it is. */
export interface AnswerProblem {
  readonly row: number;
  /** 1-based column of the cell to correct. */
  readonly column: number;
  readonly kind: "lost-row" | "other-form";
}

/** Reads what was typed over what stood there; rows nobody touched are left out. */
export function readAnswers(
  rows: readonly DecidedRow[],
  layout: OfficeLayout,
): { readonly answers: readonly OfficeAnswer[]; readonly problems: readonly AnswerProblem[] } {
  const read = rows.flatMap((row) => readAnswer(row, layout));
  return {
    answers: read.filter((one) => "cells" in one),
    problems: read.filter((one) => "kind" in one),
  };
}

function readAnswer(
  row: DecidedRow,
  layout: OfficeLayout,
): readonly (OfficeAnswer | AnswerProblem)[] {
  const place = placeOf(row, layout);
  const typed = layout.answers.map((answer, index) => {
    const column = layout.answerAt(index);
    return { ...answer, at: column, cell: row.cells[column - 1] ?? null };
  });
  const first = typed.find(({ cell }) => !isBlank(cell));
  if (place === null)
    return first === undefined ? [] : [{ row: row.row, column: first.at, kind: "lost-row" }];
  const foreign = typed.find(({ form, cell }) => form !== place.form && !isBlank(cell));
  if (foreign !== undefined) return [{ row: row.row, column: foreign.at, kind: "other-form" }];
  const before = beforeOf(row, layout);
  const changed = typed.filter(
    ({ form, column, cell }) => form === place.form && !sameCell(cell, before[column.key] ?? null),
  );
  if (changed.length === 0) return [];
  const cells = Object.fromEntries(changed.map(({ column, cell }) => [column.key, cell]));
  return [{ ...place, cells }];
}

/** Null when the hidden cells were lost or typed over. */
function placeOf(row: DecidedRow, layout: OfficeLayout): Omit<OfficeAnswer, "cells"> | null {
  const [id, unit] = [textOf(row, layout, "id"), textOf(row, layout, "unitId")];
  const form = forms.find((one) => one.id === textOf(row, layout, "form"))?.id;
  const version = Number(textOf(row, layout, "version"));
  if (id === "" || unit === "" || form === undefined) return null;
  return Number.isInteger(version) && version > 0
    ? { row: row.row, unit, form, id, version }
    : null;
}

/** Nothing stood there, as far as anybody can tell, where the hidden cell was typed over: the service compares once more. */
function beforeOf(row: DecidedRow, layout: OfficeLayout): Readonly<Record<string, Cell>> {
  try {
    const read: unknown = JSON.parse(textOf(row, layout, "before"));
    return typeof read === "object" && read !== null ? (read as Record<string, Cell>) : {};
  } catch {
    return {};
  }
}

function textOf({ cells }: DecidedRow, layout: OfficeLayout, key: OfficeKey): string {
  return String(cells[layout.at(key) - 1] ?? "").trim();
}
