import type { Sentence } from "./sentence.ts";

/** English sentences about what only Excel can see of a sheet, E01–E08. */
export const sheetMessagesEn: readonly (readonly [code: string, say: Sentence])[] = [
  [
    "E01",
    ({ at }) =>
      `${at} is merged, so nobody knows which household it belongs to. Unmerge it and fill in every row.`,
  ],
  [
    "E02",
    ({ quote }) =>
      `Column ${quote("name")} is missing, so this sheet cannot be sent. Press “Set up sheets” to get the headings back.`,
  ],
  [
    "E03",
    ({ number }) =>
      `${number("count")} blank or extra title rows were skipped. Nothing more to do.`,
  ],
  [
    "E04",
    ({ at }) =>
      `${at} is a subtotal, not a household, and is not sent. Delete the row: totals are computed.`,
  ],
  [
    "E05",
    ({ number }) => `${number("count")} hidden rows are sent all the same. Unhide them to check.`,
  ],
  [
    "E06",
    ({ number }) =>
      `The table is filtered: ${number("count")} rows that do not show are checked and sent too. Clear the filter to see all.`,
  ],
  [
    "E07",
    ({ at }) =>
      `${at} is a formula that reads another file and may be out of date. Paste it again as a value.`,
  ],
  [
    "E08",
    ({ at, text }) =>
      `${at} shows the error ${text("value")}, so there is no value to send. Type the value again.`,
  ],
];
