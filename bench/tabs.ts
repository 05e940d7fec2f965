import type { Campaign, Unit } from "../shared/campaign/campaign.ts";
import { xnt2025 } from "../shared/campaign/seed/xnt-2025.ts";
import { indicators } from "../shared/cube/catalogue.ts";
import { buildSummaryTabs } from "../shared/tables/summary/summary-tabs.ts";
import { type Figure, ms, time } from "./figure.ts";

/** Laying out all summary tabs from a summary: what a refresh costs before Excel is asked anything. */
export function bench(): readonly Figure[] {
  return [
    tabs({ wards: 3, target: 100 }),
    // Every commune of the province after 1/7/2025.
    tabs({ wards: 45, target: 400 }),
  ];
}

function tabs({ wards, target }: { wards: number; target: number }): Figure {
  const campaign = withWards(wards);
  const summary = {
    at: "2024-10-31T10:00:00.000Z",
    asOf: "2024-10-31T10:00:00Z",
    unchecked: 0,
    units: campaign.units.map(({ id }, index) => ({ unit: id, forms: [totals(index)] })),
  };
  const period = { name: "Tháng 10/2024", from: "2024-10-01", to: "2024-10-31" };
  const { coldMs, warmMs } = time(
    () => buildSummaryTabs({ summary, campaign, period, language: "vi" }),
    5,
  );
  return {
    what: `tabs B1–B4 of ${wards} wards and ${campaign.units.length - wards} offices, ${indicators.length} indicators each`,
    measured: `${ms(warmMs)} (cold ${ms(coldMs)})`,
    target: `≤ ${target} ms`,
    isMet: warmMs <= target,
  };
}

function withWards(count: number): Campaign {
  const first = xnt2025.units.find(({ kind }) => kind === "ward");
  if (first === undefined) throw new Error("The seed has no ward.");
  const wards = Array.from({ length: count }, (_, index): Unit => ({
    ...first,
    id: `ward-${index}`,
  }));
  return { ...xnt2025, units: [...wards, ...xnt2025.units.filter(({ kind }) => kind !== "ward")] };
}

/** A unit in its second year: events of every group, work type and month, gifts of every source. */
function totals(unit: number) {
  const cells: [string, number][] = [];
  const months = ["2024-09", "2024-10", "2024-11", "2024-12", "2025-01", "2025-02", "2025-03"];
  for (const group of ["merit", "poverty", "ethnic", "movement"])
    for (const work of ["new", "repair"]) {
      cells.push([`households|poor|${work}|${group}|approved`, unit + 1]);
      for (const event of ["approved", "started", "completed", "accepted", "handedOver"])
        for (const month of months) cells.push([`${event}|${group}|${work}|${month}`, 1]);
    }
  for (const source of ["a", "b", "c", "d", "e", "f", "g", "h"])
    for (const month of months)
      for (const kind of ["money", "materials", "labour"])
        cells.push([`received|${source}|${kind}|${month}`, 1_000_000]);
  const cube = Object.fromEntries(cells);
  return { states: { sent: 5 }, sent: cube, accepted: cube };
}
