import { addDays, formatDate } from "../../text/date.ts";
import { endedSourceOf, normOf } from "../approvals/columns.ts";
import { dayOf } from "../rules/date-rules.ts";
import type { Dossier, DossierRow, ParseContext } from "../column.ts";
import type { HouseRule } from "../rule.ts";
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
    check: ({ values }, dossier, context) => {
      const ended = endedSourceOf(values, dossier, context);
      if (ended === undefined) return undefined;
      return {
        reason: "norm",
        number: ended.number,
        date: formatDate(addDays(ended.lastDay, 1)),
      };
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
