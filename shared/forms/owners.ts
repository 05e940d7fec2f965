import type { Campaign, Unit } from "../campaign/campaign.ts";
import { hasDuty } from "../campaign/units.ts";
import type { Form, Owner } from "./form.ts";

type Who = Pick<Unit, "kind" | "duties">;

/** True when the unit is among the owners, by its kind or by what it answers for. */
export function isOneOf(owners: readonly Owner[], { kind, duties = [] }: Who): boolean {
  return owners.includes(kind) || duties.some((duty) => owners.includes(duty));
}

/** True when rows of the form are kept in the unit's partition. */
export function keepsForm(unit: Who, { owners }: Pick<Form, "owners">): boolean {
  return isOneOf(owners, unit);
}

/** True when people of the unit enter rows: for themselves, or as the office that fills the form in for its owners. */
export function fillsForm(unit: Who, form: Pick<Form, "owners" | "filledBy">): boolean {
  return form.filledBy === undefined ? keepsForm(unit, form) : hasDuty(unit, form.filledBy);
}

/** Units of the campaign that keep rows of the form, in catalogue order. */
export function keepersOf(form: Pick<Form, "owners">, { units }: Campaign): readonly Unit[] {
  return units.filter((unit) => keepsForm(unit, form));
}
