import type { Receipt } from "../../flows/outcomes.ts";
import { useWords } from "../../i18n/use-words.ts";
import { formatInstant, formatNumber } from "../../i18n/words.ts";
import { CopyButton } from "../CopyButton.tsx";
import { Figures } from "../Figures.tsx";
import { receiptText } from "./receipt-text.ts";

/** Proof of a submission for the paper file, as lines to read and as text to copy. */
export function ReceiptCard({ receipt }: { readonly receipt: Receipt }) {
  const words = useWords();
  const { t, language } = words;
  return (
    <section className="card receipt" aria-label={t("receipt.title")}>
      <div>
        <h3 className="quiet">{t("receipt.title")}</h3>
        <p className="receipt__number">{receipt.number}</p>
      </div>
      <Figures
        lines={[
          { label: t("receipt.at"), value: formatInstant(receipt.at, language) },
          { label: t("receipt.rows"), value: formatNumber(receipt.rows, language) },
          ...receipt.totals.map(({ sheet, rows }) => ({
            label: sheet,
            value: formatNumber(rows, language),
          })),
        ]}
      />
      <p className="quiet">
        {t("receipt.hash")}: <code>{receipt.hash}</code>
      </p>
      <div className="row">
        <CopyButton text={receiptText(receipt, words)} label={t("receipt.copy")} />
      </div>
    </section>
  );
}
