import type { Localised } from "../../../shared/forms/column.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import { headlineOf } from "../../../shared/intake/headline.ts";
import type { CheckOutcome, IssueGroup } from "../outcomes.ts";
import type { ImportDone, ImportGroup } from "./import-outcomes.ts";

/** What is written of a list and does not change with what is found in it. */
type Written = Omit<ImportDone, "check" | "headline" | "line">;

/** The outcome with what a check found in the rows of the list: "58 hộ; 3 số định danh thiếu số 0 – Sửa cả 3". */
export function doneWith(
  written: Written,
  check: CheckOutcome,
  language: keyof Localised,
): ImportDone {
  const { added, left, sheet, preview } = written;
  const form = formById(preview.form);
  const groups = groupsWithin(check, written);
  const headline = headlineOf(form, { rows: added, groups, language });
  const nothingNew = {
    vi: `${left} dòng của danh sách đã có trong “${sheet}”, không thêm dòng nào.`,
    en: `All ${left} rows of the list are in “${sheet}” already; none was added.`,
  }[language];
  return { ...written, check, headline, line: added > 0 ? headline.line : nothingNew };
}

/** The groups of the check with what stands in the rows of this list only. */
function groupsWithin(
  { groups }: CheckOutcome,
  { preview, first, last }: Pick<Written, "preview" | "first" | "last">,
): readonly (IssueGroup & ImportGroup)[] {
  return groups.flatMap((group) => {
    if (group.form !== preview.form) return [];
    const issues = group.issues.filter(({ row }) => row >= first && row <= last);
    const [head] = issues;
    if (head === undefined) return [];
    const fixes = issues.flatMap(({ fix }) => fix ?? []);
    const { unit } = head.params;
    const isOneUnit = issues.every(({ params }) => params["unit"] === unit);
    const params = isOneUnit && unit !== undefined ? { unit } : {};
    return [{ ...group, issues, fixes, count: issues.length, fixable: fixes.length, params }];
  });
}
