import { defineForm } from "./define-form.ts";
import { followUp, hasRecommendation, inspectionColumns } from "./inspections/columns.ts";
import { ownRowsApart } from "./filling/owners.ts";
import { inOrder, notInFuture, notTooEarly } from "./rules/date-rules.ts";
import { sameRow } from "./rules/same-row.ts";
import { closedWithDate } from "./rules/status-rules.ts";
import { month, numberIn, tally } from "./tally.ts";

const keys = [["kind", "heldOn", "visited", "lead"]];

const days = ["heldOn", "followedOn"];

/**
 * Visits of the standing office and the emulation council, supervision by the Front and the people, with what they recommended.
 * Source: plan 2404/KH-UBND I.2, V.4, V.8.b, III.1.b-2; F8 of domain §2.2 (O9, O10).
 */
export const inspections = defineForm({
  id: "inspections",
  version: 1,
  sheet: "Kiểm tra, giám sát",
  title: { vi: "Kiểm tra, giám sát, phản biện xã hội", en: "Inspection and supervision" },
  owners: ["ward", "front", "standing", "emulation"],
  columns: inspectionColumns,
  keys,
  rules: [
    ...notInFuture(days),
    ...inOrder(days),
    ...inOrder(["heldOn", "dueOn"]),
    ...notTooEarly(["heldOn"]),
    closedWithDate(followUp),
  ],
  collisions: [sameRow(keys, "heldOn")],
  measures: [
    tally("inspections", {
      by: { kind: "kind", withProgramme: "withProgramme", month: month("heldOn") },
    }),
    tally("inspectedHouses", { by: { kind: "kind" }, amount: numberIn("houses") }),
    // Whether one is overdue depends on today, so its day stays in the total.
    tally("recommendations", {
      by: { kind: "kind", followUp: "followUp", dueOn: "dueOn" },
      when: hasRecommendation,
    }),
  ],
  datedBy: { heldOn: ["kind", "houses", "withProgramme"], followedOn: ["kind", "followUp"] },
  nameColumn: "lead",
  brief: [
    { column: "kind" },
    { column: "lead" },
    { column: "heldOn", before: "ngày " },
    { column: "visited", before: "tại " },
    { column: "result" },
    { column: "recommendation", before: "kiến nghị: " },
    { column: "followUp" },
  ],
  ...ownRowsApart("inspections", "standing"),
});
