import { rowOf } from "./en-cases.ts";
import { capital, type Parts } from "./sentence.ts";

const belongings: Readonly<Record<string, string>> = {
  approvals: "a decision",
  construction: "progress",
  money: "money",
};

/** E25: helped twice, by two lists, two programmes or two decisions. */
export function helpedTwice({ who, at, is, text, issue }: Parts): string {
  if (is("reason", "decision"))
    return `${at}: ${text("number")} of ${text("date")} already grants this house all it may get; nobody is helped twice. Remove this row or the other decision.`;
  const programme = text("programme") === "" ? "" : ` under ${text("programme")}`;
  if (is("reason", "programme"))
    return `${at}: this person is already in${rowOf(issue.params["otherRow"]) || " a row that was sent"}${programme}; nobody is helped twice. Remove one of the two.`;
  return `${capital(who)} is already on the list of ${text("unit")}${programme}; nobody is helped twice. Settle it with that unit.`;
}

/** E31: a typed total or percentage that the figures do not give. */
export function wrongTotal({ at, is, number }: Parts): string {
  if (is("reason", "list"))
    return `${at}: the total says ${number("total")}, the rows of the list add up to ${number("sum")}, ${number("difference")} apart. See whether rows are missing.`;
  if (is("reason", "report"))
    return `${at}: the total says ${number("total")}, the rows add up to ${number("sum")}, ${number("difference")} apart. Check the rows and the total.`;
  return is("reason", "percent")
    ? `${at} says ${number("total")} %, but ${number("part")}/${number("whole")} is ${number("sum")} %. Correct the percentage or the figures.`
    : `${at}: the total says ${number("total")}, the rows add up to ${number("sum")}, ${number("difference")} apart. Delete the typed total; it is added up for you.`;
}

/** E32: parts of one row that do not make up its total. */
export function wrongParts({ at, text, number }: Parts): string {
  return `${at}: ${text("parts")} add up to ${number("sum")}, the total says ${number("total")}. Check and correct the wrong figure.`;
}

/** E34: a stage or share of the work that went down. */
export function wentBack({ at, column, text, is }: Parts): string {
  if (is("reason", "state"))
    return `${at}: the household had come to “${text("beforeEn")}” and is back at “${text("valueEn")}”. If that is right, say why in the note.`;
  return `${at}: ${column} “${text("value")}” is lower than “${text("before")}” sent before. If that is right, say why in the note.`;
}

/** E36: state money paid before its milestone, or more than the milestone allows. */
export function paidTooEarly({ at, is, text, money, number }: Parts): string {
  if (is("reason", "too-early"))
    return `${at}: instalment 2 was paid on ${text("date")}, before completion on ${text("completed")}. Check both dates.`;
  if (is("reason", "before-start"))
    return `${at}: instalment 1 was paid on ${text("date")}, before the start on ${text("started")}. Check both dates.`;
  if (is("reason", "not-begun"))
    return `${at}: instalment 1 was paid before the foundation or 30% of the repair was done. Update the progress or correct the date.`;
  if (is("reason", "share"))
    return `${at}: instalment 1 is ${money("value")} đồng, more than ${number("share")}% of the approval, ${money("most")} đồng. Check amount or instalment.`;
  if (is("reason", "no-approval"))
    return `${at}: state money was paid to a household without a decision. Ask the standing office to add the decision.`;
  return `${at}: instalment 2 was paid though the house is not finished. Update the progress or correct the instalment.`;
}

/** E40: decided or posted in the wrong order, or posted too briefly. */
export function decidedTooEarly({ at, is, text, number }: Parts): string {
  if (is("reason", "days"))
    return `${at}: posted for ${number("days")} working days, fewer than ${number("least")}. Check the days or post the list longer.`;
  if (is("reason", "posting"))
    return `${at}: decided on ${text("date")}, before the village's posting ended on ${text("earlierDate")}. Check both dates.`;
  if (is("reason", "posting-open"))
    return `${at}: decided on ${text("date")} while the village's list is still posted. Enter when posting ended or correct the date.`;
  return `${at}: decided on ${text("date")}, before voting or posting ended on ${text("earlierDate")}. Check the dates.`;
}

/** E57: a household that is gone but still listed, or left the list while something stands on it. */
export function leftOrGone({ at, is, text, quote, issue }: Parts): string {
  if (is("reason", "left"))
    return `${at}: ${text("date")} is after the household left the list on ${text("left")}. Correct the date or take back the leaving.`;
  if (is("reason", "late"))
    return `${at}: ${quote("valueEn")} does not fit a household that came to “${text("stateEn")}”. Choose the reason again.`;
  const what = belongings[String(issue.params["what"])] ?? "data";
  if (is("reason", "withdrawn"))
    return `Household ${text("code")} still has ${what}, so it cannot be withdrawn. Bring the row back and remove ${what} first.`;
  if (is("reason", "live"))
    return issue.level === "block"
      ? `${at}: entered twice or by mistake, but there is ${what} on it. Withdraw it or move it to the right household first.`
      : `${at}: the household leaves the list though its house was begun. Check the reason or the progress.`;
  return `${at} says ${quote("value")} but the household is still on the list. Choose the reason why it leaves the list.`;
}

/** E62: one gift that stands twice in the ledger. */
export function allocatedTwice({ at, is, money, quote, number, issue }: Parts): string {
  return is("reason", "allocated")
    ? `${at}: ${money("value")} đồng of ${quote("donor")} went to ${number("count")} houses, yet the fund's row stays: counted twice. Remove the fund's row.`
    : `${at}: ${money("value")} đồng of ${quote("donor")} also stands${rowOf(issue.params["otherRow"]) || " elsewhere"}, once for the fund, once for a house. Remove one.`;
}

/** E64: more nominations than the unit's share, or none allocated yet. */
export function overQuota({ at, is, number }: Parts): string {
  return is("reason", "unallocated")
    ? `${at}: no share is allocated for this honour yet. Go on listing; check again once the plan for the closing is there.`
    : `${at}: ${number("count")} proposed, the share is ${number("quota")}. Take some out or ask for a larger share.`;
}
