import type { Cell, Understood } from "../../text/cell.ts";
import type { Column, ParseContext, Value, Values } from "../column.ts";
import type { Form } from "../form.ts";

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
  return new RowReader(form, context).read(cells);
}

/** Equal to no cell, not even to itself: the cell above had something to say, and the next one like it says it again. */
const unread = NaN;

/**
 * Reads the rows of one sheet, as `parseRow` does, one after another: a cell that repeats the one above it means the same and is not
 * read again, which in a list of households is every second cell.
 */
export class RowReader {
  readonly #form: Form;
  readonly #context: ParseContext;
  readonly #plain: PlainForm;
  readonly #above: Cell[];
  #values: Values;

  constructor(form: Form, context: ParseContext) {
    this.#form = form;
    this.#context = context;
    this.#plain = plainOf(form);
    this.#above = this.#plain.keys.map(() => null);
    this.#values = this.#plain.blank;
  }

  read(cells: readonly Cell[]): ParsedRow {
    const { keys, quicks } = this.#plain;
    const above = this.#above;
    const context = this.#context;
    // A copy has its final shape at once: adding keys one by one is several times slower.
    const values: Record<string, Value> = { ...this.#values };
    let findings: Finding[] | null = null;
    for (let index = 0; index < keys.length; index++) {
      const cell = cells[index] ?? null;
      if (cell === above[index]) continue;
      const key = keys[index] ?? "";
      const quick = cell === null || cell === "" ? null : quicks[index]?.(cell, context);
      if (quick !== undefined) {
        above[index] = cell;
        values[key] = quick;
        continue;
      }
      above[index] = unread;
      const finding = this.#readSlowly(cell, index);
      values[key] = valueOf(finding);
      if (finding !== null && finding.understood.code !== null) (findings ??= []).push(finding);
    }
    this.#values = values;
    return { values, findings: findings ?? noFindings };
  }

  #readSlowly(cell: Cell, index: number): Finding | null {
    const column = this.#form.columns[index];
    if (column === undefined) return null;
    return { column, index, understood: column.parse(cell, this.#context) };
  }
}

/** A text of nothing but characters that normalising drops is blank. */
function valueOf(finding: Finding | null): Value {
  const value = finding?.understood.value ?? null;
  return value === "" ? null : value;
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
