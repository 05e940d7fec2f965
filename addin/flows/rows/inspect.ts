import type { FormId, ParseContext } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { householdPicks } from "../../../shared/forms/household-picks.ts";
import { type LocalRow, type Plan, planChanges } from "../../../shared/sync/plan-changes.ts";
import { readBase } from "../../../shared/sync/row-base.ts";
import type { RowBase } from "../../../shared/sync/row.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { checkWorkbook } from "../../../shared/validate/check-workbook.ts";
import { Dossiers, houseRow } from "../../../shared/validate/dossiers.ts";
import type { Fix, Issue } from "../../../shared/validate/issue.ts";
import type { CheckedRow } from "../../../shared/validate/sheet.ts";
import { type Book, knownIds } from "./book.ts";
import { withClosed } from "./closed-rows.ts";
import { comparableCells } from "./comparable.ts";
import { explainedIn } from "./explained.ts";
import { followRows, identifyingOf, type Moves } from "./follow.ts";
import { knowsMore, outdatedRow, withoutLaterColumns } from "./outdated.ts";
import { readTrace, type Seen, type Trace } from "./trace.ts";
import { acknowledgementOf } from "../../../shared/sync/acknowledgement.ts";
import type { ReadRow, ReadSheet } from "../workbook.ts";

/** A row with everything that is known of it before anything is sent. */
export interface InspectedRow {
  readonly read: ReadRow;
  readonly checked: CheckedRow;
  /** Cells to compare with the service's, in column order. */
  readonly comparable: readonly Cell[];
  readonly base: RowBase | null;
  readonly trace: Trace;
  /** In sheet order, blocking ones first; without warnings a person has explained. */
  readonly issues: readonly Issue[];
  /** Warnings a person has explained, and why they stand. */
  readonly explained: readonly Explained[];
  /** What derived columns should show, by column key. */
  readonly derived: ReadonlyMap<string, Cell>;
  /** What other sheets show of the house where a cell of a row the system made is blank, by column key. */
  readonly fromHouse: ReadonlyMap<string, Cell>;
  /** False for a subtotal line: it is no record and is never sent. */
  readonly isRecord: boolean;
}

export interface Explained {
  readonly issue: Issue;
  readonly reason: string;
}

export interface InspectedSheet {
  readonly form: Form;
  readonly read: ReadSheet;
  readonly rows: readonly InspectedRow[];
  /** Issues of rows and of the whole sheet. */
  readonly issues: readonly Issue[];
  readonly fixes: readonly Fix[];
  /** Warnings of the whole sheet a person has explained; they are among the issues. */
  readonly explained: readonly Explained[];
  /** Empty for a sheet that is only read. */
  readonly plan: Plan;
  /** Rows that were typed or pasted over: their hidden cells are to be written as they are read here. */
  readonly moved: ReadonlySet<number>;
}

export interface Inspection {
  readonly sheets: readonly InspectedSheet[];
  /** With the households of this workbook to pick from. */
  readonly context: ParseContext;
}

/**
 * Checks what was read and works out what would be sent. Pure: the same sheets give the same answer. Rows that stand beside
 * another row's hidden cells are looked at again beside their own.
 */
export function inspect(book: Book, reads: readonly ReadSheet[]): Inspection {
  const found = inspectReads(book, reads, new Map());
  const moves = new Map(
    found.sheets
      .filter(({ plan }) => plan.moved.length > 0)
      .map(({ form, plan }) => [form.id, plan.moved]),
  );
  return moves.size === 0 ? found : inspectReads(book, followRows(reads, moves), moves);
}

