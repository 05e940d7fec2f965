import type { Option } from "../column.ts";
import type { Form } from "../form.ts";

/** Lanes that are no form's own; every other lane is called as its form's sheet. */
const named: ReadonlyMap<string, Pick<Option, "label" | "en">> = new Map([
  ["money-gifts", { label: "Nguồn lực: ủng hộ", en: "Ledger: gifts" }],
  ["money-budget", { label: "Nguồn lực: ngân sách", en: "Ledger: budget" }],
  ["config-standing", { label: "Danh mục, định mức", en: "Catalogues and norms" }],
  ["config-emulation", { label: "Danh mục khen thưởng", en: "Catalogues of honours" }],
]);

/** Everything that can be decided on, as the list of users names it; lanes of a form that has several keep their id. */
export function laneOptions(forms: readonly Form[]): readonly Option[] {
  const options = new Map<string, Option>();
  for (const { lanes, sheet, title } of forms)
    for (const lane of lanes) {
      const plain = lanes.length === 1 ? sheet : `${sheet} (${lane})`;
      const { label, en } = named.get(lane) ?? { label: plain, en: title.en };
      if (!options.has(lane)) options.set(lane, { id: lane, label, en });
    }
  return [...options.values()];
}
