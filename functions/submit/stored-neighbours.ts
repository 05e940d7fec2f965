import type { Dossier, FormId } from "../../shared/forms/form.ts";
import type { Neighbours, StoredNeighbour } from "../../shared/validate/neighbours.ts";
import type { Draft } from "../commit/draft.ts";
import type { DraftRows, IndexedRow } from "../rows/form-rows.ts";

/** The stored rows of the unit as the shared checks look at them. */
export function storedNeighbours(draft: Draft): Neighbours {
  return {
    sameKey: (rule, key) => draft.rows.colliding(rule, key).map(toNeighbour),
    house: (code) => houseOf(draft, code),
  };
}

/** Undefined where the code is no household's: of the unit itself, or of the wards for a unit that has no households. */
function houseOf(draft: Draft, code: string): Dossier | undefined {
  const own = draft.has("households") ? [draft.rowsOf("households")] : [];
  const found = [...own, ...elsewhere(draft, "households")].flatMap((rows) =>
    valuesAbout(rows, code),
  );
  const [household] = found;
  if (household === undefined) return undefined;
  const construction = rowsAbout(draft, "construction", code);
  const approvals = rowsAbout(draft, "approvals", code);
  const money = rowsAbout(draft, "money", code);
  return {
    household: household.values,
    ...(approvals === undefined ? {} : { approvals }),
    ...(construction === undefined ? {} : { construction: construction[0]?.values ?? null }),
    ...(money === undefined ? {} : { money }),
  };
}

/** Undefined when the form was not loaded: what is not known must not look as if it were not there. */
function rowsAbout(
  draft: Draft,
  form: FormId,
  code: string,
): readonly StoredNeighbour[] | undefined {
  const sources = [...(draft.has(form) ? [draft.rowsOf(form)] : []), ...elsewhere(draft, form)];
  return sources.length === 0 ? undefined : sources.flatMap((rows) => valuesAbout(rows, code));
}

function elsewhere(draft: Draft, form: FormId): readonly DraftRows[] {
  return draft.elsewhere.filter(({ base }) => base.form.id === form);
}

function valuesAbout(rows: DraftRows, code: string): readonly StoredNeighbour[] {
  return rows.aboutHousehold(code).map(toNeighbour);
}

function toNeighbour({ document, values }: IndexedRow): StoredNeighbour {
  return { id: document.id, values };
}
