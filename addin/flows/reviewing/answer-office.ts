import type { Me } from "../../../shared/api/shapes.ts";
import type { Campaign, Unit } from "../../../shared/campaign/campaign.ts";
import {
  officeGrid,
  officeLayout,
  officeSheet,
  type OfficeLayout,
  type OfficeRow,
} from "../../../shared/tables/office/office-grid.ts";
import { type AnswerProblem, readAnswers } from "../../../shared/tables/office/read-answers.ts";
import type { DecidedRow } from "../../../shared/tables/review/read-decisions.ts";
import type { FlowDeps } from "../deps.ts";
import type { Report, ReviewOutcome } from "../outcomes.ts";
import { officeRows } from "./office-rows.ts";
import { type Answered, isTaken, postAnswers, refusedAnswers } from "./post-answers.ts";

export interface OfficeOutcome {
  readonly answered: number;
  readonly waiting: number;
  readonly refused: ReviewOutcome["refused"];
}

interface Job {
  readonly campaign: Campaign;
  readonly me: Me;
  readonly unit: Unit;
  readonly report: Report | undefined;
}

/**
 * Sends what was filled into the sheet "Chờ xác nhận", then fills the sheet with what waits for the office now. Answers nobody
 * understood stay as they were typed.
 */
export async function answerOffice(deps: FlowDeps, job: Job): Promise<OfficeOutcome> {
  const layout = officeLayout(job.unit);
  const typed = await readTyped(deps, layout);
  const { answers, problems } = readAnswers(typed, layout);
  const answered = await postAnswers(deps, {
    campaign: job.campaign.id,
    answers,
    report: job.report,
  });
  job.report?.({ step: "receive", done: 0, total: 0 });
  // The sheet is Vietnamese, whatever language the pane has.
  const rows = await officeRows({ ...deps, language: "vi" }, job);
  await writeRows(deps, { job, rows, kept: keptCells(typed, { layout, answered, problems }) });
  return {
    answered: answered.filter(({ result }) => isTaken(result)).length,
    waiting: rows.filter(({ isOpen }) => isOpen).length,
    refused: refusedAnswers(deps, layout, { answered, problems }),
  };
}

/** Rows below the headings; none when the sheet is not there yet. */
async function readTyped(
  { workbook }: FlowDeps,
  { columns, at }: OfficeLayout,
): Promise<readonly DecidedRow[]> {
  const rows = (await workbook.readGrid(officeSheet, columns.length)) ?? [];
  const label = columns[at("content") - 1]?.label.vi;
  const header = rows.findIndex(({ cells }) => cells[at("content") - 1] === label);
  return header < 0 ? [] : rows.slice(header + 1);
}

type Typed = ReadonlyMap<number, DecidedRow["cells"][number]>;

/** Cells to be corrected, by row id and column: what a colleague wrote meanwhile is shown instead of what was typed over it. */
function keptCells(
  typed: readonly DecidedRow[],
  {
    layout,
    answered,
    problems,
  }: {
    layout: OfficeLayout;
    answered: readonly Answered[];
    problems: readonly AnswerProblem[];
  },
): ReadonlyMap<string, Typed> {
  const held = answered.filter(({ result }) => result?.outcome === "held");
  const rows = new Set([
    ...held.map(({ answer }) => answer.row),
    ...problems.map(({ row }) => row),
  ]);
  return new Map(
    typed
      .filter(({ row }) => rows.has(row))
      .map(({ cells }) => [
        String(cells[layout.at("id") - 1] ?? ""),
        new Map(
          layout.answers.map((_, index) => {
            const column = layout.answerAt(index);
            return [column, cells[column - 1] ?? null] as const;
          }),
        ),
      ]),
  );
}

async function writeRows(
  { workbook }: FlowDeps,
  {
    job: { campaign, unit },
    rows,
    kept,
  }: {
    job: Job;
    rows: readonly OfficeRow[];
    kept: ReadonlyMap<string, Typed>;
  },
): Promise<void> {
  const grid = officeGrid({ unit, rows, synthetic: campaign.synthetic, language: "vi" });
  const body = grid.body.map((cells, index) => {
    const typed = kept.get(rows[index]?.id ?? "");
    return cells.map((cell, column) => {
      const value = typed?.get(column + 1);
      if (value === undefined || value === null) return cell;
      // A day stays the number it is: as text it would be read as five digits.
      const isDay = cell.format === "date" && typeof value === "number";
      return { ...cell, value: isDay ? value : String(value) };
    });
  });
  await workbook.writeGrids([{ ...grid, body }]);
}
