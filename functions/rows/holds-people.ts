import { configurationLists } from "../../shared/forms/configuration/configuration-lists.ts";
import type { Form } from "../../shared/forms/form.ts";

/**
 * True for forms about households, houses, givers and honours. Catalogues and the list of users are not erased with them: they say
 * what figures were made with, and who answers for them.
 */
export function holdsPeople({ id }: Pick<Form, "id">): boolean {
  return id !== "members" && !configurationLists.some(({ form }) => form.id === id);
}
