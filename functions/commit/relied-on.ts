import { unitById } from "../../shared/campaign/in-force.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import type { Form } from "../../shared/forms/form.ts";
import type { Place } from "../http/authorise.ts";

/** Forms about the same houses: rules across forms look at them, and approvals and construction change the households. */
export function reliedOn(form: Form, { unit, campaign }: Place): readonly Form[] {
  if (form.id === "households" && form.houseRules.length === 0) return [];
  const kind = unitById(campaign, unit)?.kind;
  return (["households", "approvals", "construction", "money"] as const)
    .filter((id) => id !== form.id)
    .map(formById)
    .filter(({ owners }) => kind !== undefined && owners.includes(kind));
}
