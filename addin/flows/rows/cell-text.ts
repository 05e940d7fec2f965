import { formById } from "../../../shared/forms/catalogue.ts";
import type { ColumnKind, FormId, Localised } from "../../../shared/forms/column.ts";
import { formatDate, serialToIso } from "../../../shared/text/date.ts";
import type { Cell } from "../../../shared/text/cell.ts";

export interface CellPlace {
  readonly form: FormId;
  /** Column key; null for a whole row. */
  readonly column: string | null;
}

/** A cell as Excel would show it: dates from serials, grouped figures, "" for a blank. */
export function cellText(cell: Cell, place: CellPlace, language: keyof Localised): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return yesNo[language][cell ? 1 : 0];
  if (typeof cell === "string") return cell;
  const kind = kindOf(place);
  if (kind === "date" || kind === "birth") return dateText(cell);
  if (kind !== "money" && kind !== "decimal") return String(cell);
  return cell.toLocaleString(locales[language], { maximumFractionDigits: 2 });
}

const yesNo = { vi: ["Không", "Có"], en: ["No", "Yes"] } as const;
const locales = { vi: "vi-VN", en: "en-GB" } as const;

/** A birth cell may hold a bare year, which is no serial anybody means. */
function dateText(serial: number): string {
  const iso = serial < 3000 ? null : serialToIso(serial);
  return iso === null ? String(serial) : formatDate(iso);
}

function kindOf({ form, column }: CellPlace): ColumnKind | undefined {
  return formById(form).columns.find(({ key }) => key === column)?.kind;
}
