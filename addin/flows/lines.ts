import type { Localised } from "../../shared/forms/column.ts";
import { formatDate } from "../../shared/text/date.ts";
import { inVietnam } from "../../shared/text/vietnam-time.ts";
import type { CheckOutcome, ReviewOutcome, SubmitOutcome, SyncOutcome } from "./outcomes.ts";

type Language = keyof Localised;

/** Joins the parts that say something; numbers as Vietnamese write them. */
export function sentence(parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(" · ");
}

export function count(language: Language, n: number, { vi, en }: Localised): string {
  return `${n.toLocaleString(language === "vi" ? "vi-VN" : "en-GB")} ${language === "vi" ? vi : en}`;
}

/** "120 dòng · 3 lỗi phải sửa · 5 cảnh báo", or that all is well. */
export function checkLine({ counts }: CheckOutcome, language: Language): string {
  if (counts.rows === 0)
    return language === "vi" ? "Chưa có dòng nào để kiểm tra." : "There are no rows to check yet.";
  const rows = count(language, counts.rows, { vi: "dòng", en: "rows" });
  if (counts.block + counts.warn === 0)
    return language === "vi" ? `${rows} · không có lỗi.` : `${rows} · no errors.`;
  return sentence([
    rows,
    counts.block > 0 &&
      count(language, counts.block, { vi: "lỗi phải sửa", en: "errors to correct" }),
    counts.warn > 0 && count(language, counts.warn, { vi: "cảnh báo", en: "remarks" }),
  ]);
}

type SubmitFigures = Pick<
  SubmitOutcome,
  "is" | "accepted" | "unchanged" | "held" | "withdrawn" | "conflicts" | "duplicates"
> & { readonly openGone: number };

/** One line of result of "Gửi số liệu". */
export function submitLine(figures: SubmitFigures, language: Language): string {
  const { accepted, held, withdrawn, conflicts, duplicates, openGone } = figures;
  const say = (n: number, text: Localised) => n > 0 && count(language, n, text);
  const open = [
    say(held, { vi: "dòng cần sửa", en: "rows to correct" }),
    say(conflicts, { vi: "dòng có người khác sửa", en: "rows changed by others" }),
    say(duplicates, { vi: "dòng nghi trùng", en: "rows that may be double" }),
    say(openGone, { vi: "dòng không còn trong biểu", en: "rows gone from the sheet" }),
  ];
  if (figures.is === "queued")
    return sentence([
      language === "vi"
        ? "Mất kết nối: số liệu chưa gửi xong vẫn còn trong tệp, bấm gửi lại khi có mạng"
        : "No connection: what is not sent yet stays in the workbook, press send again later",
      say(accepted, { vi: "dòng đã gửi", en: "rows sent" }),
      ...open,
    ]);
  if (figures.is === "nothing")
    return sentence([
      language === "vi" ? "Không có gì mới để gửi" : "Nothing new to send",
      ...open,
    ]);
  return sentence([
    `${language === "vi" ? "Đã gửi" : "Sent"} ${count(language, accepted, { vi: "dòng", en: "rows" })}`,
    say(withdrawn, { vi: "dòng rút lại", en: "rows withdrawn" }),
    ...open,
  ]);
}

export function reviewLine(
  { accepted, returned, refused, waiting, office }: Omit<ReviewOutcome, "line">,
  { isReviewer, language }: { isReviewer: boolean; language: Language },
): string {
  const say = (n: number, text: Localised) => count(language, n, text);
  return sentence([
    isReviewer && say(accepted, { vi: "dòng tiếp nhận", en: "rows accepted" }),
    isReviewer && say(returned, { vi: "dòng trả lại", en: "rows returned" }),
    office !== undefined && say(office.answered, { vi: "dòng xác nhận", en: "rows confirmed" }),
    refused.length > 0 &&
      say(refused.length, { vi: "dòng chưa quyết định được", en: "not decided" }),
    isReviewer && say(waiting, { vi: "dòng đang chờ", en: "waiting" }),
    office !== undefined &&
      say(office.waiting, { vi: "dòng chờ xác nhận", en: "waiting for confirmation" }),
  ]);
}

export function syncLine(outcome: Omit<SyncOutcome, "line">, language: Language): string {
  const { added, updated, returned, housesAdded, housesWaiting, conflicts } = outcome;
  const say = (n: number, text: Localised) => n > 0 && count(language, n, text);
  const parts = [
    say(added, { vi: "dòng mới", en: "new rows" }),
    say(updated, { vi: "dòng cập nhật", en: "rows brought up to date" }),
    say(housesAdded, { vi: "nhà mới được phê duyệt", en: "houses newly approved" }),
    say(returned.length, { vi: "dòng bị trả lại", en: "rows returned" }),
    say(conflicts.length, { vi: "dòng cần chọn bản giữ lại", en: "rows to choose a side for" }),
  ];
  const waiting = say(housesWaiting, {
    vi: "nhà chờ quyết định được tiếp nhận",
    en: "houses whose decision is not accepted yet",
  });
  if (parts.some((part) => part !== false)) return sentence([...parts, waiting]);
  const upToDate = language === "vi" ? "Tệp đã có số liệu mới nhất" : "The workbook is up to date";
  return waiting === false ? `${upToDate}.` : sentence([upToDate, waiting]);
}

/** "17:05 ngày 31/10/2024", in Vietnam. */
export function vietnamTime(instant: string): string {
  const { day, time } = inVietnam(new Date(instant));
  return `${time} ngày ${formatDate(day)}`;
}
