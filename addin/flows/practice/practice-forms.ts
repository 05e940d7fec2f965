import type { Unit } from "../../../shared/campaign/campaign.ts";
import { construction } from "../../../shared/forms/construction.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { households } from "../../../shared/forms/households.ts";
import { money } from "../../../shared/forms/money.ts";
import { fillsForm } from "../../../shared/forms/filling/owners.ts";

/** What every sheet of practice says, in its title and in its rows. */
export const practiceSign = "TẬP DƯỢT – không gửi";

/** The forms people practise on; the others follow the same way. */
const practised: readonly Form[] = [households, construction, money];

/**
 * Copies of the unit's forms on sheets and tables of their own. Sending reads the forms' tables, so it never meets a row of practice;
 * checking such a book reads these and nothing else.
 */
export function practiceFormsOf(unit: Pick<Unit, "kind" | "duties">): readonly Form[] {
  return practised
    .filter((form) => fillsForm(unit, form))
    .map((form) => practiceForms.get(form) ?? form);
}

/** Made once, as forms are told apart by identity. */
const practiceForms: ReadonlyMap<Form, Form> = new Map(
  practised.map((form) => [
    form,
    { ...form, sheet: `Tập dượt - ${form.sheet}`.slice(0, 31), table: `${form.table}Practice` },
  ]),
);
