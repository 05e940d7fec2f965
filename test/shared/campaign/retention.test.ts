import { describe, expect, it } from "vitest";
import type { Campaign, Norm, Period } from "../../../shared/campaign/campaign.ts";
import { isPastRetention, keptThrough, retentionNorm } from "../../../shared/campaign/retention.ts";
import { smallTown } from "../../fakes/small-town.ts";

const sourced = { citation: "x", confirmed: true };

function townWith(months: number | null, ...ends: readonly string[]): Campaign {
  const periods = ends.map((to): Period => ({
    ...sourced,
    id: to,
    name: to,
    from: "2024-10-01",
    to,
    dueBefore: null,
  }));
  const norm: Norm = {
    ...sourced,
    key: retentionNorm,
    value: months ?? 0,
    unit: "tháng",
    scope: {},
    validFrom: "2024-10-01",
    validTo: null,
  };
  return { ...smallTown, periods, norms: months === null ? [] : [norm] };
}

describe("keptThrough", () => {
  it.each([
    [12, ["2024-12-31", "2025-12-31", "2025-06-30"], "2026-12-31"],
    [2, ["2024-12-31"], "2025-02-28"],
    [1, ["2023-12-31"], "2024-01-31"],
    [2, ["2023-12-31"], "2024-02-29"],
    [0.5, ["2024-11-30"], "2024-12-30"],
    [24, ["2025-12-31"], "2027-12-31"],
  ] as const)("of %s months after the last of %j is %s", (months, ends, last) => {
    expect(keptThrough(townWith(months, ...ends), "2025-01-01")).toBe(last);
  });

  it.each([
    ["the office set no norm", townWith(null, "2024-12-31"), "2025-01-01"],
    ["there is no period", townWith(12), "2025-01-01"],
    ["the norm is not in force yet", townWith(12, "2024-12-31"), "2024-09-30"],
  ])("is not known while %s, and nothing is erased", (_why, campaign, today) => {
    expect(keptThrough(campaign, today)).toBeUndefined();
    expect(isPastRetention(campaign, "9999-12-31") && keptThrough(campaign, today)).not.toBe(true);
  });

  it("counts the last day itself as kept", () => {
    const campaign = townWith(12, "2024-12-31");
    expect(isPastRetention(campaign, "2025-12-31")).toBe(false);
    expect(isPastRetention(campaign, "2026-01-01")).toBe(true);
  });
});
