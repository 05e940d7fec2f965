import type { Localised } from "../../shared/forms/column.ts";
import { frozenLine } from "../../shared/tables/summary/headlines.ts";
import { count, sentence, vietnamTime } from "./lines.ts";
import type { RefreshOutcome } from "./outcomes.ts";

type Language = keyof Localised;

/** "Số liệu tính đến … · 3/3 xã, phường · đã cập nhật 7 biểu"; of frozen figures also how many have been adjusted since. */
export function refreshLine(
  { asOf, coverage, tabs, frozen }: Omit<RefreshOutcome, "line">,
  language: Language,
): string {
  const say = (n: number, text: Localised) => count(language, n, text);
  const done = { vi: "đã cập nhật", en: "refreshed" }[language];
  return sentence([
    frozen === undefined ? asOfText(asOf, language) : frozenLine(frozen.at, language),
    coverage,
    `${done} ${say(tabs.length, { vi: "biểu", en: "sheets" })}`,
    frozen !== undefined &&
      say(frozen.adjustments.length, {
        vi: "số liệu điều chỉnh sau khi chốt",
        en: "figures adjusted since",
      }),
  ]);
}

function asOfText(asOf: string | null, language: Language): string {
  if (asOf === null)
    return { vi: "Chưa có đơn vị nào gửi số liệu", en: "Nothing has been sent yet" }[language];
  return `${{ vi: "Số liệu tính đến", en: "Figures as of" }[language]} ${vietnamTime(asOf)}`;
}
