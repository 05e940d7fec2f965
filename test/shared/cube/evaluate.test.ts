import { describe, expect, it } from "vitest";
import type { Target } from "../../../shared/campaign/campaign.ts";
import { targetOf } from "../../../shared/cube/evaluate.ts";

describe("targetOf", () => {
  const dated: Target[] = [
    ["new", 5, "2024-12-31"],
    ["new", 13, "2025-08-31"],
    ["new", 2, "2025-08-31"],
    ["repair", 4, "2024-12-31"],
  ].map(([workType, houses, dueOn]) => {
    return {
      unit: "na-lay",
      workType: workType as "new",
      houses: Number(houses),
      dueOn: String(dueOn),
      citation: "",
      confirmed: true,
    };
  });

  it.each<[why: string, asOf: string, expected: { new: number; repair: number }]>([
    ["before the first date", "2024-10-31", { new: 5, repair: 4 }],
    ["on the first date", "2024-12-31", { new: 5, repair: 4 }],
    ["between the dates; targets of one date add up", "2025-01-01", { new: 15, repair: 4 }],
    ["after the last date", "2026-01-01", { new: 15, repair: 4 }],
  ])("%s", (_, asOf, expected) => {
    expect(targetOf(dated, "na-lay", asOf)).toEqual(expected);
  });

  it("is nothing for a unit without targets", () => {
    expect(targetOf(dated, "mttq", "2024-10-31")).toEqual({ new: 0, repair: 0 });
  });
});
