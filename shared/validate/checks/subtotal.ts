import type { Cell } from "../../text/cell.ts";

/** A line that adds up others: "Tổng", "Tổng cộng", "Cộng bản Hốc:". Not folded, since Tống is a family name. */
const subtotal =
  /^(?:t[ổo]ng(?: c[ộo]ng| s[ốo])?|c[ộo]ng(?: d[ồo]n)?)(?: (?:h[ộo]|to[àa]n|x[ãa]|b[ảa]n|th[ôo]n|t[ổo]|ph[ưu][ờo]ng|kh[ẩa]u|đ[ợo]t|trang|ngu[ồo]n)(?: .{0,60})?)?[ :.]*[0-9]*$/i;

/** True for a row whose first text announces a sum (E04). Looks at the first few filled cells only. */
export function isSubtotal(cells: readonly Cell[]): boolean {
  const first = cells.find(
    (cell): cell is string => typeof cell === "string" && cell.trim() !== "",
  );
  return first !== undefined && first.length < 100 && subtotal.test(first.normalize("NFC").trim());
}
