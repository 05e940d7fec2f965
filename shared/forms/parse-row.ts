import type { Cell, Understood } from "../text/cell.ts";
import type { Column, Form, ParseContext, Value, Values } from "./form.ts";

/** A cell that was not in order as it stood, with its 0-based place in the row. */
export interface Finding {
  readonly column: Column;
  readonly index: number;
  readonly understood: Understood<Value>;
}

export interface ParsedRow {
  readonly values: Values;
  readonly findings: readonly Finding[];
}

const noFindings: readonly Finding[] = Object.freeze([]);

/** Typed values of a row of cells in column order, with everything that was not in order; never throws. */
export function parseRow(form: Form, cells: readonly Cell[], context: ParseContext): ParsedRow {
  const { keys, quicks, blank } = plainOf(form);
  // A copy of a blank row has its final shape at once: adding keys one by one is several times slower.
  const values: Record<string, Value> = { ...blank };
  let findings: Finding[] | null = null;
  for (let index = 0; index < keys.length; index++) {
    const cell = cells[index];
    if (cell === undefined || cell === null || cell === "") continue;
    const key = keys[index] ?? "";
    const quick = quicks[index]?.(cell, context);
    if (quick !== undefined) {
      values[key] = quick;
      continue;
    }
    const finding = parseCell(form, { index, cell, context });
    if (finding === null) continue;
    const { value, code } = finding.understood;
    // A text of nothing but characters that normalising drops is blank.
    if (value !== null && value !== "") values[key] = value;
    if (code !== null) (findings ??= []).push(finding);
  }
  return { values, findings: findings ?? noFindings };
}

function parseCell(
  form: Form,
  { index, cell, context }: { index: number; cell: Cell; context: ParseContext },
): Finding | null {
  const column = form.columns[index];
  return column === undefined ? null : { column, index, understood: column.parse(cell, context) };
}

/** A form's columns as plain lists: reading properties of columns of many kinds took half of the time. */
interface PlainForm {
  readonly keys: readonly string[];
  readonly quicks: readonly NonNullable<Column["quick"]>[];
  readonly blank: Values;
}

const plainForms = new WeakMap<Form, PlainForm>();

function plainOf(form: Form): PlainForm {
  const known = plainForms.get(form);
  if (known !== undefined) return known;
  const plain = {
    keys: form.columns.map(({ key }) => key),
    quicks: form.columns.map(({ quick }) => quick ?? neverQuick),
    blank: Object.fromEntries(form.columns.map(({ key }) => [key, null])),
  };
  plainForms.set(form, plain);
  return plain;
}

function neverQuick(): undefined {
  return undefined;
}

/** A row in which every column is blank. */
export function blankValues(form: Form): Values {
  return plainOf(form).blank;
}

/**
 * The cells a stored row is compared by: what the sheet would hold had everything been typed in its canonical form. Derived columns
 * are null and households are bare codes, so the same values give the same cells in every workbook.
 */
export function canonicalCells(form: Form, values: Values, context: ParseContext): Cell[] {
  const plain = withoutLabels(context);
  return form.columns.map((column) => column.format(values[column.key] ?? null, plain));
}

/** Cells as a person reads them: as `canonicalCells`, with households by their full label. */
export function shownCells(form: Form, values: Values, context: ParseContext): Cell[] {
  return form.columns.map((column) => column.format(values[column.key] ?? null, context));
}

const plainContexts = new WeakMap<ParseContext, ParseContext>();

function withoutLabels(context: ParseContext): ParseContext {
  if (context.householdLabels === undefined) return context;
  const known = plainContexts.get(context);
  if (known !== undefined) return known;
  const plain = { ...context, householdLabels: noLabels };
  plainContexts.set(context, plain);
  return plain;
}

const noLabels: ReadonlyMap<string, string> = new Map();
