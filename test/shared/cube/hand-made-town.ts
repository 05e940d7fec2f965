import type { Target } from "../../../shared/campaign/campaign.ts";
import type { Cube } from "../../../shared/cube/cube.ts";
import { evaluate, type Figure } from "../../../shared/cube/evaluate.ts";
import { needIndicators } from "../../../shared/cube/need.ts";
import { progressIndicators } from "../../../shared/cube/progress.ts";
import { budgetIndicators, mobilisedIndicators } from "../../../shared/cube/resources.ts";
import type { Term } from "../../../shared/cube/vocabulary.ts";

const terms = (...ids: string[]): Term[] => ids.map((id) => ({ id, label: { vi: id, en: id } }));
const resources = {
  sources: terms("state", "vnn", "gift"),
  kinds: terms("money", "materials", "labour"),
  money: "money",
};

/** The tabs B1–B4 with a few categories, stages, sources and kinds. */
export const indicators = [
  ...needIndicators(terms("poor", "near-poor")),
  ...progressIndicators(terms("foundation", "roof")),
  ...budgetIndicators(resources),
  ...mobilisedIndicators(resources),
];

/** 7 new and 3 repair of known categories, one poor household without work type, one without category: 12. */
const naLay: Cube = new Map([
  ["households|poor|new|movement|listed", 4],
  ["households|poor|repair|movement|listed", 1],
  ["households|poor|||listed", 1],
  ["households|near-poor|new|movement|approved", 3],
  ["households|near-poor|repair|movement|approved", 2],
  ["households||new|movement|listed", 1],
  ["incomplete", 2],
  ["approved|movement|new|2024-08", 2],
  ["approved|movement|new|2024-10", 3],
  ["approved|movement|repair|2024-10", 2],
  ["approved|merit|repair|2024-11", 1],
  ["removedApproved|movement|new|2024-10", 1],
  ["started|movement|new|2024-09", 1],
  ["started|movement|new|2024-10", 2],
  ["started|movement|repair|2024-10", 1],
  ["completed|movement|new|2024-10", 1],
  ["accepted|movement|new|2024-10", 1],
  ["removed|movement|new|2024-10", 1],
  ["stage|movement|new|foundation", 2],
  ["stage|movement|repair|roof", 1],
  ["pledged|state|money|2024-09", 300_000_000],
  ["received|state|money|2024-09", 200_000_000],
  ["received|vnn|money|2024-10", 60_000_000],
  ["received|gift|materials|2024-10", 12_500_000],
  ["received|gift|labour|2024-10", 3_000_000],
  ["disbursed|state|money|2024-10", 135_556_000],
  ["workdays|gift|2024-10", 1250],
]);

const songDa: Cube = new Map([
  ["households|poor|new|merit|listed", 2],
  ["approved|merit|new|2024-10", 2],
  ["started|merit|new|2024-10", 1],
  ["started|merit|new|2024-11", 1],
  ["completed|merit|new|2024-11", 1],
  ["pledged|gift|money|2024-10", 5_000_000],
  ["received|old-source|money|2024-10", 1_000_000],
]);

/** Houses to build and repair by one date. */
export const targets: Target[] = [
  { unit: "na-lay", workType: "new", houses: 13, dueOn: "2025-08-31" },
  { unit: "na-lay", workType: "repair", houses: 9, dueOn: "2025-08-31" },
  { unit: "song-da", workType: "new", houses: 10, dueOn: "2025-08-31" },
].map((target) => ({
  ...target,
  workType: target.workType as "new" | "repair",
  citation: "kh-2404",
  confirmed: true,
}));

/** Totals of the two units; the town is their merge. */
export const cubes = new Map([
  ["na-lay", naLay],
  ["song-da", songDa],
]);

/** The month the figures are evaluated for. */
export const october = { from: "2024-10", to: "2024-10" };

/** Every figure of both units and the town, at the end of October. */
export const figures = evaluate(indicators, cubes, {
  months: october,
  asOf: "2024-10-31",
  targets,
});

/** One figure of a unit or of "town"; fails where there is none of that id. */
export function value(id: string, unit: string, from: readonly Figure[] = figures): number | null {
  const figure = from.find((one) => one.id === id && one.unit === unit);
  if (figure === undefined) throw new Error(`no ${id} of ${unit}`);
  return figure.value;
}
