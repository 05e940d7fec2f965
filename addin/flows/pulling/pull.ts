import type { ApiRow } from "../../../shared/api/shapes.ts";
import type { UnitId } from "../../../shared/campaign/campaign.ts";
import type { Form, FormId } from "../../../shared/forms/form.ts";
import { isOneOf } from "../../../shared/forms/owners.ts";
import { type Book, unitsOf } from "../rows/book.ts";
import type { FlowDeps } from "../deps.ts";
import { type Inspection, sheetOf } from "../rows/inspect.ts";
import type { Report } from "../outcomes.ts";
import type { KnownForm } from "../workbook.ts";

/** Rows of a form that changed at the service, and where to go on next time. */
export interface Pulled {
  readonly form: Form;
  readonly rows: readonly ApiRow[];
  readonly cursors: KnownForm["cursors"];
}

/**
 * What changed at the service since the last time; everything, for a form of which the workbook lost rows, so that they come
 * back.
 */
export async function pullRows(
  { api }: FlowDeps,
  { book, inspection, report }: { book: Book; inspection: Inspection; report: Report | undefined },
): Promise<readonly Pulled[]> {
  const pulled: Pulled[] = [];
  const filled = book.forms.filter((form) => isHere(book, inspection, form));
  for (const form of [...filled, ...book.readOnly]) {
    report?.({ step: "receive", done: pulled.length, total: filled.length });
    const isWhole = isComplete(book, inspection, form.id);
    const rows: ApiRow[] = [];
    const cursors: { unit: UnitId; cursor: number }[] = [];
    for (const unit of unitsOf(book, form)) {
      const since = isWhole ? cursorOf(book, form.id, unit) : 0;
      const at = { campaign: book.passport.campaign, unit, form: form.id };
      const answer = await api.listAllRows(at, since);
      rows.push(...answer.rows.filter(({ formVersion }) => formVersion <= form.version));
      cursors.push({ unit, cursor: answer.cursor });
    }
    pulled.push({ form, rows, cursors });
  }
  return pulled;
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
  const sheet = sheets.find((candidate) => candidate.form.id === form);
  if (sheet === undefined) return false;
  const ids = new Set(sheet.rows.map(({ read }) => read.id));
  return (known?.get(form)?.rows ?? []).every(({ id }) => ids.has(id));
}
