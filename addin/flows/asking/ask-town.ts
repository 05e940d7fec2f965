import type { FlowDeps } from "../deps.ts";
import { countIssues, groupIssues, locateIssue } from "../rows/locate.ts";
import type { CheckOutcome, LocatedIssue } from "../outcomes.ts";
import type { TownAnswers } from "./town-answers.ts";
import type { TownQuestion } from "./town-questions.ts";

interface AskDeps extends Pick<FlowDeps, "language"> {
  readonly answers: TownAnswers;
}

/**
 * What the town says of rows before they are sent: E25 and E66 at the cell, in the sentence a submission would answer with; none where
 * the check has said it. Undefined when the service cannot be asked, be it for want of a network or of a sign-in.
 */
export async function askTown(
  { answers, language }: AskDeps,
  questions: readonly TownQuestion[],
): Promise<readonly LocatedIssue[] | undefined> {
  const located: LocatedIssue[] = [];
  for (const question of questions) {
    const told = await answers.ask(question);
    if (told === undefined) return undefined;
    for (const [index, { row, head, known }] of question.rows.entries())
      for (const issue of told[index] ?? []) {
        if (known.includes(`${issue.code}|${issue.column ?? ""}`)) continue;
        const here = { ...issue, row, cell: "" };
        located.push(locateIssue(question, here, { language, findOther: () => null, head }));
      }
  }
  return located;
}

/** The check with what the town said of its rows; undefined when nobody could be asked. The workbook is not looked at again. */
export async function withTown(
  deps: AskDeps,
  check: CheckOutcome,
): Promise<CheckOutcome | undefined> {
  const told = await askTown(deps, check.asks);
  if (told === undefined || told.length === 0) return told && check;
  const issues = weave(check, told);
  return {
    ...check,
    issues,
    groups: groupIssues(issues),
    counts: countIssues(issues, check.forms),
  };
}

/** Each behind what is said of its row already. */
function weave(
  { issues, forms }: Pick<CheckOutcome, "issues" | "forms">,
  told: readonly LocatedIssue[],
): readonly LocatedIssue[] {
  const place = new Map(forms.map(({ form }, index) => [form, index]));
  const isBefore = (a: LocatedIssue, b: LocatedIssue) => {
    const sheets = (place.get(a.form) ?? 0) - (place.get(b.form) ?? 0);
    return sheets < 0 || (sheets === 0 && a.row <= b.row);
  };
  const woven = [...issues];
  for (const one of told) {
    const after = woven.findLastIndex((issue) => isBefore(issue, one));
    woven.splice(after + 1, 0, one);
  }
  return woven;
}
