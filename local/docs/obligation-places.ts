import { xnt2025 } from "../../shared/campaign/seed/xnt-2025.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import { findCell } from "../../shared/tables/obligations/find-cell.ts";
import { type Obligation, obligations } from "../../shared/tables/obligations/obligations.ts";
import { buildSummaryTabs } from "../../shared/tables/summary/summary-tabs.ts";

export interface ObligationPlace extends Obligation {
  /** Sheet of the form. */
  readonly sheet: string;
  /** Summary sheet and the cell of the figure, sent figures, as an empty town shows it. */
  readonly tab: string;
  readonly cell: string;
}

/** Where each obligation is recorded and read. @throws Error for a figure that no tab shows: an obligation nobody could see. */
export function obligationPlaces(): readonly ObligationPlace[] {
  const tabs = buildSummaryTabs({
    summary: { at: "2024-10-31T00:00:00Z", asOf: null, units: [], unchecked: 0 },
    campaign: xnt2025,
    period: { name: "Tháng 10/2024", from: "2024-10-01", to: "2024-10-31" },
    language: "vi",
  });
  return obligations.map((obligation) => {
    const { indicator, unit, form } = obligation;
    const found = findCell(tabs, { id: indicator, unit, basis: "sent" });
    if (found === undefined) throw new Error(`No tab shows ${indicator} of ${unit}`);
    return { ...obligation, sheet: formById(form).sheet, tab: found.sheet, cell: found.cell };
  });
}
