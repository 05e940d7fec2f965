import type { ApiRow } from "../../shared/api/shapes.ts";
import type { FormId, ParseContext } from "../../shared/forms/column.ts";
import { householdPicks } from "../../shared/forms/household-picks.ts";
import { parseRow } from "../../shared/forms/rows/parse-row.ts";
import type { RowState } from "../../shared/sync/row.ts";
import { approvedHouses, decidedHouses } from "./pulling/approved-houses.ts";
import { type Book, openOnlineBook } from "./rows/book.ts";
import { readAndInspect, writeChecks } from "./check.ts";
import { asConflict, type Clash } from "./sending/conflicts.ts";
import type { FlowDeps } from "./deps.ts";
import { fetchHouseholds } from "./pulling/fetch-picks.ts";
import { inspect, type Inspection, sheetOf, titleOf } from "./rows/inspect.ts";
import { syncLine } from "./lines.ts";
import { type MergedForm, mergedPatch, mergePulled } from "./pulling/merge-pulled.ts";
import type { Confirm, Report, SyncOutcome } from "./outcomes.ts";
import { writeHouseholdList, writePicks } from "./rows/picks.ts";
import { type Pulled, pullRows } from "./pulling/pull.ts";
import { derivedGridsOf } from "./rows/derived-grids.ts";
import { resumeOutbox } from "./sending/resume.ts";
import { identified } from "./template/identity.ts";
import { makeSheets } from "./rows/make-sheets.ts";
import { localLabels } from "./rows/statuses.ts";
import type { AddedRow, FormChanges, KnownForm, KnownRow } from "./workbook.ts";

interface Merged extends MergedForm {
  readonly pulled: Pulled;
}

/**
 * Brings in what others changed: rows of the unit from other workbooks, decisions of reviewers, approvals. Different cells merge;
 * the same cells are put to the person, and stay open without an answer. Sends only what an earlier submission left open.
 */
export async function synchronise(
  deps: FlowDeps,
  { confirm, report }: { confirm?: Confirm; report?: Report } = {},
): Promise<SyncOutcome> {
  const { book } = await resumeOutbox(deps, await identify(deps), report);
  const before = await readAndInspect(deps, book, report);
  // What comes in finds its row by the hidden cells.
  if (before.sheets.some(({ moved }) => moved.size > 0))
    await writeChecks(deps, before, { book, report });
  const pulled = await pullRows(deps, { book, inspection: before, report });
  await addSheets(deps, book, { pulled, inspection: before });
  const context = await contextWith(deps, book, { pulled, inspection: before });
  const merged = mergeAll(before, pulled, context);
  const chosen = await choose(deps, merged, { confirm, context });
  const decisions = pulled.find(({ form }) => form.id === "approvals")?.rows ?? [];
  const decided = decidedHouses(before, decisions, context);
  const houses = new Map(
    before.sheets.map((sheet) => [sheet.form.id, approvedHouses(decided.approved, sheet, context)]),
  );
  report?.({ step: "write", done: 0, total: 0 });
  await deps.workbook.writeSheets(changesOf(merged, chosen, houses));
  await deps.workbook.writeMemory({ known: knownAfter(book, merged, chosen) });
  const after = await tickFromHouses(deps, book, await deriveAgain(deps, book));
  if (book.unit.kind === "ward") await writePicks(deps, after);
  const built = {
    housesAdded: houses.get("construction")?.length ?? 0,
    housesWaiting: book.unit.kind === "ward" ? decided.waiting.length : 0,
  };
  return outcomeOf(deps, { merged, chosen, after, houses: built });
}

/** Workbooks of the first version, and those that were never saved when they were made, get what tells them from a copy. */
async function identify(deps: FlowDeps): Promise<Book> {
  const book = await openOnlineBook(deps);
  const passport = identified(book.passport, { file: book.file, newKey: deps.newKey });
  if (passport === undefined) return book;
  await deps.workbook.writeMemory({ passport });
  return { ...book, passport };
}

