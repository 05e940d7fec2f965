import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import type { OutgoingRow } from "../../../shared/sync/row.ts";
import { missingIds, withdrawal } from "../../../shared/sync/plan-changes.ts";
import { asConflict, asDistinct, type Clash, settle } from "./conflicts.ts";
import type { Book } from "../rows/book.ts";
import { titleOf } from "../rows/inspect.ts";
import { locateIssue, otherPlaces } from "../rows/locate.ts";
import type { Answer, GoneRow, LocatedIssue, Question, Side } from "../outcomes.ts";
import { clashesOf, type Run, sendBatches, type Standing } from "./rounds.ts";
import { type Addressed, type Answered, batchesOf } from "./send.ts";
import { localLabels } from "../rows/statuses.ts";
import { count } from "./tally.ts";
import type { FormChanges, KnownRow, OutboxBatch, RowPatch } from "../workbook.ts";

const noAnswer: Answer = { withdraw: [], keep: [] };

/**
 * What is left after the good rows went: rows others changed meanwhile are merged and sent again, the same cells and rows that
 * are gone are put to the person. Nobody is asked when there is neither.
 */
export async function sendRest(run: Run, start: Standing): Promise<Standing> {
  const { tally, inspection } = start;
  const { language } = run.deps;
  const gone = goneRows(start);
  const asked = tally.openClashes.filter(({ merged }) => merged.conflicts.length > 0);
  if (gone.length === 0 && tally.openClashes.length === 0) return start;
  const question: Question = {
    gone: gone.map(asShown),
    conflicts: asked.map((clash) => asConflict(clash, language)),
  };
  const needsAnswer = question.gone.length + question.conflicts.length > 0;
  const answer = needsAnswer ? await run.confirm(question) : noAnswer;
  const decided = decide(tally.openClashes, answer);
  const reasons = new Map(answer.withdraw.map(({ id, reason }) => [id, reason]));
  const leaving = gone.filter(({ id }) => reasons.has(id));
  const open = {
    ...tally,
    openClashes: decided.open,
    openGone: gone.filter(({ id }) => !reasons.has(id)).map(asShown),
  };
  const settled = decided.settled.map(({ clash, side }) => {
    const at = rowAt(start, clash);
    return side === "distinct"
      ? { clash, ...asDistinct(clash, at) }
      : { clash, ...settle(clash, { side, at, context: inspection.context }) };
  });
  await run.deps.workbook.writeSheets(changesOf(settled, decided.open, start));
  const book = await learnChosen(run, start.book, decided.settled);
  const next = { ...start, book, tally: open };
  const batches = restOf(run, { settled, leaving, reasons });
  if (batches.length === 0) return next;
  return sendDecided(next, { run, batches, settled });
}

/** A row that took a stored row's id when its side was chosen is known from now on. */
async function learnChosen({ deps }: Run, book: Book, settled: Decided["settled"]): Promise<Book> {
  if (settled.length === 0) return book;
  const known = new Map(book.known);
  for (const { clash, side } of settled) {
    if (side === "distinct") continue;
    const { form } = clash.sheet;
    const { id, unit, version, code } = clash.current;
    const { cursors, rows } = known.get(form.id) ?? { cursors: [], rows: [] };
    const title = titleOf(form, { ...clash.row, read: { ...clash.row.read, code } });
    const others = rows.filter((row) => row.id !== id);
    known.set(form.id, { form: form.id, cursors, rows: [...others, { id, unit, version, title }] });
  }
  await deps.workbook.writeMemory({ known: [...known.values()] });
  return { ...book, known };
}

interface Gone extends GoneRow {
  readonly row: KnownRow;
}

function asShown({ form, sheet, id, title }: Gone): GoneRow {
  return { form, sheet, id, title };
}

/** Rows this workbook sent before and has no longer; a row that lost its hidden id came back with its answer. */
function goneRows({ book, inspection, tally }: Standing): readonly Gone[] {
  const known = book.known;
  if (known === null) return [];
  const answered = new Set(tally.answered.flatMap(idsOf));
  return inspection.sheets.flatMap(({ form, read }) => {
    const rows = known.get(form.id)?.rows ?? [];
    const byId = new Map(rows.map((row) => [row.id, row]));
    const missing = missingIds({
      rows: read.rows.map(({ row, id, cells }) => ({ row, id, cells, base: null })),
      knownIds: new Set(byId.keys()),
    });
    return missing.flatMap((id): readonly Gone[] => {
      const row = byId.get(id);
      if (row === undefined || answered.has(id)) return [];
      return [{ form: form.id, sheet: read.name, id, title: row.title, row }];
    });
  });
}

function idsOf({ result }: Answered): readonly string[] {
  return [result.id, result.current?.id ?? null].filter((id) => id !== null);
}

