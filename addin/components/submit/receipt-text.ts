import type { Receipt } from "../../flows/outcomes.ts";
import type { Words } from "../../i18n/use-words.ts";
import { formatInstant, formatNumber } from "../../i18n/words.ts";

/** A receipt as plain lines, to paste into a letter or a chat. */
export function receiptText(receipt: Receipt, { t, language }: Words): string {
  return [
    `${t("receipt.title")} ${receipt.number}`,
    `${t("receipt.at")}: ${formatInstant(receipt.at, language)}`,
    `${t("receipt.rows")}: ${formatNumber(receipt.rows, language)}`,
    ...receipt.totals.map(({ sheet, rows }) => `- ${sheet}: ${formatNumber(rows, language)}`),
    `${t("receipt.hash")}: ${receipt.hash}`,
  ].join("\n");
}
