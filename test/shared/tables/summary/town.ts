import type { Campaign } from "../../../../shared/campaign/campaign.ts";
import { xnt2025 } from "../../../../shared/campaign/seed/xnt-2025.ts";
import { contributionsOf } from "../../../../shared/cube/contributions.ts";
import { merge, toRecord } from "../../../../shared/cube/cube.ts";
import { formById } from "../../../../shared/forms/catalogue.ts";
import type { FormId, Values } from "../../../../shared/forms/column.ts";
import type { HouseFacts } from "../../../../shared/forms/form.ts";
import { noFacts } from "../../../../shared/forms/house.ts";
import { blankValues } from "../../../../shared/forms/rows/parse-row.ts";
import type { Grid, GridCell } from "../../../../shared/tables/grid.ts";
import type {
  Basis,
  FormTotals,
  SummaryInput,
  TownTotals,
} from "../../../../shared/tables/summary/summary-input.ts";

const october = { name: "Tháng 10/2024", from: "2024-10-01", to: "2024-10-31" };

/** A row of a form as the service counts it. */
export interface Counted {
  readonly values: Values;
  readonly facts?: Partial<HouseFacts>;
  /** Counted among the accepted totals too. */
  readonly accepted?: boolean;
}

/** Totals of a form's rows, made as the service makes them. */
export function totalsOf(form: FormId, rows: readonly Counted[]): FormTotals {
  const definition = formById(form);
  const cube = (counted: readonly Counted[]) =>
    toRecord(
      merge(
        counted.map(({ values, facts }) =>
          contributionsOf(
            definition,
            { ...blankValues(definition), ...values },
            { ...noFacts, ...facts },
          ),
        ),
      ),
    );
  const accepted = rows.filter((row) => row.accepted === true);
  return {
    states: { sent: rows.length - accepted.length, accepted: accepted.length },
    sent: cube(rows),
    accepted: cube(accepted),
  };
}

export function input(
  units: TownTotals["units"],
  more: Partial<Omit<SummaryInput, "summary">> & { unchecked?: number; asOf?: string | null } = {},
): SummaryInput {
  const { unchecked = 0, asOf = "2024-10-31T10:05:00.000Z", ...rest } = more;
  const campaign: Campaign = xnt2025;
  return {
    summary: { at: asOf ?? "2024-10-31T10:05:00.000Z", asOf, unchecked, units },
    campaign,
    period: october,
    language: "vi",
    ...rest,
  };
}

/** Cells bound to an indicator, wherever they stand. */
export function cellsOf(
  grid: Grid,
  id: string,
  { unit = "town", basis = "sent" } = {},
): readonly GridCell[] {
  return grid.body
    .flat()
    .filter(
      ({ indicator }) =>
        indicator?.id === id && indicator.unit === unit && indicator.basis === basis,
    );
}

/** The value shown for an indicator; fails when the tab does not show it or shows two different ones. */
export function shown(grid: Grid, id: string, place: { unit?: string; basis?: Basis } = {}) {
  const values = new Set(cellsOf(grid, id, place).map(({ value }) => value));
  if (values.size !== 1) throw new Error(`${grid.id} shows ${values.size} values of ${id}.`);
  return [...values][0];
}
