import { forms } from "../../shared/forms/catalogue.ts";
import type { ColumnKind, FormId } from "../../shared/forms/form.ts";
import { formatDate, serialToIso } from "../../shared/text/date.ts";
import type { Cell } from "../../shared/text/cell.ts";
import { formatNumber, type Language } from "../i18n/words.ts";

export interface CellPlace {
  readonly form: FormId;
  /** Column key; null for a whole row. */
  readonly column: string | null;
}

/** A cell as Excel would show it: dates from serials, grouped figures, "" for a blank. */
export function cellText(cell: Cell, place: CellPlace, language: Language): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return yesNo[language][cell ? 1 : 0];
  if (typeof cell === "string") return cell;
  const kind = kindOf(place);
  if (kind === "date" || kind === "birth") return dateText(cell);
  return kind === "money" || kind === "decimal" ? formatNumber(cell, language) : String(cell);
}

const yesNo = { vi: ["Không", "Có"], en: ["No", "Yes"] } as const;

/** A birth cell may hold a bare year, which is no serial anybody means. */
function dateText(serial: number): string {
  const iso = serial < 3000 ? null : serialToIso(serial);
  return iso === null ? String(serial) : formatDate(iso);
}

function kindOf({ form, column }: CellPlace): ColumnKind | undefined {
  const columns = forms.find(({ id }) => id === form)?.columns;
  return columns?.find(({ key }) => key === column)?.kind;
}
