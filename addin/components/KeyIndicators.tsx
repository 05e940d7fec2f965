import { indicators as catalogue } from "../../shared/cube/catalogue.ts";
import type { IndicatorUnit } from "../../shared/cube/indicator.ts";
import { town } from "../../shared/cube/evaluate.ts";
import type { Indicator } from "../flows/outcomes.ts";
import { useWords } from "../i18n/use-words.ts";
import { formatNumber, type Language } from "../i18n/words.ts";

/** The figures a leader asks for first; all others are in the tabs. */
const keyIds: readonly string[] = [
  "B1.need.total",
  "B2.target.total",
  "B2.approved.total",
  "B2.started.total",
  "B2.completed.total",
  "B2.accepted.total",
  "B2.rate.total",
];

interface KeyIndicatorsProps {
  readonly sent: readonly Indicator[];
  readonly accepted: readonly Indicator[];
}

/** The town's main figures with the names the tabs give them, sent beside accepted. */
export function KeyIndicators({ sent, accepted }: KeyIndicatorsProps) {
  const { t, language } = useWords();
  const rows = keyIds.flatMap((id) => {
    const known = catalogue.find((candidate) => candidate.id === id);
    const figures = [sent, accepted].map((all) => valueIn(all, id));
    return known === undefined || figures.every((value) => value === undefined)
      ? []
      : [{ known, figures }];
  });
  if (rows.length === 0) return null;
  return (
    <section className="card" aria-label={t("refresh.indicators")}>
      <table className="differences">
        <caption className="hidden">{t("refresh.indicators")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("refresh.indicators")}</th>
            <th scope="col" className="number">
              {t("refresh.sent")}
            </th>
            <th scope="col" className="number">
              {t("refresh.accepted")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ known, figures: [sentValue, acceptedValue] }) => (
            <tr key={known.id}>
              <td>{known.label[language]}</td>
              <td className="number">{valueText(sentValue, known.unit, language)}</td>
              <td className="number">{valueText(acceptedValue, known.unit, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function valueIn(indicators: readonly Indicator[], id: string): number | undefined {
  return indicators.find((candidate) => candidate.id === id && candidate.unit === town)?.value;
}

/** A dash where there is nothing to divide by. */
function valueText(value: number | undefined, unit: IndicatorUnit, language: Language): string {
  if (value === undefined) return "–";
  const text = formatNumber(value, language);
  return unit === "percent" ? `${text} %` : text;
}
