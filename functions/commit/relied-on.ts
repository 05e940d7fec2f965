import { unitById } from "../../shared/campaign/in-force.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import type { Form } from "../../shared/forms/form.ts";
import { keepsForm } from "../../shared/forms/owners.ts";
import type { Place } from "../http/authorise.ts";

/** Forms about the same houses: rules across forms look at them, and approvals and construction change the households. */
export function reliedOn(form: Form, { unit, campaign }: Place): readonly Form[] {
  if (!form.columns.some(({ kind }) => kind === "household")) return [];
  const place = unitById(campaign, unit);
  return (["households", "approvals", "construction", "money"] as const)
    .filter((id) => id !== form.id)
    .map(formById)
    .filter((one) => place !== undefined && keepsForm(place, one));
}
