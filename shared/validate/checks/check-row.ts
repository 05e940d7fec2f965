import type { Column, Values } from "../../forms/column.ts";
import type { RowRule } from "../../forms/rule.ts";
import type { Form } from "../../forms/form.ts";
import { type Finding, RowReader } from "../../forms/rows/parse-row.ts";
import { missingColumns } from "../../forms/rows/required.ts";
import type { Findings } from "./findings.ts";
import { levelOf } from "./issue-level.ts";
import type { Issue } from "../issue.ts";
import type { CheckContext } from "../neighbours.ts";
import { levelOfRule } from "./rule-level.ts";
import type { CheckedRow, SheetRow } from "../sheet.ts";

/** What the checks of one sheet share. */
export interface RowJob {
  readonly form: Form;
  readonly context: CheckContext;
  readonly reader: RowReader;
  readonly groups: readonly RuleGroup[];
  readonly findings: Findings;
}

/** Everything the rows of a sheet are checked with, looked up once. */
export function rowJob(form: Form, context: CheckContext, findings: Findings): RowJob {
  const reader = new RowReader(form, context);
  return { form, context, reader, groups: ruleGroups(form), findings };
}

const nothingMissing: readonly string[] = Object.freeze([]);

/** Reads one row and puts everything that can be said about it alone into the findings. */
export function checkRow(source: SheetRow, job: RowJob): CheckedRow {
  const { row, id, cells, code = null } = source;
  const { values, findings } = job.reader.read(cells);
  const unread = findings.length > 0 && reportCells(source, findings, job);
  const missing = missingColumns(job.form, values);
  const bare = missing.length > 0 && reportMissing(source, { missing, values, findings }, job);
  const broken = applyRules(source, values, job);
  return {
    row,
    id,
    cells,
    code,
    values,
    held: unread || bare || broken,
    missing: missing.length === 0 ? nothingMissing : missing.map(({ key }) => key),
  };
}

/** True when a cell that could not be read blocks the row. */
function reportCells(source: SheetRow, found: readonly Finding[], { findings }: RowJob): boolean {
  let held = false;
  for (const { index, understood } of found) {
    const { code, params, fix } = understood;
    const level = levelOf(understood);
    held ||= level === "block";
    if (code !== null) findings.add({ source, index }, { code, level, params, fix });
  }
  return held;
}

interface Blanks {
  readonly missing: readonly Column[];
  readonly values: Values;
  readonly findings: readonly Finding[];
}

/** True when a column is blank without which there is nothing to store the row under. */
function reportMissing(source: SheetRow, blanks: Blanks, { form, findings }: RowJob): boolean {
  let held = false;
  for (const column of blanks.missing) {
    // A cell that could not be read has its issue already.
    if (blanks.findings.some((found) => found.column === column && isUnread(found))) continue;
    const place = { source, index: form.columns.indexOf(column) };
    if (findings.isAbsent(place.index)) continue;
    const level = column.essential === true ? "block" : "warn";
    held ||= level === "block";
    findings.add(place, { code: "E48", level, fix: column.proposeBlank?.(blanks.values) });
  }
  return held;
}

function isUnread({ understood }: Finding): boolean {
  return levelOf(understood) === "block";
}

/** True when a rule of the row blocks it. */
function applyRules(source: SheetRow, values: Values, job: RowJob): boolean {
  const { groups, context } = job;
  let held = false;
  for (const { unless, checks, rules } of groups) {
    if (unless?.(values, context) === true) continue;
    for (let index = 0; index < checks.length; index++) {
      const params = checks[index]?.(values, context);
      const rule = params === undefined ? undefined : rules[index];
      if (params !== undefined && rule !== undefined)
        held = report({ source, values, rule, params }, job) || held;
    }
  }
  return held;
}

interface Broken {
  readonly source: SheetRow;
  readonly values: Values;
  readonly rule: RowRule;
  readonly params: Issue["params"];
}

/** True when the broken rule blocks the row. */
function report({ source, values, rule, params }: Broken, job: RowJob): boolean {
  const level = levelOfRule(rule, values, job.context);
  if (level === null) return false;
  const index = job.form.columns.findIndex(({ key }) => key === rule.column);
  const fix = rule.propose?.(values, job.context);
  job.findings.add({ source, index }, { code: rule.code, level, params, fix });
  return level === "block";
}

/** Rules that share a question in front; their checks as bare functions, as reading rule objects took longer than judging. */
interface RuleGroup {
  readonly unless: RowRule["unless"];
  readonly rules: RowRule[];
  readonly checks: RowRule["check"][];
}

const groupsByForm = new WeakMap<Form, readonly RuleGroup[]>();

function ruleGroups(form: Form): readonly RuleGroup[] {
  const known = groupsByForm.get(form);
  if (known !== undefined) return known;
  const groups: RuleGroup[] = [];
  for (const rule of form.rules) {
    const last = groups.at(-1);
    const group =
      last?.unless === rule.unless && last !== undefined
        ? last
        : { unless: rule.unless, rules: [], checks: [] };
    if (group !== last) groups.push(group);
    group.rules.push(rule);
    group.checks.push(rule.check);
  }
  groupsByForm.set(form, groups);
  return groups;
}
