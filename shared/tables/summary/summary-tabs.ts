import type { Grid } from "../grid.ts";
import { answersTab } from "./answers-tab.ts";
import { figureBook } from "./figure-book.ts";
import { formerUnitsTab } from "./former-units-tab.ts";
import { needTab } from "./need-tab.ts";
import { progressTab } from "./progress-tab.ts";
import { budgetTab, mobilisedTab } from "./resource-tabs.ts";
import { hasOrigins } from "./split-by-origin.ts";
import type { SummaryInput } from "./summary-input.ts";

/** Tabs of one summary, all from the same figures and the same as-of stamp (domain §2.2). */
export function buildSummaryTabs(input: SummaryInput): readonly Grid[] {
  const book = figureBook(input);
  const tabs = [needTab, progressTab, budgetTab, mobilisedTab, answersTab].map((tab) =>
    tab(input, book),
  );
  return hasOrigins(input.summary) ? [...tabs, formerUnitsTab(input)] : tabs;
}
