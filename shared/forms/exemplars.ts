import { defineForm } from "./define-form.ts";
import { exemplarColumns } from "./exemplars/columns.ts";
import { allUnits, ownRowsApart } from "./filling/owners.ts";
import { inOrder, notInFuture, notTooEarly } from "./rules/date-rules.ts";
import { sameRow } from "./rules/same-row.ts";
import { month, tally } from "./tally.ts";

const keys = [["kind", "who", "title"]];

const days = ["notedOn", "toldOn"];

/** Good examples, models and initiatives. Source: plan 2404/KH-UBND III.2, V.2.e, V.6; F12 of domain §2.2 (O13, O14). */
export const exemplars = defineForm({
  id: "exemplars",
  version: 1,
  sheet: "Gương điển hình, sáng kiến",
  title: { vi: "Gương điển hình, mô hình, sáng kiến", en: "Good examples and initiatives" },
  owners: allUnits,
  columns: exemplarColumns,
  keys,
  rules: [...notInFuture(days), ...inOrder(days), ...notTooEarly(["notedOn"])],
  collisions: [sameRow(keys, "who")],
  measures: [
    tally("exemplars", { by: { kind: "kind", subject: "subject", month: month("notedOn") } }),
  ],
  datedBy: { notedOn: ["kind", "subject"], toldOn: ["kind"] },
  nameColumn: "who",
  brief: [
    { column: "kind" },
    { column: "who" },
    { column: "title" },
    { column: "summary" },
    { column: "told", before: "đã giới thiệu: " },
  ],
  ...ownRowsApart("exemplars", "culture"),
  autoAccept: true,
});
