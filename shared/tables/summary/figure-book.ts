import { type Breach, findBreaches } from "../../cube/breaches.ts";
import { indicatorsFor } from "../../cube/catalogue.ts";
import { periodById, planPeriod } from "../../campaign/periods.ts";
import type { IsoDate } from "../../campaign/campaign.ts";
import { evaluate, type Figure, figureTable, town } from "../../cube/evaluate.ts";
import { monthsOf } from "../../cube/months.ts";
import { vietnamDay } from "../../text/vietnam-time.ts";
import { type Basis, type SummaryInput, unitCubes } from "./summary-input.ts";

/** All figures of one refresh, looked up by basis, indicator and unit. */
export interface FigureBook {
  /** @throws Error for an indicator the catalogue does not have: a tab may only show defined figures. */
  read(basis: Basis, id: string, unit: string): number | null;
  /** Units that have any figure, in the summary's order. */
  readonly units: readonly string[];
  readonly breaches: readonly Breach[];
}

/** Every indicator of every unit and the town, from the sent or the accepted totals. */
export function figuresOf(
  { summary, campaign, period }: Omit<SummaryInput, "language">,
  basis: Basis,
): readonly Figure[] {
  const { targets, assignments, quotas } = campaign;
  return evaluate(indicatorsFor(campaign), unitCubes(summary, basis), {
    months: monthsOf(period),
    asOf: period.to,
    today: lastDay(summary.at, period.to),
    targets,
    assignments,
    quotas,
    planDueBefore: periodById(campaign, planPeriod)?.dueBefore ?? null,
  });
}

/** The last day the period has seen when the summary was made: what falls due later is not overdue yet. */
function lastDay(at: string, periodEnd: IsoDate): IsoDate {
  const day = vietnamDay(new Date(at));
  return day < periodEnd ? day : periodEnd;
}

/** Evaluates both bases once for all tabs. */
export function figureBook(input: SummaryInput): FigureBook {
  const indicators = indicatorsFor(input.campaign);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const figures = { sent: figuresOf(input, "sent"), accepted: figuresOf(input, "accepted") };
  const values = { sent: figureTable(figures.sent), accepted: figureTable(figures.accepted) };
  return {
    read: (basis, id, unit) => {
      const indicator = byId.get(id);
      if (indicator === undefined) throw new Error(`There is no indicator ${id}.`);
      // What this person is not told is blank: a nought would be taken for a figure.
      if (input.only !== undefined && ![town, input.only].includes(unit)) return null;
      const value = values[basis].get(unit)?.get(id);
      // A unit that has sent nothing: its counts are zero, its shares are shares of nothing.
      if (value === undefined) return indicator.additive ? 0 : null;
      return value;
    },
    units: input.summary.units.map(({ unit }) => unit),
    breaches: [
      ...findBreaches(indicators, figures.sent),
      ...findBreaches(indicators, figures.accepted),
    ],
  };
}
