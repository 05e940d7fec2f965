import { forms } from "../catalogue.ts";
import type { Who } from "../column.ts";
import type { Form } from "../form.ts";
import { keepsForm } from "./owners.ts";

/** True for a form whose rows a locked period can close. */
export function isDated({ datedBy }: Pick<Form, "datedBy">): boolean {
  return Object.keys(datedBy).length > 0;
}

/** Forms with dated rows that a unit keeps, in catalogue order. */
export function datedForms(unit: Who): readonly Form[] {
  return forms.filter((form) => isDated(form) && keepsForm(unit, form));
}