function inspectReads(book: Book, reads: readonly ReadSheet[], moves: Moves): Inspection {
  const sheets = [...book.forms, ...book.readOnly].flatMap((form) => {
    const read = reads.find((sheet) => sheet.form === form.id);
    return read === undefined
      ? []
      : [{ form, read: withoutLaterColumns(form, read, book.passport) }];
  });
  const results = checkWorkbook(
    sheets.map(({ read }) => read),
    book.context,
  );
  const checked = sheets.map((sheet, index) => ({ ...sheet, result: results[index] ?? none }));
  const context = { ...book.context, ...picksOf(book, checked) };
  const job = { book, context, dossiers: dossiersOf(book, checked), moves };
  return { context, sheets: checked.map((sheet) => inspectSheet(job, sheet)) };
}

const noPlan: Plan = { fresh: [], changed: [], unchanged: [], copies: [], missing: [], moved: [] };
const none = { rows: [], issues: [], fixes: [] };

/** Households other sheets may name: those of the unit's own sheet. */
function picksOf(
  { context }: Book,
  checked: readonly Checked[],
): Pick<ParseContext, "households" | "householdLabels"> {
  const households = checked.find(({ form }) => form.id === "households");
  if (households === undefined) return {};
  return householdPicks(
    households.result.rows.map(({ code, values }) => ({ code: code ?? null, values })),
    context,
  );
}

/** All that the workbook knows about each house. */
function dossiersOf({ context }: Book, checked: readonly Checked[]): Dossiers {
  const rows = checked.flatMap(({ form, result }) =>
    result.rows.map((row) => houseRow(form.id, row)),
  );
  const sheets = new Set(checked.map(({ form }) => form.id));
  return new Dossiers(rows, { sheets, neighbours: context.neighbours });
}

interface Job {
  readonly book: Book;
  readonly context: ParseContext;
  readonly dossiers: Dossiers;
  readonly moves: Moves;
}

interface Checked {
  readonly form: Form;
  readonly read: ReadSheet;
  readonly result: {
    readonly rows: readonly CheckedRow[];
    readonly issues: readonly Issue[];
    readonly fixes: readonly Fix[];
  };
}

function inspectSheet(
  { book, context, dossiers, moves }: Job,
  { form, read, result }: Checked,
): InspectedSheet {
  const issues = issuesByRow(result.issues);
  const reads = new Map(read.rows.map((row) => [row.row, row]));
  const rows = result.rows.flatMap((checked): readonly InspectedRow[] => {
    const row = reads.get(checked.row);
    if (row === undefined) return [];
    const base = readBase(row.base, form);
    const isPartial = read.observations?.outdated !== undefined && knowsMore(form, read, base);
    const found = issues.get(checked.row) ?? [];
    const own = isPartial ? [outdatedRow(form, read, row), ...found] : found;
    const { open, explained, trace } = withoutExplained(form, checked, {
      issues: own,
      trace: readTrace(row.trace),
    });
    return [
      {
        read: row,
        checked: isPartial ? { ...checked, held: true } : checked,
        comparable: comparableCells(form, checked, context),
        base,
        trace,
        derived: derivedCells(form, checked, { context, dossiers }),
        fromHouse: houseCells(form, checked, dossiers),
        issues: open,
        explained,
        isRecord: !own.some(({ code }) => code === "E04"),
      },
    ];
  });
  const local = rows.filter(({ isRecord }) => isRecord).map(localRow);
  const plan = book.forms.includes(form)
    ? planChanges({
        rows: local,
        knownIds: knownIds(book, form.id),
        identifying: identifyingOf(form, book),
      })
    : noPlan;
  const moved = new Set(moves.get(form.id)?.map(({ row }) => row));
  const rowIssues = rows.flatMap(({ issues: own }) => own.filter(({ code }) => code === "E60"));
  const closed = withClosed(book, { form, rows, plan, letters: read.letters });
  const all = [...goneIssues(form, plan), ...result.issues, ...rowIssues, ...closed.issues];
  const explained = explainedIn({ form, rows: closed.rows, issues: all }, book.seen);
  const { fixes } = result;
  return { form, read, rows: closed.rows, issues: all, explained, fixes, plan, moved };
}

