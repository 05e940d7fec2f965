import type { UnitId } from "../../../shared/campaign/campaign.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { type PlannedRow, withdrawal } from "../../../shared/sync/plan-changes.ts";
import { type FindRow, finderOf } from "./absorb.ts";
import { adopt, type Refs } from "./adopt.ts";
import type { Book } from "../rows/book.ts";
import { outgoingCells } from "../rows/comparable.ts";
import { acknowledgedIn } from "../rows/trace.ts";
import { type Clash, clashOf, clashOfNew } from "./conflicts.ts";
import { deliverAndAbsorb } from "./deliver.ts";
import type { FlowDeps } from "../deps.ts";
import { HeldIds } from "./held-ids.ts";
import {
  inspect,
  type InspectedRow,
  type InspectedSheet,
  type Inspection,
} from "../rows/inspect.ts";
import { unitOfRow } from "../rows/unit-of-row.ts";
import type { Confirm, Report } from "../outcomes.ts";
import { type Addressed, type Answered, batchesOf } from "./send.ts";
import { count, locateAnswers, type Tally, waitsForHousehold } from "./tally.ts";
import type { Outbox, OutboxBatch, RowPatch } from "../workbook.ts";

/** One press of the button. */
export interface Run {
  readonly deps: FlowDeps;
  readonly key: string;
  readonly confirm: Confirm;
  readonly report: Report | undefined;
}

/** Where a run stands. */
export interface Standing {
  readonly book: Book;
  readonly inspection: Inspection;
  readonly tally: Tally;
  readonly refs: Refs;
}

/** Sends new and changed rows: households first, since the service gives them the codes other sheets name them by. */
export async function sendForms(run: Run, start: Standing): Promise<Standing> {
  const households = await sendSheets(run, start, (form) => form === "households");
  if (households.tally.isOpen) return households;
  const named = households === start ? start : withCodes(households);
  return sendSheets(run, named, (form) => form !== "households");
}

async function sendSheets(
  run: Run,
  start: Standing,
  isWanted: (form: FormId) => boolean,
): Promise<Standing> {
  const { book, inspection, tally } = start;
  const prepared = inspection.sheets
    .filter(({ form }) => isWanted(form.id))
    .map((sheet) => prepare(book, sheet, run.key))
    .filter(({ rows }) => rows.length > 0);
  if (prepared.length === 0) return start;
  const batches = prepared.flatMap(({ sheet, rows }) =>
    batchesOf(sheet.form, rows, { key: run.key, part: "1" }),
  );
  const refs = new Map(prepared.flatMap(({ refs: own }) => [...own]));
  const sent = await sendBatches(run, { book, batches, findRow: finderOf(inspection, refs) });
  const { answered, isOpen } = sent.delivery;
  const next = count(tally, answered, {
    isOpen,
    issues: issuesOf(run, inspection, { answered, refs }),
  });
  const clashes = clashesOf(inspection, { answered, findRow: finderOf(inspection, refs) });
  return {
    book: sent.book,
    inspection,
    tally: { ...next, openClashes: [...next.openClashes, ...clashes] },
    refs: new Map([...start.refs, ...refs]),
  };
}

/** Puts the batches into the workbook's outbox, then sends them. */
export async function sendBatches(
  { deps, key, report }: Run,
  { book, batches, findRow }: { book: Book; batches: readonly OutboxBatch[]; findRow: FindRow },
) {
  const outbox: Outbox = { key, batches };
  await deps.workbook.writeMemory({ outbox });
  return deliverAndAbsorb(deps, book, { outbox, findRow, report });
}

/** Name of a new row within a submission. */
function newRef(key: string, row: number): string {
  return `n-${key.slice(0, 13)}-${row}`;
}

/**
 * Names for new rows, to be written into their hidden cells before anything is sent: so that answers find them wherever they
 * are sorted to meanwhile, also after the workbook was closed.
 */
export function namePatches({ plan }: InspectedSheet, key: string): readonly RowPatch[] {
  return plan.fresh.map(({ local }) => ({ at: local.row, ref: newRef(key, local.row) }));
}

