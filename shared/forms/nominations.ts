import { defineForm } from "./define-form.ts";
import { nominationLinks } from "./evidence/nomination-links.ts";
import type { ParseContext, Values } from "./column.ts";
import { nominationColumns } from "./nominations/columns.ts";
import { awardById, nominationRules } from "./nominations/rules.ts";
import { allUnits, ownRowsApart } from "./filling/owners.ts";
import { sameRow } from "./rules/same-row.ts";
import { tally } from "./tally.ts";

const keys = [["nominee", "award", "branch"]];

/**
 * Who is proposed for which honour and on what evidence; an honour a unit gives by its own authority needs no other's decision.
 * Source: plan 2404/KH-UBND III.2, V.2.e, V.4, V.8; domain §1.3, §6.4 (O16).
 */
export const nominations = defineForm({
  id: "nominations",
  version: 1,
  sheet: "Đề nghị khen thưởng",
  title: { vi: "Danh sách đề nghị khen thưởng", en: "Nominations for honours" },
  owners: allUnits,
  columns: nominationColumns,
  keys,
  rules: nominationRules,
  links: nominationLinks,
  collisions: [sameRow(keys, "nominee")],
  measures: [
    tally("nominations", {
      by: { award: "award", subject: "subject", branch: "branch", stage: stageOf },
    }),
  ],
  nameColumn: "nominee",
  brief: [
    { column: "award" },
    { column: "subject" },
    { column: "nominee" },
    { column: "position" },
    { column: "branch" },
    { column: "achievement" },
    { column: "minutesNo", before: "biên bản " },
    { column: "appraisal", before: "thẩm định: " },
  ],
  ...ownRowsApart("nominations", "standing"),
  autoAccept: isOwnAuthority,
});

function isOwnAuthority({ award }: Values, { campaign }: ParseContext): boolean {
  return typeof award === "string" && awardById(campaign, award)?.level === "own";
}

/** How far a nomination has come, by what stands in its row. */
function stageOf({ decisionNo, appraisal, minutesNo }: Values): string {
  if ((decisionNo ?? null) !== null) return "decided";
  if (typeof appraisal === "string") return appraisal;
  return (minutesNo ?? null) === null ? "proposed" : "voted";
}
