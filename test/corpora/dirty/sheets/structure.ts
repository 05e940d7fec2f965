import type { FormId } from "../../../../shared/forms/column.ts";

/**
 * What somebody did to a sheet with five good rows and fifteen empty ones; rows count from 1, columns are keys. Only Excel sees it: the
 * service gets rows. Expected: "E05 warn 2" counts, "E01 block village 2-3" is a place, "E48 warn village 3" one cell.
 */
export interface SheetFact {
  readonly form: FormId;
  readonly why: string;
  readonly acts: readonly Act[];
  readonly expected: string;
}

export type Act =
  | readonly ["merge", from: string, first: number, to: string, last: number]
  | readonly ["hide", first: number, last: number]
  | readonly ["hideColumn", column: string]
  /** Shows only rows whose cell says what that of the first row says. */
  | readonly ["filterByFirst", column: string]
  | readonly ["formula", column: string, row: number, formula: string]
  | readonly ["comment", column: string, row: number, text: string]
  | readonly ["resolved", column: string, row: number, text: string]
  | readonly ["heading", column: string, text: string]
  | readonly ["deleteColumn", column: string]
  | readonly ["blankRows", before: number, count: number]
  /** Types the headings once more into an empty row, as a second page has them. */
  | readonly ["headingsAgain", row: number]
  | readonly ["type", column: string, row: number, text: string]
  | readonly ["rename", sheet: string]
  | readonly ["sort", column: string]
  | readonly ["addColumn", heading: string]
  | readonly ["colour", column: string, first: number, last: number];

const elsewhere = "='[DS cũ.xlsx]Sheet1'!B2";

