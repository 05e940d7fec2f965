import { derived } from "../kinds/derived.ts";
import { entry } from "../kinds/entry.ts";
import { integer } from "../kinds/number.ts";
import { text } from "../kinds/text.ts";
import type { Values } from "../column.ts";

/** The parts V to VII of the report (domain §6.3), then poverty before and after. */
export const narrativeColumns = {
  period: entry("periods", { label: "Kỳ báo cáo", en: "Period", essential: true }),
  strengths: part("Ưu điểm, kết quả nổi bật", "Strengths", { required: true }),
  weaknesses: part("Tồn tại, hạn chế", "Weaknesses", { required: true }),
  causes: part("Nguyên nhân", "Causes"),
  lessons: part("Bài học kinh nghiệm", "Lessons"),
  tasks: part("Phương hướng, nhiệm vụ", "Tasks ahead"),
  proposals: part("Kiến nghị, đề xuất", "Proposals"),

  householdsBefore: households("Tổng số hộ đầu kỳ", "Households at the start"),
  poorBefore: households("Số hộ nghèo đầu kỳ", "Poor households at the start"),
  rateBefore: rate("Tỷ lệ hộ nghèo đầu kỳ (%)", "Poverty rate at the start (%)", [
    "poorBefore",
    "householdsBefore",
  ]),
  householdsAfter: households("Tổng số hộ cuối kỳ", "Households at the end"),
  poorAfter: households("Số hộ nghèo cuối kỳ", "Poor households at the end"),
  rateAfter: rate("Tỷ lệ hộ nghèo cuối kỳ (%)", "Poverty rate at the end (%)", [
    "poorAfter",
    "householdsAfter",
  ]),
  note: text({ label: "Ghi chú", en: "Note", detail: true, max: 500, width: 30, multiline: true }),
};

function part(label: string, en: string, { required = false } = {}) {
  return text({ label, en, required, max: 3000, width: 40, multiline: true });
}

function households(label: string, en: string) {
  return integer({ label, en, min: 0, max: 100_000, unit: "hộ", width: 11, detail: true });
}

/** Computed, never typed: a rate that was typed cannot be added up for the town. */
function rate(label: string, en: string, [poor, all]: readonly [string, string]) {
  return derived({
    label,
    en,
    detail: true,
    width: 11,
    numberFormat: "0.00",
    derive: (values) => percent(values, poor, all),
  });
}

function percent(values: Values, poor: string, all: string): number | null {
  const [part, whole] = [values[poor], values[all]];
  if (typeof part !== "number" || typeof whole !== "number" || whole === 0) return null;
  return Math.round((part * 10_000) / whole) / 100;
}
