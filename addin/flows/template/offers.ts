import { Problem } from "../../../shared/api/problem.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { occasions } from "../../../shared/forms/filling/occasions.ts";
import { type Season, seasonOf } from "../../../shared/forms/filling/seasons.ts";
import type { FlowDeps } from "../deps.ts";
import type { SetUpOutcome } from "../outcomes.ts";
import { derivedGridsOf } from "../rows/derived-grids.ts";
import { type Book, bookFrom, openBook } from "../rows/book.ts";
import { inspect } from "../rows/inspect.ts";
import { makeSheets } from "../rows/make-sheets.ts";
import { madeLine } from "./lay-out.ts";

/** A form the unit may fill in and has no sheet of yet. */
export interface FormOffer {
  readonly form: FormId;
  readonly sheet: string;
  readonly title: string;
  /** When a row is added, in a few words. */
  readonly when: string;
  /** Set while the form's season is open. */
  readonly season: Season | null;
}

/** Forms that "Thêm biểu" offers, those in season first. */
export async function formsToAdd(deps: FlowDeps): Promise<readonly FormOffer[]> {
  const book = await openBook(deps);
  const surveys = await deps.workbook.surveySheets(book.forms);
  return offersOf(book, new Set(surveys.map(({ form }) => form)), deps.language);
}

/** The forms of the unit that are not present. */
export function offersOf(
  { forms, campaign, context: { today } }: Pick<Book, "forms" | "campaign" | "context">,
  present: ReadonlySet<FormId>,
  language: FlowDeps["language"],
): readonly FormOffer[] {
  const offers = forms
    .filter(({ id }) => !present.has(id))
    .map(({ id, sheet, title }) => ({
      form: id,
      sheet,
      title: title[language],
      when: occasions[id][language],
      season: seasonOf(id, campaign, today) ?? null,
    }));
  return [
    ...offers.filter(({ season }) => season !== null),
    ...offers.filter(({ season }) => season === null),
  ];
}

/** Adds sheets, and shows the first of them; one that is there already is not made again. Needs no service. */
export async function addForms(deps: FlowDeps, ids: readonly FormId[]): Promise<SetUpOutcome> {
  const book = await openBook(deps);
  const wanted = ids.map((id) => formOf(book, id, deps.language));
  const surveys = await deps.workbook.surveySheets(wanted);
  const missing = wanted.filter(({ id }) => !surveys.some(({ form }) => form === id));
  if (missing.length > 0) {
    await makeSheets(deps, book, missing);
    await deps.workbook.deriveGrids([...book.forms, ...book.readOnly], (memory, reads) => {
      const now = bookFrom(deps, memory);
      return { grids: now === undefined ? [] : derivedGridsOf(now, inspect(now, reads)) };
    });
    await deps.workbook.select({ sheet: missing[0]?.sheet ?? "", address: "A1" });
  }
  const made = missing.map(({ sheet }) => sheet);
  return { unit: book.unit.name, made, line: madeLine(made, book.unit, deps.language) };
}

/** @throws Problem "not-allowed" for a form the unit does not fill in. */
function formOf({ forms, unit }: Book, id: FormId, language: FlowDeps["language"]): Form {
  const form = forms.find((one) => one.id === id);
  if (form !== undefined) return form;
  const detail = {
    vi: `${unit.name} không lập biểu này. Hãy chọn biểu khác.`,
    en: `${unit.name} does not fill in this form. Choose another.`,
  };
  throw new Problem("not-allowed", { detail: detail[language] });
}
