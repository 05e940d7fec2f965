import { Problem } from "../../shared/api/problem.ts";
import { construction } from "../../shared/forms/construction.ts";
import { isoToSerial } from "../../shared/text/date.ts";
import { openBook } from "./rows/book.ts";
import type { FlowDeps } from "./deps.ts";
import type { NoChangeOutcome } from "./outcomes.ts";

/**
 * Writes today's day into "Ngày cập nhật" of houses that are as they were; without rows, of the selected row. Blank rows are left
 * alone. @throws Problem "not-found" outside the sheet of houses.
 */
export async function noChangeThisWeek(
  deps: FlowDeps,
  rows?: readonly number[],
): Promise<NoChangeOutcome> {
  const { workbook, language } = deps;
  const { context } = await openBook(deps);
  const [sheet] = await workbook.readSheets([construction]);
  const wanted = new Set(rows ?? [await selectedRow(deps, sheet?.name)]);
  const found = (sheet?.rows ?? []).filter(({ row }) => wanted.has(row));
  if (found.length === 0) throw new Problem("not-found", { detail: texts.nowhere[language] });
  const cells = new Map([["checkedOn", isoToSerial(context.today)]]);
  await workbook.writeSheets([
    { form: construction, patches: found.map(({ row }) => ({ at: row, cells })), added: [] },
  ]);
  return {
    confirmed: found.length,
    line: texts.done[language].replace("{n}", String(found.length)),
  };
}

const texts = {
  nowhere: {
    vi: 'Hãy chọn một dòng có hộ trong biểu "Tiến độ nhà" rồi bấm lại.',
    en: 'Select a row with a household on the sheet "Tiến độ nhà" first.',
  },
  done: {
    vi: '{n} nhà không thay đổi tuần này. Bấm "Gửi số liệu" để gửi.',
    en: '{n} houses unchanged this week. Press "Send" to send it.',
  },
} as const;

async function selectedRow({ workbook }: FlowDeps, sheet: string | undefined): Promise<number> {
  const place = await workbook.selection();
  return place.sheet === sheet ? Number(/\d+$/.exec(place.address)?.[0] ?? 0) : 0;
}
