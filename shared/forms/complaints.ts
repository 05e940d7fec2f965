import { complaintClosing, complaintColumns } from "./complaints/columns.ts";
import { defineForm } from "./define-form.ts";
import { inOrder, notInFuture, notTooEarly } from "./rules/date-rules.ts";
import { sameRow } from "./rules/same-row.ts";
import { closedWithDate } from "./rules/status-rules.ts";
import { tally } from "./tally.ts";

const keys = [["kind", "receivedOn", "content"]];

const days = ["receivedOn", "closedOn"];

/**
 * What people proposed, reported, complained of or denounced; who denounced is never written down.
 * Source: plan 2404/KH-UBND I.2; F13 of domain §2.2 (O4).
 */
export const complaints = defineForm({
  id: "complaints",
  version: 1,
  sheet: "Đơn thư, phản ánh",
  title: {
    vi: "Kiến nghị, phản ánh, khiếu nại, tố cáo",
    en: "Proposals, feedback, complaints, denunciations",
  },
  owners: ["ward", "front"],
  columns: complaintColumns,
  keys,
  rules: [
    ...notInFuture(days),
    ...inOrder(days),
    ...inOrder(["receivedOn", "dueOn"]),
    ...notTooEarly(["receivedOn"]),
    closedWithDate(complaintClosing),
    {
      code: "E73",
      level: "block",
      column: "sender",
      // Source: Luật Tố cáo 25/2018/QH14, Điều 47, 56: name, address and handwriting of who denounced are kept secret.
      check: ({ kind, sender }) =>
        kind === "denunciation" && (sender ?? null) !== null ? {} : undefined,
      propose: () => null,
    },
  ],
  collisions: [sameRow(keys, "content")],
  measures: [
    // Whether one is overdue depends on today, so its day stays in the total.
    tally("complaints", { by: { kind: "kind", status: "status", dueOn: "dueOn" } }),
  ],
  datedBy: { receivedOn: ["kind"], closedOn: ["kind", "status"] },
  nameColumn: "kind",
  brief: [
    { column: "kind" },
    { column: "receivedOn", before: "nhận ngày " },
    { column: "household" },
    { column: "content" },
    { column: "dueOn", before: "hạn " },
    { column: "status" },
  ],
});
