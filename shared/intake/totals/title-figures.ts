import type { Cell } from "../../text/cell.ts";
import { fold } from "../../text/normalise.ts";
import { checkFigures } from "../../validate/totals/check-figures.ts";
import type { RawList } from "../table/raw-list.ts";
import { countIn, wholeNumber } from "./count-in.ts";
import type { ListFigure } from "./list-figures.ts";

/** Only what says that it counts this list: "hỗ trợ 200 hộ trong năm" in a title does not. */
const counts =
  /^[^\p{L}]*(?:tong (?:so|cong)|cong|(?:an dinh )?danh sach (?:nay )?(?:co|gom))(?![a-z])/u;
const parts = {
  new: /xay(?: dung)? moi[^\d,;]{0,12}(\d[\d.]*)/,
  repair: /sua chua[^\d,;]{0,12}(\d[\d.]*)/,
};
const columns = { new: "Xây mới", repair: "Sửa chữa", total: "Tổng" };

/**
 * The line above or below a list that says how many it holds: "Tổng số: 58 hộ, trong đó xây mới 20, sửa chữa 37". Its parts are added
 * up (E32), and its total is held against the rows (E31), where that is not done elsewhere (`rows` null).
 */
export function wrongTitles(
  { cells, firstRow }: RawList,
  { lines, rows }: { readonly lines: readonly number[]; readonly rows: number | null },
): readonly ListFigure[] {
  return lines.flatMap((row) =>
    (cells[row] ?? []).flatMap((cell, column): readonly ListFigure[] => {
      const figures = figuresIn(cell);
      if (figures === undefined) return [];
      const at = { row: firstRow + row, column, target: null };
      const sums = [{ total: "total", parts: ["new", "repair"] }];
      const split = checkFigures({ columns, sums, rows: [{ row, figures }] }).map(
        ({ params }): ListFigure => ({ ...at, code: "E32", params }),
      );
      const { total } = figures;
      if (rows === null || total === rows) return split;
      const difference = Math.abs(total - rows);
      const params = { reason: "list", total, sum: rows, difference };
      return [{ ...at, code: "E31", params }, ...split];
    }),
  );
}

function figuresIn(
  cell: Cell,
): { total: number; new: number | null; repair: number | null } | undefined {
  const total = countIn(cell);
  const text = typeof cell === "string" ? fold(cell) : "";
  if (total === null || !counts.test(text)) return undefined;
  const read = (pattern: RegExp) => {
    const [, number] = pattern.exec(text) ?? [];
    return number === undefined ? null : wholeNumber(number.replace(/\.$/, ""));
  };
  return { total, new: read(parts.new), repair: read(parts.repair) };
}
