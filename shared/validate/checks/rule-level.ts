import type { Values } from "../../forms/column.ts";
import type { Rule } from "../../forms/rule.ts";
import type { CheckContext } from "../neighbours.ts";

/**
 * What a broken rule means for the row: it warns about what happened before go-live ("nhập bù") and while it is on trial, and says
 * nothing (null) about what happened before the rule itself.
 */
export function levelOfRule(
  rule: Pick<Rule, "code" | "level" | "appliesFrom" | "eventOn" | "trial">,
  values: Values,
  context: CheckContext,
): Rule["level"] | null {
  const event = rule.eventOn?.(values) ?? null;
  if (event !== null) {
    if (rule.appliesFrom !== undefined && event < rule.appliesFrom) return null;
    if (event < context.campaign.goLiveOn) return "warn";
  }
  return rule.level === "block" && isOnTrial(rule, context) ? "warn" : rule.level;
}

/** A rule may be on trial by itself, since it is new, or because the office put its code on trial. */
function isOnTrial(
  { code, trial }: Pick<Rule, "code" | "trial">,
  { campaign, today, judgesTrials = false }: CheckContext,
): boolean {
  if (judgesTrials) return false;
  if (trial !== undefined && (trial.until === null || today < trial.until)) return true;
  return (campaign.trials ?? []).some(
    ({ code: tried, from, until }) =>
      tried === code && from <= today && (until === null || today < until),
  );
}
