import { defineForm } from "./define-form.ts";
import { giftLinks } from "./evidence/gift-links.ts";
import { moneyEvidence, stateMoneyTwice } from "./evidence/money-evidence.ts";
import { moneyColumns } from "./money/columns.ts";
import { moneyDays } from "./money/days.ts";
import { firstColumns } from "./money/first-columns.ts";
import { moneyMeasures } from "./money/measures.ts";
import { budgetSources } from "./money/options.ts";
import { moneyCollisions, moneyHouseRules, moneyRules } from "./money/rules.ts";
import { moneyTownKeys } from "./money/town-keys.ts";

/**
 * The ledger: money, materials and labour, one row per amount × source × kind × household or common fund; pledged, received and
 * disbursed are days of the same row. Source: plan 2404/KH-UBND II.1, III.2.2.b; F6, F7 of domain §2.2.
 */
export const money = defineForm({
  id: "money",
  version: 2,
  earlier: { 1: firstColumns },
  sheet: "Nguồn lực",
  title: { vi: "Sổ nguồn lực huy động và kinh phí", en: "Ledger of resources" },
  owners: ["ward", "front", "union", "office"],
  startsFor: ["ward", "front", "union", "standing"],
  columns: moneyColumns,
  // Amounts and days stay outside: a corrected amount must find its row, not make a second one.
  keys: [["source", "donor", "kind", "household", "receipt", "instalment"]],
  rules: moneyRules,
  collisions: [...moneyCollisions, stateMoneyTwice],
  townKeys: moneyTownKeys,
  houseRules: [...moneyHouseRules, ...moneyEvidence],
  links: giftLinks,
  measures: moneyMeasures,
  datedBy: moneyDays,
  nameColumn: "donor",
  brief: [
    { column: "source" },
    { column: "donor" },
    { column: "kind" },
    { column: "amount", after: " đồng" },
    { column: "workdays", after: " công" },
    { column: "household", blank: "quỹ chung" },
  ],
  lanes: ["money-gifts", "money-budget"],
  laneOf: ({ source }) =>
    typeof source === "string" && budgetSources.has(source) ? "money-budget" : "money-gifts",
});