interface Prepared {
  readonly sheet: InspectedSheet;
  readonly rows: readonly Addressed[];
  /** "form|ref" → Excel row. */
  readonly refs: Refs;
}

function prepare(book: Book, sheet: InspectedSheet, key: string): Prepared {
  const { form, plan } = sheet;
  const byRow = new Map(sheet.rows.map((row) => [row.read.row, row]));
  const held = new HeldIds(sheet);
  const rows: Addressed[] = [];
  const refs = new Map<string, number>();
  for (const { local, outgoing } of [...plan.fresh, ...plan.changed] satisfies PlannedRow[]) {
    const row = byRow.get(local.row);
    if (row === undefined || row.checked.held || waitsForHousehold(form, row)) continue;
    const ref = outgoing.id ?? newRef(key, local.row);
    const cells = outgoingCells(form, row.checked);
    const holds = outgoing.id === null ? held.beside(row) : [];
    const unit = unitOfRow(book, form, row);
    const left = leftBehind(book, form, { row, unit });
    if (left !== undefined) rows.push(left);
    // Another unit gives its own id.
    const own = left === undefined ? outgoing : { ...outgoing, id: null, baseVersion: 0 };
    rows.push({
      unit,
      row: {
        ...own,
        ref,
        cells,
        ...(holds.length === 0 ? {} : { holds }),
        ...acknowledgedIn(row.trace),
      },
    });
    refs.set(`${form.id}|${ref}`, local.row);
  }
  return { sheet, rows, refs };
}

/** The withdrawal of a row that is kept under another unit until now: a decision about a house counts in one ward only. */
function leftBehind(
  { known }: Book,
  form: Form,
  { row, unit }: { row: InspectedRow; unit: UnitId },
): Addressed | undefined {
  const before = known?.get(form.id)?.rows.find(({ id }) => id === row.read.id);
  if (before === undefined || before.unit === unit) return undefined;
  const { id, version } = before;
  const key = form.columns.find(({ kind }) => kind === "household")?.key ?? "";
  const reason = `Chuyển sang ${String(row.checked.values[key] ?? "")}`;
  return { unit: before.unit, row: withdrawal({ id, version, reason }) };
}

/** The same inspection with the codes households have just got, which other sheets may name. */
function withCodes({ book, inspection, tally, refs }: Standing): Standing {
  const { answered } = tally;
  const again = inspect(book, adopt(inspection, { answered, refs }));
  // Households keep their first plan: what was sent must not count as unchanged.
  const sheets = again.sheets.map(
    (sheet) =>
      (sheet.form.id === "households"
        ? inspection.sheets.find(({ form }) => form.id === "households")
        : undefined) ?? sheet,
  );
  return { book, inspection: { context: again.context, sheets }, tally, refs };
}

function issuesOf(
  { deps }: Run,
  inspection: Inspection,
  { answered, refs }: { answered: readonly Answered[]; refs: Refs },
) {
  return inspection.sheets.flatMap((sheet) =>
    locateAnswers(
      deps,
      { sheet, sheets: inspection.sheets },
      answered
        .filter(({ form }) => form === sheet.form.id)
        .map((answer) => ({
          answered: answer,
          row: refs.get(`${answer.form}|${answer.sent.ref}`) ?? 0,
        })),
    ),
  );
}

/** Rows the service holds in another version than the one they were made from. */
export function clashesOf(
  inspection: Inspection,
  { answered, findRow }: { answered: readonly Answered[]; findRow: FindRow },
): readonly Clash[] {
  return answered.flatMap((answer) => {
    const { current, outcome } = answer.result;
    const sheet = inspection.sheets.find(({ form }) => form.id === answer.form);
    const row = findRow(answer);
    if (outcome !== "conflict" || current === null || sheet === undefined || row === undefined)
      return [];
    const { context } = inspection;
    return [
      answer.sent.id === null
        ? clashOfNew(sheet, { row, current, context })
        : clashOf(sheet, { row, current, context }),
    ];
  });
}
