/** A range seen as areas: what formats and rules work on. It keeps following the range's cells. */
import type { RangeRef } from "../../book/book.ts";
import type { Areas } from "../targets.ts";

export function areasOf(range: RangeRef): Areas {
  return {
    sheet: range.sheet,
    get areas() {
      return [range.area];
    },
  };
}
