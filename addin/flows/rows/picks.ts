import { listOf } from "../../../shared/forms/lists.ts";
import type { Column, ParseContext } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import type { FlowDeps } from "../deps.ts";
import type { Inspection } from "./inspect.ts";
import type { PickList } from "../workbook.ts";

/** Lists of the workbook's hidden sheet are Excel names: letters, digits and "_" only. */
const sourceNames = {
  villages: "ds_thon_ban",
  programmes: "ds_chuong_trinh",
  households: "ds_ho",
  units: "ds_don_vi",
  periods: "ds_ky_bao_cao",
  awards: "ds_hinh_thuc_khen",
  citations: "ds_van_ban",
  "all-programmes": "ds_moi_chuong_trinh",
  "all-units": "ds_moi_don_vi",
  "all-villages": "ds_moi_thon_ban",
  "all-awards": "ds_moi_hinh_thuc_khen",
  "all-citations": "ds_moi_van_ban",
} as const;

/** Excel name of the list behind a column's drop-down; undefined for a column without one. */
export function listNameOf(form: Form, key: string): string | undefined {
  const column = form.columns.find((candidate) => candidate.key === key);
  if (column === undefined) return undefined;
  if (column.source !== undefined) return sourceNames[column.source];
  return column.options === undefined ? undefined : `ds_${form.id.replaceAll("-", "_")}_${key}`;
}

/** What every drop-down of the forms offers; each list once. */
export function pickLists(forms: readonly Form[], context: ParseContext): readonly PickList[] {
  const lists = new Map<string, PickList>();
  for (const form of forms)
    for (const column of form.columns) {
      const name = listNameOf(form, column.key);
      const items = listOf(column, context);
      if (name !== undefined && items !== null) lists.set(name, { name, items });
    }
  return [...lists.values()];
}

/** The drop-downs that show the campaign's catalogues: they change when it does. */
export function catalogueLists(forms: readonly Form[], context: ParseContext): readonly PickList[] {
  const isCatalogue = ({ source }: Column) => source !== undefined && source !== "households";
  const shown = forms.map((form) => ({ ...form, columns: form.columns.filter(isCatalogue) }));
  return pickLists(shown, context);
}

/** Brings the drop-down of households up to date with the rows of the unit. */
export async function writePicks(deps: FlowDeps, { context }: Inspection): Promise<void> {
  await writeHouseholdList(deps, [...(context.householdLabels?.values() ?? [])]);
}

/** Rewrites the drop-down of households. */
export async function writeHouseholdList(
  { workbook }: FlowDeps,
  items: readonly string[],
): Promise<void> {
  await workbook.writeLists([{ name: sourceNames.households, items }]);
}
