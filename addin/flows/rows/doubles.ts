import type { ApiRow, Double, SubmissionResult } from "../../../shared/api/shapes.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { programmeById } from "../../../shared/campaign/norms.ts";
import { unitById } from "../../../shared/campaign/in-force.ts";
import type { Issue } from "../../../shared/validate/issue.ts";
import type { Localised } from "../../../shared/forms/column.ts";

type Named = Pick<Double, "counts" | "decided"> & { readonly units: string };

const sentences = {
  vi: ({ units, counts, decided }: Named) =>
    decided
      ? `Trùng với ${units}; đã quyết định ${counts ? "tính" : "không tính"} dòng này.`
      : `Nghi trùng với ${units}; dòng này ${counts ? "đang" : "chưa"} được tính. Hãy đối chiếu để thống nhất.`,
  en: ({ units, counts, decided }: Named) =>
    decided
      ? `Doubles a row of ${units}; it was decided ${counts ? "to count this one" : "not to count this one"}.`
      : `May double a row of ${units}; this one ${counts ? "counts" : "does not count yet"}. Settle it with them.`,
} as const;

/** What is said of a row that another unit has, too; the other side is named by its unit and programme. Empty for a row that is alone. */
export function doubleSentences(
  { doubles = [] }: Pick<ApiRow, "doubles">,
  { campaign, language }: { readonly campaign: Campaign; readonly language: keyof Localised },
): readonly string[] {
  return doubles.map(({ counts, decided, units, programmes = [] }) => {
    const names = units.map((unit) => unitById(campaign, unit)?.name ?? unit).join(", ");
    const under = programmes.map((id) => programmeById(campaign, id)?.name ?? id).join(", ");
    const named = under === "" ? names : `${names} (${under})`;
    return sentences[language]({ counts, decided, units: named });
  });
}

/** Of a row that has just been sent: the service tells it as an issue that names the other unit. */
export function doubledWith({ issues }: Pick<SubmissionResult["rows"][number], "issues">): string {
  const told = issues.find(isDouble);
  return told === undefined ? "" : String(told.params["unit"]);
}

/** True for what only the town's register can say: two units settle it, and no reason makes it go away. */
export function isDouble({ code, params }: Pick<Issue, "code" | "params">): boolean {
  return doubleCodes.has(code) && "unit" in params;
}

/** Codes of rows that two units have. */
const doubleCodes: ReadonlySet<string> = new Set(["E25", "E66"]);
