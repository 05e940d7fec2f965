import type { UnitId } from "../../campaign/campaign.ts";
import { unitById } from "../../campaign/in-force.ts";
import { coverageUnits } from "../../campaign/units.ts";
import { town } from "../../cube/evaluate.ts";
import type { FigureBook } from "./figure-book.ts";
import type { FigureRow } from "./figure-grid.ts";
import type { Basis, SummaryInput } from "./summary-input.ts";

export interface NamedUnit {
  readonly id: UnitId;
  readonly name: string;
}

/**
 * Wards in catalogue order, then any other unit that has this figure: a table may not drop what its total holds, e.g. rows of a
 * unit that was merged meanwhile.
 */
export function wardsOf(
  input: SummaryInput,
  book: FigureBook,
  figure: string,
): readonly NamedUnit[] {
  const { wards } = coverageUnits(input.campaign, input.period.to);
  return withOthers(input, { known: wards, book, figure });
}

/** All reporting units in catalogue order, then any other unit that has this figure. */
export function reportersOf(
  input: SummaryInput,
  book: FigureBook,
  figure: string,
): readonly NamedUnit[] {
  const { wards, others } = coverageUnits(input.campaign, input.period.to);
  return withOthers(input, { known: [...wards, ...others], book, figure });
}

/** One row per unit and the town's total below them. */
export function unitRows(
  units: readonly NamedUnit[],
  row: { part: string; basis: Basis; total: string },
): readonly FigureRow[] {
  const { part, basis, total } = row;
  return [
    ...units.map(({ id, name }) => ({ labels: [name], unit: id, part, basis, total: false })),
    { labels: [total], unit: town, part, basis, total: true },
  ];
}

function withOthers(
  { campaign }: SummaryInput,
  { known, book, figure }: { known: readonly NamedUnit[]; book: FigureBook; figure: string },
): readonly NamedUnit[] {
  const ids = new Set(known.map(({ id }) => id));
  const others = book.units.filter((id) => {
    const holds = (["sent", "accepted"] as const).some(
      (basis) => book.read(basis, figure, id) !== 0,
    );
    return holds && !ids.has(id);
  });
  return [
    ...known.map(({ id, name }) => ({ id, name })),
    ...others.map((id) => ({ id, name: unitById(campaign, id)?.name ?? id })),
  ];
}
