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
  // A copy of a blank row has its final shape at once: adding keys one by one is several times slower.
  const values: Record<string, Value> = { ...blankValues(form) };
  const columns = form.columns;
  let findings: Finding[] | null = null;
  for (let index = 0; index < columns.length; index++) {
    const cell = cells[index];
    const column = columns[index];
    if (column === undefined || cell === undefined || cell === null || cell === "") continue;
    const quick = column.quick?.(cell, context);
    if (quick !== undefined) {
      values[column.key] = quick;
      continue;
    }
    const understood = column.parse(cell, context);
    // A text of nothing but characters that normalising drops is blank.
    if (understood.value !== null && understood.value !== "") values[column.key] = understood.value;
    if (understood.code !== null) (findings ??= []).push({ column, index, understood });
  }
  return { values, findings: findings ?? noFindings };
}

const blanks = new WeakMap<Form, Values>();

/** A row in which every column is blank. */
export function blankValues(form: Form): Values {
  const known = blanks.get(form);
  if (known !== undefined) return known;
  const values: Values = Object.fromEntries(form.columns.map(({ key }) => [key, null]));
  blanks.set(form, values);
  return values;
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
