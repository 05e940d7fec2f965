import fc from "fast-check";
import type { Column, ParseContext } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import { contextLists, listOf } from "../../shared/forms/lists.ts";
import type { Cell } from "../../shared/text/cell.ts";
import { cleanHousehold, naLay } from "../shared/validate/build-sheet.ts";

/** A ward with two households to pick from, one of them with its label. */
export const context: ParseContext = {
  ...naLay,
  households: new Map([["nl-2024-001", "NL-2024-001"]]),
  householdLabels: new Map([["NL-2024-001", "NL-2024-001 – Lò Văn Panh – bản Hốc"]]),
};

/** Words people write; none of them reads as a number, a date, a mark or another encoding. */
const words = fc
  .array(fc.constantFrom("nhà", "dột", "nát", "bản", "Hốc", "đã", "họp", "Quyết", "định"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list) => list.join(" "));
const names = fc.constantFrom("Lò Văn Panh", "Giàng A Chá", "Quàng Thị Nọi", "Nguyễn Văn Hùng");

/** Cells of a row of the form as a careful clerk types them, in column order; any of them may be blank. */
export function tidyRow(form: Form): fc.Arbitrary<Cell[]> {
  return fc.tuple(...form.columns.map((column) => fc.option(tidyCell(column), { freq: 4 })));
}

function tidyCell(column: Column): fc.Arbitrary<Cell> {
  const { min = 0, max = 500 } = column;
  switch (column.kind) {
    case "derived":
      return fc.constant(null);
    case "name":
      return names;
    case "text":
      return words.map((text) => text.slice(0, max).trim());
    case "integer":
      return fc.integer({ min, max });
    case "decimal":
      return fc.integer({ min: Math.ceil(min * 10), max: Math.floor(max * 10) }).map((n) => n / 10);
    case "money":
      return fc.integer({ min: 1_000_000, max: 500_000_000 });
    case "date":
      return fc.integer({ min: 44_200, max: 45_700 });
    case "birth":
      return fc.integer({ min: 1930, max: 2005 });
    case "national-id":
      return fc
        .integer({ min: 0, max: 99_999_999 })
        .map((rest) => `0110${String(rest).padStart(8, "0")}`);
    case "phone":
      return fc
        .integer({ min: 0, max: 9_999_999 })
        .map((rest) => `038${String(rest).padStart(7, "0")}`);
    default:
      return pickCell(column);
  }
}

/** Drop-downs, marks and picks: any of what they offer. */
function pickCell(column: Column): fc.Arbitrary<Cell> {
  const offered = listOf(column, context) ?? [];
  return offered.length === 0 ? fc.constant(null) : fc.constantFrom(...offered);
}

/** Names of villages in force here. */
export const villageNames: readonly string[] = contextLists(context).villages.options.map(
  ({ label }) => label,
);

/** A household with one or two slips of the sort people make. */
export const dirtyHousehold: fc.Arbitrary<Readonly<Record<string, Cell>>> = fc
  .array(
    fc.oneof(
      slip("nationalId", [11_085_000_123, "11085000123", " 011085000123 ", "01108500012O"]),
      slip("birth", ["1985 ", "01/02/1985", "1/2/85", 1884]),
      slip("people", ["5 khẩu", "năm", "5,0", -4, "5 "]),
      slip("head", ["LÒ VĂN PANH", "lò  văn panh", "Lß V¨n Panh", "Lo\u0300 Văn Panh"]),
      slip("village", ["hốc", "Ban Hoc", "bản Bó", "bản Không Có"]),
      slip("category", ["hộ nghèo", "HN", "ho ngheo", "nghèo"]),
      slip("workType", ["xây mới", "XM", "xay moi", "sửa"]),
      slip("flagPoor", ["v", "X", "có", 1, "không"]),
      slip("surveyedOn", ["5/10/2024", "05-10-2024", "31/9/2024", "2024-10-05"]),
      slip("area", ["24,5 m2", "24.5", "24 m²", "-3"]),
      slip("phone", ["+84 912 345 678", "912345678", "0912.345.678", "12"]),
      slip("note", ["  nhà dột  ", "nh\u00e0\u00a0dột", "nhµ dét"]),
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((slips) => ({ ...cleanHousehold, ...Object.fromEntries(slips) }));

function slip(column: string, cells: readonly Cell[]): fc.Arbitrary<readonly [string, Cell]> {
  return fc.constantFrom(...cells).map((cell) => [column, cell] as const);
}
