import type { OfficeEntriesResult } from "../../../shared/api/office-shapes.ts";
import type { FormId, Localised } from "../../../shared/forms/column.ts";
import { officeSheet, type OfficeLayout } from "../../../shared/tables/office/office-grid.ts";
import type { AnswerProblem, OfficeAnswer } from "../../../shared/tables/office/read-answers.ts";
import { cellAddress } from "../../../shared/text/spreadsheet.ts";
import type { Issue } from "../../../shared/validate/issue.ts";
import { describeIssue } from "../../../shared/validate/describe-issue.ts";
import type { FlowDeps } from "../deps.ts";
import type { Report, ReviewOutcome } from "../outcomes.ts";

/** An answer with what the service says to it. */
export interface Answered {
  readonly answer: OfficeAnswer;
  readonly result: OfficeEntriesResult["rows"][number] | undefined;
}

/** Answers the service takes in one request. */
const maxAnswers = 98;

/** Sends answers unit by unit and form by form. */
export async function postAnswers(
  { api, newKey }: FlowDeps,
  {
    campaign,
    answers,
    report,
  }: { campaign: string; answers: readonly OfficeAnswer[]; report: Report | undefined },
): Promise<readonly Answered[]> {
  const key = newKey();
  const answered: Answered[] = [];
  for (const [number, { unit, form, members }] of groups(answers).entries()) {
    report?.({ step: "send", done: answered.length, total: answers.length });
    const rows = members.map(({ id, version, cells }) => ({ id, baseVersion: version, cells }));
    const at = { campaign, unit, form };
    const { rows: results } = await api.postOfficeEntries(at, { rows }, `${key}.${number}`);
    for (const [index, answer] of members.entries())
      answered.push({ answer, result: results[index] });
  }
  return answered;
}

interface Group {
  readonly unit: string;
  readonly form: FormId;
  readonly members: OfficeAnswer[];
}

function groups(answers: readonly OfficeAnswer[]): readonly Group[] {
  const result: Group[] = [];
  for (const answer of answers) {
    const { unit, form } = answer;
    const open = result.findLast((group) => group.unit === unit && group.form === form);
    if (open !== undefined && open.members.length < maxAnswers) open.members.push(answer);
    else result.push({ unit, form, members: [answer] });
  }
  return result;
}

/** True for an answer that stands at the service. */
export function isTaken(result: Answered["result"]): boolean {
  return result?.outcome === "stored" || result?.outcome === "unchanged";
}

const problemTexts: Readonly<Record<AnswerProblem["kind"], Localised>> = {
  "lost-row": {
    vi: "Dòng này đã mất thông tin ẩn nên không biết của đơn vị nào. Hãy tải lại danh sách.",
    en: "The row lost its hidden cells. Load the list again.",
  },
  "other-form": {
    vi: "Cột này không thuộc biểu của dòng. Hãy xóa ô này và ghi ở cột của biểu đó.",
    en: "This column is not of the row's form. Clear the cell and use that form's column.",
  },
};

const outcomeTexts = {
  held: { vi: "Chưa hiểu ô này. Hãy chọn trong danh sách.", en: "Choose from the list." },
  conflict: {
    vi: "Đồng nghiệp vừa ghi ô này. Hãy xem giá trị đang có rồi ghi lại nếu cần.",
    en: "A colleague has just filled this in. Look at what stands there first.",
  },
  withdrawn: {
    vi: "Đơn vị đã rút dòng này nên không cần xác nhận. Hãy tải lại danh sách.",
    en: "The unit withdrew the row. Load the list again.",
  },
  "own-entry": {
    vi: "Dòng này do chính tài khoản này nhập nên cần người khác xác nhận.",
    en: "You entered this row, so somebody else must confirm it.",
  },
  "not-found": {
    vi: "Không còn dòng này ở máy chủ. Hãy tải lại danh sách.",
    en: "The row is no longer at the service. Load the list again.",
  },
} as const satisfies Record<string, Localised>;

/** Answers that were not taken, with the cell to look at and why. */
export function refusedAnswers(
  { language }: FlowDeps,
  layout: OfficeLayout,
  { answered, problems }: { answered: readonly Answered[]; problems: readonly AnswerProblem[] },
): ReviewOutcome["refused"] {
  const placeAt = (row: number, column: number) => {
    return { sheet: officeSheet, address: cellAddress(row, column) };
  };
  return [
    ...problems.map(({ row, column, kind }) => ({
      ...placeAt(row, column),
      why: problemTexts[kind][language],
    })),
    ...answered.flatMap(({ answer, result }) => {
      if (isTaken(result)) return [];
      const [first = ""] = Object.keys(answer.cells);
      const issue = result?.issues.find(({ level }) => level === "block");
      const key = issue?.column ?? first;
      const index = layout.answers.findIndex(({ column }) => column.key === key);
      const at = layout.answerAt(Math.max(index, 0));
      const place = placeAt(answer.row, at);
      const here = { row: answer.row, cell: place.address };
      const why =
        issue === undefined ? outcomeOf(result, language) : sayHere(issue, here, language);
      return [{ ...place, why }];
    }),
  ];
}

/** In the place it has on this sheet, where nothing is pressed to mend a cell: what may be meant is chosen from the list. */
function sayHere(issue: Issue, here: Pick<Issue, "row" | "cell">, language: keyof Localised) {
  const params = issue.code === "E16" ? { ...issue.params, suggestion: "" } : issue.params;
  return describeIssue({ ...issue, ...here, params }, { language });
}

function outcomeOf(result: Answered["result"], language: keyof Localised): string {
  const outcome = result?.outcome ?? "not-found";
  return outcome in outcomeTexts
    ? outcomeTexts[outcome as keyof typeof outcomeTexts][language]
    : "";
}
