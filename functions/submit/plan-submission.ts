import type { SubmissionRequest, SubmissionResult } from "../../shared/api/shapes.ts";
import type { Unit } from "../../shared/campaign/campaign.ts";
import { unitById } from "../../shared/campaign/in-force.ts";
import { needsNoDecision } from "../../shared/forms/filling/owners.ts";
import { foreignColumns } from "../../shared/forms/rows/office-columns.ts";
import { RowReader } from "../../shared/forms/rows/parse-row.ts";
import type { Value, Values } from "../../shared/forms/column.ts";
import type { Acknowledgement } from "../../shared/sync/acknowledgement.ts";
import { maxHeld } from "../../shared/sync/row.ts";
import type { Issue } from "../../shared/validate/issue.ts";
import type { SheetRow } from "../../shared/validate/sheet.ts";
import type { Draft } from "../commit/draft.ts";
import { valuesOf } from "../rows/form-rows.ts";
import type { RowChange } from "../rows/journal.ts";
import type { Content, RowDocument } from "../rows/row-document.ts";
import { sameJson } from "../rows/same-json.ts";
import { changedPerson } from "./changed-person.ts";
import { checkIncoming, type CheckedIncoming } from "./check-incoming.ts";
import { type Taken, withForeignCells, withoutAnswers } from "./foreign-cells.ts";
import { changesAccepted } from "../locks/changes-accepted.ts";
import { lockedIssues } from "./locked-issues.ts";
import { leftBehind } from "./left-behind.ts";
import { Identities, type Identity, type Incoming, newRowId, type Others } from "./identify-row.ts";
import { movedRights, withdrawnRights } from "./settled-rights.ts";
import { toContent } from "./to-content.ts";

type IncomingRow = SubmissionRequest["rows"][number];
type ResultRow = SubmissionResult["rows"][number];
/** What the journal keeps of a result: what others hold is looked up again. */
export type RowReceipt = Omit<ResultRow, "current">;

/** A row of the request with its place in it (1-based), as issues name it. */
export interface PlacedRow {
  readonly row: IncomingRow;
  readonly place: number;
}

interface ToStore extends PlacedRow {
  readonly identity: Extract<Identity, { is: "new" } | { is: "edit" }>;
}

export interface Plan extends Others {
  readonly rowId: (text: string) => string;
  /** The unit whose people enter the rows: not always the one they are kept under. */
  readonly enters: Unit;
}

