import type { Column } from "../../shared/forms/form.ts";
import { type Cell, isBlank } from "../../shared/text/cell.ts";
import { formatDate, serialToIso } from "../../shared/text/date.ts";
import { formatMoney } from "../../shared/text/money.ts";

/** A canonical cell as a person reads it: dates in words of the sheet, amounts with separators. "" when blank. */
export function cellText({ kind }: Pick<Column, "kind">, cell: Cell): string {
  if (isBlank(cell)) return "";
  if (typeof cell === "boolean") return cell ? "Có" : "Không";
  if (typeof cell !== "number") return String(cell);
  if (kind === "money") return formatMoney(cell);
  const isDay = kind === "date" || (kind === "birth" && cell > 9999);
  return isDay ? formatDate(serialToIso(cell) ?? "") : cell.toLocaleString("vi-VN");
}
