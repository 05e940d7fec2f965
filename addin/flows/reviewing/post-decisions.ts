import type { ReviewResult } from "../../../shared/api/shapes.ts";
import type { FormId, Localised } from "../../../shared/forms/column.ts";
import type { Decision, DecisionProblem } from "../../../shared/tables/review/read-decisions.ts";
import { reviewColumn } from "../../../shared/tables/review/review-grid.ts";
import type { FlowDeps } from "../deps.ts";
import type { Place, Report, ReviewOutcome } from "../outcomes.ts";

/** A decision with the service's answer. */
export interface Decided {
  readonly decision: Decision;
  readonly outcome: ReviewResult["rows"][number]["outcome"];
}

/** Decisions the service takes in one request. */
const maxDecisions = 98;

/** Sends decisions unit by unit and form by form. */
export async function postDecisions(
  { api, newKey }: FlowDeps,
  {
    campaign,
    decisions,
    report,
  }: { campaign: string; decisions: readonly Decision[]; report: Report | undefined },
): Promise<readonly Decided[]> {
  const key = newKey();
  const decided: Decided[] = [];
  for (const [number, group] of groups(decisions).entries()) {
    report?.({ step: "send", done: decided.length, total: decisions.length });
    const { unit, form, members } = group;
    const answer = await api.postReview(
      { campaign, unit, form },
      {
        decisions: members.map(({ id, version, state, decision, reason, notes, dueOn }) => {
          return { id, version, state, decision, reason, notes: [...notes], dueOn };
        }),
      },
      `${key}.${number}`,
    );
    const outcomes = new Map(answer.rows.map(({ id, outcome }) => [id, outcome]));
    for (const decision of members)
      decided.push({ decision, outcome: outcomes.get(decision.id) ?? "not-found" });
  }
  return decided;
}

interface Group {
  readonly unit: string;
  readonly form: FormId;
  readonly members: Decision[];
}

function groups(decisions: readonly Decision[]): readonly Group[] {
  const result: Group[] = [];
  for (const decision of decisions) {
    const { unit, form } = decision;
    const open = result.findLast((group) => group.unit === unit && group.form === form);
    if (open !== undefined && open.members.length < maxDecisions) open.members.push(decision);
    else result.push({ unit, form, members: [decision] });
  }
  return result;
}

const problemTexts: Readonly<Record<DecisionProblem["kind"], Localised>> = {
  "unknown-decision": {
    vi: 'Hãy chọn "Tiếp nhận" hoặc "Trả lại" trong danh sách.',
    en: "Choose one of the two decisions from the list.",
  },
  "no-reason": {
    vi: "Trả lại thì phải ghi lý do để đơn vị biết cần sửa gì.",
    en: "A returned row needs a reason.",
  },
  "bad-date": {
    vi: "Hạn sửa chưa đúng. Nhập theo ngày/tháng/năm, ví dụ 15/11/2024.",
    en: "The due date is not a date. Type day/month/year, e.g. 15/11/2024.",
  },
  "unknown-column": {
    vi: "Không có cột nào tên như vậy. Ghi đúng tên cột, cách nhau bằng dấu chấm phẩy.",
    en: "There is no column of that name. Part names with semicolons.",
  },
  "lost-row": {
    vi: "Dòng này đã mất thông tin ẩn nên không biết của hộ nào. Hãy tải lại danh sách chờ duyệt.",
    en: "The row lost its hidden cells. Load the list again.",
  },
};

const outcomeTexts: Readonly<Record<Exclude<Decided["outcome"], "decided">, Localised>> = {
  "changed-meanwhile": {
    vi: "Dòng này vừa được sửa hoặc đã có người khác quyết định. Hãy xem lại rồi quyết định.",
    en: "This row has just been changed, or somebody else decided on it. Look at it again first.",
  },
  "own-entry": {
    vi: "Dòng này do chính tài khoản này nhập nên cần người khác duyệt.",
    en: "You entered this row, so somebody else must decide.",
  },
  "period-locked": {
    vi: "Dòng này thuộc kỳ báo cáo đã khóa nên quyết định chưa được ghi. Hãy đề nghị mở lại kỳ trước.",
    en: "The row belongs to a locked period, so nothing was decided. Ask for the period to be reopened first.",
  },
  "not-found": {
    vi: "Không còn dòng này ở máy chủ. Hãy tải lại danh sách chờ duyệt.",
    en: "The row is no longer at the service. Load the list again.",
  },
};

/** Decisions that were not taken, with the cell to look at and why. */
export function refusals({
  problems,
  decided,
  language,
  addressOf,
}: {
  problems: readonly DecisionProblem[];
  decided: readonly Decided[];
  language: keyof Localised;
  addressOf: (row: number, column: number) => Place;
}): ReviewOutcome["refused"] {
  return [
    ...problems.map(({ row, column, kind }) => ({
      ...addressOf(row, column),
      why: problemTexts[kind][language],
    })),
    ...decided.flatMap(({ decision, outcome }) =>
      outcome === "decided"
        ? []
        : [
            {
              ...addressOf(decision.row, reviewColumn("decision")),
              why: outcomeTexts[outcome][language],
            },
          ],
    ),
  ];
}
