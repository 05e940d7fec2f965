import { sameHouseholdName } from "../../text/similar.ts";
import type { CollisionRule, Values } from "../form.ts";
import type { Household } from "./columns.ts";
import { isVoid } from "./rules.ts";

/** A person is entered once (E24); one village, one birth year and one name may be one household (E26). */
export const householdCollisions: readonly CollisionRule[] = [
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
      return `${village}|${birth.slice(0, 4)}|${letterCount(head)}`;
    },
    collides: isNamesake,
  },
];

/** Two people of one name whose full birth dates and ids both differ are two people. */
function isNamesake(values: Values, earlier: Values): boolean {
  const a = asHousehold(values);
  const b = asHousehold(earlier);
  if (a.head === null || b.head === null) return false;
  if (baseOf(a.head) !== baseOf(b.head)) return false;
  const datesDiffer = a.birth?.length === 10 && b.birth?.length === 10 && a.birth !== b.birth;
  const idsDiffer = a.nationalId !== null && b.nationalId !== null && a.nationalId !== b.nationalId;
  if (datesDiffer && idsDiffer) return false;
  return a.head === b.head || sameHouseholdName(a.head, b.head);
}

/** Spaces and signs aside, a name keeps its number of letters however its tones are typed. */
function letterCount(name: string): number {
  let count = 0;
  for (let index = 0; index < name.length; index++) if (name.charCodeAt(index) > 0x40) count++;
  return count;
}

/** The last ASCII consonant of the name: settles most pairs before they are compared letter by letter. */
function baseOf(name: string): number {
  for (let index = name.length - 1; index >= 0; index--) {
    const code = name.charCodeAt(index) | 0x20;
    if (code > 0x60 && code < 0x7b && !vowels.has(code)) return code;
  }
  return 0;
}

const vowels: ReadonlySet<number> = new Set(
  Array.from("aeiouyd", (letter) => letter.charCodeAt(0)),
);

function asHousehold(values: Values): Household {
  return values as unknown as Household;
}
