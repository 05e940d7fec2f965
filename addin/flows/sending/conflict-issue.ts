import type { Localised } from "../../../shared/forms/column.ts";
import { describeIssue } from "../../../shared/validate/describe-issue.ts";
import type { Issue } from "../../../shared/validate/issue.ts";
import { vietnamTime } from "../lines.ts";
import type { LocatedIssue } from "../outcomes.ts";
import { asConflict, type Clash } from "./conflicts.ts";

/** E59: a row two people changed in the same cells, which waits for one of them to be chosen. */
export function conflictIssue(clash: Clash, language: keyof Localised): LocatedIssue {
  const { form, id, title, sheet, address, by, at } = asConflict(clash, language);
  const issue: Issue = {
    form,
    rowId: id,
    row: clash.row.read.row,
    column: null,
    cell: address,
    code: "E59",
    level: "block",
    params: { by, at: vietnamTime(at) },
  };
  const sentence = describeIssue(issue, { language, head: title });
  return {
    ...issue,
    sheet,
    address,
    sentence,
    label: "",
    otherPlace: null,
    explained: null,
    fix: null,
  };
}
