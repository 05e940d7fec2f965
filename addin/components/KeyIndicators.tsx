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

/** The town's main figures with the names the tabs give them. */
export function KeyIndicators({ indicators }: { readonly indicators: readonly Indicator[] }) {
  const { t, language } = useWords();
  const rows = keyIds.flatMap((id) => {
    const figure = indicators.find((candidate) => candidate.id === id && candidate.unit === town);
    const known = catalogue.find((candidate) => candidate.id === id);
    return figure === undefined || known === undefined ? [] : [{ figure, known }];
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
              {t("refresh.value")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ figure, known }) => (
            <tr key={figure.id}>
              <td>{known.label[language]}</td>
              <td className="number">{valueText(figure.value, known.unit, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function valueText(value: number, unit: IndicatorUnit, language: Language): string {
  const text = formatNumber(value, language);
  return unit === "percent" ? `${text} %` : text;
}
