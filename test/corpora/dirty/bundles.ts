import { amounts, counts } from "./cells/numbers.ts";
import { dates } from "./cells/dates.ts";
import { formula } from "./cells/formula.ts";
import { nationalIds } from "./cells/national-ids.ts";
import { pollution } from "./cells/pollution.ts";
import { redos, redosAmounts } from "./cells/redos.ts";
import { sizes } from "./cells/sizes.ts";
import { unicode } from "./cells/unicode.ts";
import { type Bundle, type CellTable, today } from "./facts.ts";
import { collisions } from "./rows/collisions.ts";
import { emulationCatalogues, standingCatalogues } from "./rows/catalogues.ts";
import { householdRows } from "./rows/households.ts";
import { houses } from "./rows/houses.ts";
import { payments } from "./rows/payments.ts";
import { later } from "./rows/later.ts";
import { ledger } from "./rows/ledger.ts";
import { others } from "./rows/others.ts";
import { rounds } from "./rows/rounds.ts";
import { totals } from "./rows/totals.ts";

const tables: readonly CellTable[] = [
  { group: "formula", form: "households", facts: formula },
  { group: "national-id", form: "households", facts: nationalIds },
  { group: "unicode", form: "households", facts: unicode },
  { group: "date", form: "households", facts: dates },
  { group: "number", form: "households", facts: counts },
  { group: "number", form: "money", facts: amounts },
  { group: "pollution", form: "households", facts: pollution },
  { group: "size", form: "households", facts: sizes },
  { group: "redos", form: "households", facts: redos },
  { group: "redos", form: "money", facts: redosAmounts },
];

/** Everything that is typed into rows; the cells of one table are rows of one workbook. */
export const bundles: readonly Bundle[] = [
  { name: "cells", unit: "na-lay", today, scenarios: tables.flatMap(asScenarios) },
  rules("households", householdRows),
  rules("collisions", collisions),
  rules("houses", houses),
  rules("payments", payments),
  rules("ledger", ledger),
  rules("rounds", rounds),
  rules("others", others),
  rules("totals", totals),
  { ...rules("later", later), today: "2026-02-02" },
  // NĐ 98/2023 has been out of force for a month.
  { ...rules("standing", standingCatalogues), unit: "qldt", today: "2025-08-01" },
  { ...rules("emulation", emulationCatalogues), unit: "noi-vu" },
];

function rules(
  name: string,
  scenarios: readonly Omit<Bundle["scenarios"][number], "group">[],
): Bundle {
  const all = scenarios.map((scenario) => ({ ...scenario, group: "rules" as const }));
  return { name, unit: "na-lay", today, scenarios: all };
}

function asScenarios({ group, form, facts }: CellTable): Bundle["scenarios"] {
  return facts.map(([typed, column, expected, where]) => ({
    group,
    why: `${column} ${JSON.stringify(typed).slice(0, 50)}`,
    rows: [[form, { [column]: typed }, withColumn(expected, column)]],
    ...(where === undefined ? {} : { isNoFile: true }),
  }));
}

/** "E17 block" → "E17 block nationalId". */
function withColumn(expected: string, column: string): string {
  return issuesOf(expected)
    .map((issue) => (issue.split(" ").length === 2 ? `${issue} ${column}` : issue))
    .join("; ");
}

/** The issues of an expectation, each "E17 block nationalId". */
export function issuesOf(expected: string): readonly string[] {
  return expected === "" ? [] : expected.split("; ");
}
