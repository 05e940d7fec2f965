import type { OfficeEntriesRequest, OfficeEntriesResult } from "../../shared/api/office-shapes.ts";
import type { Column, Value } from "../../shared/forms/column.ts";
import { type Cell, isBlank } from "../../shared/text/cell.ts";
import type { Issue } from "../../shared/validate/issue.ts";
import type { SheetRow } from "../../shared/validate/sheet.ts";
import type { Draft } from "../commit/draft.ts";
import { contentCells } from "../rows/api-row.ts";
import { valuesOf } from "../rows/form-rows.ts";
import type { RowChange } from "../rows/journal.ts";
import type { RowDocument } from "../rows/row-document.ts";
import { checkIncoming, type CheckedIncoming } from "../submit/check-incoming.ts";
import { layoutOf } from "../rows/read-row.ts";

type EntryRow = OfficeEntriesRequest["rows"][number];
export type Entered = OfficeEntriesResult["rows"][number];

interface Answering {
  readonly row: EntryRow;
  /** 1-based place in the request, as issues name it. */
  readonly place: number;
  readonly stored: RowDocument;
}

/** Decides on every answer of a part and plans the changes of those that are taken; results come in the order of the rows. */
export function planOfficeEntries(
  draft: Draft,
  rows: readonly EntryRow[],
  columns: readonly Column[],
): readonly Entered[] {
  const answering = rows.map((row, index) => {
    const stored = draft.rows.get(row.id)?.document;
    return { row, place: index + 1, stored };
  });
  const open = answering.filter((one): one is Answering => one.stored !== undefined);
  const before = checkIncoming(
    draft,
    open.map((one) => asSheetRow(draft, one, false)),
  );
  const after = checkIncoming(
    draft,
    open.map((one) => asSheetRow(draft, one, true)),
  );
  return answering.map(({ row, place, stored }) => {
    if (stored === undefined) return missing(row);
    const checked = after.get(place);
    // As an earlier row of the request left it.
    const entry = { row, place, stored: draft.rows.get(row.id)?.document ?? stored };
    const outcome = refusalOf(draft, entry);
    if (outcome !== undefined || checked === undefined)
      return entered(draft, entry, { outcome: outcome ?? "held", columns });
    const known = before.get(place)?.issues ?? [];
    return take(draft, entry, { columns, checked, known });
  });
}

function refusalOf({ by }: Draft, { stored }: Answering): Entered["outcome"] | undefined {
  if (stored.state === "withdrawn") return "withdrawn";
  return stored.authors.includes(by.id) ? "own-entry" : undefined;
}

interface Checked {
  readonly columns: readonly Column[];
  readonly checked: CheckedIncoming;
  /** What was to be said of the row before the answer. */
  readonly known: readonly Issue[];
}

function take(draft: Draft, entry: Answering, { columns, checked, known }: Checked): Entered {
  const { row, stored } = entry;
  const issues = checked.issues.filter(
    (issue) => row.cells[issue.column ?? ""] !== undefined || isNew(issue, known),
  );
  if (issues.some(({ level }) => level === "block"))
    return entered(draft, entry, { outcome: "held", columns, issues });
  const changes = changesOf(draft, entry, checked);
  if (changes.length === 0) return entered(draft, entry, { outcome: "unchanged", columns, issues });
  if (changes.some(({ key }) => (stored.office?.[key]?.version ?? 0) > row.baseVersion))
    return entered(draft, entry, { outcome: "conflict", columns });
  draft.change(stored.id, {
    is: "filled",
    values: changes.map(({ change }) => change),
    ...layoutOf(draft.form),
  });
  return entered(draft, entry, { outcome: "stored", columns, issues });
}

function isNew({ code, column }: Issue, known: readonly Issue[]): boolean {
  return !known.some((issue) => issue.code === code && issue.column === column);
}

interface Change {
  readonly key: string;
  readonly change: Extract<RowChange, { is: "filled" }>["values"][number];
}

/** Answers that say something else than what stands there. */
function changesOf({ form }: Draft, { row, stored }: Answering, { checked }: CheckedIncoming) {
  return form.columns.flatMap(({ key }, index): readonly Change[] => {
    const before: Value = stored.content.values[index] ?? null;
    const after = checked.values[key] ?? null;
    return key in row.cells && before !== after ? [{ key, change: [index, before, after] }] : [];
  });
}

function asSheetRow(
  { form, context }: Draft,
  { row, place, stored }: Answering,
  isAnswered: boolean,
): SheetRow {
  const cells = contentCells(stored.content, { form, context });
  const answered = cells.map((cell, index): Cell => {
    const typed = row.cells[form.columns[index]?.key ?? ""];
    return typed === undefined ? cell : isBlank(typed) ? null : typed;
  });
  return { row: place, id: stored.id, cells: isAnswered ? answered : cells, code: stored.code };
}

function missing({ id }: EntryRow): Entered {
  return { id, outcome: "not-found", version: 0, state: null, cells: {}, issues: [] };
}

/** The row as it stands once the outcome is known. */
function entered(
  draft: Draft,
  { row, stored }: Answering,
  told: {
    readonly outcome: Entered["outcome"];
    readonly columns: readonly Column[];
    readonly issues?: readonly Issue[];
  },
): Entered {
  const { outcome, columns, issues = [] } = told;
  const { version, state, content } = draft.rows.get(stored.id)?.document ?? stored;
  const values = valuesOf(draft.form, content);
  const asked = columns.filter(({ key }) => key in row.cells);
  const cells = Object.fromEntries(
    asked.map(({ key, format }) => [key, format(values[key] ?? null, draft.context)]),
  );
  return { id: row.id, outcome, version, state, cells, issues: [...issues] };
}