/** Decides on every row of a part and plans the changes of those that are stored; receipts come in the order of the rows. */
export function planSubmission(
  draft: Draft,
  rows: readonly PlacedRow[],
  { rowId, enters, ...others }: Plan,
): readonly RowReceipt[] {
  const receipts = new Map<number, RowReceipt>();
  const incoming = new Map<PlacedRow, Incoming>();
  const asSent = new Map<number, Taken>();
  const refused: (PlacedRow & { readonly refusals: readonly Issue[] })[] = [];
  const foreign = foreignColumns(draft.form, enters);
  const reader = new RowReader(draft.form, draft.context);
  for (const sent of rows) {
    if (sent.row.cells === null) {
      receipts.set(sent.place, withdraw(draft, sent));
      continue;
    }
    const taken = { placed: sent, values: reader.read(sent.row.cells).values };
    const { placed, refusals, ...said } = withForeignCells(draft, taken, foreign);
    asSent.set(placed.place, taken);
    if (refusals.length > 0) refused.push({ ...placed, refusals });
    else incoming.set(placed, toIncoming(placed.row, said));
  }
  const identities = new Identities(draft, others).identifyAll([...incoming.values()]);
  const toStore: ToStore[] = [];
  const toExplain: ToExplain[] = [];
  for (const [{ row, place }, read] of incoming) {
    const identity = identities.get(read);
    if (identity === undefined) continue;
    const stranger =
      changedPerson(draft, identity, { place, incoming: read }) ??
      movedRights(draft, identity, { place, incoming: read });
    if (stranger !== undefined)
      receipts.set(place, {
        ...receipt(row, "held", "stored" in identity ? identity.stored : undefined),
        issues: [stranger],
      });
    else if (identity.is === "same") {
      if (isNewlyExplained(row, identity.stored)) toExplain.push({ row, place, identity });
      receipts.set(place, receipt(row, "unchanged", identity.stored));
    } else if (identity.is === "conflict")
      receipts.set(place, conflicting(row, { stored: identity.stored, place }));
    else if (identity.is === "new") {
      const taken = asSent.get(place) ?? { placed: { row, place }, values: read.values };
      const own = withoutAnswers(draft, taken, foreign);
      if (own.refusals.length > 0) refused.push({ ...own.placed, refusals: own.refusals });
      else toStore.push({ ...own.placed, identity });
    } else toStore.push({ row, place, identity });
  }
  const checked = checkIncoming(draft, [
    ...[...toStore, ...toExplain].map((item) => toSheetRow(item, storedOf(item))),
    ...refused.map((item) => toSheetRow(item, storedUnder(draft, item.row))),
  ]);
  for (const { row, place, refusals } of refused) {
    const issues = [...(checked.get(place)?.issues ?? []), ...refusals];
    receipts.set(place, { ...receipt(row, "held", storedUnder(draft, row)), issues });
  }
  for (const { row, place, identity } of toExplain)
    draft.change(identity.stored.id, {
      is: "acknowledged",
      acknowledged: explained(row, checked.get(place)?.issues ?? []),
    });
  for (const item of toStore) {
    const found = checked.get(item.place);
    const before = storedOf(item);
    const locked = lockedIssues(draft, before, { place: item.place, after: found?.checked.values });
    receipts.set(
      item.place,
      found === undefined || found.checked.held || locked.length > 0
        ? { ...receipt(item.row, "held", before), issues: [...(found?.issues ?? []), ...locked] }
        : {
            ...storeRow(draft, { ...item, ...found }, rowId),
            issues: [...found.issues],
          },
    );
  }
  return [...receipts].sort(([a], [b]) => a - b).map(([, told]) => told);
}

function toIncoming(row: IncomingRow, said: Pick<Incoming, "values" | "keys">): Incoming {
  // A full list means that the workbook holds more rows like it than travel.
  const isDistinct = row.distinct ?? (row.holds?.length ?? 0) >= maxHeld;
  return { id: row.id, baseVersion: row.baseVersion, cells: row.cells ?? [], ...said, isDistinct };
}

function storedUnder(draft: Draft, { id }: IncomingRow): RowDocument | undefined {
  return id === null ? undefined : draft.rows.get(id)?.document;
}

/** A row that is stored as it came, but for warnings that were explained since. */
interface ToExplain extends PlacedRow {
  readonly identity: Extract<Identity, { is: "same" }>;
}

function isNewlyExplained({ acknowledged = [] }: IncomingRow, stored: RowDocument): boolean {
  return acknowledged.length > 0 && !sameJson(acknowledged, stored.acknowledged ?? []);
}

/** Explanations of warnings the service finds, too: no error is explained away, and none of what is not there. */
function explained(
  { acknowledged = [] }: IncomingRow,
  issues: CheckedIncoming["issues"],
): readonly Acknowledgement[] {
  return acknowledged.filter(({ code, column }) =>
    issues.some(
      (issue) => issue.level === "warn" && issue.code === code && issue.column === column,
    ),
  );
}

function storedOf({ identity }: ToStore | ToExplain): RowDocument | undefined {
  return identity.is === "new" ? undefined : identity.stored;
}

function toSheetRow(item: PlacedRow, stored: RowDocument | undefined): SheetRow {
  return {
    row: item.place,
    id: stored?.id ?? null,
    cells: item.row.cells ?? [],
    code: stored?.code ?? null,
  };
}

