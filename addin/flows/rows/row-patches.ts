import type { Localised } from "../../../shared/forms/column.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { describeIssue } from "../../../shared/validate/describe-issue.ts";
import type { Issue } from "../../../shared/validate/issue.ts";
import { type InspectedRow, type InspectedSheet, nameOf } from "./inspect.ts";
import { localLabels, standingLabel } from "./statuses.ts";
import { type Mark, type Trace, writeTrace } from "./trace.ts";
import type { RowPatch } from "../workbook.ts";

/** Longest text of the message column: what does not fit is in the list of the pane. */
const maxMessage = 600;

/** System cells of every row after a check; rows whose cells say it already are left alone. */
export function checkPatches(
  sheet: InspectedSheet,
  language: keyof Localised,
): readonly RowPatch[] {
  const standing = standings(sheet);
  const patches = sheet.rows.flatMap((row): readonly RowPatch[] => {
    const next = systemCells(sheet, row, { standing: standing.get(row.read.row), language });
    const { read } = row;
    const changed = [...row.derived].filter(([key, cell]) => read.derived.get(key) !== cell);
    if (sheet.moved.has(read.row)) return [{ at: read.row, ...next, ...identityOf(row, changed) }];
    const isSame =
      changed.length === 0 &&
      read.status === next.status &&
      read.message === next.message &&
      (read.trace ?? "") === next.trace;
    if (isSame) return [];
    return [
      { at: read.row, ...next, ...(changed.length === 0 ? {} : { cells: new Map(changed) }) },
    ];
  });
  return [...patches, ...sheet.read.cleared.map(forget)];
}

/** The hidden cells of a row that stood beside another's, with the code people know it by. */
function identityOf(
  { read }: InspectedRow,
  changed: readonly (readonly [string, Cell])[],
): Pick<RowPatch, "id" | "base" | "cells"> {
  const code = read.derived.has("code") ? [["code", read.code ?? null] as const] : [];
  const base = read.base === null ? "" : String(read.base);
  return { id: read.id ?? "", base, cells: new Map([...changed, ...code]) };
}

/** A row that was emptied is no longer the row it was: what is typed there next is another household. */
function forget(row: number): RowPatch {
  return { at: row, id: "", base: "", trace: "", status: "", message: "" };
}

interface Standing {
  readonly label: string;
  readonly sentence?: string;
}

/** What the plan says of rows that differ from what the service has, by Excel row. */
function standings({ plan }: InspectedSheet): ReadonlyMap<number, Standing> {
  const fresh = plan.fresh.map(({ local }) => [local.row, { label: localLabels.fresh }] as const);
  const changed = plan.changed.map(
    ({ local }) => [local.row, { label: localLabels.changed }] as const,
  );
  const copies = plan.copies.map(
    ({ local, keptBy }) =>
      [
        local.row,
        {
          label: localLabels.copy,
          sentence: `Dòng này chép lại dòng ${keptBy} nên không được gửi. Hãy sửa thành hộ khác hoặc xóa dòng.`,
        },
      ] as const,
  );
  return new Map<number, Standing>([...fresh, ...changed, ...copies]);
}

function systemCells(
  { form }: InspectedSheet,
  row: InspectedRow,
  { standing, language }: { standing: Standing | undefined; language: keyof Localised },
): { status: string; message: string; trace: string } {
  const { trace, checked, issues, isRecord } = row;
  const isHeld = checked.held && isRecord;
  const status = !isRecord
    ? ""
    : isHeld
      ? localLabels.held
      : (standing?.label ?? standingLabel(trace));
  const note = isOpenNote(trace) ? [trace.note] : [];
  const said = issues.filter(({ level }) => level !== "fixed");
  const sentences = said.map((issue) =>
    describeIssue(issue, { language, head: nameOf(form, row) }),
  );
  return {
    status,
    message: shorten([
      ...note,
      ...(trace.double === "" || !isRecord ? [] : [trace.double]),
      ...(standing?.sentence === undefined ? [] : [standing.sentence]),
      ...sentences,
    ]),
    trace: writeTrace({ ...trace, marks: marksOf(form, said, trace) }),
  };
}

/** A reviewer's words stand until the row is sent again. */
function isOpenNote({ state, note }: Trace): boolean {
  return note !== "" && state === "returned";
}

type Labelled = Pick<InspectedSheet, "form">["form"];

/** Marks of issues, and the reviewer's own while the row is returned. */
export function marksOf(form: Labelled, issues: readonly Issue[], trace: Trace): readonly Mark[] {
  const labels = new Map(form.columns.map(({ key, label }) => [key, label.vi]));
  const marks = new Map<string, Mark>();
  for (const { column, level } of issues) {
    const label = column === null ? undefined : labels.get(column);
    // Issues come with the blocking ones first: a cell has one colour.
    if (label !== undefined && !marks.has(label))
      marks.set(label, { sign: level === "block" ? "!" : "?", label });
  }
  for (const mark of isOpenNote(trace) ? trace.marks : [])
    if (mark.sign === "~" && !marks.has(mark.label)) marks.set(mark.label, mark);
  return [...marks.values()];
}

/** Sentences in one cell, whole ones only. */
export function shorten(sentences: readonly string[]): string {
  let text = "";
  for (const [index, sentence] of sentences.entries()) {
    const next = text === "" ? sentence : `${text} • ${sentence}`;
    if (next.length > maxMessage && index > 0) return `${text} • (+${sentences.length - index})`;
    text = next;
  }
  return text.slice(0, maxMessage);
}