/** One list per workbook, one sheet each. Source: E01 to E08, E61 of domain §8.2; reliability §4. */
export const sheetBooks: readonly (readonly SheetFact[])[] = [
  [
    fact(
      "households",
      "merged villages",
      [["merge", "village", 2, "village", 3]],
      "E01 block village 2-3; E48 warn village 3",
    ),
    fact(
      "money",
      "a donor for two rows",
      [["merge", "donor", 1, "donor", 2]],
      "E01 block donor 1-2; E48 warn donor 2",
    ),
    fact("rounds", "merged remarks", [["merge", "note", 2, "note", 4]], "E01 block note 2-4"),
    fact(
      "obstacles",
      "merged across columns",
      [["merge", "content", 1, "cause", 1]],
      "E01 block content-cause 1",
    ),
    fact("outreach", "two hidden rows", [["hide", 2, 3]], "E05 warn 2"),
    fact("documents", "the first row hidden", [["hide", 1, 1]], "E05 warn 1"),
    fact("inspections", "all rows hidden", [["hide", 1, 5]], "E05 warn 5"),
    fact(
      "complaints",
      "a filter that leaves four rows",
      [
        ["type", "status", 2, "Đang giải quyết"],
        ["filterByFirst", "status"],
      ],
      "E06 warn 1",
    ),
    fact("exemplars", "a filter that leaves one row", [["filterByFirst", "who"]], "E06 warn 4"),
    fact(
      "nominations",
      "a filter by position",
      [
        ["type", "position", 4, "Bí thư chi bộ"],
        ["type", "position", 5, "Bí thư chi bộ"],
        ["filterByFirst", "position"],
      ],
      "E06 warn 2",
    ),
  ],
  [
    fact("households", "an empty row between two", [["blankRows", 3, 1]], "E03 fixed 1"),
    fact("money", "two empty rows", [["blankRows", 2, 2]], "E03 fixed 2"),
    fact(
      "rounds",
      "the headings of a second page",
      [
        ["blankRows", 4, 1],
        ["headingsAgain", 4],
      ],
      "E03 fixed 1",
    ),
    fact(
      "obstacles",
      "an empty row, then the headings",
      [
        ["blankRows", 3, 2],
        ["headingsAgain", 4],
      ],
      "E03 fixed 2",
    ),
    fact("outreach", "a heading typed over", [["heading", "quantity", "Cột 5"]], "E02 block"),
    fact("documents", "a column deleted", [["deleteColumn", "title"]], "E02 block"),
    fact(
      "inspections",
      "a heading of the details typed over",
      [["heading", "participants", "abc"]],
      "E02 block",
    ),
    fact(
      "complaints",
      "a formula of another file",
      [["formula", "content", 1, elsewhere]],
      "E07 warn content 1",
    ),
    fact(
      "exemplars",
      "a formula of the network",
      [["formula", "summary", 2, "='\\\\may1\\ds\\[cu.xlsx]T1'!A1"]],
      "E07 warn summary 2",
    ),
    fact(
      "nominations",
      "a heading emptied to a number",
      [["heading", "achievement", "2025"]],
      "E02 block",
    ),
  ],
  [
    fact("households", "a formula of the person's own", [["formula", "people", 1, "=2+2"]], ""),
    fact(
      "money",
      "an amount of another file",
      [["formula", "amount", 1, "='C:\\DS\\[thu.xlsx]T1'!B2"]],
      "E07 warn amount 1",
    ),
    fact("rounds", "a comment", [["comment", "agreed", 1, "thực ra 19"]], "E61 warn agreed 1"),
    fact(
      "obstacles",
      "a comment on text",
      [["comment", "content", 2, "đã xong"]],
      "E61 warn content 2",
    ),
    fact(
      "outreach",
      "two comments",
      [
        ["comment", "people", 1, "60 người"],
        ["comment", "place", 3, "ở bản Đớ"],
      ],
      "E61 warn people 1; E61 warn place 3",
    ),
    fact(
      "documents",
      "a comment that was dealt with",
      [["resolved", "title", 1, "đã hỏi lại"]],
      "",
    ),
    fact("inspections", "sorted", [["sort", "lead"]], ""),
    fact("complaints", "a column of the person's own", [["addColumn", "Theo dõi riêng"]], ""),
    fact(
      "exemplars",
      "a name below the list",
      [["type", "summary", 9, "Người lập biểu"]],
      "E03 fixed 1",
    ),
    fact(
      "nominations",
      "a broken formula",
      [["formula", "position", 1, "#REF!"]],
      "E08 block position 1",
    ),
  ],
  [
    fact(
      "households",
      "one name for three houses",
      [["merge", "head", 1, "head", 3]],
      "E01 block head 1-3; E48 block head 2; E48 block head 3",
    ),
    fact("money", "a hidden column of details", [["hideColumn", "rate"]], ""),
    fact("rounds", "the sheet renamed", [["rename", "BX 2025"]], ""),
    fact("obstacles", "a heading in capitals", [["heading", "cause", "NGUYÊN NHÂN"]], ""),
    fact(
      "outreach",
      "merged and hidden",
      [
        ["merge", "topic", 1, "topic", 2],
        ["hide", 4, 4],
      ],
      "E01 block topic 1-2; E48 warn topic 2; E05 warn 1",
    ),
    fact(
      "documents",
      "hidden by a filter on what is empty",
      [
        ["type", "link", 2, "Kho"],
        ["filterByFirst", "link"],
      ],
      "E06 warn 1",
    ),
    fact("inspections", "a sum line", [["type", "lead", 6, "Tổng cộng"]], "E04 warn 6"),
    fact(
      "complaints",
      "kind and day in one cell",
      [["merge", "kind", 3, "receivedOn", 3]],
      "E01 block kind-receivedOn 3; E48 warn receivedOn 3",
    ),
    fact("exemplars", "empty rows hidden", [["hide", 8, 12]], ""),
    fact(
      "nominations",
      "two areas merged",
      [
        ["merge", "note", 1, "note", 2],
        ["merge", "position", 4, "position", 5],
      ],
      "E01 block note 1-2; E01 block position 4-5; E48 warn position 5",
    ),
  ],
  // A row pasted from another ward's workbook brings its code along; a colour is for one's own eyes.
  [
    fact(
      "households",
      "E47: a row of Sông Đà",
      [["type", "code", 2, "SD-2024-007"]],
      "E47 block 2",
    ),
    fact("rounds", "a yellow cell", [["colour", "agreed", 1, 1]], "E61 warn 1"),
  ],
  [
    fact(
      "households",
      "E47: rows of two other wards",
      [
        ["type", "code", 1, "LN-2024-001"],
        ["type", "code", 3, "SD-2024-002"],
      ],
      "E47 block 1; E47 block 3",
    ),
    fact(
      "money",
      "yellow cells of two columns",
      [
        ["colour", "amount", 2, 3],
        ["colour", "donor", 4, 4],
      ],
      "E61 warn 2",
    ),
  ],
  [
    fact(
      "households",
      "E47: one of Lay Nưa among our own",
      [
        ["type", "code", 1, "NL-2024-001"],
        ["type", "code", 5, "LN-2025-012"],
      ],
      "E47 block 5",
    ),
    fact("obstacles", "a column in one colour", [["colour", "kind", 1, 20]], ""),
  ],
];

function fact(form: FormId, why: string, ...[acts, expected]: [readonly Act[], string]): SheetFact {
  return { form, why, acts, expected };
}
