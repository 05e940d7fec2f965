import { constructionColumns, stages } from "./construction/columns.ts";
import { firstColumns } from "./construction/first-columns.ts";
import { constructionHouseRules, constructionRules } from "./construction/rules.ts";
import { constructionEvidence, constructionVersions } from "./evidence/construction-evidence.ts";
import { defineForm } from "./define-form.ts";

/**
 * How far each approved house is: stages, inspection and hand-over, one row a house. It counts nothing itself: what it establishes
 * is frozen into the household's row. Source: plan 2404/KH-UBND II.3; F5 of domain §2.2.
 */
export const construction = defineForm({
  id: "construction",
  version: 2,
  earlier: { 1: firstColumns },
  sheet: "Tiến độ nhà",
  title: { vi: "Tiến độ xây dựng, sửa chữa từng nhà", en: "Progress of each house" },
  owners: ["ward"],
  startsFor: ["ward"],
  columns: constructionColumns,
  keys: [["household"]],
  rowPerHouse: { stage: stages[0].label },
  rules: constructionRules,
  collisions: [
    {
      id: "household",
      code: "E24",
      level: "block",
      column: "household",
      keyOf: ({ household }) => (typeof household === "string" ? household : null),
      describe: () => ({ what: "household" }),
    },
  ],
  houseRules: [...constructionHouseRules, ...constructionEvidence],
  versionRules: constructionVersions,
  nameColumn: "household",
  brief: [
    { column: "household" },
    { column: "stage" },
    { column: "startedOn", before: "khởi công " },
    { column: "completedOn", before: "hoàn thành " },
    { column: "acceptedOn", before: "nghiệm thu " },
  ],
});
