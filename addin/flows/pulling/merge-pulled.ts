import type { ApiRow } from "../../../shared/api/shapes.ts";
import type { ParseContext, Values } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { naturalKeys } from "../../../shared/forms/rows/natural-key.ts";
import { parseRow, shownCells } from "../../../shared/forms/rows/parse-row.ts";
import { baseOf, writeBase } from "../../../shared/sync/row-base.ts";
import { sameCells } from "../../../shared/sync/fingerprint.ts";
import { type Clash, clashOf, settle } from "../sending/conflicts.ts";
import type { InspectedRow, InspectedSheet } from "../rows/inspect.ts";
import { shorten } from "../rows/row-patches.ts";
import { localLabels, standingLabel } from "../rows/statuses.ts";
import { serviceTrace, type Trace, writeTrace } from "../rows/trace.ts";
import type { AddedRow, RowPatch } from "../workbook.ts";

/** What a pulled form comes to in its sheet. */
export interface MergedForm {
  readonly patches: readonly RowPatch[];
  readonly added: readonly AddedRow[];
  /** Rows whose cells were brought up to date. */
  readonly updated: number;
  /** The same cells changed on both sides: nothing of the row is written until a side is chosen. */
  readonly open: readonly Clash[];
  readonly settled: readonly { readonly row: InspectedRow | undefined; readonly current: ApiRow }[];
}

/** Brings pulled rows into a sheet: theirs where only they changed, mine where only I did. */
export function mergePulled(
  sheet: InspectedSheet | undefined,
  rows: readonly ApiRow[],
  { form, context }: { form: Form; context: ParseContext },
): MergedForm {
  const find = finder(sheet, context);
  const patches: RowPatch[] = [];
  const added: AddedRow[] = [];
  const open: Clash[] = [];
  const settled: { row: InspectedRow | undefined; current: ApiRow }[] = [];
  let updated = 0;
  for (const current of inReadingOrder(rows, form, context)) {
    const row = find(current);
    if (row === undefined || sheet === undefined) {
      if (current.state === "withdrawn") continue;
      added.push(addedRow(form, current, context));
    } else {
      const clash = clashOf(sheet, { row, current, context });
      if (clash.merged.conflicts.length > 0 && current.state !== "withdrawn") {
        open.push(clash);
        continue;
      }
      patches.push(mergedPatch(clash, { side: "mine", context }));
      updated += clash.merged.taken.length > 0 ? 1 : 0;
    }
    settled.push({ row, current });
  }
  return { patches, added, updated, open, settled };
}

/** As `byCode`; rows of one commit, of which nobody knows the order, by what they are about. */
function inReadingOrder(
  rows: readonly ApiRow[],
  form: Form,
  context: ParseContext,
): readonly ApiRow[] {
  const keyed = rows.map((row) => {
    const [about = ""] = row.code === null ? keysOf(form, row, context) : [];
    return { row, about };
  });
  return keyed
    .sort((a, b) => {
      const before = byCode(a.row, b.row) || a.row.seq - b.row.seq;
      return before === 0 ? Number(a.about > b.about) - Number(a.about < b.about) : before;
    })
    .map(({ row }) => row);
}

/** Households in the order of their codes, other rows as they were stored. */
export function byCode({ code: a }: ApiRow, { code: b }: ApiRow): number {
  return a === null || b === null || a === b ? 0 : a < b ? -1 : 1;
}

/** System cells and taken cells of a row that stands as merged, with what the service says of it. */
export function mergedPatch(
  clash: Clash,
  { side, context }: { side: "mine" | "theirs"; context: ParseContext },
): RowPatch {
  const { row, current } = clash;
  const { patch, outgoing } = settle(clash, { side, at: row.read.row, context });
  const trace = serviceTrace(current, { form: clash.sheet.form, campaign: context.campaign });
  const marks = [...trace.marks, ...row.trace.marks.filter(({ sign }) => sign !== "~")];
  const unsent = row.trace.seen.filter(({ isSent }) => !isSent);
  const isHeld = row.checked.held && row.isRecord;
  const label = outgoing === undefined ? standingLabel(trace) : localLabels.changed;
  // What the service says appears and goes with what it is about; other messages are the check's.
  const isSaid = [trace, row.trace].some(({ note, double }) => note !== "" || double !== "");
  return {
    ...patch,
    trace: writeTrace({ ...trace, marks, seen: [...trace.seen, ...unsent] }),
    status: isHeld ? localLabels.held : label,
    ...(isSaid ? { message: wordsOf(trace) } : {}),
    cells: withCode(patch.cells, current),
  };
}

function wordsOf({ note, double }: Trace): string {
  return shorten([note, double].filter((text) => text !== ""));
}

function withCode(cells: RowPatch["cells"], { code }: ApiRow): NonNullable<RowPatch["cells"]> {
  return new Map([...(cells ?? []), ...(code === null ? [] : [["code", code] as const])]);
}

/** The sheet's row for a pulled one: by its id, else one without an id that says the same or has the same natural key. */
function finder(
  sheet: InspectedSheet | undefined,
  context: ParseContext,
): (row: ApiRow) => InspectedRow | undefined {
  if (sheet === undefined) return () => undefined;
  const { form } = sheet;
  const byId = new Map<string, InspectedRow>();
  const byKey = new Map<string, InspectedRow>();
  for (const row of sheet.rows) {
    const { id } = row.read;
    if (id !== null && !byId.has(id)) byId.set(id, row);
    if (id === null)
      for (const key of naturalKeys(form, row.checked.values))
        if (!byKey.has(key)) byKey.set(key, row);
  }
  return (current) => {
    const own = byId.get(current.id);
    if (own !== undefined) return own;
    const found = keysOf(form, current, context)
      .map((key) => byKey.get(key))
      .find((row) => row !== undefined);
    // One row of the sheet is one row of the service.
    if (found !== undefined) for (const [key, row] of byKey) if (row === found) byKey.delete(key);
    return (
      found ??
      sheet.rows.find((row) => row.read.id === null && sameCells(row.comparable, current.cells))
    );
  };
}

function keysOf(form: Form, { cells }: ApiRow, context: ParseContext): readonly string[] {
  return naturalKeys(form, valuesOf(form, cells, context));
}

function valuesOf(form: Form, cells: ApiRow["cells"], context: ParseContext): Values {
  return parseRow(form, cells, context).values;
}

/** A row the sheet does not have yet, as it would have been typed. */
function addedRow(form: Form, current: ApiRow, context: ParseContext): AddedRow {
  const trace = serviceTrace(current, { form, campaign: context.campaign });
  const shown = shownCells(form, valuesOf(form, current.cells, context), context);
  return {
    cells: form.columns.map(({ key, kind }, index) =>
      key === "code" && kind === "derived"
        ? current.code
        : (shown[index] ?? current.cells[index] ?? null),
    ),
    id: current.id,
    base: writeBase(baseOf(current.version, current.cells), form),
    trace: writeTrace(trace),
    status: standingLabel(trace),
    message: wordsOf(trace),
  };
}
