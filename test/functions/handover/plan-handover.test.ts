import { describe, expect, it } from "vitest";
import { followerOf, planHandover } from "../../../functions/handover/plan-handover.ts";
import { mergedCampaign } from "../../../local/demo/merger/merged-campaign.ts";
import { Problem } from "../../../shared/api/problem.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";

const merged = mergedCampaign(xnt2025);
const wards = ["song-da", "na-lay", "lay-nua"];
const closedOn = "2025-06-30";
const today = "2025-07-01";

/** Na Lay split by its villages: bản Hốc goes to one new ward, all else to another. */
const split: Campaign = {
  ...merged,
  units: merged.units
    .map((unit) => (unit.id === "na-lay" ? { ...unit, mergedInto: "west" } : unit))
    .concat(
      ["east", "west"].map((id) => {
        const ward = merged.units.find((unit) => unit.id === "muong-lay");
        if (ward === undefined) throw new Error("No new ward");
        return { ...ward, id };
      }),
    ),
  villages: merged.villages.map((village) =>
    village.id === "muong-lay.hoc" || village.name === "bản Hốc"
      ? village.unit === "muong-lay"
        ? { ...village, unit: "east" }
        : village
      : village.unit === "muong-lay"
        ? { ...village, unit: "west" }
        : village,
  ),
};
const hoc = xnt2025.villages.find(({ name }) => name === "bản Hốc")?.id ?? "";
const other =
  xnt2025.villages.find(({ unit, name }) => unit === "na-lay" && name === "bản Nậm Cản")?.id ?? "";

describe("planHandover", () => {
  it("names the units, sorted, and what follows them", () => {
    expect(planHandover(merged, { from: wards, closedOn }, today)).toEqual({
      id: "lay-nua-na-lay-song-da.2025-06-30",
      from: ["lay-nua", "na-lay", "song-da"],
      to: ["muong-lay"],
      closedOn,
      done: false,
    });
  });

  it("names every unit that follows one that was split", () => {
    const { to } = planHandover(split, { from: ["na-lay"], closedOn }, today);
    expect(to).toEqual(["east", "west"]);
  });

  it.each<[why: string, campaign: Campaign, from: string, today: string, says: RegExp]>([
    ["of an unknown unit", merged, "nowhere", today, /no unit nowhere/],
    ["before its last day is over", merged, "na-lay", "2025-06-30", /has not ended yet/],
    ["without a successor", xnt2025, "na-lay", today, /does not say what follows/],
    ["that was done", { ...merged, handovers: [done()] }, "na-lay", today, /already/],
  ])("refuses one %s", (...[, campaign, from, day, says]) => {
    let detail = "";
    try {
      planHandover(campaign, { from: [from], closedOn }, day);
    } catch (error) {
      detail = error instanceof Problem ? (error.detail ?? "") : "";
    }
    expect(detail).toMatch(says);
  });
});

function done() {
  return { id: "x", from: ["na-lay"], to: ["muong-lay"], closedOn, done: true };
}

describe("followerOf", () => {
  it.each<[why: string, village: string | null, to: string]>([
    ["a village that went east", hoc, "east"],
    ["a village that went west", other, "west"],
    ["no village", null, "west"],
  ])("sends a row of %s to its unit", (_, village, to) => {
    expect(followerOf(split, { unit: "na-lay", village })).toBe(to);
  });
});
