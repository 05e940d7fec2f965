import { baseOf, writeBase } from "../../../shared/sync/row-base.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import type { Issue } from "../../../shared/validate/issue.ts";
import { describeIssue } from "../../../shared/validate/describe-issue.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { Book } from "../rows/book.ts";
import { comparableOf } from "../rows/comparable.ts";
import type { FlowDeps } from "../deps.ts";
import { type InspectedRow, type Inspection, nameOf } from "../rows/inspect.ts";
import { marksOf, shorten } from "../rows/row-patches.ts";
import type { Answered } from "./send.ts";
import { doubledWith } from "../rows/doubles.ts";
import { localLabels, standingLabel } from "../rows/statuses.ts";
import { noTrace, writeTrace } from "../rows/trace.ts";
import type { KnownForm, KnownRow, RowPatch } from "../workbook.ts";

/** The inspected row behind an answer; undefined when the answer is to rows sent before the workbook was opened. */
export type FindRow = (answered: Answered) => InspectedRow | undefined;

export const findNothing: FindRow = () => undefined;

/** Rows of an inspection by what they were sent under: their id, or the name they got for this submission. */
export function finderOf(inspection: Inspection, refs: ReadonlyMap<string, number>): FindRow {
  const byForm = new Map(
    inspection.sheets.map(({ form, rows }) => [
      form.id,
      new Map(rows.map((row) => [row.read.row, row])),
    ]),
  );
  return ({ form, sent }) => {
    const row = refs.get(`${form}|${sent.ref}`);
    return row === undefined ? undefined : byForm.get(form)?.get(row);
  };
}

/** System cells of a row after its answer; a conflict and a withdrawal are settled elsewhere. */
export function answerPatch(
  { language }: FlowDeps,
  book: Book,
  { answered, row }: { answered: Answered; row: InspectedRow | undefined },
): readonly RowPatch[] {
  const { form, sent, result } = answered;
  const { id, code, version, state, outcome } = result;
  if (outcome === "conflict" || outcome === "withdrawn" || sent.cells === null) return [];
  const own = formById(form);
  const issues = mergeIssues(row, result.issues);
  const said = issues.filter(({ level }) => level !== "fixed");
  const head = row === undefined ? undefined : nameOf(own, row);
  const isHeld = outcome === "held";
  const seen = row?.trace.seen ?? [];
  const known = seen.map((one) => ({ ...one, isSent: true }));
  const twin = doubledWith(result);
  const double = twin === "" ? "" : `Nghi trùng với ${twin}. Hãy đối chiếu để thống nhất.`;
  const trace = isHeld ? (row?.trace ?? noTrace) : { ...noTrace, state, seen: known, double };
  const system = {
    at: sent.ref,
    status: isHeld ? localLabels.held : standingLabel(trace),
    message: shorten(said.map((issue) => describeIssue(issue, { language, head }))),
    trace: writeTrace({ ...trace, marks: marksOf(own, said, trace) }),
  };
  if (isHeld || id === null) return [system];
  const base = writeBase(baseOf(version, comparableOf(own, sent.cells, book.context)), own);
  const cells = code === null ? {} : { cells: new Map([["code", code]]) };
  return [{ ...system, id, base, ...cells }];
}

/** Issues of the workbook and of the service, each once, blocking ones first. */
function mergeIssues(row: InspectedRow | undefined, theirs: readonly Issue[]): readonly Issue[] {
  const key = ({ code, column }: Issue) => `${code}|${column ?? ""}`;
  const { issues = [], explained = [] } = row ?? {};
  const known = new Set([...issues, ...explained.map(({ issue }) => issue)].map(key));
  const all = [...issues, ...theirs.filter((issue) => !known.has(key(issue)))];
  return [
    ...all.filter(({ level }) => level === "block"),
    ...all.filter(({ level }) => level !== "block"),
  ];
}

/** What the workbook knows after answers: rows gained, rows with new versions, rows withdrawn. */
export function learn(
  known: Book["known"],
  answered: readonly Answered[],
  titles: (answered: Answered) => string | undefined,
): ReadonlyMap<FormId, KnownForm> {
  const next = new Map<FormId, { cursors: KnownForm["cursors"]; rows: Map<string, KnownRow> }>();
  for (const [form, { cursors, rows }] of known ?? [])
    next.set(form, { cursors, rows: new Map(rows.map((row) => [row.id, row])) });
  for (const answer of answered) {
    const { id, outcome, version } = answer.result;
    const form = next.get(answer.form) ?? { cursors: [], rows: new Map<string, KnownRow>() };
    next.set(answer.form, form);
    if (id === null || outcome === "held") continue;
    // The row a new one met is somebody else's: it is not this workbook's to miss before a side is chosen.
    if (outcome === "conflict" && answer.sent.id !== id) continue;
    if (outcome === "withdrawn") form.rows.delete(id);
    else
      form.rows.set(id, {
        id,
        unit: answer.unit,
        version: answer.result.current?.version ?? version,
        title: titles(answer) ?? form.rows.get(id)?.title ?? "",
      });
  }
  return new Map(
    [...next].map(([form, { cursors, rows }]) => [
      form,
      { form, cursors, rows: [...rows.values()] },
    ]),
  );
}
