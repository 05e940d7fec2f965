import type { Campaign, Duty, IsoDate, Unit, UnitId } from "../../campaign/campaign.ts";
import { isHandedOver, unitById } from "../../campaign/in-force.ts";
import { hasDuty } from "../../campaign/units.ts";
import type { Owner, ParseContext, Values, Who } from "../column.ts";
import type { Form } from "../form.ts";

/** Every kind of unit, for forms that all of them fill. */
export const allUnits: readonly Owner[] = ["ward", "office", "front", "union", "centre"];

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

/** Units that have begun and keep rows of the form, in catalogue order; what was handed over is kept by the unit that follows. */
export function keepersOf(
  form: Pick<Form, "owners">,
  campaign: Campaign,
  today: IsoDate,
): readonly Unit[] {
  return campaign.units.filter(
    (unit) => keepsForm(unit, form) && unit.validFrom <= today && !isHandedOver(campaign, unit.id),
  );
}

/**
 * Two lanes of a form whose rows one office decides on: its own rows go to the second lane, "<form>-own", which another office has,
 * since nobody decides on what they entered.
 */
export function ownRowsApart(form: Form["id"], duty: Duty): Pick<Form, "lanes" | "laneOf"> {
  const own = `${form}-own`;
  return { lanes: [form, own], laneOf: (_, unit) => (hasDuty(unit, duty) ? own : form) };
}

/** The lane of a row kept under a unit. @throws Error for a unit the campaign does not know. */
export function laneIn(
  { campaign, unit }: { readonly campaign: Campaign; readonly unit: UnitId },
  form: Form,
  values: Values,
): string {
  const who = unitById(campaign, unit);
  if (who === undefined) throw new Error(`No unit ${unit}`);
  return form.laneOf(values, who);
}

/** True for a row that is received as it comes, provided there is nothing to remark about it. */
export function needsNoDecision(
  { autoAccept }: Pick<Form, "autoAccept">,
  values: Values,
  context: ParseContext,
): boolean {
  return typeof autoAccept === "function" ? autoAccept(values, context) : autoAccept;
}
