import { capital, type Sentence } from "./sentence.ts";
import { sheetMessagesEn } from "./en-sheet.ts";
import {
  duplicate,
  impossibleDate,
  malformedCode,
  notEligible,
  notEligibleForAward,
  nothingTicked,
  notInList,
  oddName,
  rolesTogether,
  rowOf,
  saidBack,
  startedWithoutApproval,
  voteCount,
  withoutEvidence,
  wrongPhone,
  wrongKind,
  wrongVillage,
} from "./en-cases.ts";
import {
  allocatedTwice,
  decidedTooEarly,
  helpedTwice,
  leftOrGone,
  overQuota,
  paidTooEarly,
  wentBack,
  wrongParts,
  wrongTotal,
} from "./en-evidence.ts";

/** English sentences by code, in the order of the Vietnamese ones. */
export const messagesEn: ReadonlyMap<string, Sentence> = new Map<string, Sentence>([
  ...sheetMessagesEn,
  [
    "E09",
    ({ at, quote, number }) =>
      `${at}: ${quote("value")} is text, understood as ${number("understood")}. Press Correct to rewrite it, or correct it.`,
  ],
  [
    "E10",
    ({ at, quote, number }) =>
      `${at}: is ${quote("value")} ${number("low")} or ${number("high")}? Write the number in full, such as 60,000,000.`,
  ],
  [
    "E11",
    ({ at, money }) =>
      `${at} is only ${money("value")} đồng, unusually low. If it is in millions, write the full amount in đồng.`,
  ],
  [
    "E12",
    ({ at, money, text }) =>
      `${at}: ${money("value")} đồng is above the norm of ${money("norm")} đồng on ${text("date")}. If right, name the extra source in the note.`,
  ],
  ["E13", ({ at, column }) => `${at}: ${column} cannot be negative. Type a positive number.`],
  [
    "E14",
    ({ at, quote, text }) =>
      `${at}: ${quote("value")} was understood as “${text("understood")}”. Press Correct to rewrite it, or choose another value.`,
  ],
  [
    "E15",
    ({ who, text }) =>
      `${capital(who)} is marked both “${text("firstEn")}” and “${text("secondEn")}” and would count twice. Keep only one.`,
  ],
  ["E16", notInList],
  [
    "E17",
    ({ at, number, text }) =>
      `${at} has ${number("length")} digits: Excel dropped the zero in front. If it is ${text("suggestion")}, press Correct.`,
  ],
  [
    "E18",
    ({ at, text }) =>
      `${at} shows ${text("value")}, so digits are lost. Format the cell as Text and type all 12 digits again.`,
  ],
  [
    "E19",
    ({ at, number }) =>
      `${at}: a national ID has exactly 12 digits, this has ${number("length")}. Type it again from the card.`,
  ],
  [
    "E20",
    ({ at, text }) =>
      `${at}: the ID begins with ${text("province")}, no known province code. Compare it with the card.`,
  ],
  [
    "E21",
    ({ at, text }) =>
      `${at}: the ID is that of a ${text("fromId")} person, the column Sex says ${text("value")}. Compare the card and correct one.`,
  ],
  [
    "E22",
    ({ at, text }) =>
      `${at} says born in ${text("value")}, the ID says ${text("fromId")}. Compare the card and correct one.`,
  ],
  [
    "E23",
    ({ at, quote }) =>
      `${at}: ${quote("value")} is an old 9-digit paper, no longer valid. Type the 12-digit ID; the old number has its own column.`,
  ],
  ["E24", duplicate],
  ["E25", helpedTwice],
  [
    "E26",
    ({ at, quote, issue }) =>
      `${at} resembles ${quote("other")}${rowOf(issue.params["otherRow"])}: same village and birth year. If they are one household, delete one row.`,
  ],
  ["E27", impossibleDate],
  ["E28", saidBack],
  [
    "E29",
    ({ at, column, text, heading }) =>
      `${at}: ${column} ${text("date")} is before ${heading("earlier")} ${text("earlierDate")}. Correct one of the two dates.`,
  ],
  [
    "E30",
    ({ at, column, text }) =>
      `${at}: ${column} ${text("date")} has not come yet, so it cannot be done. Correct the date or leave it blank.`,
  ],
  ["E31", wrongTotal],
  ["E32", wrongParts],
  ["E33", startedWithoutApproval],
  ["E34", wentBack],
  ["E35", withoutEvidence],
  ["E36", paidTooEarly],
  [
    "E37",
    ({ at, money }) =>
      `${at}: ${money("paid")} đồng paid so far is above the approved ${money("approved")} đồng. Check the amount.`,
  ],
  [
    "E38",
    ({ at, is, money }) =>
      is("reason", "labour")
        ? `${at}: workdays × rate make ${money("sum")} đồng, the value says ${money("total")} đồng. Correct one of them.`
        : `${at}: central plus local budget make ${money("sum")} đồng, the support is ${money("total")} đồng. Make them agree.`,
  ],
  [
    "E39",
    ({ at }) =>
      `${at}: labour has a value but no workdays, so it cannot be checked. Type the number of workdays.`,
  ],
  ["E40", decidedTooEarly],
  ["E41", voteCount],
  [
    "E42",
    ({ at }) =>
      `${at}: extra spaces or characters were left out when sending. Press Correct to tidy the cell.`,
  ],
  [
    "E43",
    ({ at }) =>
      `${at}: Vietnamese accents were normalised when sending. Press Correct to rewrite the cell.`,
  ],
  [
    "E44",
    ({ at, quote, text }) =>
      `${at} uses an old font: ${quote("value")}. If it is “${text("suggestion")}”, press Correct to convert it.`,
  ],
  ["E45", oddName],
  ["E46", wrongVillage],
  [
    "E47",
    ({ at, quote, text }) =>
      `${at} names the unit ${quote("value")}, you are signed in for “${text("unit")}”. Correct the unit or remove the row.`,
  ],
  [
    "E48",
    ({ at, who, column, issue }) =>
      issue.cell === ""
        ? `${capital(who)}: ${column} is missing. Fill it in.`
        : `${at}: ${column} is missing. Fill it in${issue.level === "block" ? " so that the row can be sent" : "; the row is sent and counted as incomplete"}.`,
  ],
  [
    "E49",
    ({ at, quote }) =>
      `${at} says ${quote("value")}, which means nothing once rows are sorted. Write the full value in every row.`,
  ],
  ["E50", notEligible],
  [
    "E51",
    ({ who, text }) =>
      `${capital(who)} is not on the list of poor and near-poor households of ${text("year")}. Enter the number of the decision.`,
  ],
  [
    "E52",
    ({ who, text }) =>
      `${capital(who)} was helped under ${text("help")} in ${text("year")}, normally not again. If allowed, give the reason in the note.`,
  ],
  [
    "E53",
    ({ at, number }) =>
      `${at}: ${number("area")} m², ${number("people")} people (${number("each")} m² each), ${number("durable")}/3 parts durable: outside the criteria. Check again.`,
  ],
  [
    "E54",
    ({ at, is, number }) =>
      is("reason", "area")
        ? `${at}: the new house has ${number("area")} m², less than the required ${number("least")} m². Measure it again.`
        : `${at}: the new house is finished but foundation, walls and roof are not all hard. Check these columns.`,
  ],
  ["E55", wrongPhone],
  [
    "E56",
    ({ at, is, text, number }) =>
      is("reason", "people")
        ? `${at}: ${number("people")} people in one household is unusual. Check the number.`
        : `${at}: the head was born in ${text("year")} (${text("age")} years old), which is unusual. Check the year.`,
  ],
  ["E57", leftOrGone],
  [
    "E58",
    ({ number, issue }) =>
      issue.form === "households"
        ? `${number("count")} households that were sent are gone from the sheet. Do not delete rows: restore them and choose a reason.`
        : `${number("count")} rows that were sent are gone from the sheet. Press “Fetch new data” to get them back, or send with a reason.`,
  ],
  [
    "E59",
    ({ at, text }) =>
      `${at} was changed by ${text("by") || "someone else"}${text("at") === "" ? "" : ` at ${text("at")}`}. Look at the differences and choose which to keep.`,
  ],
  [
    "E60",
    ({ is, text }) =>
      is("reason", "norm")
        ? `Document ${text("number")} is no longer in force from ${text("date")}. Ask the standing office to update the norm.`
        : `Template version ${text("version")} is old, ${text("current")} is current. Press “Set up sheets” to update it.`,
  ],
  [
    "E61",
    ({ at, issue, number, quote }) =>
      issue.row === 0
        ? `Cells are coloured in ${number("count")} columns, such as ${quote("name")}; colours are not sent. Type the content into its column.`
        : `${at}: colours and cell notes are not sent. Type the content into its column.`,
  ],
  ["E62", allocatedTwice],
  ["E63", notEligibleForAward],
  ["E64", overQuota],
  [
    "E65",
    ({ text, quote }) =>
      `The reporting period ${quote("period")} is locked since ${text("date")}. Ask for it to be reopened, with the reason.`,
  ],
  [
    "E66",
    ({ at, money, text, issue }) =>
      issue.params["unit"] !== undefined
        ? `${at}: ${money("value")} đồng may be the gift that ${text("unit")} recorded. Compare with that unit and settle it.`
        : `${at}: ${money("value")} đồng is exactly like an entry made before${rowOf(issue.params["otherRow"])}. If it is entered twice, remove one row.`,
  ],
  ["E67", wrongKind],
  [
    "E68",
    ({ is, text }) =>
      is("reason", "member")
        ? `This row holds the accepted rights of another account. End them here with a day and add a new row.`
        : `This row is household ${text("code")}, accepted or approved; both name and national id changed. For another household, add a new row.`,
  ],
  ["E69", malformedCode],
  ["E70", nothingTicked],
  [
    "E71",
    ({ at }) => `${at}: nobody enters their own rights. Ask somebody else to enter this row.`,
  ],
  ["E72", rolesTogether],
  [
    "E73",
    ({ at }) =>
      `${at}: who denounced is kept secret and never written down. Clear the cell, and name nobody in the text.`,
  ],
  [
    "E74",
    ({ at, column, text }) =>
      `${at}: ${column} is filled in by ${text("office")}, so this value is not taken. Leave it blank or restore what stood there.`,
  ],
  ["other", ({ at }) => `${at} does not meet the form's rules. Check it and correct it.`],
]);
