import { type Family, indicatorsOf } from "./family.ts";
import { type Indicator, slicesOf, words } from "./indicator.ts";
import { until } from "./months.ts";
import { only, sumOf } from "./select.ts";
import { houseStates, type Term, workTypes } from "./vocabulary.ts";

/**
 * B1 Nhu cầu: households by main category and work type, and where each of them stands now.
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
  const state: Family = {
    id: "B1.state",
    label: words("Hộ theo tình trạng hiện nay", "Households by present state"),
    unit: "household",
    rows: slicesOf(houseStates),
    columns: slicesOf(workTypes),
    value: ({ cells }, at, workType) =>
      sumOf(cells, {
        measure: "households",
        where: { ...only("state", at.holds), ...only("workType", workType.holds) },
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
  return [...[need, removed, state].flatMap(indicatorsOf), incomplete];
}
