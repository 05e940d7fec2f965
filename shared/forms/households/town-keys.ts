import type { TownKey } from "../form.ts";
import { isVoid } from "./rules.ts";

/** A person heads one household of the town (E25); a household entered by mistake holds nobody's id. */
export const householdTownKeys: readonly TownKey[] = [
  {
    id: "nid",
    code: "E25",
    column: "nationalId",
    columns: ["nationalId", "exitReason"],
    counts: "one",
    keyOf: ({ nationalId, exitReason }) =>
      typeof nationalId !== "string" || isVoid(exitReason) ? null : nationalId,
  },
];
