import { Problem } from "../../../shared/api/problem.ts";
import type { FlowDeps } from "../deps.ts";
import { bookFrom } from "../rows/book.ts";
import { pickLists } from "../rows/picks.ts";
import { planOf } from "../template/sheet-plan.ts";
import type { SheetPlan } from "../workbook.ts";
import { practiceFormsOf, practiceSign } from "./practice-forms.ts";
import { syntheticRows } from "./synthetic-rows.ts";

/** What practice works with: no service is within its reach. */
export type PracticeDeps = Omit<FlowDeps, "api" | "newKey">;

export interface PracticeOutcome {
  readonly isOn: boolean;
  readonly line: string;
}

const texts = {
  notSetUp: {
    vi: 'Tệp này chưa có biểu mẫu. Hãy bấm "Thiết lập biểu" rồi làm lại.',
    en: 'This workbook has no forms yet. Press "Set up" first.',
  },
  nothing: {
    vi: "Đơn vị này không có biểu để tập dượt.",
    en: "This unit has no form to practise on.",
  },
  started: {
    vi: "Đang tập dượt: hãy thử kiểm tra, sửa, gửi trong các biểu “Tập dượt”. Không có gì được gửi đi.",
    en: "Practice is on: check, correct and send on the practice sheets. Nothing is sent.",
  },
  ended: {
    vi: "Đã kết thúc tập dượt. Các biểu tập dượt đã được bỏ; số liệu thật không thay đổi.",
    en: "Practice has ended. Its sheets are gone; the real ones did not change.",
  },
} as const;

/** True while "Kiểm tra lỗi" and "Gửi số liệu" work on sheets of practice. */
export async function isPractising({ workbook }: Pick<PracticeDeps, "workbook">): Promise<boolean> {
  return (await workbook.readMemory()).passport?.practice === true;
}

/** Puts invented rows on copies of the unit's sheets; from then on the buttons work on these. May be pressed again. */
export async function startPractice(deps: PracticeDeps): Promise<PracticeOutcome> {
  const { workbook, language } = deps;
  const memory = await workbook.readMemory();
  const book = bookFrom(deps, memory);
  if (book === undefined) throw new Problem("not-found", { detail: texts.notSetUp[language] });
  const forms = practiceFormsOf(book.unit);
  const [first] = forms;
  if (first === undefined) throw new Problem("not-found", { detail: texts.nothing[language] });
  // The mark comes first: whatever happens next, a press of "Gửi số liệu" sends nothing.
  await workbook.writeMemory({ passport: { ...book.passport, practice: true } });
  const lists = pickLists(forms, book.context).filter(({ name }) => name !== "ds_ho");
  await workbook.setUp(
    forms.map((form) => signed(planOf(form, book))),
    lists,
  );
  const filled = new Set(
    (await workbook.readSheets(forms))
      .filter(({ rows }) => rows.length > 0)
      .map(({ form }) => form),
  );
  await workbook.writeSheets(
    forms
      .filter(({ id }) => !filled.has(id))
      .map((form) => ({ form, patches: [], added: syntheticRows(form, book.context) })),
  );
  await workbook.select({ sheet: first.sheet, address: "A1" });
  return { isOn: true, line: texts.started[language] };
}

/** Takes the sheets of practice away; what is on the real ones was never touched. */
export async function endPractice({
  workbook,
  language,
  clock,
}: PracticeDeps): Promise<PracticeOutcome> {
  const memory = await workbook.readMemory();
  const book = bookFrom({ clock }, memory);
  if (book !== undefined) {
    await workbook.removeSheets(practiceFormsOf(book.unit).map(({ sheet }) => sheet));
    await workbook.writeMemory({ passport: { ...book.passport, practice: false } });
  }
  return { isOn: false, line: texts.ended[language] };
}

function signed(plan: SheetPlan): SheetPlan {
  const [title = "", ...rest] = plan.titles;
  return { ...plan, titles: [`${practiceSign} · ${title}`, ...rest] };
}
