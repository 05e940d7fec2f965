import { firstDay } from "../rules/date-rules.ts";
import { stageOrder } from "../house.ts";
import { stages } from "../construction/columns.ts";
import type { Value } from "../column.ts";
import type { HouseRule, VersionRule } from "../rule.ts";
import { afterLeaving } from "./left-list.ts";

/** Days of a house's way, in order. */
const steps = ["startedOn", "completedOn", "acceptedOn", "handedOverOn"];

/** A house whose household left the list is not begun any more. */
export const constructionEvidence: readonly HouseRule[] = [
  afterLeaving("startedOn", "block", (values) => firstDay(values, steps)),
];

/** A house does not go back (E34); where it truly did, the note says why. */
export const constructionVersions: readonly VersionRule[] = [
  {
    code: "E34",
    level: "warn",
    column: "stage",
    check: (values, before) => {
      if (rank(values["stage"]) >= rank(before["stage"]) || isExplained(values, before))
        return undefined;
      return { before: labelOf(before["stage"]), value: labelOf(values["stage"]) };
    },
  },
  {
    code: "E34",
    level: "warn",
    column: "percent",
    check: (values, before) => {
      const [now, was] = [values["percent"], before["percent"]];
      if (typeof now !== "number" || typeof was !== "number" || now >= was) return undefined;
      return isExplained(values, before) ? undefined : { before: was, value: now };
    },
  },
];

type Row = Parameters<VersionRule["check"]>[0];

/** A note that was there before explains something else. */
function isExplained(values: Row, before: Row): boolean {
  const note = values["note"] ?? null;
  return note !== null && note !== before["note"];
}

function rank(stage: Value | undefined): number {
  return stageOrder.get(typeof stage === "string" ? stage : "") ?? 0;
}

function labelOf(stage: Value | undefined): string {
  return stages.find(({ id }) => id === stage)?.label ?? "";
}
