import { daysBetween } from "../../text/date.ts";
import type { IsoDate } from "../../campaign/campaign.ts";
import { type Indicator, percentOf, words } from "../indicator.ts";
import { within } from "../months.ts";
import { type CubeCells, sumOf } from "../select.ts";
import { single, unsummed } from "./figures.ts";

/** Plans (O1), reports (O17, O18), who answers for the unit (O15), poverty before and after (O19). */
export const paperFigures: readonly Indicator[] = [
  single("plans", {
    label: words("Kế hoạch đã ban hành", "Plans issued"),
    value: ({ cells }) => sumOf(cells, { measure: "plans" }),
  }),
  unsummed("plan-late", {
    label: words("Số ngày ban hành kế hoạch chậm", "Days the plan was late"),
    unit: "day",
    value: ({ cells, planDueBefore, today }) =>
      daysLate(firstPlan(cells)?.day, planDueBefore, today),
  }),
  single("reports", {
    label: words("Báo cáo đã gửi trong kỳ", "Reports sent in the period"),
    value: ({ cells, months }) =>
      sumOf(cells, {
        measure: "documents",
        where: { purpose: "reporting", month: within(months) },
      }),
  }),
  single("assigned", {
    label: words("Thành viên Hội đồng phụ trách", "Members of the council in charge"),
    unit: "person",
    value: ({ assigned }) => assigned,
  }),
  ...(["before", "after"] as const).map((point) =>
    unsummed(`poverty-${point}`, {
      label:
        point === "before"
          ? words("Tỷ lệ hộ nghèo đầu kỳ", "Poverty rate at the start")
          : words("Tỷ lệ hộ nghèo cuối kỳ", "Poverty rate at the end"),
      unit: "percent",
      value: ({ cells }) => povertyRate(cells, point),
    }),
  ),
];

/** The unit's first plan, as its number and day stand in the totals; undefined while it has none. */
export function firstPlan(cells: CubeCells): { number: string; day: IsoDate } | undefined {
  return (cells.get("plans") ?? [])
    .filter(({ amount }) => amount > 0)
    .map(({ dims: [number = "", day = ""] }) => ({ number, day }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))[0];
}

/** Days after the last day that was in time; 0 in time, null while nobody set a day. What is still missing is late until today. */
function daysLate(
  day: IsoDate | undefined,
  dueBefore: IsoDate | null,
  today: IsoDate,
): number | null {
  if (dueBefore === null) return null;
  const until = day === undefined || day === "none" ? today : day;
  return Math.max(0, daysBetween(dueBefore, until) + 1);
}

/** Of the newest period anybody reported; households, not rates, are added over units. */
function povertyRate(cells: CubeCells, point: "before" | "after"): number | null {
  const told = (cells.get("poverty") ?? []).filter(({ dims }) => dims[1] === point);
  const period = told
    .map(({ dims }) => dims[0] ?? "")
    .sort()
    .at(-1);
  if (period === undefined) return null;
  const count = (which: string) =>
    sumOf(cells, { measure: "poverty", where: { period, point, which } });
  return percentOf(count("poor"), count("all"));
}
