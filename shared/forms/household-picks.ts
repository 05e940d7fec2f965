import { fold } from "../text/normalise.ts";
import { villageById } from "../campaign/villages.ts";
import type { ParseContext, Values } from "./column.ts";

/** A household as other sheets name it; `code` is null until the service has stored the row. */
export interface PickableHousehold {
  readonly code: string | null;
  readonly values: Values;
}

/**
 * What `ParseContext` needs so that other sheets can pick these households: typed text → code ("" = not sent yet), and code → label.
 * A name, or a name with its village, is enough where only one household bears it.
 */
export function householdPicks(
  households: readonly PickableHousehold[],
  { campaign }: Pick<ParseContext, "campaign">,
): Required<Pick<ParseContext, "households" | "householdLabels">> {
  const labels = new Map<string, string>();
  const codes = new Map<string, string>();
  const shared = new Set<string>();
  for (const { code, values } of households) {
    const head = textOf(values, "head");
    const village = villageById(campaign, textOf(values, "village"))?.name ?? "";
    const named = village === "" ? head : `${head} – ${village}`;
    if (code !== null) labels.set(code, `${code} – ${named}`);
    for (const text of new Set([named, `${head} - ${village}`, head])) {
      const key = fold(text);
      if (key === "") continue;
      if (codes.has(key)) shared.add(key);
      codes.set(key, code ?? "");
    }
  }
  for (const key of shared) codes.delete(key);
  for (const [code, label] of labels) codes.set(fold(code), code).set(fold(label), code);
  return { households: codes, householdLabels: labels };
}

/** The label in the drop-down of other sheets: "NL-2024-007 – Lò Văn Panh – bản Hốc". */
export function householdLabel(
  code: string,
  values: Values,
  context: Pick<ParseContext, "campaign">,
): string {
  return householdPicks([{ code, values }], context).householdLabels.get(code) ?? code;
}

function textOf(values: Values, key: string): string {
  const value = values[key];
  return typeof value === "string" ? value : "";
}
