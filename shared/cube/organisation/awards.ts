import type { Campaign } from "../../campaign/campaign.ts";
import { type Indicator, words } from "../indicator.ts";
import { sumOf } from "../select.ts";

/** B8: what is proposed for each form of commendation of the catalogue, against what was allotted (O16). */
export function awardIndicators({ awards }: Pick<Campaign, "awards">): readonly Indicator[] {
  const ids = [...new Map(awards.map(({ id, name }) => [id, name]))];
  return [...ids.flatMap(([id, name]) => figuresOf(id, name)), ...figuresOf(null, "")];
}

/** Figures of one award; of all awards for null. */
function figuresOf(award: string | null, name: string): readonly Indicator[] {
  const part = award ?? "total";
  const where = award === null ? {} : { award };
  const label = (vi: string, en: string) =>
    words(name === "" ? vi : `${name}: ${vi}`, name === "" ? en : `${name}: ${en}`);
  return [
    {
      id: `B8.nominated.${part}`,
      label: label("đề nghị", "proposed"),
      unit: "row",
      value: ({ cells }) => sumOf(cells, { measure: "nominations", where }),
      additive: true,
      sums: [],
    },
    {
      id: `B8.decided.${part}`,
      label: label("đã có quyết định", "decided"),
      unit: "row",
      value: ({ cells }) =>
        sumOf(cells, { measure: "nominations", where: { ...where, stage: "decided" } }),
      additive: true,
      sums: [],
    },
    {
      id: `B8.quota.${part}`,
      label: label("chỉ tiêu phân bổ", "allotted"),
      unit: "row",
      // "Chưa phân bổ" is not 0: no figure until there is an allotment.
      value: ({ quotas }) =>
        award === null
          ? quotas.size === 0
            ? null
            : [...quotas.values()].reduce((sum, number) => sum + number, 0)
          : (quotas.get(award) ?? null),
      additive: false,
      sums: [],
    },
  ];
}
