import { defineForm } from "./define-form.ts";
import { outreachColumns } from "./outreach/columns.ts";
import { allUnits, ownRowsApart } from "./filling/owners.ts";
import { notInFuture, notTooEarly } from "./rules/date-rules.ts";
import { sameRow } from "./rules/same-row.ts";
import { month, numberIn, tally } from "./tally.ts";

const keys = [["form", "heldOn", "topic", "title", "place"]];

/** What each unit did to make the movement known. Source: plan 2404/KH-UBND II.5, V.2.a, V.6, V.7; F10 of domain §2.2 (O12). */
export const outreach = defineForm({
  id: "outreach",
  version: 1,
  sheet: "Tuyên truyền",
  title: { vi: "Công tác tuyên truyền, vận động", en: "Making the movement known" },
  owners: allUnits,
  startsFor: ["office", "centre"],
  columns: outreachColumns,
  keys,
  rules: [...notInFuture(["heldOn"]), ...notTooEarly(["heldOn"])],
  collisions: [sameRow(keys, "form")],
  measures: [
    tally("outreach", {
      by: { form: "form", month: month("heldOn") },
      amount: numberIn("quantity"),
    }),
    tally("outreachPeople", {
      by: { form: "form", month: month("heldOn") },
      amount: numberIn("people"),
    }),
  ],
  datedBy: { heldOn: ["form", "quantity", "people"] },
  nameColumn: "form",
  brief: [
    { column: "form" },
    { column: "heldOn", before: "ngày " },
    { column: "topic" },
    { column: "quantity", before: "số lượng " },
    { column: "people", after: " lượt người" },
    { column: "title" },
  ],
  ...ownRowsApart("outreach", "culture"),
  autoAccept: true,
});
