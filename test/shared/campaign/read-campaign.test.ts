import { describe, expect, it } from "vitest";
import { readCampaign } from "../../../shared/campaign/read-campaign.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { unitWithDuty } from "../../../shared/campaign/units.ts";

/** As version 0.1 wrote it into workbooks and stores. */
function campaignOfVersion01() {
  const { awards, quotas, assignments, handovers, ...rest } = xnt2025;
  expect([awards, quotas, assignments, handovers]).toHaveLength(4);
  const units = rest.units.map(({ duties, ...unit }) => {
    expect(duties ?? []).toBeInstanceOf(Array);
    return unit;
  });
  return { ...rest, units };
}

describe("readCampaign", () => {
  it("leaves a campaign of today as it is", () => {
    expect(readCampaign(xnt2025)).toEqual(xnt2025);
  });

  it("gives an older one the lists that came later", () => {
    const read = readCampaign(campaignOfVersion01());
    expect([read.awards, read.quotas, read.assignments, read.handovers]).toEqual([[], [], [], []]);
  });

  it.each([
    ["standing", "qldt"],
    ["emulation", "noi-vu"],
    ["labour", "ldtbxh"],
    ["culture", "vhtt"],
  ] as const)("knows who had the duty %s before duties were written down", (duty, unit) => {
    expect(unitWithDuty(readCampaign(campaignOfVersion01()), duty)?.id).toBe(unit);
  });
});
