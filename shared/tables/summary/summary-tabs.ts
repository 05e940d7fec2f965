import type { Grid } from "../grid.ts";
import { answersTab } from "./answers-tab.ts";
import { figureBook } from "./figure-book.ts";
import { needTab } from "./need-tab.ts";
import { progressTab } from "./progress-tab.ts";
import { budgetTab, mobilisedTab } from "./resource-tabs.ts";
import type { SummaryInput } from "./summary-input.ts";

/** Tabs of one summary, all from the same figures and the same as-of stamp (domain §2.2). */
export function buildSummaryTabs(input: SummaryInput): readonly Grid[] {
  const book = figureBook(input);
  return [needTab, progressTab, budgetTab, mobilisedTab, answersTab].map((tab) => tab(input, book));
}