/** Rewrites the derived sheets from the rows as they stand now. */
async function deriveAgain({ workbook }: FlowDeps, book: Book): Promise<Inspection> {
  let after: Inspection = { sheets: [], context: book.context };
  await workbook.deriveGrids([...book.forms, ...book.readOnly], (_, reads) => {
    after = inspect(book, reads);
    return { grids: derivedGridsOf(book, after) };
  });
  return after;
}

/** Sheets that are not there appear with their first row: those a unit only reads, and those it filled in another workbook. */
async function addSheets(
  deps: FlowDeps,
  book: Book,
  { pulled, inspection }: { pulled: readonly Pulled[]; inspection: Inspection },
): Promise<void> {
  const missing = pulled
    .filter(({ form, rows }) => rows.length > 0 && sheetOf(inspection, form.id) === undefined)
    .map(({ form }) => form);
  if (missing.length > 0) await makeSheets(deps, book, missing);
}

/** The context with the households as they are after the pull, so that their labels can be written. */
async function contextWith(
  deps: FlowDeps,
  { campaign, unit, context }: Book,
  { pulled, inspection }: { pulled: readonly Pulled[]; inspection: Inspection },
): Promise<ParseContext> {
  if (unit.kind !== "ward") {
    const picks = await fetchHouseholds(deps, campaign);
    await deps.workbook.writeMemory({ picks });
    await writeHouseholdList(
      deps,
      picks.map(({ label }) => label),
    );
    return { ...context, householdLabels: new Map(picks.map(({ code, label }) => [code, label])) };
  }
  const rows = pulled.find(({ form }) => form.id === "households");
  const fresh = (rows?.rows ?? []).map(({ code, cells }) => ({
    code,
    values: parseRow(rows?.form ?? missingForm(), cells, context).values,
  }));
  const { householdLabels } = householdPicks(fresh, context);
  return {
    ...inspection.context,
    householdLabels: new Map([...(inspection.context.householdLabels ?? []), ...householdLabels]),
  };
}

function missingForm(): never {
  throw new Error("Rows without their form");
}

function mergeAll(
  inspection: Inspection,
  pulled: readonly Pulled[],
  context: ParseContext,
): readonly Merged[] {
  return pulled.map((one) => {
    const sheet = sheetOf(inspection, one.form.id);
    return { pulled: one, ...mergePulled(sheet, one.rows, { form: one.form, context }) };
  });
}

interface Chosen {
  readonly patches: ReadonlyMap<Clash, ReturnType<typeof mergedPatch>>;
  readonly open: readonly Clash[];
}

async function choose(
  { language }: FlowDeps,
  merged: readonly Merged[],
  { confirm, context }: { confirm: Confirm | undefined; context: ParseContext },
): Promise<Chosen> {
  const clashes = merged.flatMap(({ open }) => open);
  if (clashes.length === 0 || confirm === undefined) return { patches: new Map(), open: clashes };
  const conflicts = clashes.map((clash) => asConflict(clash, language));
  const { keep } = await confirm({ gone: [], conflicts });
  const sides = new Map(keep.map(({ id, side }) => [id, side]));
  const patches = new Map(
    clashes.flatMap((clash) => {
      const side = sides.get(clash.current.id);
      // A pulled row is merged or waits: only sending can tell the service of two rows.
      return side === undefined || side === "distinct"
        ? []
        : [[clash, mergedPatch(clash, { side, context })] as const];
    }),
  );
  return { patches, open: clashes.filter((clash) => !patches.has(clash)) };
}

function changesOf(
  merged: readonly Merged[],
  chosen: Chosen,
  houses: ReadonlyMap<FormId, readonly AddedRow[]>,
): readonly FormChanges[] {
  return merged.map(({ pulled, patches, added, open }) => ({
    form: pulled.form,
    patches: [
      ...patches,
      ...open.map(
        (clash) =>
          chosen.patches.get(clash) ?? {
            at: clash.row.read.row,
            status: localLabels.conflict,
            message: `Dòng này đã được ${clash.current.by} sửa. Bấm "Lấy số liệu mới" để xem khác biệt và chọn bản giữ lại.`,
          },
      ),
    ],
    added: [...added, ...(houses.get(pulled.form.id) ?? [])],
  }));
}

