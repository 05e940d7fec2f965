import { xnt2025 } from "../shared/campaign/seed/xnt-2025.ts";
import { households as form } from "../shared/forms/households.ts";
import { checkSheet } from "../shared/validate/check-sheet.ts";
import type { CheckResult } from "../shared/validate/sheet.ts";
import { type Figure, ms, perSecond, time, timeInTurns } from "./figure.ts";
import { badHousehold, household } from "./households.ts";
import { zodHouseholds } from "./zod-household.ts";

const rowCount = 10_000;
const runs = 61;
const turns = 21;
const context = { campaign: xnt2025, unit: "na-lay", today: "2024-10-31" };

/** Parse and validate 10,000 household rows, 5 % of them bad, against zod 4 on the same shape and the same rows, run in turns. */
export function bench(): readonly Figure[] {
  const rows = Array.from({ length: rowCount }, (_, index) =>
    index % 20 === 0 ? badHousehold(index) : household(index),
  );
  const sheet = {
    form: form.id,
    rows: rows.map((cells, index) => ({ row: index + 6, id: `households-${index}`, cells })),
  };
  const objects = rows.map((cells) =>
    Object.fromEntries(form.columns.map(({ key }, index) => [key, cells[index] ?? null])),
  );
  const check = () => checkSheet(sheet, form, context);
  const zodCheck = zodHouseholds(context);
  const ours = time(check, runs);
  const { otherMs, ratio } = timeInTurns(check, () => zodCheck(objects), turns);
  const found = rowsWithIssues(check());
  const refused = zodCheck(objects);
  return [
    {
      what: `parse and validate ${rowCount} rows × ${form.columns.length} columns, warm`,
      measured: `${perSecond(rowCount, ours.warmMs)} (${found} rows with issues)`,
      target: "≥ 400k rows/s",
      isMet: rowCount / ours.warmMs >= 400,
    },
    {
      what: "the same, cold",
      measured: ms(ours.coldMs),
      target: "≤ 100 ms",
      isMet: ours.coldMs <= 100,
    },
    {
      what: "the same, against zod 4",
      measured: `${ratio.toFixed(1)} × (zod: ${perSecond(rowCount, otherMs)}, ${refused} rows with issues)`,
      target: "≥ 2 ×",
      isMet: ratio >= 2 && found === refused,
    },
  ];
}

function rowsWithIssues({ issues }: CheckResult): number {
  return new Set(issues.map(({ row }) => row)).size;
}
