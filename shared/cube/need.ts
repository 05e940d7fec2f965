import { type Family, indicatorsOf } from "./family.ts";
import { type Indicator, slicesOf, words } from "./indicator.ts";
import { until } from "./months.ts";
import { type Condition, sumOf } from "./select.ts";
import { type Term, workTypes } from "./vocabulary.ts";

/**
 * B1 Nhu cầu: households by main category and work type.
 * nhu_cau = rows ever listed but those entered by mistake or twice (domain §2.2c).
 */
export function needIndicators(categories: readonly Term[]): readonly Indicator[] {
  const need: Family = {
    id: "B1.need",
    label: words("Nhu cầu hỗ trợ nhà ở", "Housing need"),
    unit: "household",
    rows: slicesOf(categories),
    columns: slicesOf(workTypes),
    value: ({ cells }, category, workType) =>
      sumOf(cells, {
        measure: "households",
        where: { ...only("category", category.holds), ...only("workType", workType.holds) },
      }),
  };
  const removed: Family = {
    id: "B1.removed",
    label: words("Đưa ra khỏi danh sách", "Left the list"),
    unit: "household",
    rows: slicesOf([]).filter(({ id }) => id === "total"),
    columns: slicesOf(workTypes),
    value: ({ cells, months }, _, workType) =>
      sumOf(cells, {
        measure: "removed",
        where: { ...only("workType", workType.holds), month: until(months.to) },
      }),
  };
  const incomplete: Indicator = {
    id: "B1.incomplete",
    label: words("Hộ thiếu thông tin", "Households with missing information"),
    unit: "household",
    value: ({ cells }) => sumOf(cells, { measure: "incomplete" }),
    additive: true,
    sums: [],
  };
  return [...indicatorsOf(need), ...indicatorsOf(removed), incomplete];
}

/** A condition on one dimension, or none: a key with undefined is not the same as no key. */
export function only<D extends string>(
  dimension: D,
  condition: Condition | undefined,
): { readonly [K in D]?: Condition } {
  return condition === undefined ? {} : ({ [dimension]: condition } as { [K in D]: Condition });
}
