import type { Form, ParseContext, RowRule, Values } from "../forms/form.ts";
import { parseRow } from "../forms/parse-row.ts";
import { missingColumns } from "../forms/required.ts";
import type { Findings } from "./findings.ts";
import { levelOf } from "./issue-level.ts";
import type { Level } from "./issue.ts";
import type { SheetRow } from "./sheet.ts";

export interface RowVerdict {
  readonly values: Values;
  readonly missing: readonly string[];
  readonly held: boolean;
}

const nothingMissing: readonly string[] = Object.freeze([]);

/** Reads one row and puts everything that can be said about it alone into the findings. */
export function checkRow(
  source: SheetRow,
  form: Form,
  { context, findings }: { readonly context: ParseContext; readonly findings: Findings },
): RowVerdict {
  const parsed = parseRow(form, source.cells, context);
  let held = false;
  for (const { index, understood } of parsed.findings) {
    const level = levelOf(understood);
    held ||= level === "block";
    const { code, params, fix } = understood;
    if (code !== null) findings.add({ source, index }, { code, level, params, fix });
  }
  const missing = missingColumns(form, parsed.values);
  for (const column of missing) {
    // A cell that could not be read has its issue already.
    if (parsed.findings.some((finding) => finding.column === column)) continue;
    const level = column.essential === true ? "block" : "warn";
    held ||= level === "block";
    const index = form.columns.indexOf(column);
    findings.add(
      { source, index },
      { code: "E48", level, fix: column.proposeBlank?.(parsed.values) },
    );
  }
  held = applyRules(source, form, { context, findings, values: parsed.values }) || held;
  return {
    values: parsed.values,
    missing: missing.length === 0 ? nothingMissing : missing.map(({ key }) => key),
    held,
  };
}

/** True when a rule of the row blocks it. */
function applyRules(
  source: SheetRow,
  form: Form,
  job: { readonly context: ParseContext; readonly findings: Findings; readonly values: Values },
): boolean {
  const { context, findings, values } = job;
  let held = false;
  for (const rule of form.rules) {
    const params = rule.check(values, context);
    if (params === undefined) continue;
    const level = levelOfRule(rule, values, context);
    if (level === null) continue;
    held ||= level === "block";
    const index = form.columns.findIndex(({ key }) => key === rule.column);
    const fix = rule.propose?.(values, context);
    findings.add({ source, index }, { code: rule.code, level, params, fix });
  }
  return held;
}

/** A rule warns about what happened before go-live ("nhập bù"), and says nothing about what happened before the rule itself. */
export function levelOfRule(
  rule: Pick<RowRule, "level" | "appliesFrom" | "eventOn">,
  values: Values,
  { campaign }: ParseContext,
): Level | null {
  const event = rule.eventOn?.(values) ?? null;
  if (event === null) return rule.level;
  if (rule.appliesFrom !== undefined && event < rule.appliesFrom) return null;
  return event < campaign.goLiveOn ? "warn" : rule.level;
}
