import type { Dossier, DossierRow, FormId, Values } from "../../shared/forms/column.ts";
import type { Neighbours, StoredNeighbour } from "../../shared/validate/neighbours.ts";
import type { Draft } from "../commit/draft.ts";
import { toDossierRow, valuesOf, type DraftRows } from "../rows/form-rows.ts";
import { acceptedContent } from "../rows/row-document.ts";

/** The stored rows of the unit as the shared checks look at them. */
export function storedNeighbours(draft: Draft): Neighbours {
  return {
    sameKey: (rule, key) => draft.rows.colliding(rule, key).map(toDossierRow),
    house: (code) => houseOf(draft, code),
    before: (id) => versionBefore(draft, id),
    linked: (rule, key) => {
      const sources = sourcesOf(draft, rule.looksAt);
      return sources?.flatMap((rows) => rows.linked(rule, key).map(toDossierRow));
    },
  };
}

/** A returned row was sent back to be changed: only what was accepted of it binds. */
function versionBefore(draft: Draft, id: string): Values | undefined {
  const stored = draft.rows.get(id);
  if (stored === undefined) return undefined;
  const accepted = acceptedContent(stored.document);
  if (accepted !== null) return valuesOf(draft.form, accepted);
  return stored.document.state === "sent" ? stored.values : undefined;
}

/** Undefined where the code is no household's: of the unit itself, or of the wards for a unit that has no households. */
function houseOf(draft: Draft, code: string): Dossier | undefined {
  const [household] = rowsAbout(draft, "households", code) ?? [];
  if (household === undefined) return undefined;
  const progress = rowsAbout(draft, "construction", code);
  const approvals = rowsAbout(draft, "approvals", code);
  const money = rowsAbout(draft, "money", code);
  const construction = progress?.[0];
  return {
    household: household.values,
    ...(approvals === undefined ? {} : { approvals }),
    ...(progress === undefined ? {} : { construction: construction?.values ?? null }),
    ...(money === undefined ? {} : { money }),
    ids: {
      households: household.id,
      ...(construction === undefined ? {} : { construction: construction.id }),
    },
  };
}

function rowsAbout(
  draft: Draft,
  form: FormId,
  code: string,
): readonly (DossierRow & StoredNeighbour)[] | undefined {
  return sourcesOf(draft, form)?.flatMap((rows) => rows.aboutHousehold(code).map(toDossierRow));
}

/** Undefined when the form was not loaded: what is not known must not look as if it were not there. */
function sourcesOf(draft: Draft, form: FormId): readonly DraftRows[] | undefined {
  const own = draft.has(form) ? [draft.rowsOf(form)] : [];
  const sources = [...own, ...draft.elsewhere.filter(({ base }) => base.form.id === form)];
  return sources.length === 0 ? undefined : sources;
}