function storeRow(
  draft: Draft,
  item: ToStore & CheckedIncoming,
  rowId: (text: string) => string,
): RowReceipt {
  const { identity, checked, issues, row } = item;
  const before = storedOf(item);
  const content = toContent(draft.form, checked.cells, checked.values);
  const id = identity.is === "edit" ? identity.stored.id : newRowId(draft, rowId, identity.key);
  const code = before?.code ?? nextCode(draft);
  const isClean = issues.every(({ level }) => level === "fixed");
  const received = isClean && isReceived(draft, before, checked.values);
  const acknowledged = explained(row, issues);
  const change = toChange({ before: before?.content, content, code, received, acknowledged });
  const after = draft.change(id, change);
  return receipt(row, "stored", after);
}

/** Received without a person's decision; what a locked period counts as accepted waits for one, and for a reopening. */
function isReceived(draft: Draft, stored: RowDocument | undefined, after: Values): boolean {
  return (
    needsNoDecision(draft.form, after, draft.context) && !changesAccepted(draft, stored, after)
  );
}

interface Storing {
  readonly before: Content | undefined;
  readonly content: Content;
  readonly code: string | null;
  readonly received: boolean;
  readonly acknowledged: readonly Acknowledgement[];
}

function toChange({ before, content, code, received, acknowledged }: Storing): RowChange {
  const changes: (readonly [number, Value, Value])[] = [];
  content.values.forEach((after, index) => {
    const old = before?.values[index] ?? null;
    if (old !== after && !sameJson(old, after)) changes.push([index, old, after]);
  });
  const { values, raw, ...layout } = content;
  const stored = { values: changes, columns: values.length, ...layout, code };
  const said = acknowledged.length === 0 ? {} : { acknowledged };
  const change = { is: "stored", ...stored, ...said, received } as const;
  return raw === undefined ? change : { ...change, raw };
}

/** "NL-2024-007": letters of the unit, year of the campaign, number within both; given once and never again. */
function nextCode(draft: Draft): string | null {
  if (draft.form.id !== "households") return null;
  const { campaign, unit } = draft.context;
  const year = campaign.goLiveOn.slice(0, 4);
  const number = (draft.ordinals.get(year) ?? 0) + 1;
  draft.ordinals.set(year, number);
  const letters = unitById(campaign, unit)?.shortCode ?? "";
  return `${letters}-${year}-${String(number).padStart(3, "0")}`;
}

/** Nothing is deleted: a withdrawn row stays with its reason; what was accepted of it counts until a reviewer agrees. */
function withdraw(draft: Draft, { row, place }: PlacedRow): RowReceipt {
  const stored = storedUnder(draft, row);
  if (stored === undefined) return receipt(row, "conflict", undefined);
  if (stored.state === "withdrawn") return receipt(row, "withdrawn", stored);
  if (stored.version !== row.baseVersion) return receipt(row, "conflict", stored);
  const left = leftBehind(draft, stored, place) ?? withdrawnRights(draft, stored, { place });
  if (left !== undefined) return { ...receipt(row, "held", stored), issues: [left] };
  const locked = lockedIssues(draft, stored, { place });
  if (locked.length > 0) return { ...receipt(row, "held", stored), issues: [...locked] };
  const after = draft.change(stored.id, {
    is: "withdrawn",
    reason: row.reason ?? "",
    received:
      needsNoDecision(draft.form, valuesOf(draft.form, stored.content), draft.context) &&
      !changesAccepted(draft, stored, null),
  });
  return receipt(row, "withdrawn", after);
}

/** E59: somebody changed the row since the workbook fetched it. */
function conflicting(
  row: IncomingRow,
  { stored, place }: { stored: RowDocument; place: number },
): RowReceipt {
  const { form, id } = stored;
  const where = { form, rowId: id, row: place, column: null, cell: "" };
  const issue = { ...where, code: "E59", level: "block" as const, params: {} };
  return { ...receipt(row, "conflict", stored), issues: [issue] };
}

function receipt(
  { ref }: IncomingRow,
  outcome: RowReceipt["outcome"],
  stored: RowDocument | undefined,
): RowReceipt {
  const { id = null, code = null, version = 0, state = null } = stored ?? {};
  return { ref, outcome, id, code, version, state, issues: [] };
}
