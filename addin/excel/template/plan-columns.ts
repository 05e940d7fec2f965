import type { Form } from "../../../shared/forms/form.ts";
import { headingsOf } from "../../../shared/forms/rows/versions.ts";
import { blankFingerprint, fingerprint } from "../../../shared/sync/fingerprint.ts";
import { readBase } from "../../../shared/sync/row-base.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { fold } from "../../../shared/text/normalise.ts";
import type { ColumnsPlan, Rename } from "../../flows/template/columns-plan.ts";
import { layoutOf, promptTitle, type Slot } from "../sheets/layout.ts";

/** A column of the sheet whose heading says no column of the form. */
export interface Stranger {
  readonly column: number;
  readonly heading: string;
  /** Title of the input prompt in its first cell, "" for none: it stays when a heading is typed over, and travels with the column. */
  readonly prompt: string;
  /** Its cells below the heading, beside `bases` of the same rows. */
  readonly cells: readonly Cell[];
}

export interface SheetColumns {
  readonly form: Form;
  /** Headings from the first column of the list on. */
  readonly headings: readonly string[];
  /** Heading a column should have → 1-based sheet column where it was found by its heading. */
  readonly found: ReadonlyMap<string, number>;
  readonly strangers: readonly Stranger[];
  /** Hidden bases of the first rows. */
  readonly bases: readonly Cell[];
  readonly firstColumn: number;
}

/** What became of the form's columns in a sheet: renamed, missing, moved, and which belong to the person. Pure. */
export function planColumns(sheet: SheetColumns): ColumnsPlan {
  const slots = layoutOf(sheet.form).slots;
  const missing = slots.filter(({ label }) => !sheet.found.has(label));
  const claimed = new Map<Stranger, Rename>();
  const named = new Set<string>();
  const claim = (slot: Slot, stranger: Stranger | undefined, isCertain: boolean) => {
    if (stranger === undefined || claimed.has(stranger) || named.has(slot.label)) return;
    claimed.set(stranger, { heading: stranger.heading, label: slot.label, isCertain });
    named.add(slot.label);
  };
  for (const slot of missing) claim(slot, provenBy(sheet, slot), true);
  for (const slot of missing) claim(slot, promptedBy(sheet, slot), true);
  for (const slot of missing) claim(slot, placedBy(sheet, slot, missing), false);
  return {
    renames: [...formerHeadings(sheet), ...claimed.values()],
    missing: missing.map(({ label }) => label).filter((label) => !named.has(label)),
    moved: movedLabels(slots, sheet.found),
    own: sheet.strangers.filter((one) => !claimed.has(one)).map(({ heading }) => heading),
  };
}

/** Columns found by a heading they had in an earlier version. */
function formerHeadings({ form, found, headings, firstColumn }: SheetColumns): readonly Rename[] {
  return form.columns.flatMap((column): readonly Rename[] => {
    const label = column.label.vi;
    const place = found.get(label);
    const heading = place === undefined ? label : (headings[place - firstColumn] ?? label);
    return fold(heading) === fold(label) ? [] : [{ heading, label, isCertain: true }];
  });
}

/** Fewer rows prove nothing. */
const enoughRows = 3;

/** How many cells are what the hidden bases remember of the column, of those the bases remember at all. */
function agreement({ form, bases }: SheetColumns, slot: Slot, { cells }: Stranger) {
  const place = slot.is === "form" ? form.columns.indexOf(slot.column) : -1;
  let known = 0;
  let agreed = 0;
  for (const [index, text] of bases.entries()) {
    const before = readBase(text, form)?.fingerprints[place] ?? blankFingerprint;
    if (before === blankFingerprint) continue;
    known += 1;
    if (fingerprint(cells[index] ?? null) === before) agreed += 1;
  }
  return { known, agreed };
}

function provenBy(sheet: SheetColumns, slot: Slot): Stranger | undefined {
  return sheet.strangers.find((stranger) => {
    const { known, agreed } = agreement(sheet, slot, stranger);
    return known >= enoughRows && agreed * 5 >= known * 3;
  });
}

function isContradicted(sheet: SheetColumns, slot: Slot, stranger: Stranger): boolean {
  const { known, agreed } = agreement(sheet, slot, stranger);
  return known >= enoughRows && agreed === 0;
}

function promptedBy(sheet: SheetColumns, slot: Slot): Stranger | undefined {
  if (slot.is !== "form") return undefined;
  const titles = new Set(headingsOf(slot.column).map(promptTitle));
  const found = sheet.strangers.filter(({ prompt }) => titles.has(prompt));
  // Two with one prompt: one was inserted beside the other and took it over.
  const [only] = found;
  return found.length === 1 && only !== undefined && !isContradicted(sheet, slot, only)
    ? only
    : undefined;
}

/** The only stranger between the neighbours of the only column missing there: likely, for a person to decide. */
function placedBy(sheet: SheetColumns, slot: Slot, missing: readonly Slot[]): Stranger | undefined {
  const { slots } = layoutOf(sheet.form);
  const at = slots.findIndex(({ label }) => label === slot.label);
  const before = slots.slice(0, at).findLast(({ label }) => sheet.found.has(label));
  const after = slots.slice(at + 1).find(({ label }) => sheet.found.has(label));
  const between = slots.slice(
    before === undefined ? 0 : slots.indexOf(before) + 1,
    after === undefined ? undefined : slots.indexOf(after),
  );
  const gap = between.filter((one) => missing.some(({ label }) => label === one.label));
  if (gap.length !== 1) return undefined;
  const left = sheet.found.get(before?.label ?? "") ?? 0;
  const right = sheet.found.get(after?.label ?? "") ?? Infinity;
  const inside = sheet.strangers.filter(({ column }) => left < column && column < right);
  const [only] = inside;
  return inside.length === 1 && only !== undefined && !isContradicted(sheet, slot, only)
    ? only
    : undefined;
}

/** Columns that stand elsewhere than the form has them: all but the longest run in order. */
function movedLabels(
  slots: readonly Slot[],
  found: ReadonlyMap<string, number>,
): readonly string[] {
  const present = slots.flatMap(({ label }) => {
    const place = found.get(label);
    return place === undefined ? [] : [{ label, place }];
  });
  const runs: (readonly string[])[] = [];
  for (const [index, { label, place }] of present.entries()) {
    const best = present
      .slice(0, index)
      .map((one, i) => (one.place < place ? (runs[i] ?? []) : []))
      .reduce((a, b) => (b.length > a.length ? b : a), []);
    runs.push([...best, label]);
  }
  const kept = new Set(runs.reduce((a, b) => (b.length > a.length ? b : a), []));
  return present.map(({ label }) => label).filter((label) => !kept.has(label));
}
