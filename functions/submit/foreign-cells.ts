import { unitWithDuty } from "../../shared/campaign/units.ts";
import type { Column, Value, Values } from "../../shared/forms/column.ts";
import { hasLapsed } from "../../shared/forms/rows/office-columns.ts";
import { isBlank, type Cell } from "../../shared/text/cell.ts";
import type { Issue } from "../../shared/validate/issue.ts";
import type { Draft } from "../commit/draft.ts";
import { keysOf, type IndexedRow } from "../rows/form-rows.ts";
import type { PlacedRow } from "./plan-submission.ts";

type Keys = ReturnType<typeof keysOf>;

/** A row as it may be taken from this unit, with what it says. */
export interface Taken {
  readonly placed: PlacedRow;
  readonly values: Values;
}

/** … with what holds it back. */
export interface OwnCells extends Taken {
  /** The row's natural keys, where they were looked for. */
  readonly keys?: Keys | undefined;
  readonly refusals: readonly Issue[];
}

/**
 * Columns that another office fills keep what is stored, whatever the sender's sheet shows of them; a value typed there is refused
 * (E74), so that nobody believes it was taken. Where the row now says something else of what the office judged, its answer lapses.
 */
export function withForeignCells(draft: Draft, taken: Taken, columns: readonly Column[]): OwnCells {
  const { placed, values } = taken;
  if (columns.length === 0) return { ...taken, refusals: [] };
  // By its id, else by its natural key: a list that lost its ids shows the answers it got all the same.
  const { id } = placed.row;
  const keys = id === null ? keysOf(draft.form, values) : undefined;
  const stored = keys === undefined ? draft.rows.get(id ?? "") : likeliest(draft, keys);
  const refusals = columns
    .filter((column) => isTyped(placed, { column, values, stored }))
    .map((column) => refused(draft, placed, column));
  return { ...withAnswers(draft, taken, answersTo(columns, { values, stored })), keys, refusals };
}

/** A row as it was sent that turned out to be none of those stored: no office has said anything of it. */
export function withoutAnswers(draft: Draft, taken: Taken, columns: readonly Column[]): OwnCells {
  const { placed } = taken;
  const answered = columns.filter((column) => !isBlank(cellOf(draft, placed, column)));
  const refusals = answered.map((column) => refused(draft, placed, column));
  const unanswered = columns.map((column) => ({ column, answer: null }));
  return { ...withAnswers(draft, taken, unanswered), refusals };
}

interface Judging {
  /** What the sender's sheet says. */
  readonly values: Values;
  readonly stored: IndexedRow | undefined;
}

interface Answer {
  readonly column: Column;
  readonly answer: Value;
}

function answersTo(columns: readonly Column[], { values, stored }: Judging): readonly Answer[] {
  return columns.map((column) => {
    const stands = stored !== undefined && !hasLapsed(column, stored.values, values);
    return { column, answer: stands ? (stored.values[column.key] ?? null) : null };
  });
}

function withAnswers(draft: Draft, taken: Taken, answers: readonly Answer[]): Taken {
  const { row, place } = taken.placed;
  const isAsSent = answers.every(
    ({ column, answer }) => answer === null && isBlank(cellOf(draft, taken.placed, column)),
  );
  if (isAsSent) return taken;
  const cells: Cell[] = [...(row.cells ?? [])];
  const values: Record<string, Value> = { ...taken.values };
  for (const { column, answer } of answers) {
    values[column.key] = answer;
    cells[draft.form.columns.indexOf(column)] = column.format(answer, draft.context);
  }
  return { placed: { row: { ...row, cells }, place }, values };
}

function likeliest({ rows }: Draft, keys: Keys): IndexedRow | undefined {
  const alike = keys.flatMap((key) => [...rows.idsByKey(key)].flatMap((id) => rows.get(id) ?? []));
  return alike.find(({ document }) => document.state !== "withdrawn") ?? alike[0];
}

function cellOf({ form }: Draft, { row }: PlacedRow, column: Column): Cell {
  return row.cells?.[form.columns.indexOf(column)] ?? null;
}

/**
 * True where the sheet says something that no office ever said of the row. A sheet that is older than the row may show an earlier
 * answer; the row's identity deals with that.
 */
function isTyped(
  { row }: PlacedRow,
  { column: { key }, values, stored }: Judging & { readonly column: Column },
): boolean {
  const typed = values[key] ?? null;
  if (typed === null) return false;
  if (stored === undefined) return true;
  const { document } = stored;
  if (row.id !== null && row.baseVersion < document.version) return false;
  return (
    typed !== (stored.values[key] ?? null) && typed !== (document.office?.[key]?.value ?? null)
  );
}

function refused({ form, context }: Draft, { row, place }: PlacedRow, column: Column): Issue {
  const duty = column.filledBy;
  const office = duty === undefined ? undefined : unitWithDuty(context.campaign, duty);
  return {
    form: form.id,
    rowId: row.id,
    row: place,
    column: column.key,
    cell: "",
    code: "E74",
    level: "block",
    params: { office: office?.name ?? "" },
  };
}
