import type { Campaign, Member, Unit } from "../../../shared/campaign/campaign.ts";
import { unitById } from "../../../shared/campaign/in-force.ts";
import { officeForms } from "../../../shared/forms/rows/office-columns.ts";

/** The person's unit when its people fill in columns of others' rows; undefined for everybody else. */
export function officeOf(me: Pick<Member, "unit" | "roles">, campaign: Campaign): Unit | undefined {
  const unit = me.roles.includes("clerk") ? unitById(campaign, me.unit) : undefined;
  return unit !== undefined && officeForms(unit).length > 0 ? unit : undefined;
}
