import type { Campaign, Unit, Village } from "../../../shared/campaign/campaign.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";

export interface TownSize {
  readonly units: number;
  /** Households of each unit. */
  readonly rows: number;
  readonly seed: number;
}

/** A village has at most this many households, so that nobody is taken for a neighbour of the same year. */
const householdsPerVillage = 30;

const sourced = { citation: "Dữ liệu giả lập", confirmed: false };
const always = { validFrom: "2019-09-19", validTo: null };

/** The shipped catalogue with as many wards as asked for, each with villages of its own, in place of the town's three. */
export function drawnCampaign({ units, rows, seed }: TownSize): Campaign {
  const wards = Array.from({ length: units }, (_, index) => ward(index));
  return {
    ...xnt2025,
    id: `gia-lap-${units}x${rows}-${seed}`,
    name: `Dữ liệu giả lập: ${units} xã, phường, mỗi đơn vị ${rows} hộ`,
    synthetic: true,
    units: [
      ...wards,
      ...xnt2025.units
        .filter(({ kind }) => kind !== "ward")
        .map((unit) => ({ ...unit, ...always })),
    ],
    villages: wards.flatMap((unit) => villagesOf(unit, rows)),
    targets: [],
  };
}

function ward(index: number): Unit {
  const number = String(index + 1).padStart(3, "0");
  return {
    ...sourced,
    ...always,
    id: `xa-${number}`,
    name: `xã Mẫu ${number}`,
    shortCode: lettersOf(index),
    kind: "ward",
    officialCode: null,
  };
}

function villagesOf({ id, name }: Unit, rows: number): readonly Village[] {
  const count = Math.ceil(rows / householdsPerVillage) + 2;
  return Array.from({ length: count }, (_, index): Village => {
    return {
      ...sourced,
      ...always,
      id: `${id}-ban-${index + 1}`,
      unit: id,
      name: `bản Mẫu ${index + 1}, ${name}`,
      aliases: [],
      mergedInto: null,
    };
  });
}

/** Household codes begin with three letters: AAA, AAB, … */
function lettersOf(index: number): string {
  const letter = (at: number) => String.fromCharCode(65 + (Math.floor(index / 26 ** at) % 26));
  return `${letter(2)}${letter(1)}${letter(0)}`;
}
