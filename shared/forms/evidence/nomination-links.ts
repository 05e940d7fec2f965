import type { Campaign } from "../../campaign/campaign.ts";
import { fold } from "../../text/normalise.ts";
import type { DossierRow, Values } from "../column.ts";
import type { LinkRule } from "../rule.ts";
import { valueInDong, type Money } from "../money/columns.ts";
import { awardById } from "../nominations/rules.ts";

/** A nomination keeps within the unit's share, and what it claims stands in the unit's own rows (design §4: evidence of its branch). */
export const nominationLinks: readonly LinkRule[] = [
  {
    id: "nomination-quota",
    code: "E64",
    level: "block",
    column: "award",
    looksAt: "nominations",
    otherColumn: "award",
    keyOf: quotaKey,
    otherKeyOf: quotaKey,
    check: (row, alike, { campaign, unit }) => {
      const quota = quotaOf(campaign, unit, row.values);
      const place = alike.indexOf(row) + 1;
      if (typeof quota !== "number" || place <= quota) return undefined;
      const [first] = alike;
      const params = { reason: "over", count: alike.length, quota };
      return first === undefined || first === row ? { params } : { params, other: first };
    },
  },
  {
    id: "nomination-unallocated",
    code: "E64",
    level: "warn",
    column: "award",
    looksAt: "nominations",
    otherColumn: "award",
    keyOf: quotaKey,
    otherKeyOf: quotaKey,
    // The share comes with the plan for the closing: until then it is not known, which is not 0.
    check: ({ values }, _, { campaign, unit }) =>
      quotaOf(campaign, unit, values) === null ? { params: { reason: "unallocated" } } : undefined,
  },
  {
    id: "nomination-gifts",
    code: "E35",
    level: "warn",
    column: "donor",
    looksAt: "money",
    otherColumn: "donor",
    keyOf: ({ values: { branch, donor } }) =>
      branch === "contribute" && typeof donor === "string" ? fold(donor) : null,
    otherKeyOf: giverOf,
    check: ({ values }, gifts) =>
      gifts.length > 0
        ? undefined
        : { params: { reason: "no-gift", donor: String(values["donor"] ?? "") } },
  },
  {
    id: "nomination-houses",
    code: "E35",
    level: "warn",
    column: "housesDone",
    looksAt: "construction",
    otherColumn: "completedOn",
    keyOf: ({ values }) => (typeof values["housesDone"] === "number" ? completed : null),
    otherKeyOf: ({ values }) => ((values["completedOn"] ?? null) === null ? null : completed),
    check: ({ values }, houses) => {
      const claimed = Number(values["housesDone"]);
      return claimed > houses.length
        ? { params: { reason: "houses", value: claimed, count: houses.length } }
        : undefined;
    },
  },
];

const completed = "completed";

function quotaKey({ values }: DossierRow): string | null {
  const { award, subject } = values;
  return typeof award === "string" && typeof subject === "string" ? `${award}|${subject}` : null;
}

/** Null = not allocated yet; undefined = an honour without a share, since its giver decides on it alone. */
function quotaOf(
  campaign: Campaign,
  unit: string,
  { award: id, subject }: Values,
): number | null | undefined {
  const award = awardById(campaign, typeof id === "string" ? id : null);
  if (award === undefined || award.level === "own") return undefined;
  const quota = campaign.quotas.find(
    (one) => one.unit === unit && one.award === id && one.subject === subject,
  );
  return quota?.number ?? null;
}

/** Who gave what has come: a pledge is no contribution. */
function giverOf({ values }: DossierRow): string | null {
  const row = values as unknown as Money;
  const isHere = (row.receivedOn ?? row.disbursedOn) !== null;
  const hasValue = valueInDong(row) > 0 || row.workdays !== null;
  return isHere && hasValue && row.donor !== null ? fold(row.donor) : null;
}
