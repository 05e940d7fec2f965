import { Problem } from "../../shared/api/problem.ts";
import type { RuleImpact } from "../../shared/api/rule-shapes.ts";
import type { Campaign, Member } from "../../shared/campaign/campaign.ts";
import { forms, formById } from "../../shared/forms/catalogue.ts";
import { keepsForm } from "../../shared/forms/filling/owners.ts";
import { describedCodes } from "../../shared/validate/describe-issue.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import { param, type Handler } from "../http/exchange.ts";
import type { RowDeps } from "../rows/place-of.ts";
import { UnitIndex } from "../rows/unit-index.ts";
import { impactOn } from "./impact-on.ts";

/**
 * GET …/rules/{rule}/impact: stored rows a rule would hit, by unit and form, judged as if it were on trial nowhere. One unit is in
 * memory at a time, so the size of the town does not matter. For administrators and who decides on the catalogues; 404 for an
 * unknown code.
 */
export function getRuleImpact({ store, campaigns, now }: RowDeps): Handler {
  return async (call) => {
    const { campaign } = await campaigns.get(param(call, "campaign"));
    if (!mayTryRules(call.caller)) throw new Problem("not-allowed");
    const rule = param(call, "rule");
    if (!describedCodes.includes(rule)) throw new Problem("not-found");
    const at = now();
    const today = vietnamDay(at);
    return {
      load: async (): Promise<RuleImpact> => {
        const units: RuleImpact["units"] = [];
        for (const unit of unitsOf(campaign)) {
          const context = { campaign, unit: unit.id, today };
          const index = new UnitIndex(store);
          for (const form of forms.filter((one) => keepsForm(unit, one))) {
            const found = await impactOn(index, { form, context, rule });
            if (found.rows > 0) units.push({ unit: unit.id, form: form.id, ...found });
          }
        }
        return { rule, at: at.toISOString(), units };
      },
    };
  };
}

function mayTryRules({ roles, reviews = [] }: Member): boolean {
  if (roles.includes("admin")) return true;
  const catalogues = new Set([...formById("norms").lanes, ...formById("awards").lanes]);
  return roles.includes("reviewer") && reviews.some((lane) => catalogues.has(lane));
}

/** Each unit once, whatever its dates: rows stay where they were entered. */
function unitsOf({ units }: Campaign) {
  return [...new Map(units.map((unit) => [unit.id, unit])).values()];
}
