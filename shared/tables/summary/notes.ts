import { merge } from "../../cube/cube.ts";
import { readDoubt } from "../../cube/doubt.ts";
import { town } from "../../cube/evaluate.ts";
import { formatMoney } from "../../text/money.ts";
import { formatNumber } from "../../text/percent.ts";
import type { FigureBook } from "./figure-book.ts";
import { type SummaryInput, unitCubes } from "./summary-input.ts";

/** What a reader must know about every tab: which figures are which, what is not cross-checked, what does not add up. */
export function commonNotes(
  tab: string,
  { summary, language }: SummaryInput,
  book: FigureBook,
): readonly string[] {
  const vi = language === "vi";
  const wrong = book.breaches.filter(({ id }) => id.startsWith(`${tab}.`));
  return [
    vi
      ? "Đã gửi: bản mới nhất các đơn vị đã gửi. Đã tiếp nhận: bản cuối cùng đã được tiếp nhận của từng dòng; báo cáo ký dùng số đã tiếp nhận."
      : "Sent: the newest version of each row. Accepted: the last accepted version of each row; signed reports use these.",
    ...(summary.unchecked === 0
      ? []
      : [
          vi
            ? `Còn ${formatNumber(summary.unchecked)} dòng chưa đối chiếu trùng số định danh trong toàn thị xã.`
            : `${summary.unchecked} rows are not yet cross-checked for double national ids.`,
        ]),
    ...doubtNotes(summary, language),
    ...wrong.map(({ id, unit, printed, sum }) =>
      vi
        ? `Số liệu không khớp: ${id} (${unit}) ghi ${formatNumber(printed)}, cộng các phần là ${formatNumber(sum)}. Hãy báo Phòng QLĐT trước khi dùng.`
        : `Figures do not add up: ${id} (${unit}) says ${printed}, its parts ${sum}.`,
    ),
  ];
}

/** What two units have entered: people who count once already, and gifts that may count twice. */
function doubtNotes(
  summary: SummaryInput["summary"],
  language: SummaryInput["language"],
): readonly string[] {
  const sent = merge(unitCubes(summary, "sent").values());
  const people = readDoubt(sent, "nid").rows;
  const gifts = readDoubt(sent, "gift");
  const vi = language === "vi";
  return [
    ...(people === 0
      ? []
      : [
          vi
            ? `Có ${formatNumber(people)} hộ nghi trùng số định danh với đơn vị khác, chưa được tính; chờ người duyệt quyết định.`
            : `${people} households may double another unit's national id and do not count until a reviewer decides.`,
        ]),
    ...(gifts.rows === 0
      ? []
      : [
          vi
            ? `Có ${formatNumber(gifts.rows)} khoản ủng hộ, ${formatMoney(gifts.amount)} đồng, nghi hai đơn vị cùng ghi; đang được tính cho đến khi có quyết định.`
            : `${gifts.rows} gifts of ${gifts.amount} đồng may be recorded by two units; they count until a reviewer decides.`,
        ]),
  ];
}

/** "Có 2 nhà chưa xác định …": what counts in a total but has no row of its own; null when there is none. */
export function unknownNote(
  book: FigureBook,
  {
    ids,
    vi,
    en,
    language,
  }: { ids: readonly string[]; vi: string; en: string; language: SummaryInput["language"] },
): string | null {
  const count = Math.max(
    ...ids
      .flatMap((id) => [book.read("sent", id, town), book.read("accepted", id, town)])
      .map((value) => value ?? 0),
  );
  if (count === 0) return null;
  return (language === "vi" ? vi : en).replace("{n}", formatNumber(count));
}
