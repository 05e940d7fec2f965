import type { Award, Campaign } from "../../campaign/campaign.ts";
import { newest } from "../../campaign/in-force.ts";
import { rulesFor } from "../define-form.ts";
import type { RowRule } from "../rule.ts";
import { inOrder, notInFuture, notTooEarly } from "../rules/date-rules.ts";
import type { Nomination } from "./columns.ts";
import { branches, subjects } from "./options.ts";

/** The honour whatever the date; undefined for one the campaign does not know. */
export function awardById({ awards }: Campaign, id: string | null): Award | undefined {
  return newest(awards.filter((award) => award.id === id));
}

/** Who may get what, for what: the matrix stands in the campaign (domain §1.3). */
const eligibility = rulesFor<Nomination>([
  {
    code: "E63",
    level: "block",
    column: "subject",
    check: ({ award: id, subject }, { campaign }) => {
      const award = awardById(campaign, id);
      if (award === undefined || subject === null || award.subjects.includes(subject))
        return undefined;
      const allowed = subjects.filter((one) => award.subjects.includes(one.id));
      const { label, en } = named(subjects, subject);
      return {
        reason: "subject",
        award: award.name,
        value: label,
        valueEn: en,
        allowed: allowed.map((one) => one.label).join(", "),
        allowedEn: allowed.map((one) => one.en).join(", "),
      };
    },
  },
  {
    code: "E63",
    level: "block",
    column: "branch",
    check: ({ award: id, branch }, { campaign }) => {
      const award = awardById(campaign, id);
      const found = branches.find((one) => one.id === branch);
      if (award === undefined || found === undefined || award.branches.includes(found.counts))
        return undefined;
      return { reason: "branch", award: award.name, value: found.label, valueEn: found.en };
    },
  },
  {
    code: "E63",
    level: "block",
    column: "influence",
    // Source: plan 2404/KH-UBND III.2.1.a: an honour of the State is for an influence in the whole province.
    check: ({ award: id, influence }, { campaign }) => {
      const award = awardById(campaign, id);
      return award?.provinceWide === true && influence !== null && influence !== "province"
        ? { reason: "influence", award: award.name }
        : undefined;
    },
  },
  {
    code: "E63",
    level: "block",
    column: "origin",
    check: ({ award: id, origin }, { campaign }) => {
      const award = awardById(campaign, id);
      return award?.outside === false && origin === "outside"
        ? { reason: "origin", award: award.name }
        : undefined;
    },
  },
  {
    code: "E63",
    level: "block",
    column: "isUnderInquiry",
    // Source: NĐ 98/2023/NĐ-CP: nobody under inquiry is proposed before it ends.
    check: ({ isUnderInquiry }) => (isUnderInquiry === true ? { reason: "inquiry" } : undefined),
  },
  {
    code: "E63",
    level: "block",
    column: "isHonoured",
    // One achievement, one award.
    check: ({ isHonoured }) => (isHonoured === true ? { reason: "honoured" } : undefined),
  },
  {
    code: "E41",
    level: "block",
    column: "agreed",
    check: ({ present, agreed }) =>
      present !== null && agreed !== null && agreed > present
        ? { reason: "count", votes: agreed, attendees: present }
        : undefined,
  },
]);

const days = ["minutesOn", "appraisedOn", "decisionOn"];

/** Rules a nomination can break by itself. */
export const nominationRules: readonly RowRule[] = [
  ...notInFuture(days),
  ...inOrder(days),
  ...notTooEarly(days),
  ...eligibility,
];

function named(
  options: readonly { readonly id: string; readonly label: string; readonly en: string }[],
  id: string,
) {
  return options.find((option) => option.id === id) ?? { label: id, en: id };
}
