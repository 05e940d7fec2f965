import { Problem } from "../../../shared/api/problem.ts";
import type { Me } from "../../../shared/api/shapes.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { GridCell } from "../../../shared/tables/grid.ts";
import { officeSheet } from "../../../shared/tables/office/office-grid.ts";
import { place } from "../../../shared/tables/place.ts";
import {
  type DecidedRow,
  type Decision,
  readDecisions,
} from "../../../shared/tables/review/read-decisions.ts";
import {
  type PendingRow,
  type ReviewColumn,
  reviewColumn,
  reviewColumns,
  reviewGrid,
  reviewSheet,
} from "../../../shared/tables/review/review-grid.ts";
import { cellAddress } from "../../../shared/text/spreadsheet.ts";
import type { FlowDeps } from "../deps.ts";
import { reviewLine } from "../lines.ts";
import type { Place, Report, ReviewOutcome } from "../outcomes.ts";
import { answerOffice } from "./answer-office.ts";
import { officeOf } from "./office-of.ts";
import { type Decided, postDecisions, refusals } from "./post-decisions.ts";
import { waitingRows } from "./waiting-rows.ts";

/**
 * Sends the decisions of the sheet "Chờ duyệt" and the answers of "Chờ xác nhận", then fills them with what waits for this person
 * now. What could not be taken stays as it was typed. @throws Problem "not-allowed" for a person for whom nothing ever waits.
 */
export async function review(deps: FlowDeps, report?: Report): Promise<ReviewOutcome> {
  const me = await deps.api.getMe();
  const campaign = await deps.api.getCampaign(me.campaign);
  const unit = officeOf(me, campaign);
  const isReviewer = me.reviews.length > 0;
  if (!isReviewer && unit === undefined)
    throw new Problem("not-allowed", { detail: texts.notReviewer[deps.language] });
  // Decisions first: an answer makes a new version of its row.
  const decided = isReviewer ? await decide(deps, { campaign, me, report }) : nothingDecided;
  const office =
    unit === undefined ? undefined : await answerOffice(deps, { campaign, me, unit, report });
  const isOfficeFirst = decided.waiting === 0 && (office?.waiting ?? 0) > 0;
  const top = { sheet: officeSheet, address: "A1" };
  await deps.workbook.select(isOfficeFirst ? top : (decided.first ?? top));
  const outcome = {
    accepted: decided.accepted,
    returned: decided.returned,
    waiting: decided.waiting,
    refused: [...decided.refused, ...(office?.refused ?? [])],
    ...(office === undefined ? {} : { office }),
  };
  return { ...outcome, line: reviewLine(outcome, { isReviewer, language: deps.language }) };
}

interface Deciding {
  readonly campaign: Campaign;
  readonly me: Me;
  readonly report: Report | undefined;
}

type DecidedSheet = Pick<ReviewOutcome, "accepted" | "returned" | "refused" | "waiting"> & {
  /** Where the first waiting row stands. */
  readonly first: Place | undefined;
};

const nothingDecided: DecidedSheet = {
  accepted: 0,
  returned: 0,
  refused: [],
  waiting: 0,
  first: undefined,
};

async function decide(deps: FlowDeps, { campaign, me, report }: Deciding): Promise<DecidedSheet> {
  const typed = await readTyped(deps);
  const { decisions, problems } = readDecisions(typed);
  const decided = await postDecisions(deps, { campaign: campaign.id, decisions, report });
  report?.({ step: "receive", done: 0, total: 0 });
  // The sheet is Vietnamese, whatever language the pane has.
  const pending = await waitingRows({ ...deps, language: "vi" }, campaign, me);
  const first = await writePending(deps, {
    campaign,
    pending,
    kept: keptInputs(typed, decided),
  });
  return {
    accepted: countOf(decided, "accept"),
    returned: countOf(decided, "return"),
    refused: refusals({ problems, decided, language: deps.language, addressOf }),
    waiting: pending.length,
    first,
  };
}

const texts = {
  notReviewer: {
    vi: "Tài khoản này chưa được giao duyệt biểu nào. Hãy liên hệ Phòng Quản lý Đô thị.",
    en: "This account is not assigned to review any form. Ask the standing office.",
  },
} as const;

function countOf(decided: readonly Decided[], kind: Decision["decision"]): number {
  return decided.filter(
    ({ outcome, decision }) => outcome === "decided" && decision.decision === kind,
  ).length;
}

function addressOf(row: number, column: number) {
  return { sheet: reviewSheet, address: cellAddress(row, column) };
}

/** Rows below the headings; none when the sheet is not there yet. */
async function readTyped({ workbook }: FlowDeps): Promise<readonly DecidedRow[]> {
  const rows = (await workbook.readGrid(reviewSheet, reviewColumns.length)) ?? [];
  const heading = reviewColumns.find(({ key }) => key === "decision")?.label;
  const at = reviewColumn("decision") - 1;
  const header = rows.findIndex(
    ({ cells }) => cells[at] === heading?.vi || cells[at] === heading?.en,
  );
  return header < 0 ? [] : rows.slice(header + 1);
}

type Inputs = ReadonlyMap<ReviewColumn, GridCell["value"]>;
const inputKeys = ["decision", "columns", "reason", "dueOn"] as const;

/** What was typed into rows that were not decided now, by row id: a reason noted first waits for its decision. */
function keptInputs(
  typed: readonly DecidedRow[],
  decided: readonly Decided[],
): ReadonlyMap<string, Inputs> {
  const done = new Set(
    decided.filter(({ outcome }) => outcome === "decided").map(({ decision }) => decision.row),
  );
  const cell = ({ cells }: DecidedRow, key: ReviewColumn) => cells[reviewColumn(key) - 1] ?? null;
  return new Map(
    typed
      .filter(({ row }) => !done.has(row))
      .map((row) => [
        String(cell(row, "id")),
        new Map(
          inputKeys.map((key) => {
            const value = cell(row, key);
            return [key, typeof value === "boolean" ? String(value) : value] as const;
          }),
        ),
      ]),
  );
}

async function writePending(
  { workbook }: FlowDeps,
  input: { campaign: Campaign; pending: readonly PendingRow[]; kept: ReadonlyMap<string, Inputs> },
): Promise<Place> {
  const { campaign, pending, kept } = input;
  const grid = reviewGrid({ rows: pending, synthetic: campaign.synthetic, language: "vi" });
  const body = grid.body.map((cells, index) => {
    const typed = kept.get(pending[index]?.id ?? "");
    if (typed === undefined) return cells;
    return cells.map((cell, column) => {
      const key = reviewColumns[column]?.key;
      return key !== undefined && typed.has(key)
        ? { ...cell, value: typed.get(key) ?? null }
        : cell;
    });
  });
  await workbook.writeGrids([{ ...grid, body }]);
  return { sheet: reviewSheet, address: `A${place(grid).bodyRow}` };
}
