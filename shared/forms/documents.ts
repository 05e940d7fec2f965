import { defineForm } from "./define-form.ts";
import { documentColumns } from "./documents/columns.ts";
import type { Values } from "./column.ts";
import { allUnits, ownRowsApart } from "./filling/owners.ts";
import { notInFuture, notTooEarly } from "./rules/date-rules.ts";
import { sameRow } from "./rules/same-row.ts";
import { month, numberIn, tally } from "./tally.ts";

const keys = [["number", "issuedOn"]];

/**
 * Documents a unit issued for the movement, its plan first, with the targets it sets. Source: plan 2404/KH-UBND III.1.a, V.2.b;
 * F11 of domain §2.2 (O1).
 */
export const documents = defineForm({
  id: "documents",
  version: 1,
  sheet: "Văn bản ban hành",
  title: { vi: "Văn bản đã ban hành về Phong trào", en: "Documents issued for the movement" },
  owners: allUnits,
  startsFor: ["office", "centre"],
  columns: documentColumns,
  keys,
  rules: [...notInFuture(["issuedOn"]), ...notTooEarly(["issuedOn"])],
  collisions: [sameRow(keys, "number")],
  measures: [
    tally("documents", { by: { kind: "kind", purpose: "purpose", month: month("issuedOn") } }),
    // Number and day travel in the total, so that a tab says of each unit whether, when and how late it had its plan.
    tally("plans", { by: { number: "number", day: "issuedOn" }, when: isPlan }),
    planned("new", "newHouses"),
    planned("repair", "repairHouses"),
  ],
  datedBy: {
    issuedOn: ["kind", "number", "purpose", "newHouses", "repairHouses", "targetOn"],
  },
  nameColumn: "number",
  brief: [
    { column: "kind" },
    { column: "number", before: "số " },
    { column: "issuedOn", before: "ngày " },
    { column: "title" },
  ],
  ...ownRowsApart("documents", "standing"),
  autoAccept: true,
});

function isPlan({ purpose }: Values): boolean {
  return purpose === "plan";
}

/** Houses a plan promises by its own target date. */
function planned(workType: string, column: string) {
  return tally("planTargets", {
    by: { workType: () => workType, day: "targetOn" },
    when: isPlan,
    amount: numberIn(column),
  });
}
