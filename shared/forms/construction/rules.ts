import { formatDate } from "../../text/date.ts";
import { normAt } from "../../campaign/norms.ts";
import { dayOf, firstDay, inOrder, notInFuture, notTooEarly } from "../rules/date-rules.ts";
import { rulesFor } from "../define-form.ts";
import type { Dossier, DossierRow, Values } from "../column.ts";
import type { HouseRule, RowRule } from "../rule.ts";
import { stageOrder } from "../house.ts";
import { stageOfDates, type Construction } from "./columns.ts";

const steps = ["startedOn", "completedOn", "acceptedOn", "handedOverOn"] as const;
type Step = (typeof steps)[number];

/** The first stage that cannot be claimed without the date of each step. */
const claimedFrom: Readonly<Record<Step, number>> = {
  startedOn: 1,
  completedOn: 4,
  acceptedOn: 5,
  handedOverOn: 6,
};

const evidenceRules = rulesFor<Construction>([
  ...steps.map((step) => ({
    code: "E35",
    level: "block" as const,
    column: step,
    eventOn: lastEvent,
    check: (row: Construction) =>
      rank(row.stage) >= claimedFrom[step] && row[step] === null
        ? { reason: step, stage: row.stage ?? "" }
        : undefined,
  })),
  {
    code: "E35",
    level: "block",
    column: "stage",
    eventOn: lastEvent,
    // The dates say more than the stage: one of the two was forgotten.
    check: (row) => {
      const shown = steps.findLast((step) => row[step] !== null);
      return row.stage !== null && shown !== undefined && rank(row.stage) < claimedFrom[shown]
        ? { reason: "stage", stage: row.stage, step: shown }
        : undefined;
    },
    propose: stageOfDates,
  },
  {
    code: "E35",
    level: "block",
    column: "acceptanceResult",
    eventOn: lastEvent,
    check: ({ acceptanceResult, handedOverOn }) =>
      acceptanceResult === "failed" && handedOverOn !== null
        ? { reason: "status", label: "Không đạt", labelEn: "Failed", step: "handedOverOn" }
        : undefined,
  },
  {
    code: "E35",
    level: "warn",
    column: "acceptanceNo",
    check: ({ acceptedOn, acceptanceNo, stage }) =>
      acceptedOn !== null && acceptanceNo === null
        ? { reason: "acceptanceNo", stage: stage ?? "accepted" }
        : undefined,
  },
]);

/** Rules a progress row can break by itself. */
export const constructionRules: readonly RowRule[] = [
  ...notInFuture([...steps, "checkedOn", "stageRecordOn"]),
  ...inOrder(steps),
  ...inOrder(["startedOn", "stageRecordOn"]),
  ...inOrder(["stageRecordOn", "completedOn"]),
  ...notTooEarly(steps),
  ...evidenceRules,
];

/** Rules that need the household and its approval. */
export const constructionHouseRules: readonly HouseRule[] = [
  {
    code: "E33",
    level: "warn",
    column: "startedOn",
    check: ({ values }, { approvals }) =>
      startOf(values) !== null && approvals?.length === 0 ? { reason: "no-approval" } : undefined,
  },
  {
    code: "E33",
    level: "block",
    column: "startedOn",
    eventOn: startOf,
    against: {
      form: "approvals",
      column: "decisionOn",
      pick: (_, { approvals }) => earliest(approvals),
    },
    check: ({ values }, dossier) => {
      const started = startOf(values);
      const decided = firstDecision(dossier);
      return started !== null && decided !== null && started < decided
        ? { reason: "before-approval", date: formatDate(started), decided: formatDate(decided) }
        : undefined;
    },
  },
  {
    code: "E54",
    level: "warn",
    column: "newArea",
    against: { form: "households", column: "workType" },
    check: ({ values }, { household }, { campaign, today }) => {
      const area = values["newArea"];
      if (!isNewHouse(household) || typeof area !== "number") return undefined;
      const on = dayOf(values["completedOn"]) ?? today;
      const least = normAt(campaign, "cl.toi_thieu_m2", { on })?.value ?? 0;
      return area < least ? { reason: "area", area, least } : undefined;
    },
  },
  {
    code: "E54",
    level: "warn",
    column: "hardFoundation",
    against: { form: "households", column: "workType" },
    check: ({ values }, { household }) => {
      if (!isNewHouse(household) || dayOf(values["completedOn"]) === null) return undefined;
      const soft = ["hardFoundation", "hardFrame", "hardRoof"].filter(
        (key) => values[key] === false,
      );
      return soft.length > 0 ? { reason: "hard", parts: soft.join(",") } : undefined;
    },
  },
];

function isNewHouse(household: Dossier["household"]): boolean {
  return household?.["workType"] === "new";
}

/** The first day the house was worked on, as far as the row tells. */
function startOf(values: Values) {
  return firstDay(values, steps);
}

function firstDecision({ approvals }: Dossier) {
  return dayOf(earliest(approvals)?.values["decisionOn"]);
}

/** The decision of the earliest day; undefined while none has one. */
function earliest(approvals: readonly DossierRow[] = []): DossierRow | undefined {
  return approvals
    .filter(({ values }) => dayOf(values["decisionOn"]) !== null)
    .reduce<DossierRow | undefined>(
      (first, row) => (first === undefined || dayIn(row) < dayIn(first) ? row : first),
      undefined,
    );
}

function dayIn({ values }: DossierRow): string {
  return dayOf(values["decisionOn"]) ?? "";
}

function rank(stage: Construction["stage"]): number {
  return stageOrder.get(stage ?? "") ?? 0;
}

/** The row's latest known event: what happened before go-live is "nhập bù". */
function lastEvent(row: Construction) {
  return row.handedOverOn ?? row.acceptedOn ?? row.completedOn ?? row.startedOn;
}
