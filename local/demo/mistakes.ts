import type { UnitId } from "../../shared/campaign/campaign.ts";
import type { FormId } from "../../shared/forms/column.ts";
import type { CellValue } from "../excel/model/types.ts";
import type { OpenExcel } from "../excel/open-excel.ts";
import { typedSheet } from "./typed-sheet.ts";

/** Something a clerk typed this morning into a row that is stored already. */
interface Slip {
  readonly form: FormId;
  readonly column: string;
  /** Which of the rows that fit, from 0. */
  readonly place: number;
  /** Rows that fit hold something like this in `where`. */
  readonly where: readonly [column: string, test: (value: CellValue) => boolean];
  readonly typed: (value: CellValue) => string;
}

const isFilled = (value: CellValue) => value !== null && value !== "";

/** Nothing here makes a household appear, leave or move on: corrected and sent, the town still has its 96. */
const slips: ReadonlyMap<UnitId, readonly Slip[]> = new Map([
  [
    "na-lay",
    [
      // The zero in front is lost when a list is copied from another workbook.
      slip("households", "nationalId", { place: 1, typed: (id) => String(id).replace(/^0/, "") }),
      slip("households", "village", { place: 3, typed: () => "bản Tạo Sen" }),
      slip("households", "surveyedOn", { place: 6, typed: () => "31/9/2024" }),
      slip("households", "people", { place: 8, typed: () => "năm" }),
      slip("households", "head", { place: 10, typed: (head) => String(head).toUpperCase() }),
      slip("households", "flagPoor", {
        place: 0,
        where: ["flagPoor", isFilled],
        typed: () => "v",
      }),
      slip("construction", "completedOn", {
        place: 0,
        where: ["startedOn", isFilled],
        typed: () => "15/9/2024",
      }),
      slip("money", "amount", {
        place: 0,
        where: ["source", (source) => source === "Hộ tự có"],
        typed: () => "'60.000.000",
      }),
      slip("money", "amount", {
        place: 1,
        where: ["source", (source) => source === "Hộ tự có"],
        typed: () => "'45.000",
      }),
    ],
  ],
  [
    "song-da",
    [
      slip("households", "nationalId", { place: 2, typed: (id) => String(id).replace(/^0/, "") }),
      slip("households", "votedOn", {
        place: 0,
        where: ["votedOn", isFilled],
        typed: () => "30/2/2024",
      }),
    ],
  ],
  [
    "lay-nua",
    [
      slip("households", "village", { place: 5, typed: () => "Bản  Ló" }),
      slip("households", "people", { place: 9, typed: () => "5 khẩu" }),
      slip("money", "amount", {
        place: 2,
        where: ["source", (source) => source === "Hộ tự có"],
        typed: () => "'55.000",
      }),
    ],
  ],
]);

/** Types the unsent edits of the last morning into a ward's workbook, typical mistakes of domain §8.2 among them; other units have none. */
export function makeMistakes(excel: OpenExcel, unit: UnitId): void {
  for (const { form, column, place, where, typed } of slips.get(unit) ?? []) {
    const sheet = typedSheet(excel, form);
    const [key, test] = where;
    const row = sheet.rowsWhere(key, test)[place];
    if (row === undefined) throw new Error(`${unit} has no such row of ${form}`);
    sheet.type(column, row, typed(sheet.value(column, row)));
  }
}

function slip(
  form: FormId,
  column: string,
  { where = ["head", isFilled], ...rest }: Pick<Slip, "place" | "typed"> & Partial<Slip>,
): Slip {
  return { ...rest, form, column, where };
}