/** E58: rows that were sent and are no longer in the sheet. */
function goneIssues({ id }: Form, { missing }: Plan): readonly Issue[] {
  if (missing.length === 0) return [];
  const params = { count: missing.length };
  const place = { form: id, rowId: null, row: 0, column: null, cell: "" };
  return [{ ...place, code: "E58", level: "warn", params }];
}

function derivedCells(
  form: Form,
  checked: CheckedRow,
  { context, dossiers }: Pick<Job, "context" | "dossiers">,
): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { key, derive } of form.columns) {
    if (derive === undefined) continue;
    const { code } = houseRow(form.id, checked);
    cells.set(key, derive(checked.values, code === null ? {} : dossiers.of(code), context));
  }
  return cells;
}

function houseCells(
  form: Form,
  checked: CheckedRow,
  dossiers: Dossiers,
): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  const { code } = houseRow(form.id, checked);
  if (form.rowPerHouse === undefined || code === null) return cells;
  for (const { key, fromHouse } of form.columns) {
    if (fromHouse === undefined || (checked.values[key] ?? null) !== null) continue;
    const cell = fromHouse(dossiers.of(code));
    if (cell !== undefined) cells.set(key, cell);
  }
  return cells;
}

/** The cell an issue stands on; null for the whole row. */
export function cellUnder(
  form: Form,
  { cells }: Pick<CheckedRow, "cells">,
  { column }: Pick<Issue, "column">,
): Cell {
  return cells[form.columns.findIndex(({ key }) => key === column)] ?? null;
}

/** Warnings with an explanation that still holds stand apart; explanations of what is no longer so are dropped. */
function withoutExplained(
  form: Form,
  checked: CheckedRow,
  { issues, trace }: { issues: readonly Issue[]; trace: Trace },
) {
  if (trace.seen.length === 0) return { open: issues, explained: [], trace };
  const open: Issue[] = [];
  const explained: Explained[] = [];
  const seen = new Set<Seen>();
  for (const issue of issues) {
    const known = acknowledgementOf(issue, cellUnder(form, checked, issue), trace.seen);
    if (known === undefined) open.push(issue);
    else {
      explained.push({ issue, reason: known.reason });
      seen.add(known);
    }
  }
  return { open, explained, trace: { ...trace, seen: [...seen] } };
}

function localRow({ read, base, comparable, trace }: InspectedRow): LocalRow {
  const isNoted = trace.seen.some(({ isSent }) => !isSent);
  return { row: read.row, id: read.id, base, cells: comparable, isNoted };
}

const order = { block: 0, warn: 1, fixed: 2 } as const;

function issuesByRow(issues: readonly Issue[]): ReadonlyMap<number, readonly Issue[]> {
  const byRow = new Map<number, Issue[]>();
  for (const issue of issues) {
    const own = byRow.get(issue.row) ?? [];
    own.push(issue);
    byRow.set(issue.row, own);
  }
  for (const own of byRow.values()) own.sort((a, b) => order[a.level] - order[b.level]);
  return byRow;
}

/** @returns undefined when the unit's workbook has no such sheet. */
export function sheetOf(inspection: Inspection, form: FormId): InspectedSheet | undefined {
  return inspection.sheets.find((sheet) => sheet.form.id === form);
}

/** What stands in the column that names the row, e.g. the head of household; "" when blank. */
export function nameOf(form: Form, { checked }: Pick<InspectedRow, "checked">): string {
  const index = form.columns.findIndex(({ key }) => key === form.nameColumn);
  const name = checked.cells[index] ?? null;
  return name === null ? "" : String(name);
}

/** The name a person knows a row by, after its household code where it has one. */
export function titleOf(form: Form, row: Pick<InspectedRow, "checked" | "read">): string {
  return [row.read.code ?? "", nameOf(form, row)].filter((part) => part !== "").join(" – ");
}
