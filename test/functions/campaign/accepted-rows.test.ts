import { expect, it } from "vitest";
import { acceptedValues, statesOf } from "../../../functions/campaign/accepted-rows.ts";
import { seedCampaign } from "../../../functions/campaign/seed-campaign.ts";
import { rowIds } from "../../../functions/rows/row-ids.ts";
import { UnitIndex } from "../../../functions/rows/unit-index.ts";
import type { Campaign, Handover, Unit } from "../../../shared/campaign/campaign.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import { configuredTown } from "../../fakes/configured-town.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import { noon } from "../../fakes/small-town.ts";

const store = new MemoryStore();
const form = formById("villages");
const deps = {
  store,
  rowId: rowIds("a secret of at least thirty-two characters"),
  now: () => noon,
};
const follower: Unit = {
  id: "muong-lay",
  name: "phường Mường Lay",
  shortCode: "ML",
  kind: "ward",
  officialCode: "03151",
  duties: ["standing"],
  validFrom: "2024-10-15",
  validTo: null,
  citation: "Nghị quyết",
  confirmed: true,
};
const handover: Handover = {
  id: "h1",
  from: ["qldt"],
  to: ["muong-lay"],
  closedOn: "2024-10-14",
  done: true,
};
const after: Campaign = { ...configuredTown, units: [...configuredTown.units, follower] };

async function villagesIn(campaign: Campaign): Promise<number> {
  return acceptedValues(await statesOf(new UnitIndex(store), form, [campaign])).length;
}

it.each<[why: string, campaign: Campaign, rows: number]>([
  ["the office that has it", configuredTown, 4],
  ["the former office, while the new one has entered nothing", after, 4],
  ["only who follows, once the rows were handed over", { ...after, handovers: [handover] }, 0],
  ["the former office where nobody follows", { ...configuredTown, handovers: [handover] }, 4],
])("a catalogue is that of %s", async (_, campaign, rows) => {
  await seedCampaign(deps, configuredTown);
  expect(await villagesIn(campaign)).toBe(rows);
});
