import type { Localised } from "../../../shared/forms/column.ts";
import type { UpdateOutcome } from "./update-template.ts";

const texts = {
  done: { vi: "Đã cập nhật mẫu", en: "Template updated" },
  nothing: {
    vi: "Mẫu đã đúng phiên bản, không thay đổi gì.",
    en: "The template is up to date.",
  },
  renamed: { vi: "cột được đặt lại tên", en: "headings set right" },
  added: { vi: "cột được thêm", en: "columns added" },
  open: {
    vi: 'cột cần bạn xác nhận: mở bảng Mái Ấm, bấm "Cập nhật mẫu"',
    en: "columns to confirm: open the Mái Ấm pane and press “Update template”",
  },
} as const satisfies Readonly<Record<string, Localised>>;

/** "Đã cập nhật mẫu · 1 cột được đặt lại tên · 2 cột được thêm". */
export function updateLine(
  { changes, open }: Pick<UpdateOutcome, "changes" | "open">,
  language: keyof Localised,
): string {
  const say = (n: number, text: Localised) => (n === 0 ? [] : [`${n} ${text[language]}`]);
  const count = (kind: "renamed" | "added") => changes.filter(({ is }) => is === kind).length;
  const done = [...say(count("renamed"), texts.renamed), ...say(count("added"), texts.added)];
  const waiting = say(open.length, texts.open);
  if (done.length > 0) return [texts.done[language], ...done, ...waiting].join(" · ");
  return waiting.length > 0 ? waiting.join(" · ") : texts.nothing[language];
}
