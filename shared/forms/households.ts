import { defineForm, type DefinedForm } from "./define-form.ts";
import { householdEvidence, householdVersions } from "./evidence/household-evidence.ts";
import { householdRounds } from "./evidence/round-links.ts";
import { householdColumns } from "./households/columns.ts";
import { householdCollisions } from "./households/collisions.ts";
import { firstColumns } from "./households/first-columns.ts";
import { householdMeasures } from "./households/measures.ts";
import { householdRules, isVoid } from "./households/rules.ts";
import { householdTownKeys } from "./households/town-keys.ts";
import { missingColumns } from "./rows/required.ts";

/**
 * Households surveyed and proposed, one row each, with the dates of their own way to the posted list.
 * Source: plan 2404/KH-UBND V.2.d, III.1.a; F1 of domain §2.2.
 */
export const households: DefinedForm<typeof householdColumns> = defineForm({
  id: "households",
  version: 2,
  earlier: { 1: firstColumns },
  sheet: "Danh sách hộ",
  title: {
    vi: "Danh sách hộ rà soát, đề nghị hỗ trợ nhà ở",
    en: "Households surveyed and proposed for housing support",
  },
  owners: ["ward"],
  startsFor: ["ward"],
  columns: householdColumns,
  keys: [["nationalId"], ["head", "birth", "village"]],
  rules: householdRules,
  houseRules: householdEvidence,
  versionRules: householdVersions,
  links: householdRounds,
  collisions: householdCollisions,
  townKeys: householdTownKeys,
  measures: [
    ...householdMeasures,
    {
      id: "incomplete",
      by: [],
      contribute: (values) =>
        missingColumns(households, values).length > 0 && !isVoid(values["exitReason"])
          ? [{ dims: [], amount: 1 }]
          : [],
    },
  ],
  isVoid: ({ exitReason }) => isVoid(exitReason),
  isClosed: (values) => (values["exitReason"] ?? null) !== null,
  nameColumn: "head",
  brief: [
    { column: "head" },
    { column: "village" },
    { column: "category" },
    { column: "workType" },
    { column: "nationalId", before: "CCCD " },
    { column: "categoryCheck", before: "LĐTBXH xác nhận: " },
  ],
});