interface Decided {
  readonly settled: readonly { readonly clash: Clash; readonly side: Side }[];
  readonly open: readonly Clash[];
}

/** Different cells merge by themselves; the same cells wait for a side to be chosen. */
function decide(clashes: readonly Clash[], { keep }: Answer): Decided {
  const sides = new Map(keep.map(({ id, side }) => [id, side]));
  const sideOf = ({ merged, current, mayBeDistinct }: Clash): Side | undefined => {
    if (merged.conflicts.length === 0) return "mine";
    const side = sides.get(current.id);
    return side === "distinct" && !mayBeDistinct ? undefined : side;
  };
  return {
    settled: clashes.flatMap((clash) => {
      const side = sideOf(clash);
      return side === undefined ? [] : [{ clash, side }];
    }),
    open: clashes.filter((clash) => sideOf(clash) === undefined),
  };
}

/** A new row stands under the name it was sent by, an old one under its id. */
function rowAt({ refs }: Standing, { sheet, row }: Clash): string | number {
  for (const [key, number] of refs)
    if (number === row.read.row && key.startsWith(`${sheet.form.id}|`))
      return key.slice(sheet.form.id.length + 1);
  return row.read.row;
}

function changesOf(
  settled: readonly { readonly clash: Clash; readonly patch: RowPatch }[],
  open: readonly Clash[],
  start: Standing,
): readonly FormChanges[] {
  return start.inspection.sheets.flatMap(({ form }) => {
    const mine = ({ sheet }: Clash) => sheet.form.id === form.id;
    const patches = [
      ...settled.filter(({ clash }) => mine(clash)).map(({ patch }) => ({ ...patch, message: "" })),
      ...open.filter(mine).map((clash) => ({
        at: rowAt(start, clash),
        status: localLabels.conflict,
        message: `Dòng này đã được ${clash.current.by} sửa. Bấm "Gửi số liệu" để xem khác biệt và chọn bản giữ lại.`,
      })),
    ];
    return patches.length === 0 ? [] : [{ form, patches, added: [] }];
  });
}

function restOf(
  { key }: Run,
  work: {
    settled: readonly { readonly clash: Clash; readonly outgoing: OutgoingRow | undefined }[];
    leaving: readonly Gone[];
    reasons: ReadonlyMap<string, string>;
  },
): readonly OutboxBatch[] {
  const byForm = new Map<FormId, Addressed[]>();
  const add = (form: FormId, row: Addressed) => {
    const own = byForm.get(form) ?? [];
    byForm.set(form, own);
    own.push(row);
  };
  for (const { clash, outgoing } of work.settled)
    if (outgoing !== undefined)
      add(clash.sheet.form.id, { unit: clash.current.unit, row: outgoing });
  for (const { form, id, row } of work.leaving)
    add(form, {
      unit: row.unit,
      row: withdrawal({ id, version: row.version, reason: work.reasons.get(id) ?? "" }),
    });
  return [...byForm].flatMap(([form, rows]) => batchesOf(formById(form), rows, { key, part: "2" }));
}

/** A row somebody changed again while the person was choosing stays open for the next time. */
async function sendDecided(
  start: Standing,
  {
    run,
    batches,
    settled,
  }: {
    run: Run;
    batches: readonly OutboxBatch[];
    settled: readonly { readonly clash: Clash; readonly outgoing: OutgoingRow | undefined }[];
  },
): Promise<Standing> {
  const rows = new Map(
    settled.map(({ clash, outgoing }) => [
      `${clash.sheet.form.id}|${outgoing?.ref ?? ""}`,
      clash.row,
    ]),
  );
  const findRow = ({ form, sent }: Answered) => rows.get(`${form}|${sent.ref}`);
  const { delivery, book } = await sendBatches(run, { book: start.book, batches, findRow });
  const { answered, isOpen } = delivery;
  const again = clashesOf(start.inspection, { answered, findRow });
  const issues = heldWithdrawals(run, start, answered);
  const tally = count(start.tally, answered, { isOpen, issues });
  return {
    ...start,
    book,
    tally: { ...tally, openClashes: [...tally.openClashes, ...again] },
  };
}

/** Why rows that are gone from the sheet were not withdrawn: said of the sheet, where they no longer have a line. */
function heldWithdrawals(
  { deps: { language } }: Run,
  { inspection: { sheets }, book }: Standing,
  answered: readonly Answered[],
): readonly LocatedIssue[] {
  const findOther = otherPlaces(sheets);
  return answered.flatMap(({ form, sent, result }) => {
    const sheet = sheets.find((one) => one.form.id === form);
    if (sent.cells !== null || sheet === undefined) return [];
    const head = book.known?.get(form)?.rows.find(({ id }) => id === result.id)?.title;
    return result.issues.map((issue) =>
      locateIssue(sheet, { ...issue, row: 0, cell: "" }, { language, findOther, head }),
    );
  });
}
