import type { Campaign, Unit, Village } from "../../../shared/campaign/campaign.ts";
import { isInForce } from "../../../shared/campaign/in-force.ts";

/** Phường Mường Lay = Sông Đà + Na Lay + Lay Nưa + Sá Tổng from 01/7/2025, under the code Na Lay had. Source: domain §4. */
export const mergedWard = "muong-lay";

const begins = "2025-07-01";
const lastDay = "2025-06-30";
const citation = "Nghị quyết sắp xếp đơn vị hành chính cấp xã của tỉnh Điện Biên năm 2025";

/** Villages of the former xã Sá Tổng, which was not part of the town; invented, as no list was seen. */
const saTong = ["bản Sá Tổng mẫu 1", "bản Sá Tổng mẫu 2", "bản Sá Tổng mẫu 3"];

/**
 * The catalogue after the office has entered the merger: the new ward, every village of the three old wards in it under its own
 * name, and what each old unit and village became.
 */
export function mergedCampaign(campaign: Campaign): Campaign {
  const wards = campaign.units.filter(({ kind }) => kind === "ward");
  const old = campaign.villages.filter(
    (village) => wards.some(({ id }) => id === village.unit) && isInForce(village, lastDay),
  );
  return {
    ...campaign,
    version: campaign.version + 1,
    units: [
      ...campaign.units.map((unit) =>
        unit.kind === "ward" ? { ...unit, mergedInto: mergedWard } : unit,
      ),
      newWard(),
    ],
    villages: [
      ...campaign.villages.map((village) =>
        old.includes(village)
          ? { ...village, validTo: lastDay, mergedInto: `${mergedWard}.${village.id}` }
          : village,
      ),
      ...old.map((village) => inNewWard(village, namesake(village, { old, wards }))),
      ...saTong.map((name, index) => newVillage(`${mergedWard}.sa-tong-${index + 1}`, name)),
    ],
  };
}

/** Two wards may have had a village of one name: in one ward each says where it lay. */
function namesake(
  { name, unit }: Village,
  { old, wards }: { old: readonly Village[]; wards: readonly Unit[] },
): string {
  const isAlone = old.filter((each) => each.name === name).length === 1;
  return isAlone ? name : `${name} (${wards.find(({ id }) => id === unit)?.name ?? unit} cũ)`;
}

function inNewWard(village: Village, name: string): Village {
  return { ...newVillage(`${mergedWard}.${village.id}`, name), aliases: village.aliases };
}

function newVillage(id: string, name: string): Village {
  return {
    id,
    unit: mergedWard,
    name,
    aliases: [],
    mergedInto: null,
    validFrom: begins,
    validTo: null,
    citation,
    confirmed: false,
  };
}

function newWard(): Unit {
  return {
    id: mergedWard,
    name: "phường Mường Lay",
    shortCode: "ML",
    kind: "ward",
    officialCode: "03151",
    validFrom: begins,
    validTo: null,
    citation,
    confirmed: true,
  };
}
