import { constructionColumns, stages } from "./construction/columns.ts";
import { firstColumns } from "./construction/first-columns.ts";
import { constructionHouseRules, constructionRules } from "./construction/rules.ts";
import { constructionEvidence, constructionVersions } from "./evidence/construction-evidence.ts";
import { defineForm } from "./define-form.ts";
import type { Values } from "./column.ts";
import { stageOrder } from "./house.ts";
import { tally } from "./tally.ts";

/**
 * How far each approved house is: stages, inspection and hand-over, one row a house. What it establishes is frozen into the
 * household's row and counted there; by itself it counts only how finished houses are built. Source: plan 2404/KH-UBND II.3; F5 of domain §2.2.
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
  measures: [tally("quality", { by: { result: hardness }, when: isFinished })],
  // The days are what counts of a house; where it stands today may go on changing.
  datedBy: {
    startedOn: ["household"],
    completedOn: ["household"],
    acceptedOn: ["household"],
    handedOverOn: ["household"],
  },
  nameColumn: "household",
  brief: [
    { column: "household" },
    { column: "stage" },
    { column: "startedOn", before: "khởi công " },
    { column: "completedOn", before: "hoàn thành " },
    { column: "acceptedOn", before: "nghiệm thu " },
  ],
});

const hardParts = ["hardFoundation", "hardFrame", "hardRoof"];

/** Three hard parts, fewer, or not known yet (O7: "đạt 3 cứng"). */
function hardness(values: Values): string {
  if (hardParts.some((part) => values[part] === false)) return "soft";
  return hardParts.every((part) => values[part] === true) ? "hard" : "unknown";
}

function isFinished({ stage }: Values): boolean {
  return (stageOrder.get(typeof stage === "string" ? stage : "") ?? 0) >= 4;
}
