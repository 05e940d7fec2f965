import { Problem } from "../../../shared/api/problem.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { GridCell } from "../../../shared/tables/grid.ts";
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
import type { Report, ReviewOutcome } from "../outcomes.ts";
import { type Decided, postDecisions, refusals } from "./post-decisions.ts";
import { waitingRows } from "./waiting-rows.ts";

/**
 * Sends the decisions of the sheet "Chờ duyệt", then fills it with what waits for this person now. Decisions that could not be
 * taken keep what was typed. @throws Problem "not-allowed" for a person who reviews nothing.
 */
export async function review(deps: FlowDeps, report?: Report): Promise<ReviewOutcome> {
  const me = await deps.api.getMe();
  if (me.reviews.length === 0)
    throw new Problem("not-allowed", { detail: texts.notReviewer[deps.language] });
  const campaign = await deps.api.getCampaign(me.campaign);
  const typed = await readTyped(deps);
  const { decisions, problems } = readDecisions(typed);
  const decided = await postDecisions(deps, { campaign: campaign.id, decisions, report });
  report?.({ step: "receive", done: 0, total: 0 });
  // The sheet is Vietnamese, whatever language the pane has.
  const pending = await waitingRows({ ...deps, language: "vi" }, campaign, me);
  await writePending(deps, { campaign, pending, kept: keptInputs(typed, decided) });
  const accepted = countOf(decided, "accept");
  const returned = countOf(decided, "return");
  const refused = refusals({ problems, decided, language: deps.language, addressOf });
  const outcome = { accepted, returned, refused, waiting: pending.length };
  return { ...outcome, line: reviewLine(outcome, deps.language) };
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
): Promise<void> {
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
  await workbook.select({ sheet: reviewSheet, address: `A${place(grid).bodyRow}` });
}
