import { isoToSerial } from "../../../shared/text/date.ts";
import { construction } from "../../../shared/forms/construction.ts";
import { obstacles } from "../../../shared/forms/obstacles.ts";
import { obstacleKinds, obstacleStatuses } from "../../../shared/forms/obstacles/columns.ts";
import type { FormId, Values } from "../../../shared/forms/column.ts";
import { readAndInspect } from "../check.ts";
import type { FlowDeps } from "../deps.ts";
import { synchronise } from "../synchronise.ts";
import type { AddedRow } from "../workbook.ts";
import { type Book, openOnlineBook } from "./book.ts";
import { freshRow } from "./fresh-row.ts";
import { type Inspection, sheetOf } from "./inspect.ts";
import { makeSheets } from "./make-sheets.ts";

interface Standing {
  readonly book: Book;
  readonly inspection: Inspection;
}

/**
 * An obstacle chosen in the progress of a house makes its own row, once per house and kind, whatever became of it since. The sheet
 * appears with its first row, filled with what colleagues entered before. Answers with the workbook as it stands then.
 */
export async function makeObstacleRows(deps: FlowDeps, standing: Standing): Promise<Standing> {
  const { book, inspection } = standing;
  if (!book.forms.includes(obstacles) || obstacleRows(inspection).length === 0) return standing;
  if (sheetOf(inspection, obstacles.id) !== undefined) return addRows(deps, standing);
  await makeSheets(deps, book, [obstacles]);
  await synchronise(deps);
  const again = await openOnlineBook(deps);
  return addRows(deps, { book: again, inspection: await readAndInspect(deps, again) });
}

async function addRows(deps: FlowDeps, standing: Standing): Promise<Standing> {
  const added = obstacleRows(standing.inspection);
  if (added.length === 0) return standing;
  await deps.workbook.writeSheets([{ form: obstacles, patches: [], added }]);
  return { ...standing, inspection: await readAndInspect(deps, standing.book) };
}

function obstacleRows(inspection: Inspection): readonly AddedRow[] {
  const { context } = inspection;
  const known = new Set(valuesIn(inspection, obstacles.id).map(nameOf));
  const rows: AddedRow[] = [];
  for (const { household, obstacle } of valuesIn(inspection, construction.id)) {
    const kind = obstacleKinds.find(({ id }) => id === obstacle);
    const name = nameOf({ household: household ?? null, kind: obstacle ?? null });
    if (kind === undefined || typeof household !== "string" || household === "") continue;
    if (known.has(name)) continue;
    known.add(name);
    rows.push(
      freshRow(obstacles, {
        household: context.householdLabels?.get(household) ?? household,
        kind: kind.label,
        raisedOn: isoToSerial(context.today),
        status: obstacleStatuses[0].label,
      }),
    );
  }
  return rows;
}

function nameOf({ household, kind }: Values): string {
  return `${String(household)}|${String(kind)}`;
}

/** What is chosen in a row that is held back may still be a slip. */
function valuesIn(inspection: Inspection, form: FormId): readonly Values[] {
  const rows = sheetOf(inspection, form)?.rows ?? [];
  return rows
    .filter(({ checked }) => form === obstacles.id || !checked.held)
    .map(({ checked }) => checked.values);
}
