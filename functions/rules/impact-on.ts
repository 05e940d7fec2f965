import type { RuleImpact } from "../../shared/api/rule-shapes.ts";
import type { ParseContext } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import type { Cell } from "../../shared/text/cell.ts";
import { checkRows } from "../../shared/validate/check-workbook.ts";
import type { Neighbours } from "../../shared/validate/neighbours.ts";
import { Draft } from "../commit/draft.ts";
import { reliedOn, belongings } from "../commit/relied-on.ts";
import type { IndexedRow } from "../rows/form-rows.ts";
import { unitPartition } from "../store/partitions.ts";
import type { FormState, UnitIndex } from "../rows/unit-index.ts";
import { storedNeighbours } from "../submit/stored-neighbours.ts";

/** Household codes that are named: enough to look, too few to copy a list. */
const maxCodes = 5;

type Impact = Pick<RuleImpact["units"][number], "rows" | "blocked" | "warned" | "codes">;

/** What a rule would find in one form of one unit. */
export async function impactOn(
  index: UnitIndex,
  { form, context, rule }: { form: Form; context: ParseContext; rule: string },
): Promise<Impact> {
  const partition = unitPartition(context.campaign.id, context.unit);
  const own = await index.load(partition, form);
  const rows = [...own.rows.rows.values()].filter(({ document }) => document.state !== "withdrawn");
  if (rows.length === 0) return { rows: 0, blocked: 0, warned: 0, codes: [] };
  const others: FormState[] = [];
  const place = { ...context, form };
  for (const other of [...reliedOn(form, place), ...belongings(form, place)])
    others.push(await index.load(partition, other));
  const draft = new Draft({ context, states: [own, ...others], elsewhere: [], ...nobody });
  const sheet = {
    form: form.id,
    rows: rows.map((row, at) => ({
      row: at + 1,
      id: row.document.id,
      code: row.document.code,
      cells: cellsOf(form, row, context),
    })),
  };
  const { issues } = checkRows(sheet, {
    ...context,
    neighbours: ofUnit(draft),
    judgesTrials: true,
  });
  return countHits(
    issues.filter(({ code, level }) => code === rule && level !== "fixed"),
    rows,
  );
}

/** Nothing is committed: the draft only finds rows. */
const nobody = { by: { id: "", name: "" }, at: "", journal: "" };

/** What other units hold is not read: a household that is not the unit's own is taken on trust. Versions before are not looked at. */
function ofUnit(draft: Draft): Neighbours {
  const { sameKey, house, linked } = storedNeighbours(draft);
  return {
    sameKey,
    house: (code) => house(code) ?? (draft.has("households") ? undefined : {}),
    ...(linked === undefined ? {} : { linked }),
  };
}

function cellsOf(
  form: Form,
  { document, values }: IndexedRow,
  context: ParseContext,
): readonly Cell[] {
  const unread = new Map(document.content.raw);
  return form.columns.map(({ kind, key, format }, index) =>
    kind === "derived" ? null : (unread.get(index) ?? format(values[key] ?? null, context)),
  );
}

function countHits(
  issues: readonly { readonly row: number; readonly level: string }[],
  rows: readonly IndexedRow[],
): Impact {
  const blocked = new Set(issues.filter(({ level }) => level === "block").map(({ row }) => row));
  const hit = new Set(issues.map(({ row }) => row));
  const codes = [...hit].flatMap((row) => rows[row - 1]?.document.code ?? []);
  return {
    rows: rows.length,
    blocked: blocked.size,
    warned: hit.size - blocked.size,
    codes: codes.sort().slice(0, maxCodes),
  };
}
