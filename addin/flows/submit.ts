import { Problem } from "../../shared/api/problem.ts";
import { type Book, connectBook, openBook } from "./rows/book.ts";
import { practiseSend } from "./practice/practise-send.ts";
import { readAndInspect, writeChecks } from "./check.ts";
import type { FlowDeps } from "./deps.ts";
import type { Inspection } from "./rows/inspect.ts";
import type { Confirm, Report, SubmitOutcome } from "./outcomes.ts";
import { resumeOutbox } from "./sending/resume.ts";
import { sendRest } from "./sending/decisions.ts";
import { namePatches, sendForms } from "./sending/rounds.ts";
import { trustRows } from "./sending/trust-rows.ts";
import { noTally, outcomeOf, type Tally } from "./sending/tally.ts";
import { makeObstacleRows } from "./rows/obstacle-rows.ts";
import { writePicks } from "./rows/picks.ts";

/**
 * Sends all changed sheets: what is still open from before, then good rows form by form, then what the person decided on. Rows
 * that block are held and marked. Safe to run twice, at any moment and after any interruption.
 */
export async function submit(
  deps: FlowDeps,
  { confirm, report }: { confirm: Confirm; report?: Report },
): Promise<SubmitOutcome> {
  const key = deps.newKey();
  const kept = await openBook(deps);
  if (kept.isPractice) return practiseSend(deps, kept, report);
  const opened = await open(deps, kept);
  if (opened.isOffline) return offline(deps, opened.book);
  const resumed = await resumeOutbox(deps, opened.book, report);
  if (resumed.tally.isOpen) return outcomeOf(deps, resumed.book, { key, tally: resumed.tally });
  const found = await readAndInspect(deps, resumed.book, report);
  const made = await makeObstacleRows(deps, { book: resumed.book, inspection: found });
  const { inspection } = made;
  const book = trustRows(made.book, inspection);
  await writeChecks(deps, inspection, { book, report, also: (sheet) => namePatches(sheet, key) });
  const run = { deps, key, confirm, report };
  const first = await sendForms(run, {
    book,
    inspection,
    tally: resumed.tally,
    refs: new Map(),
  });
  const last = first.tally.isOpen ? first : await sendRest(run, first);
  if (namesHouseholds(last.tally)) await writePicks(deps, last.inspection);
  return outcomeOf(deps, last.book, { key, tally: last.tally, inspection: last.inspection });
}

/** True when households were stored: they are new, or may have another name now. */
function namesHouseholds({ answered }: Tally): boolean {
  return answered.some(({ form, result }) => form === "households" && result.outcome === "stored");
}

/** Without a network nothing is lost and nothing starts: the workbook itself holds what is to be sent. */
async function open(deps: FlowDeps, book: Book): Promise<{ book: Book; isOffline: boolean }> {
  try {
    return { book: await connectBook(deps, book), isOffline: false };
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== "outcome-unknown") throw error;
    return { book, isOffline: true };
  }
}

async function offline(deps: FlowDeps, book: Book): Promise<SubmitOutcome> {
  const inspection: Inspection = await readAndInspect(deps, book);
  await writeChecks(deps, inspection, { book });
  const tally: Tally = { ...noTally, isOpen: true };
  return outcomeOf(deps, book, { key: null, tally, inspection });
}
