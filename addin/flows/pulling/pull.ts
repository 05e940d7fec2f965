import { Problem } from "../../../shared/api/problem.ts";
import type { ApiRow } from "../../../shared/api/shapes.ts";
import type { UnitId } from "../../../shared/campaign/campaign.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { isOneOf } from "../../../shared/forms/filling/owners.ts";
import { type Book, unitsOf } from "../rows/book.ts";
import type { FlowDeps } from "../deps.ts";
import { type Inspection, sheetOf } from "../rows/inspect.ts";
import type { Report } from "../outcomes.ts";
import type { KnownForm } from "../workbook.ts";
import { type HeadVersion, readHeads } from "./heads.ts";

/** Rows of a form that changed at the service, and where to go on next time. */
export interface Pulled {
  readonly form: Form;
  readonly rows: readonly ApiRow[];
  readonly cursors: KnownForm["cursors"];
}

interface Job {
  readonly book: Book;
  readonly inspection: Inspection;
  readonly report: Report | undefined;
}

/**
 * What changed at the service since the last time; everything, for a form of which the workbook lost rows, so that they come
 * back. Forms whose head stands where it stood are not asked for: most weeks that is all but two or three.
 */
export async function pullRows(deps: FlowDeps, job: Job): Promise<readonly Pulled[]> {
  const { book, inspection, report } = job;
  const headOf = await readHeads(deps, book.passport.campaign);
  const filled = book.forms.filter((form) => isHere(book, inspection, form));
  const pulled: Pulled[] = [];
  for (const [done, form] of [...filled, ...book.readOnly].entries()) {
    report?.({ step: "receive", done, total: filled.length });
    pulled.push(await pullForm(deps, job, { form, headOf }));
  }
  return pulled;
}

async function pullForm(
  { api }: FlowDeps,
  { book, inspection }: Job,
  { form, headOf }: { form: Form; headOf: HeadVersion },
): Promise<Pulled> {
  const isWhole = isComplete(book, inspection, form.id);
  const rows: ApiRow[] = [];
  const cursors: { unit: UnitId; cursor: number }[] = [];
  for (const unit of unitsOf(book, form)) {
    const since = isWhole ? cursorOf(book, form.id, unit) : 0;
    // Read before the rows: what is stored meanwhile has a higher version and comes the next time.
    const head = headOf(unit, form.id);
    if (head !== undefined && head <= since) {
      cursors.push({ unit, cursor: since });
      continue;
    }
    const at = { campaign: book.passport.campaign, unit, form: form.id };
    const answer = await api.listAllRows(at, since);
    rows.push(...answer.rows);
    cursors.push({ unit, cursor: Math.max(answer.cursor, head ?? 0) });
  }
  // Passed over, rows of a newer form would be lost to this workbook: the cursor would have left them behind.
  if (rows.some(({ formVersion }) => formVersion > form.version))
    throw new Problem("schema-outdated");
  return { form, rows, cursors };
}

/** A sheet that this workbook never had is not asked for: its rows come when it is added. */
function isHere({ known, unit }: Book, inspection: Inspection, form: Form): boolean {
  if (sheetOf(inspection, form.id) !== undefined || isOneOf(form.startsFor, unit)) return true;
  return (known?.get(form.id)?.rows.length ?? 0) > 0;
}

function cursorOf({ known }: Book, form: FormId, unit: UnitId): number {
  return known?.get(form)?.cursors.find((cursor) => cursor.unit === unit)?.cursor ?? 0;
}

/** False where a row the workbook knew is no longer in its sheet, or lost its hidden id. */
function isComplete({ known }: Book, { sheets }: Inspection, form: FormId): boolean {
  const rows = known?.get(form)?.rows ?? [];
  const sheet = sheets.find((candidate) => candidate.form.id === form);
  // Where there is no sheet and never was a row, nothing is missing.
  if (sheet === undefined) return rows.length === 0;
  const ids = new Set(sheet.rows.map(({ read }) => read.id));
  return rows.every(({ id }) => ids.has(id));
}
