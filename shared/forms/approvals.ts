import { approvalColumns } from "./approvals/columns.ts";
import { approvalHouseRules, approvalRules } from "./approvals/rules.ts";
import { approvalEvidence } from "./evidence/approval-evidence.ts";
import { approvalRounds } from "./evidence/round-links.ts";
import { defineForm } from "./define-form.ts";

/**
 * Decisions that approve households, one row per household; the standing office fills it, wards read it. Date and signer are typed
 * once per decision. Source: plan 2404/KH-UBND III.1.a; F4 of domain §2.2.
 */
export const approvals = defineForm({
  id: "approvals",
  version: 1,
  sheet: "QĐ phê duyệt",
  title: { vi: "Quyết định phê duyệt hộ được hỗ trợ", en: "Decisions that approve households" },
  owners: ["ward"],
  filledBy: "standing",
  startsFor: ["standing"],
  columns: approvalColumns,
  keys: [["household", "decisionNo"]],
  typedOnce: { by: "decisionNo", columns: ["decisionOn", "signer"] },
  rules: approvalRules,
  collisions: [
    {
      id: "decision",
      code: "E24",
      level: "block",
      column: "household",
      keyOf: ({ household, decisionNo }) =>
        typeof household === "string" && typeof decisionNo === "string"
          ? JSON.stringify([household, decisionNo.toLowerCase()])
          : null,
      describe: () => ({ what: "decision" }),
    },
  ],
  houseRules: [...approvalHouseRules, ...approvalEvidence],
  links: approvalRounds,
  datedBy: {
    decisionOn: ["decisionNo", "household", "programme", "amount", "stateBudget", "localBudget"],
  },
  nameColumn: "household",
  brief: [
    { column: "decisionNo", before: "QĐ " },
    { column: "decisionOn", before: "ngày " },
    { column: "household" },
    { column: "programme" },
    { column: "amount", after: " đồng" },
  ],
});
