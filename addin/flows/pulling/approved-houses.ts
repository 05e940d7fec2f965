import type { ApiRow } from "../../../shared/api/shapes.ts";
import { approvals } from "../../../shared/forms/approvals.ts";
import { construction } from "../../../shared/forms/construction.ts";
import type { ParseContext } from "../../../shared/forms/column.ts";
import { parseRow } from "../../../shared/forms/rows/parse-row.ts";
import { freshRow } from "../rows/fresh-row.ts";
import { type InspectedSheet, type Inspection, sheetOf } from "../rows/inspect.ts";
import type { Trace } from "../rows/trace.ts";
import type { AddedRow } from "../workbook.ts";

/** Codes of households with a decision, each in one of the two, in the order of the decisions. */
export interface DecidedHouses {
  /** Somebody else than its author has accepted the decision as it stands. */
  readonly approved: readonly string[];
  /** Nobody has yet, and there is no progress row either. */
  readonly waiting: readonly string[];
}

/** What the decisions say that the workbook holds, those pulled now in their newest state. */
export function decidedHouses(
  inspection: Inspection,
  pulled: readonly ApiRow[],
  context: ParseContext,
): DecidedHouses {
  const decisions = new Map<string, { readonly code: unknown; readonly stands: Standing }>();
  for (const { read, checked, trace } of sheetOf(inspection, approvals.id)?.rows ?? [])
    if (read.id !== null)
      decisions.set(read.id, { code: checked.values["household"], stands: heldStanding(trace) });
  for (const row of pulled) {
    const { household } = parseRow(approvals, row.cells, context).values;
    decisions.set(row.id, { code: household, stands: standingOf(row) });
  }
  const codesThat = (standing: Standing) =>
    [...decisions.values()].flatMap(({ code, stands }) =>
      stands === standing && typeof code === "string" ? [code] : [],
    );
  const approved = new Set(codesThat("accepted"));
  const present = housesIn(inspection);
  const waiting = codesThat("open").filter((code) => !approved.has(code) && !present.has(code));
  return { approved: [...approved], waiting: [...new Set(waiting)] };
}

type Standing = "accepted" | "open" | "gone";

/** An edit that waits keeps the house approved, unless it moved the decision to another one. */
function standingOf({ state, acceptedVersion, changed }: ApiRow): Standing {
  if (state === "withdrawn") return "gone";
  return acceptedVersion !== null && !changed.includes("household") ? "accepted" : "open";
}

/** The sheet keeps the state alone: whatever else was accepted before had its house when it was pulled. */
function heldStanding({ state }: Trace): Standing {
  if (state === "withdrawn") return "gone";
  return state === "accepted" ? "accepted" : "open";
}

function housesIn(inspection: Inspection): ReadonlySet<unknown> {
  return housesOf(sheetOf(inspection, construction.id));
}

function housesOf(sheet: InspectedSheet | undefined): ReadonlySet<unknown> {
  return new Set(sheet?.rows.map(({ checked }) => checked.values["household"]));
}

/** Rows of one form for houses a decision approved and that have none there yet, in the order of the decisions. */
export function approvedHouses(
  approved: readonly string[],
  sheet: InspectedSheet | undefined,
  context: ParseContext,
): readonly AddedRow[] {
  const cells = sheet?.form.rowPerHouse;
  if (sheet === undefined || cells === undefined) return [];
  const present = housesOf(sheet);
  return approved
    .filter((code) => !present.has(code))
    .map((code) => {
      const household = context.householdLabels?.get(code) ?? code;
      return freshRow(sheet.form, { ...cells, household });
    });
}
