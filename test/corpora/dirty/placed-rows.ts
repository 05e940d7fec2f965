import type { FormId } from "../../../shared/forms/column.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { goodRow } from "./base-rows.ts";
import { issuesOf } from "./bundles.ts";
import type { Bundle, Scenario, Typed } from "./facts.ts";

/** A row of a bundle, whole, with its place among the rows of its form. */
export interface PlacedRow {
  readonly why: string;
  readonly scenario: Scenario;
  readonly form: FormId;
  /** From 0, among the bundle's rows of the form. */
  readonly place: number;
  readonly typed: Typed;
  /** For a household: what the scenario calls it. */
  readonly as: string | null;
  /** What it said when it was sent first; null for a row that is sent once. */
  readonly before: Typed | null;
  /** Sorted, each "E17 block nationalId". */
  readonly expected: readonly string[];
}

/** Every row of a bundle, in order. */
export function placedRows({ scenarios }: Bundle): readonly PlacedRow[] {
  const counts = new Map<FormId, number>();
  return scenarios.flatMap((scenario) =>
    scenario.rows.map(([form, changes, expected], index): PlacedRow => {
      const place = counts.get(form) ?? 0;
      counts.set(form, place + 1);
      const { as = null, ...typed } = { ...goodRow(form, place), ...changes };
      const first = index === 0 && scenario.before !== undefined ? scenario.before : null;
      return {
        why: `${scenario.why} (${form} ${index + 1})`,
        scenario,
        form,
        place,
        typed,
        as: typeof as === "string" ? as : null,
        before: first === null ? null : { ...goodRow(form, place), ...withoutName(first) },
        expected: issuesOf(expected).toSorted(),
      };
    }),
  );
}

/** Cells with "@A" replaced by the household's code in this workbook or town. */
export function withCodes(typed: Typed, codeOf: (name: string) => string): Typed {
  const replaced = (cell: Cell) =>
    typeof cell === "string" && /^@[A-Z]$/.test(cell) ? codeOf(cell.slice(1)) : cell;
  return Object.fromEntries(Object.entries(typed).map(([key, cell]) => [key, replaced(cell)]));
}

function withoutName(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([key]) => key !== "as"));
}
