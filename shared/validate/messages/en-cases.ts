import { stages } from "../../forms/construction/columns.ts";
import { capital, type Parts } from "./sentence.ts";

const names: Readonly<Record<string, string>> = {
  villages: "villages of the unit",
  households: "household list",
};

/** E16: a value that is not in its list. */
export function notInList({ at, quote, text, is, column }: Parts): string {
  if (is("reason", "unsent"))
    return `${at}: household ${quote("value")} has no code yet. Send the household list first.`;
  const list = names[text("list")] ?? column;
  const suggestion = text("suggestion");
  const action =
    suggestion === "" ? "Choose from the list." : `If it is “${suggestion}”, press Correct.`;
  return `${at}: ${quote("value")} is not in the list ${list}. ${action}`;
}

/** E24: a person, house, decision or ledger row entered twice. */
export function duplicate({ at, is, issue }: Parts): string {
  if (is("what", "gift"))
    return `This row is exactly like${rowOf(issue.params["otherRow"]) || " a row already sent"}. Type a receipt or day if it is another gift, or delete the row.`;
  const row = rowOf(issue.params["otherRow"]) || " a row already sent";
  if (is("what", "household"))
    return `${at}: this household repeats${row}. A house has one progress row; remove the other.`;
  if (is("what", "row"))
    return `${at}: this is entered already in${row}. One matter takes one row; remove the other or correct this one.`;
  if (is("what", "entry"))
    return `${at}: repeats${row}, the same id or name at the same time. Correct the days in force or remove the extra row.`;
  if (is("what", "decision"))
    return `${at}: this household is already in the decision, as in${row}. Remove the extra row.`;
  return `${at}: this national ID repeats${row}. A person is entered once; remove the extra row or correct the ID.`;
}

/** E27: what is no day of the calendar. */
export function impossibleDate({ at, quote, is }: Parts): string {
  if (is("reason", "year"))
    return `${at}: ${quote("value")} is only a year. Type day/month/year, for example 28/02/2025.`;
  if (is("reason", "range"))
    return `${at}: ${quote("value")} is outside any sensible time. Type it again, for example 28/02/2025.`;
  return `${at}: ${quote("value")} is not in the calendar. Type day/month/year, for example 28/02/2025.`;
}

/** E28: a date said back in words. */
export function saidBack({ at, text, issue, is }: Parts): string {
  const words = String(issue.params["words"] ?? "");
  const doubt = is("reason", "early") ? ", unusually early" : "";
  return issue.level === "fixed"
    ? `${at}: ${text("value")} is text, understood as ${words}. Press Correct to make it a date.`
    : `${at} is understood as ${words}${doubt}. If that is wrong, correct the date.`;
}

/** E33: work before or without approval. */
export function startedWithoutApproval({ at, is, text, number }: Parts): string {
  if (is("reason", "figures"))
    return `${at}: ${text("less")} (${number("value")}) is more than ${text("more")} (${number("limit")}). Check and correct the wrong figure.`;
  return is("reason", "before-approval")
    ? `${at}: work began on ${text("date")}, before the approval of ${text("decided")}. Check both dates.`
    : `${at}: work has begun but there is no approval. Ask the urban management office to add the decision.`;
}

/** E35: a stage and its dates disagree. */
export function withoutEvidence(parts: Parts): string {
  const { at, is, issue, heading, quote, column, text, number } = parts;
  if (is("reason", "status"))
    return `${at} says ${quote("labelEn")} but ${heading("step")} is filled in. Choose ${column} again or clear the date.`;
  if (is("reason", "no-gift"))
    return `${at}: the unit's ledger has nothing received from ${quote("donor")}. Write the name as it stands there or add the gift.`;
  if (is("reason", "houses"))
    return `${at}: says ${number("value")} houses completed, the progress sheet has ${number("count")}. Correct the number or the progress.`;
  if (is("reason", "no-vote"))
    return `${at}: the village has no meeting that voted on ${text("date")}. Correct the date or add the meeting to its sheet.`;
  if (is("reason", "no-posting"))
    return `${at}: the village's list was not posted on ${text("date")}. Correct the date or add the posting to its sheet.`;
  const stage = stages.find(({ id }) => id === issue.params["stage"])?.en ?? "";
  if (is("reason", "stage"))
    return `${at} says “${stage}” but ${heading("step")} is filled in. Choose the stage again or clear the date.`;
  if (is("reason", "acceptanceNo"))
    return `${at}: inspected, but the number of the inspection record is missing. Type it in.`;
  return `${at}: stage “${stage}” but no date in ${heading("reason")}. Type the date or choose the stage again.`;
}

/** E41: votes and households of a meeting. */
export function voteCount({ at, is, number }: Parts): string {
  if (is("reason", "count"))
    return `${at}: ${number("votes")} votes are more than the ${number("attendees")} attendees. Compare with the minutes.`;
  if (is("reason", "passed"))
    return `${at}: ${number("passed")} households passed out of ${number("households")} considered. Compare with the minutes.`;
  if (is("reason", "household"))
    return `${at}: ${number("percent")} % in favour is not more than ${number("least")} %. Compare with the minutes or choose Rejected.`;
  return `${at}: ${number("percent")} % in favour is not more than ${number("least")} %. Compare with the minutes or type 0 households passed.`;
}

