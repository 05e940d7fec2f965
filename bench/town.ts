import type { Campaign, Member } from "../shared/campaign/campaign.ts";
import { xnt2025 } from "../shared/campaign/seed/xnt-2025.ts";

/** Wards of the town that is measured: as many as send at the same time. */
export const wardIds: readonly string[] = Array.from({ length: 8 }, (_, index) => `ward-${index}`);

export const leaderId = "p-leader";

/** The clerk of a ward. */
export function clerkOf(ward: string): string {
  return `p-${ward}`;
}

const always = { validFrom: "2024-01-01", validTo: null };

/** The shipped catalogue with other wards, each with Na Lay's villages; nothing of it has an end. */
export function benchTown(wards: readonly string[] = wardIds): Campaign {
  const first = xnt2025.units.find(({ id }) => id === "na-lay");
  if (first === undefined) throw new Error("The seed has no Na Lay.");
  const villages = xnt2025.villages.filter(({ unit }) => unit === "na-lay");
  return {
    ...xnt2025,
    goLiveOn: "2024-01-01",
    units: [
      ...wards.map((id, index) => ({ ...first, ...always, id, shortCode: `W${index}` })),
      ...xnt2025.units
        .filter(({ kind }) => kind !== "ward")
        .map((unit) => ({ ...unit, ...always })),
    ],
    villages: wards.flatMap((ward) =>
      villages.map((village) => ({ ...village, unit: ward, id: `${ward}.${village.id}` })),
    ),
  };
}

/** One clerk a ward, and a leader. */
export function benchMembers(wards: readonly string[] = wardIds): readonly Member[] {
  return [
    ...wards.map((unit): Member => {
      return { ...always, id: clerkOf(unit), name: `Cán bộ ${unit}`, unit, roles: ["clerk"] };
    }),
    { ...always, id: leaderId, name: "Lãnh đạo", unit: "qldt", roles: ["leader"] },
  ];
}