/** Blank cells of rows the system made are filled with what the other sheets now show of their houses. */
async function tickFromHouses(
  deps: FlowDeps,
  book: Book,
  inspection: Inspection,
): Promise<Inspection> {
  const changes = inspection.sheets
    .filter(({ form }) => book.forms.includes(form))
    .map(({ form, rows }) => ({
      form,
      patches: rows
        .filter(({ fromHouse }) => fromHouse.size > 0)
        .map(({ read, fromHouse }) => ({
          at: read.row,
          cells: fromHouse,
          status: read.id === null ? localLabels.fresh : localLabels.changed,
        })),
      added: [],
    }))
    .filter(({ patches }) => patches.length > 0);
  if (changes.length === 0) return inspection;
  await deps.workbook.writeSheets(changes);
  return deriveAgain(deps, book);
}

/** Rows of an open conflict stay as they were known, so that the next submission meets the conflict again. */
function knownAfter(
  { known }: Book,
  merged: readonly Merged[],
  chosen: Chosen,
): readonly KnownForm[] {
  return merged.map(({ pulled, settled }) => {
    const rows = new Map((known?.get(pulled.form.id)?.rows ?? []).map((row) => [row.id, row]));
    const taken = [
      ...settled,
      ...[...chosen.patches.keys()]
        .filter(({ sheet }) => sheet.form === pulled.form)
        .map(({ row, current }) => ({ row, current })),
    ];
    for (const { row, current } of taken)
      if (current.state === "withdrawn" && row === undefined) rows.delete(current.id);
      else rows.set(current.id, knownRow(pulled, current));
    // A row withdrawn elsewhere and not in this sheet is nobody's any more.
    for (const { id, state } of pulled.rows)
      if (state === "withdrawn" && !taken.some(({ current }) => current.id === id)) rows.delete(id);
    return { form: pulled.form.id, cursors: pulled.cursors, rows: [...rows.values()] };
  });
}

function knownRow({ form }: Pulled, { id, unit, version, code, cells }: ApiRow): KnownRow {
  const index = form.columns.findIndex(({ key }) => key === form.nameColumn);
  const name = cells[index] ?? null;
  const title = [code ?? "", name === null ? "" : String(name)].filter((part) => part !== "");
  return { id, unit, version, title: title.join(" – ") };
}

function outcomeOf(
  { language }: FlowDeps,
  {
    merged,
    chosen,
    after,
    houses,
  }: {
    merged: readonly Merged[];
    chosen: Chosen;
    after: Inspection;
    houses: Pick<SyncOutcome, "housesAdded" | "housesWaiting">;
  },
): SyncOutcome {
  const states = new Map<RowState, number>();
  for (const { row, current } of merged.flatMap(({ settled }) => settled))
    if (row?.trace.state !== current.state)
      states.set(current.state, (states.get(current.state) ?? 0) + 1);
  const outcome = {
    added: merged.reduce((sum, { added }) => sum + added.length, 0),
    updated: merged.reduce((sum, { updated }) => sum + updated, 0) + chosen.patches.size,
    states,
    returned: returnedRows(after),
    ...houses,
    conflicts: chosen.open.map((clash) => asConflict(clash, language)),
  };
  return { ...outcome, line: syncLine(outcome, language) };
}

function returnedRows({ sheets }: Inspection): SyncOutcome["returned"] {
  return sheets.flatMap(({ form, read, rows }) => {
    const index = form.columns.findIndex(({ key }) => key === form.nameColumn);
    return rows
      .filter(({ trace }) => trace.state === "returned")
      .map((row) => ({
        sheet: read.name,
        address: `${read.letters[index] ?? "A"}${row.read.row}`,
        title: titleOf(form, row),
        reason: row.trace.note,
      }));
  });
}