/** E45: a name that looks mistyped. */
export function oddName({ at, quote, is, text }: Parts): string {
  const suggestion = text("suggestion");
  if (suggestion !== "")
    return `${at}: ${quote("value")} is oddly written. If it is “${suggestion}”, press Correct.`;
  return is("reason", "short")
    ? `${at}: ${quote("value")} is a single word. Type the full name.`
    : `${at}: ${quote("value")} holds signs no name has. Check and type the name again.`;
}

/** E46: a village the unit does not have. */
export function wrongVillage({ at, quote, text }: Parts): string {
  const successor = text("successor");
  if (successor !== "")
    return `${at}: ${quote("value")} was merged into “${successor}”. If that is meant, press Correct.`;
  const other = text("other");
  return other === ""
    ? `${at}: ${quote("value")} is not in ${text("unit")} on ${text("on")}. Choose from the list.`
    : `${at}: ${quote("value")} belongs to ${other}, not to ${text("unit")}. Choose from the list.`;
}

/** E50: a household that cannot be helped as it is described. */
export function notEligible({ who, at, is, quote }: Parts): string {
  if (is("reason", "flag"))
    return `${at}: the main category ${quote("category")} is not ticked in its flag column. Tick it or choose again.`;
  if (is("reason", "off-plan"))
    return `${capital(who)} has land against the land-use plan. Check the place before approving.`;
  if (is("reason", "land"))
    return `${capital(who)} has disputed land and cannot be approved yet. Settle it, then correct the column Land.`;
  return `${capital(who)} has no category and is not eligible yet. Choose the main category.`;
}

/** E63: an honour the nominee may not be proposed for. */
export function notEligibleForAward({ at, is, quote, text }: Parts): string {
  if (is("reason", "subject"))
    return `${at}: ${quote("award")} is not given to ${quote("valueEn")}, only to: ${text("allowedEn")}. Choose another honour.`;
  if (is("reason", "branch"))
    return `${at}: ${quote("award")} is not given for ${quote("valueEn")}. Choose another honour or merit.`;
  if (is("reason", "influence"))
    return `${at}: ${quote("award")} asks for an influence in the whole province. Choose another honour or correct the influence.`;
  if (is("reason", "origin"))
    return `${at}: ${quote("award")} is not for those from elsewhere. Choose another honour or correct this cell.`;
  return is("reason", "inquiry")
    ? `${at}: nobody is proposed while an inquiry is open. Withdraw the nomination until it is closed.`
    : `${at}: one merit is honoured once. Withdraw the nomination or name another merit.`;
}

/** E67: a value of the wrong kind, size or length. */
export function wrongKind({ at, quote, is, column, number, text }: Parts): string {
  if (is("reason", "length"))
    return `${at} is longer than ${number("maximum")} characters. Shorten it.`;
  if (is("reason", "bidi"))
    return `${at} holds hidden signs that reorder the text. Press Correct or type it again.`;
  if (is("reason", "whole")) return `${at}: ${column} must be a whole number. Type it again.`;
  if (is("reason", "range")) {
    const limits =
      text("maximum") === ""
        ? `from ${number("minimum")}`
        : `${number("minimum")} to ${number("maximum")}`;
    return `${at}: ${quote("value")} is outside the limits (${limits}). Check it again.`;
  }
  return `${at}: ${quote("value")} is not a number. Type it in digits.`;
}

/** E69: an id or code that is not written as its kind is. */
export function malformedCode({ at, quote, is, text }: Parts): string {
  const suggestion = text("suggestion");
  const action = suggestion === "" ? "Type it again." : `If it is “${suggestion}”, press Correct.`;
  if (is("reason", "letters"))
    return `${at}: ${quote("value")} must be two or three plain capitals. Type it again, for example NL.`;
  if (is("reason", "official"))
    return `${at}: the official code ${quote("value")} must have 5 digits. Type it again, for example 03151.`;
  if (is("reason", "group"))
    return `${at}: the id must begin with the programme's group. ${action}`;
  if (is("reason", "itself"))
    return `${at}: a village cannot be merged into itself. Choose another village.`;
  if (is("reason", "key"))
    return `${at}: ${quote("value")} may hold only small letters, digits, underscores and dots. Type it again.`;
  return `${at}: ${quote("value")} may hold only small letters, digits, dots, hyphens. ${action}`;
}

/** E70: a row of a catalogue in which nothing is ticked. */
export function nothingTicked({ at, is }: Parts): string {
  if (is("reason", "role")) return `${at}: no role is ticked. Tick at least one column.`;
  if (is("reason", "branch"))
    return `${at}: neither organising nor contributing is ticked. Tick at least one column.`;
  return `${at}: neither groups, households nor persons are ticked. Tick at least one column.`;
}

/** E72: roles one person may not have together. */
export function rolesTogether({ at, heading }: Parts): string {
  return `${at}: nobody of this unit has both “${heading("first")}” and “${heading("second")}”. Clear one column.`;
}

/** " row 12" for a row of the same sheet; "" for one that is only stored. */
export function rowOf(row: string | number | undefined): string {
  return typeof row === "number" && row > 0 ? ` row ${row}` : "";
}

/** E55: a phone number that was understood, one to be looked at, or none. */
export function wrongPhone({ at, quote, text, issue }: Parts): string {
  if ("understood" in issue.params)
    return `${at}: ${quote("value")} was understood as the phone number ${text("understood")}. Press Correct to write it.`;
  if ("suggestion" in issue.params)
    return `${at}: ${quote("value")} is no phone number of today. If it is ${text("suggestion")}, press Correct.`;
  return `${at}: a phone number has 10 digits and begins with 0. Correct it or leave it blank.`;
}
