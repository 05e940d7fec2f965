import { baseOf, writeBase } from "../../../shared/sync/row-base.ts";
import { readAndInspect, writeChecks } from "../check.ts";
import type { Report, SubmitOutcome } from "../outcomes.ts";
import type { Book } from "../rows/book.ts";
import type { InspectedSheet } from "../rows/inspect.ts";
import { groupIssues, locateIssues } from "../rows/locate.ts";
import { marksOf } from "../rows/row-patches.ts";
import { stateLabel } from "../rows/statuses.ts";
import { noTrace, writeTrace } from "../rows/trace.ts";
import type { RowPatch } from "../workbook.ts";
import type { PracticeDeps } from "./practice.ts";

/** What "Gửi số liệu" would do with the sheets of practice, shown in their rows. There is no service here to send anything to. */
export async function practiseSend(
  deps: PracticeDeps,
  book: Book,
  report?: Report,
): Promise<SubmitOutcome> {
  const inspection = await readAndInspect(deps, book, report);
  const going = new Map(inspection.sheets.map((sheet) => [sheet, goingRows(sheet)]));
  await writeChecks(deps, inspection, { book, report, also: (sheet) => going.get(sheet) ?? [] });
  const issues = locateIssues(inspection, deps.language);
  const accepted = [...going.values()].reduce((sum, rows) => sum + rows.length, 0);
  const held = inspection.sheets
    .flatMap(({ rows }) => rows)
    .filter(({ isRecord, checked }) => isRecord && checked.held).length;
  return {
    is: "practice",
    submissionId: null,
    accepted,
    unchanged: inspection.sheets.reduce((sum, { plan }) => sum + plan.unchanged.length, 0),
    held,
    conflicts: 0,
    duplicates: 0,
    withdrawn: 0,
    issues,
    groups: groupIssues(issues),
    openConflicts: [],
    openGone: [],
    receipt: null,
    line: lineOf({ accepted, held }, deps.language),
  };
}

/** New and edited rows that nothing holds back, as they look once they are sent. */
function goingRows({ form, rows, plan }: InspectedSheet): readonly RowPatch[] {
  const wanted = new Set([...plan.fresh, ...plan.changed].map(({ local }) => local.row));
  return rows
    .filter(({ read, checked, isRecord }) => isRecord && !checked.held && wanted.has(read.row))
    .map(({ read, comparable, issues, trace }) => ({
      at: read.row,
      id: read.id ?? `practice-${form.id}-${read.row}`,
      base: writeBase(baseOf(1, comparable), form),
      trace: writeTrace({
        ...noTrace,
        state: "sent",
        marks: marksOf(
          form,
          issues.filter(({ level }) => level !== "fixed"),
          trace,
        ),
      }),
      status: stateLabel("sent"),
    }));
}

function lineOf(
  { accepted, held }: { accepted: number; held: number },
  language: PracticeDeps["language"],
): string {
  return {
    vi: `TẬP DƯỢT, không gửi gì: ${accepted} dòng sẽ được gửi · ${held} dòng cần sửa`,
    en: `PRACTICE, nothing is sent: ${accepted} rows would go · ${held} to correct`,
  }[language];
}
