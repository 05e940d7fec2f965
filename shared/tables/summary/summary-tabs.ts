import type { Grid } from "../grid.ts";
import { answersTab } from "./answers-tab.ts";
import { awardsTab } from "./awards-tab.ts";
import { figureBook } from "./figure-book.ts";
import { formerUnitsTab } from "./former-units-tab.ts";
import { needTab } from "./need-tab.ts";
import { organisationTab } from "./organisation-tab.ts";
import { progressTab } from "./progress-tab.ts";
import { budgetTab, mobilisedTab } from "./resource-tabs.ts";
import { hasOrigins } from "./split-by-origin.ts";
import type { SummaryInput } from "./summary-input.ts";

const tabs = [
  needTab,
  progressTab,
  budgetTab,
  mobilisedTab,
  awardsTab,
  organisationTab,
  answersTab,
] as const;

/** Tabs of one summary, all from the same figures and the same as-of stamp (domain §2.2); one more where units were merged. */
export function buildSummaryTabs(input: SummaryInput): readonly Grid[] {
  const book = figureBook(input);
  const built = tabs.map((tab) => tab(input, book));
  return hasOrigins(input.summary) ? [...built, formerUnitsTab(input)] : built;
}
