import { defineForm } from "./define-form.ts";
import type { RowRule } from "./rule.ts";
import { narrativeColumns } from "./narrative/columns.ts";
import { allUnits, ownRowsApart } from "./filling/owners.ts";
import { sameRow } from "./rules/same-row.ts";
import { numberIn, tally } from "./tally.ts";

const keys = [["period"]];

const points = [
  { point: "before", households: "householdsBefore", poor: "poorBefore" },
  { point: "after", households: "householdsAfter", poor: "poorAfter" },
] as const;

/**
 * What a unit says of a period in words, and how poverty changed. Source: plan 2404/KH-UBND V.2.c, V.2.g; parts V to VII of the
 * report (domain §6.3, O17, O19).
 */
export const narrative = defineForm({
  id: "narrative",
  version: 1,
  sheet: "Đánh giá, kiến nghị",
  title: { vi: "Đánh giá, kiến nghị theo kỳ báo cáo", en: "Assessment and proposals" },
  owners: allUnits,
  columns: narrativeColumns,
  keys,
  rules: points.map(notMoreThanAll),
  collisions: [sameRow(keys, "period")],
  measures: [
    tally("narratives", { by: { period: "period" } }),
    // Households, not rates: only they add up to the town's.
    ...points.flatMap(({ point, households, poor }) => [
      povertyOf(point, "all", households),
      povertyOf(point, "poor", poor),
    ]),
  ],
  // What a unit said of a locked period stands as it was said.
  datedBy: { period: Object.keys(narrativeColumns).filter((key) => key !== "period") },
  nameColumn: "period",
  brief: [
    { column: "period" },
    { column: "strengths", before: "ưu điểm: " },
    { column: "weaknesses", before: "hạn chế: " },
    { column: "proposals", before: "kiến nghị: " },
  ],
  ...ownRowsApart("narrative", "standing"),
});

function povertyOf(point: string, which: string, column: string) {
  return tally("poverty", {
    by: { period: "period", point: () => point, which: () => which },
    amount: numberIn(column),
  });
}

function notMoreThanAll({ households, poor }: (typeof points)[number]): RowRule {
  return {
    code: "E67",
    level: "block",
    column: poor,
    check: (values) => {
      const [part, whole] = [values[poor], values[households]];
      return typeof part === "number" && typeof whole === "number" && part > whole
        ? { reason: "range", value: part, minimum: 0, maximum: whole }
        : undefined;
    },
  };
}
