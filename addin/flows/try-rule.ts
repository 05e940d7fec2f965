import { impactGrid } from "../../shared/tables/rules/impact-grid.ts";
import type { FlowDeps } from "./deps.ts";
import type { RuleTrialOutcome } from "./outcomes.ts";

/**
 * Counts what a rule would find in the rows the service holds and writes it into "Thử quy tắc". Nothing else changes.
 * @throws Problem "not-allowed", "not-found" for an unknown code.
 */
export async function tryRule(deps: FlowDeps, rule: string): Promise<RuleTrialOutcome> {
  const { language } = deps;
  const me = await deps.api.getMe();
  const [campaign, impact] = await Promise.all([
    deps.api.getCampaign(me.campaign),
    deps.api.getRuleImpact(me.campaign, rule.trim().toUpperCase()),
  ]);
  const grid = impactGrid({
    rule: impact.rule,
    at: impact.at,
    lines: impact.units,
    campaign,
    language,
  });
  await deps.workbook.writeGrids([grid]);
  const sum = (key: "rows" | "blocked" | "warned") =>
    impact.units.reduce((total, line) => total + line[key], 0);
  const counts = { rows: sum("rows"), blocked: sum("blocked"), warned: sum("warned") };
  return {
    rule: impact.rule,
    units: impact.units,
    sheet: grid.sheet,
    ...counts,
    line: lineOf(impact.rule, counts, language),
  };
}

function lineOf(
  rule: string,
  { rows, blocked, warned }: Pick<RuleTrialOutcome, "rows" | "blocked" | "warned">,
  language: FlowDeps["language"],
): string {
  return language === "vi"
    ? `Quy tắc ${rule}: ${blocked} dòng sẽ bị giữ lại, ${warned} dòng chỉ cảnh báo, trong ${rows} dòng đã gửi.`
    : `Rule ${rule}: ${blocked} rows would be held, ${warned} only warned of, of ${rows} stored.`;
}
