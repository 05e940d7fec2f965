import type { Campaign } from "../../campaign/campaign.ts";
import { programmeById } from "../../campaign/norms.ts";
import { sameHouseholdName } from "../../text/similar.ts";
import { textHash } from "../rules/text-hash.ts";
import type { Values } from "../column.ts";
import type { CollisionRule } from "../rule.ts";
import type { Household } from "./columns.ts";
import { nameHash } from "./name-hash.ts";
import { isVoid, yearOf } from "./rules.ts";

/**
 * A person is entered once, under one programme (E25) and in one row (E24); one village, one birth year and one name may be one
 * household (E26).
 */
export const householdCollisions: readonly CollisionRule[] = [
  {
    id: "otherProgramme",
    code: "E25",
    level: "block",
    column: "nationalId",
    keyOf: (values) => {
      const { nationalId, exitReason, programme } = asHousehold(values);
      return programme === null || isVoid(exitReason) ? null : nationalId;
    },
    collides: (values, earlier) => asHousehold(values).programme !== asHousehold(earlier).programme,
    describe: (_, earlier, { campaign }) => ({
      reason: "programme",
      programme: programmeName(campaign, asHousehold(earlier).programme),
    }),
  },
  {
    id: "nationalId",
    code: "E24",
    level: "block",
    column: "nationalId",
    keyOf: (values) => {
      const { nationalId, exitReason } = asHousehold(values);
      return isVoid(exitReason) ? null : nationalId;
    },
  },
  {
    id: "namesake",
    code: "E26",
    level: "warn",
    column: "head",
    keyOf: (values) => {
      const { head, birth, village, exitReason } = asHousehold(values);
      if (head === null || birth === null || village === null || isVoid(exitReason)) return null;
      return [village, birth.slice(0, 4), nameHash(head)].join("|");
    },
    hashOf: (values) => {
      const { head, birth, village, exitReason } = asHousehold(values);
      if (head === null || birth === null || village === null || isVoid(exitReason)) return null;
      return textHash(village, nameHash(head) + yearOf(birth));
    },
    collides: isNamesake,
  },
];

/** Two ids are two people, whatever the names; without both ids, the names decide. */
function isNamesake(values: Values, earlier: Values): boolean {
  const a = asHousehold(values);
  const b = asHousehold(earlier);
  if (a.head === null || b.head === null) return false;
  const idsDiffer = a.nationalId !== null && b.nationalId !== null && a.nationalId !== b.nationalId;
  if (idsDiffer) return false;
  return a.head === b.head || sameHouseholdName(a.head, b.head);
}

function programmeName(campaign: Campaign, id: string | null): string {
  return id === null ? "" : (programmeById(campaign, id)?.name ?? id);
}

function asHousehold(values: Values): Household {
  return values as unknown as Household;
}
