import type { Campaign, IsoDate, Norm } from "../../campaign/campaign.ts";
import { addDays, formatDate } from "../../text/date.ts";
import { normOf } from "../approvals/columns.ts";
import { dayOf } from "../rules/date-rules.ts";
import type { Dossier, DossierRow, HouseRule, ParseContext } from "../form.ts";
import { afterLeaving } from "./left-list.ts";

/** What a decision must find in place: the household still listed, no other full decision, a norm in force. */
export const approvalEvidence: readonly HouseRule[] = [
  afterLeaving("decisionOn", "block"),
  {
    code: "E25",
    level: "block",
    column: "household",
    eventOn: ({ decisionOn }) => dayOf(decisionOn),
    against: { form: "approvals", column: "household", pick: anyEarlier },
    check: (row, dossier, context) => {
      const other = isFull(row, dossier, context) ? earlierFull(row, dossier, context) : undefined;
      if (other === undefined) return undefined;
      const { decisionNo, decisionOn } = other.values;
      return {
        reason: "decision",
        number: String(decisionNo ?? ""),
        date: formatDate(dayOf(decisionOn) ?? context.today),
      };
    },
  },
  {
    code: "E60",
    level: "warn",
    column: "decisionOn",
    check: ({ values }, dossier, { campaign }) => {
      const on = dayOf(values["decisionOn"]);
      const ended = on === null ? undefined : endedNorm(campaign, { ...dossier, values }, on);
      return ended?.validTo == null
        ? undefined
        : { reason: "norm", number: ended.citation, date: formatDate(addDays(ended.validTo, 1)) };
    },
  },
];

/** An earlier decision that alone gives the house all that its norm allows; decisions of one day by their number. */
function earlierFull(
  row: DossierRow,
  dossier: Dossier,
  context: ParseContext,
): DossierRow | undefined {
  return dossier.approvals?.find(
    (other) => other !== row && isBefore(other, row) && isFull(other, dossier, context),
  );
}

/** What the list of issues points at: the earliest other decision. */
function anyEarlier(row: DossierRow, { approvals = [] }: Dossier): DossierRow | undefined {
  return approvals.find((other) => other !== row && isBefore(other, row));
}

function isBefore(a: DossierRow, b: DossierRow): boolean {
  const key = ({ values }: DossierRow) =>
    `${dayOf(values["decisionOn"]) ?? "9999"}|${String(values["decisionNo"] ?? "")}`;
  return key(a) < key(b);
}

function isFull({ values }: DossierRow, dossier: Dossier, context: ParseContext): boolean {
  const norm = normOf(values, dossier, context);
  const { amount } = values;
  return norm !== undefined && typeof amount === "number" && amount >= norm;
}

/** The norm that ended last before the day, where none is in force on it. */
function endedNorm(
  campaign: Campaign,
  { household, values }: Pick<Dossier, "household"> & Pick<DossierRow, "values">,
  on: IsoDate,
): Norm | undefined {
  const { programme } = values;
  const workType = household?.["workType"];
  if (typeof programme !== "string" || typeof workType !== "string") return undefined;
  const norms = campaign.norms.filter(
    ({ key, scope }) =>
      key.startsWith("ho_tro.") && scope.programme === programme && scope.workType === workType,
  );
  const isCovered = norms.some(
    ({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo),
  );
  if (isCovered) return undefined;
  return norms
    .filter(({ validTo }) => validTo !== null && validTo < on)
    .toSorted((a, b) => ((a.validTo ?? "") < (b.validTo ?? "") ? -1 : 1))
    .at(-1);
}
