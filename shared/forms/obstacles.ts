import { defineForm } from "./define-form.ts";
import { obstacleClosing, obstacleColumns } from "./obstacles/columns.ts";
import { allUnits, ownRowsApart } from "./filling/owners.ts";
import { inOrder, notInFuture, notTooEarly } from "./rules/date-rules.ts";
import { sameRow } from "./rules/same-row.ts";
import { closedWithDate } from "./rules/status-rules.ts";
import { tally } from "./tally.ts";

/** One row per house and kind, whatever is written about it; of what is about no house, per text. */
const keys = [
  ["household", "kind"],
  ["kind", "content"],
];

const days = ["raisedOn", "solvedOn"];

/**
 * What stands in the way, who can solve it and until when; one that is chosen in the progress of a house makes its row here.
 * Source: plan 2404/KH-UBND I.2; F9 of domain §2.2 (O11).
 */
export const obstacles = defineForm({
  id: "obstacles",
  version: 1,
  sheet: "Khó khăn, vướng mắc",
  title: { vi: "Khó khăn, vướng mắc và đề xuất giải quyết", en: "Obstacles and proposals" },
  owners: allUnits,
  columns: obstacleColumns,
  keys,
  rules: [
    ...notInFuture(days),
    ...inOrder(days),
    ...notTooEarly(days),
    closedWithDate(obstacleClosing),
  ],
  collisions: [sameRow(keys, "kind")],
  measures: [
    // Whether one is overdue depends on today, so its day stays in the total.
    tally("obstacles", {
      by: { kind: "kind", level: "level", status: "status", dueOn: "dueOn" },
    }),
  ],
  datedBy: { raisedOn: ["kind"], solvedOn: ["kind", "status"] },
  nameColumn: "kind",
  brief: [
    { column: "kind" },
    { column: "household", blank: "cả đơn vị" },
    { column: "content" },
    { column: "level", before: "cấp giải quyết: " },
    { column: "dueOn", before: "hạn " },
    { column: "status" },
  ],
  ...ownRowsApart("obstacles", "standing"),
});
