import type { TownKey } from "../form.ts";
import { isVoid } from "./rules.ts";

/**
 * A person heads one household of the town (E25), whatever the programme; a household entered by mistake holds nobody's id. The other
 * side learns under which programme the household is listed, so that the two units know what to settle.
 */
export const householdTownKeys: readonly TownKey[] = [
  {
    id: "nid",
    code: "E25",
    column: "nationalId",
    columns: ["nationalId", "exitReason", "programme"],
    counts: "one",
    keyOf: ({ nationalId, exitReason }) =>
      typeof nationalId !== "string" || isVoid(exitReason) ? null : nationalId,
    marksOf: ({ programme }) => [typeof programme === "string" ? programme : null],
    programmeIn: ([programme = null]) => programme,
  },
];
