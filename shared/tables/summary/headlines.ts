import { unitById } from "../../campaign/in-force.ts";
import { coverageUnits } from "../../campaign/units.ts";
import type { Localised } from "../../forms/column.ts";
import { formatDate } from "../../text/date.ts";
import { inVietnam } from "../../text/vietnam-time.ts";
import { syntheticLines } from "../synthetic-lines.ts";
import { hasReported, type SummaryInput } from "./summary-input.ts";

/** Lines above every summary tab; their number depends on the campaign only, so cells never move between refreshes. */
export function headlines(title: Localised, input: SummaryInput): readonly string[] {
  const { campaign, period, language } = input;
  const range = { from: formatDate(period.from), to: formatDate(period.to) };
  const span =
    language === "vi"
      ? `Kỳ báo cáo: ${period.name} (từ ${range.from} đến ${range.to})`
      : `Period: ${period.name} (${range.from} to ${range.to})`;
  return [
    title[language],
    campaign.name,
    span,
    `${asOfLine(input)} · ${coverageLine(input)}`,
    ...syntheticLines(campaign.synthetic, language),
  ];
}

/**
 * "Số liệu tính đến 17:05 ngày 31/10/2024": the newest row counted, in Vietnam's time. "Số liệu đã chốt, tính đến …": the moment at
 * which the figures were frozen, and under which name.
 */
export function asOfLine({
  summary,
  language,
}: Pick<SummaryInput, "summary" | "language">): string {
  const { frozen, asOf, at } = summary;
  if (frozen !== undefined) return `${frozenLine(at, language)} (${frozen.id})`;
  if (asOf === null)
    return language === "vi" ? "Chưa có đơn vị nào gửi số liệu" : "Nothing has been sent yet";
  return language === "vi"
    ? `Số liệu tính đến ${momentOf(asOf, language)}`
    : `Figures as of ${momentOf(asOf, language)}`;
}

/** "Số liệu đã chốt, tính đến 17:05 ngày 31/10/2024". */
export function frozenLine(at: string, language: SummaryInput["language"]): string {
  return language === "vi"
    ? `Số liệu đã chốt, tính đến ${momentOf(at, language)}`
    : `Frozen figures, as of ${momentOf(at, language)}`;
}

function momentOf(instant: string, language: SummaryInput["language"]): string {
  const { day, time } = inVietnam(new Date(instant));
  return language === "vi" ? `${time} ngày ${formatDate(day)}` : `${time}, ${formatDate(day)}`;
}

/**
 * "3/3 xã, phường · 9/14 cơ quan, đoàn thể": units with rows at the service of those that owe a report; where the totals are of one
 * unit, which.
 */
export function coverageLine({ summary, campaign, period, language, only }: SummaryInput): string {
  if (only !== undefined) {
    const name = unitById(campaign, only)?.name ?? only;
    return language === "vi" ? `chỉ gồm số liệu của ${name}` : `only figures of ${name}`;
  }
  const { wards, others } = coverageUnits(campaign, period.to);
  const share = (units: typeof wards) =>
    `${units.filter(({ id }) => hasReported(summary, id)).length}/${units.length}`;
  return language === "vi"
    ? `${share(wards)} xã, phường · ${share(others)} cơ quan, đoàn thể`
    : `${share(wards)} wards · ${share(others)} offices and unions`;
}
