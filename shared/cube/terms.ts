import { formById } from "../forms/catalogue.ts";
import type { FormId } from "../forms/column.ts";
import type { ResourceTerms } from "./resources.ts";
import type { Term } from "./vocabulary.ts";

/** Main categories of households. */
export const categories: readonly Term[] = termsOf("households", "category");

/** Building stages between start and completion, which a house passes while it is under way. */
export const stages: readonly Term[] = termsOf("construction", "stage").filter(({ id }) =>
  ["foundation", "frame", "roof"].includes(id),
);

/** Sources and kinds of the ledger. */
export const resources: ResourceTerms = {
  sources: termsOf("money", "source"),
  kinds: termsOf("money", "kind"),
  money: "money",
};

/** The drop-down of a column is also the order of its rows in the tabs. @throws Error when the form has no such list. */
function termsOf(form: FormId, key: string): readonly Term[] {
  const options = formById(form).columns.find((column) => column.key === key)?.options;
  if (options === undefined) throw new Error(`${form} has no list ${key}.`);
  return options.map(({ id, label, en }) => ({ id, label: { vi: label, en } }));
}
