import type { Campaign, Target } from "../campaign.ts";
import { awards } from "./awards.ts";
import { citations } from "./citations.ts";
import { norms } from "./norms.ts";
import { periods } from "./periods.ts";
import { programmes } from "./programmes.ts";
import { units } from "./units.ts";
import { villages } from "./villages.ts";

/** Houses to build and to repair; invented, sized from the review of 2020 (domain §8.1). */
const houses: readonly (readonly [unit: string, fresh: number, repair: number])[] = [
  ["na-lay", 13, 9],
  ["song-da", 10, 6],
  ["lay-nua", 44, 14],
];

const targets: readonly Target[] = houses.flatMap(([unit, fresh, repair]) => [
  target(unit, "new", fresh),
  target(unit, "repair", repair),
]);

/**
 * The campaign of thị xã Mường Lay as the plan of 25/9/2024 opens it, with nothing invented: villages without a source and targets come
 * from the office. Names and figures that are not certain say so in `confirmed`.
 */
export const plan2404: Campaign = {
  id: "xnt-2025",
  name: "Chung tay xóa nhà tạm, nhà dột nát trên phạm vi cả nước trong năm 2025 - thị xã Mường Lay",
  goLiveOn: "2024-10-01",
  version: 2,
  synthetic: false,
  units,
  villages: villages.filter(({ confirmed }) => confirmed),
  programmes,
  norms,
  targets: [],
  periods,
  citations,
  awards,
  // Nothing is allotted before the Kế hoạch tổng kết (plan III.2.2.c), which is not the same as none.
  quotas: [],
  assignments: [],
  handovers: [],
};

/** The same for a demonstration: every village has a name to choose, and targets are invented as the rows are. */
export const xnt2025: Campaign = { ...plan2404, synthetic: true, villages, targets };

function target(unit: string, workType: Target["workType"], count: number): Target {
  return {
    unit,
    workType,
    houses: count,
    // Plan III.1.a: 100 % in the fourth quarter of 2025; the national deadline later moved to 31/8/2025.
    dueOn: "2025-12-31",
    citation: "DỮ LIỆU GIẢ LẬP, theo quy mô rà soát năm 2020",
    confirmed: false,
  };
}
