import type { FormId, Values } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import { houseFacts } from "../../shared/forms/house.ts";
import { householdIn, valuesOf } from "../rows/form-rows.ts";
import {
  acceptedContent,
  type Content,
  type Facts,
  type RowDocument,
} from "../rows/row-document.ts";

/** Rows of one form, among them all that are about the house in their current or accepted content. */
export interface FactSource {
  readonly form: Form;
  readonly rows: readonly RowDocument[];
}

/** True for the forms whose rows say something that is frozen into a household's row. */
export function establishesFacts(form: FormId): boolean {
  return form === "approvals" || form === "construction";
}

/** What approvals and construction say about a house: as they were sent, and as they were last accepted. */
export function factsOf(code: string, sources: readonly FactSource[]): Facts {
  return {
    sent: factsFrom(code, sources, sentContent),
    accepted: factsFrom(code, sources, acceptedContent),
  };
}

/** A withdrawn row says nothing any more; what was accepted of it stands until its withdrawal is accepted, too. */
function sentContent({ state, content }: RowDocument): Content | null {
  return state === "withdrawn" ? null : content;
}

function factsFrom(
  code: string,
  sources: readonly FactSource[],
  pick: (row: RowDocument) => Content | null,
) {
  const about = (form: FormId): readonly Values[] =>
    sources
      .filter((source) => source.form.id === form)
      .flatMap((source) => contentsAbout(code, source, pick));
  const [construction = null] = about("construction");
  return houseFacts({ approvals: about("approvals"), construction });
}

/** A row may have moved to another house since it was accepted: each content speaks for the house it names. */
function contentsAbout(
  code: string,
  { form, rows }: FactSource,
  pick: (row: RowDocument) => Content | null,
): readonly Values[] {
  // In one order whoever asks: two decisions of one day would else make different facts.
  return rows
    .slice()
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(pick)
    .filter((content) => content !== null)
    .filter((content) => householdIn(form, content) === code)
    .map((content) => valuesOf(form, content));
}
