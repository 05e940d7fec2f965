import type { Dossier } from "../../forms/column.ts";
import type { HouseRule, LinkRule, Params, Rule } from "../../forms/rule.ts";
import type { Form } from "../../forms/form.ts";
import type { Dossiers, HouseRow } from "../dossiers.ts";
import type { OtherPlace } from "../issue.ts";
import type { Links } from "../links.ts";
import type { CheckContext } from "../neighbours.ts";
import type { Findings } from "./findings.ts";
import type { Places } from "./places.ts";
import { levelOfRule } from "./rule-level.ts";

/** All that rules across rows look at. */
export interface Across {
  readonly context: CheckContext;
  readonly dossiers: Dossiers;
  readonly links: Links;
  readonly places: Places;
}

interface Job {
  readonly form: Form;
  readonly findings: Findings;
  readonly across: Across;
}

/** True for a form whose rows are about households of another sheet. */
export function namesHouseholds(form: Form): boolean {
  return form.columns.some(({ kind }) => kind === "household");
}

/** Judges one row by the rules that look at others. @returns true when one of them blocks it. */
export function judgeRow(row: HouseRow, job: Job): boolean {
  if (isOfUnknownHouse(row, job.across.dossiers)) {
    reportUnknownHouse(row, job);
    return true;
  }
  let held = false;
  for (const rule of row.code === null ? [] : job.form.houseRules)
    held = judgeHouse(rule, row, job) || held;
  for (const rule of job.form.links) held = judgeLink(rule, row, job) || held;
  if (job.form.versionRules.length > 0) held = judgeVersions(row, job) || held;
  return held;
}

function judgeVersions(row: HouseRow, job: Job): boolean {
  const { context } = job.across;
  const { id, values } = row.row;
  const before = id === null ? undefined : context.neighbours?.before?.(id);
  if (before === undefined) return false;
  let held = false;
  for (const rule of job.form.versionRules) {
    const params = rule.check(values, before, context);
    if (params !== undefined) held = report({ rule, row, params }, job, () => undefined) || held;
  }
  return held;
}

function isOfUnknownHouse({ form, code }: HouseRow, dossiers: Dossiers): boolean {
  return form !== "households" && code !== null && dossiers.isUnknown(code);
}

function reportUnknownHouse({ code, checked }: HouseRow, { form, findings }: Job): void {
  const index = form.columns.findIndex(({ kind }) => kind === "household");
  const params = { value: code ?? "", suggestion: "", list: "households", reason: "unknown" };
  findings.add({ source: checked, index }, { code: "E16", level: "block", params });
}

function judgeHouse(rule: HouseRule, row: HouseRow, job: Job): boolean {
  const { dossiers, context, places } = job.across;
  if (rule.concerns?.(row.row.values) === false) return false;
  const code = row.code ?? "";
  const dossier = dossiers.of(code);
  const params = rule.check(row.row, dossier, context);
  if (params === undefined) return false;
  return report({ rule, row, params }, job, () => {
    const { against } = rule;
    if (against === undefined) return undefined;
    const { form, column, pick } = against;
    const other =
      pick !== undefined
        ? pick(row.row, dossier)
        : form === "households" || form === "construction"
          ? dossiers.rowOf(code, form)
          : undefined;
    return other === undefined ? undefined : places.of(other, form, column);
  });
}

const noHouse: Dossier = Object.freeze({});

function judgeLink(rule: LinkRule, row: HouseRow, job: Job): boolean {
  const { links, context, places, dossiers } = job.across;
  const key = rule.keyOf(row.row, row.code === null ? noHouse : dossiers.of(row.code));
  const others = key === null ? undefined : links.of(rule, key);
  const breach = others === undefined ? undefined : rule.check(row.row, others, context);
  if (breach === undefined) return false;
  const { params, other } = breach;
  return report({ rule, row, params }, job, () =>
    other === undefined ? undefined : places.of(other, rule.looksAt, rule.otherColumn),
  );
}

interface Broken {
  readonly rule: Rule;
  readonly row: HouseRow;
  readonly params: Params;
}

function report(
  { rule, row, params }: Broken,
  { form, findings, across }: Job,
  findOther: () => OtherPlace | undefined,
): boolean {
  const level = levelOfRule(rule, row.row.values, across.context);
  if (level === null) return false;
  const index = form.columns.findIndex(({ key }) => key === rule.column);
  const place = { source: row.checked, index };
  findings.add(place, { code: rule.code, level, params, other: findOther() });
  return level === "block";
}
