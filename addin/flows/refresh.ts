import type { Campaign, Period } from "../../shared/campaign/campaign.ts";
import type { Me } from "../../shared/api/shapes.ts";
import { Problem } from "../../shared/api/problem.ts";
import { periodAt, periodById } from "../../shared/campaign/periods.ts";
import { scopeOf } from "../../shared/campaign/roles.ts";
import { forms } from "../../shared/forms/catalogue.ts";
import type { Grid } from "../../shared/tables/grid.ts";
import { figuresOf } from "../../shared/tables/summary/figure-book.ts";
import { coverageLine } from "../../shared/tables/summary/headlines.ts";
import type { SummaryInput } from "../../shared/tables/summary/summary-input.ts";
import { findAdjustments } from "../../shared/tables/summary/adjustments.ts";
import { adjustmentsTab } from "../../shared/tables/summary/adjustments-tab.ts";
import { buildSummaryTabs } from "../../shared/tables/summary/summary-tabs.ts";
import { bookFrom } from "./rows/book.ts";
import { derivedGridsOf } from "./rows/derived-grids.ts";
import type { FlowDeps } from "./deps.ts";
import { inspect } from "./rows/inspect.ts";
import { refreshLine } from "./refresh-line.ts";
import type { FrozenFigures, Indicator, RefreshOutcome, Report } from "./outcomes.ts";
import type { ReadSheet, Remembered } from "./workbook.ts";

/** Sheets are written in Vietnamese and found by their Vietnamese names. */
const language = "vi";

export interface RefreshOptions {
  readonly period?: string;
  /** Name of frozen figures to show in place of those of now; for their own period unless another one is asked for. */
  readonly snapshot?: string;
  readonly report?: Report;
}

/**
 * Rewrites the summary tabs from one answer of the service, and the sheets derived from this workbook; of frozen figures also what has
 * been adjusted since. Everything is fetched and
 * laid out before the first cell is written: a refresh that fails changes nothing. @throws Problem "not-allowed" for who is told no
 * figures, an administrator: tabs of noughts would be taken for figures.
 */
export async function refresh(
  deps: FlowDeps,
  { period: wanted, snapshot, report }: RefreshOptions = {},
): Promise<RefreshOutcome> {
  report?.({ step: "receive", done: 0, total: 0 });
  const me = await deps.api.getMe();
  const scope = scopeOf(me);
  if (scope === "states") throw new Problem("not-allowed", { detail: noFigures[deps.language] });
  const { input, frozen, extraTabs } = await readFigures(deps, { ...me, wanted, snapshot });
  const summaryTabs = [...buildSummaryTabs(input), ...extraTabs];
  report?.({ step: "write", done: 0, total: summaryTabs.length });
  const tabs = await deps.workbook.deriveGrids(forms, (memory, reads) => ({
    grids: [...derivedFrom(deps, memory, reads), ...summaryTabs],
    opens: summaryTabs[0]?.sheet,
  }));
  const outcome = {
    asOf: input.summary.asOf,
    coverage: coverageLine({ ...input, language: deps.language }),
    indicators: indicatorsOf(input, "sent"),
    accepted: indicatorsOf(input, "accepted"),
    tabs: tabs.map(({ sheet }) => sheet),
    ...(frozen === undefined ? {} : { frozen }),
  };
  return { ...outcome, line: refreshLine(outcome, deps.language) };
}

interface Asked extends Me {
  readonly wanted: string | undefined;
  readonly snapshot: string | undefined;
}

interface Figures {
  readonly input: SummaryInput;
  readonly frozen?: FrozenFigures;
  readonly extraTabs: readonly Grid[];
}

/** The figures of now, or frozen ones with the catalogue they were measured against and what has become of them. */
async function readFigures(deps: FlowDeps, { wanted, snapshot, ...me }: Asked): Promise<Figures> {
  const only = scopeOf(me) === "unit" ? me.unit : undefined;
  // First: without them nothing else is asked for.
  const kept =
    snapshot === undefined ? undefined : await deps.api.getSnapshot(me.campaign, snapshot);
  const [campaign, summary] = await Promise.all([
    deps.api.getCampaign(me.campaign),
    deps.api.getSummary(me.campaign),
  ]);
  if (kept === undefined) {
    const period = periodFor(campaign, me.today, wanted);
    return { input: { summary, campaign, period, language, only }, extraTabs: [] };
  }
  const { id, campaign: then, period: own } = kept.frozen;
  const period = (wanted === undefined ? own : null) ?? periodFor(then, me.today, wanted);
  const now: SummaryInput = { summary, campaign, period, language, only };
  const input = { ...now, summary: kept, campaign: then };
  const adjustments = findAdjustments(input, now);
  return {
    input,
    frozen: { snapshot: id, at: kept.at, adjustments },
    extraTabs: [adjustmentsTab(adjustments, { frozen: input, now })],
  };
}

const noFigures = {
  vi: "Tài khoản quản trị không xem số liệu tổng hợp. Hãy dùng tài khoản lãnh đạo hoặc người duyệt.",
  en: "An administrator sees no figures. Use the account of a leader or a reviewer.",
} as const;

/** The period asked for, else the one of the day; before the first and after the last, all of the campaign. */
function periodFor(
  campaign: Campaign,
  today: string,
  wanted: string | undefined,
): Pick<Period, "name" | "from" | "to"> {
  const found = wanted === undefined ? periodAt(campaign, today) : periodById(campaign, wanted);
  return found ?? { name: "đến nay", from: campaign.goLiveOn, to: today };
}

function indicatorsOf(input: SummaryInput, basis: "sent" | "accepted"): readonly Indicator[] {
  return figuresOf(input, basis).flatMap(({ id, unit, value }) =>
    value === null ? [] : [{ id, unit, value }],
  );
}

/** Sheets derived from this workbook's own rows; none in a leader's, which holds no rows. */
function derivedFrom(
  deps: FlowDeps,
  memory: Remembered,
  reads: readonly ReadSheet[],
): readonly Grid[] {
  const book = bookFrom(deps, memory);
  return book === undefined || book.isPractice || book.forms.length === 0
    ? []
    : derivedGridsOf(book, inspect(book, reads));
}
