import type { ApiRow } from "../../../shared/api/shapes.ts";
import type { Unit } from "../../../shared/campaign/campaign.ts";
import { unitById } from "../../../shared/campaign/in-force.ts";
import type { Localised, ParseContext } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { foreignColumns } from "../../../shared/forms/rows/office-columns.ts";
import { parseRow } from "../../../shared/forms/rows/parse-row.ts";
import { type Merged, mergeRow } from "../../../shared/sync/merge-row.ts";
import { baseOf, writeBase } from "../../../shared/sync/row-base.ts";
import type { OutgoingRow } from "../../../shared/sync/row.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { outgoingCells } from "../rows/comparable.ts";
import { type InspectedRow, type InspectedSheet, titleOf } from "../rows/inspect.ts";
import type { RowConflict } from "../outcomes.ts";
import { localLabels, standingLabel } from "../rows/statuses.ts";
import { acknowledgedIn, writeTrace } from "../rows/trace.ts";
import type { RowPatch } from "../workbook.ts";

/** A row that was changed here and at the service since they last agreed. */
export interface Clash {
  readonly sheet: InspectedSheet;
  readonly row: InspectedRow;
  readonly current: ApiRow;
  readonly merged: Merged;
  /** True where both rows may stand side by side: the own one is new and no rule forbids the pair. */
  readonly mayBeDistinct: boolean;
}

interface Meeting {
  readonly row: InspectedRow;
  readonly current: ApiRow;
  readonly context: ParseContext;
}

export function clashOf(sheet: InspectedSheet, { row, current, context }: Meeting): Clash {
  const merged = mergeRow({
    base: row.base,
    mine: row.comparable,
    theirs: current.cells,
    foreign: foreignIndexes(sheet.form, unitById(context.campaign, current.unit)),
  });
  return { sheet, row, current, merged, mayBeDistinct: false };
}

function foreignIndexes(form: Form, unit: Unit | undefined): ReadonlySet<number> {
  const columns = unit === undefined ? [] : foreignColumns(form, unit);
  return new Set(columns.map((column) => form.columns.indexOf(column)));
}

/** A clash of a row that was sent without an id: the service found the other by its natural key, which may be chance. */
export function clashOfNew(sheet: InspectedSheet, meeting: Meeting): Clash {
  const { row, current, context } = meeting;
  const { values } = parseRow(sheet.form, current.cells, context);
  const isForbidden = sheet.form.collisions.some(({ level, keyOf }) => {
    const key = level === "block" ? keyOf(row.checked.values) : null;
    return key !== null && key === keyOf(values);
  });
  return { ...clashOf(sheet, meeting), mayBeDistinct: !isForbidden };
}

/** A clash as a person decides on it. */
export function asConflict(
  { sheet, row, current, merged, mayBeDistinct }: Clash,
  language: keyof Localised,
): RowConflict {
  const { form, read } = sheet;
  const first = merged.conflicts[0] ?? 0;
  return {
    form: form.id,
    id: current.id,
    title: titleOf(form, row),
    sheet: read.name,
    address: `${read.letters[first] ?? "A"}${row.read.row}`,
    by: current.by,
    at: current.at,
    mayBeDistinct,
    cells: merged.conflicts.flatMap((index) => {
      const column = form.columns[index];
      if (column === undefined) return [];
      const mine = row.checked.cells[index] ?? null;
      const theirs = current.cells[index] ?? null;
      return [{ column: column.key, label: column.label[language], mine, theirs }];
    }),
  };
}

export interface Settled {
  /** Cells and system cells to write. */
  readonly patch: RowPatch;
  /** What goes to the service; undefined when nothing of mine is left. */
  readonly outgoing: OutgoingRow | undefined;
}

/** The row after a choice; without conflicts either side gives the same. `at` is where the row is found in the sheet. */
export function settle(
  { sheet, row, current, merged }: Clash,
  { side, at, context }: { side: "mine" | "theirs"; at: number | string; context: ParseContext },
): Settled {
  const { form } = sheet;
  const taken = new Set(side === "theirs" ? [...merged.taken, ...merged.conflicts] : merged.taken);
  const isMine = merged.kept.length > 0 || (side === "mine" && merged.conflicts.length > 0);
  const trace = { ...row.trace, state: current.state };
  const patch: RowPatch = {
    at,
    id: current.id,
    // What both know now is theirs; whatever of mine differs from it is still to be sent.
    base: writeBase(baseOf(current.version, current.cells), form),
    status: isMine ? localLabels.changed : standingLabel(trace),
    trace: writeTrace(trace),
    cells: shownCells(form, { indexes: taken, cells: current.cells, context }),
  };
  if (!isMine) return { patch, outgoing: undefined };
  const mine = outgoingCells(form, row.checked);
  const cells = mine.map((cell, index) =>
    taken.has(index) ? (current.cells[index] ?? null) : cell,
  );
  const base = { ref: current.id, id: current.id, baseVersion: current.version };
  const outgoing = { ...base, cells, ...acknowledgedIn(row.trace) };
  return { patch, outgoing };
}

/** The row as another one than the stored row it met; it is sent again under the name it was sent by. */
export function asDistinct({ sheet, row }: Clash, at: string | number): Settled {
  const cells = outgoingCells(sheet.form, row.checked);
  return {
    patch: { at, status: localLabels.fresh },
    outgoing: {
      ref: String(at),
      id: null,
      baseVersion: 0,
      cells,
      distinct: true,
      ...acknowledgedIn(row.trace),
    },
  };
}

/** The service's cells as the sheet shows them, by column key; households by their label. */
function shownCells(
  form: Form,
  {
    indexes,
    cells,
    context,
  }: { indexes: Iterable<number>; cells: readonly Cell[]; context: ParseContext },
): ReadonlyMap<string, Cell> {
  const shown = new Map<string, Cell>();
  for (const index of indexes) {
    const column = form.columns[index];
    if (column === undefined || column.kind === "derived") continue;
    const cell = cells[index] ?? null;
    shown.set(column.key, column.kind === "household" ? column.format(cell, context) : cell);
  }
  return shown;
}
