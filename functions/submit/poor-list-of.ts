import type { ParseContext } from "../../shared/forms/column.ts";
import type { Draft } from "../commit/draft.ts";
import { keysOf, type DraftRows } from "../rows/form-rows.ts";

/** The newest year of the labour office's list, where it was read and holds anybody. */
export function poorListOf({
  elsewhere,
}: Pick<Draft, "elsewhere">): Pick<ParseContext, "poorList"> {
  const lists = elsewhere.filter(({ base }) => base.form.id === "poor-list");
  const year = Math.max(0, ...lists.map(newestYear));
  if (year === 0) return {};
  return { poorList: { year, has: (id) => lists.some((rows) => holds(rows, id, year)) } };
}

function newestYear({ base }: DraftRows): number {
  let newest = 0;
  for (const { document, values } of base.rows.values()) {
    const { year } = values;
    if (document.state !== "withdrawn" && typeof year === "number") newest = Math.max(newest, year);
  }
  return newest;
}

function holds(rows: DraftRows, nationalId: string, year: number): boolean {
  const [key] = keysOf(rows.base.form, { nationalId, year });
  return rows.idsByKey(key).some((id) => rows.get(id)?.document.state !== "withdrawn");
}
