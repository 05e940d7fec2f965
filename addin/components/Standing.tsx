import { useWords } from "../i18n/use-words.ts";
import { formatNumber } from "../i18n/words.ts";

interface StandingProps {
  readonly unsent: number;
  readonly errors: number;
  /** Undefined until something was got from the service. */
  readonly returned: number | undefined;
  readonly onErrors: () => void;
  readonly onReturned: () => void;
}

/** Three figures that say how the workbook stands; errors and returned rows open their lists. */
export function Standing({ unsent, errors, returned, onErrors, onReturned }: StandingProps) {
  const { t } = useWords();
  return (
    <section className="standing" aria-label={t("home.standing")}>
      <Figure number={unsent} label={t("home.unsent")} tone={unsent === 0 ? "good" : ""} />
      <Figure
        number={errors}
        label={t("home.errors")}
        tone={errors === 0 ? "good" : "bad"}
        onClick={onErrors}
      />
      {returned !== undefined && (
        <Figure
          number={returned}
          label={t("home.returned")}
          tone={returned === 0 ? "good" : "bad"}
          onClick={onReturned}
        />
      )}
    </section>
  );
}

interface FigureProps {
  readonly number: number;
  readonly label: string;
  readonly tone: "good" | "bad" | "";
  readonly onClick?: () => void;
}

function Figure({ number, label, tone, onClick }: FigureProps) {
  const { language } = useWords();
  const className = `standing__figure${tone === "" ? "" : ` standing__figure--${tone}`}`;
  const inside = (
    <>
      <span className="standing__number">{formatNumber(number, language)}</span>
      <span className="quiet">{label}</span>
    </>
  );
  if (onClick === undefined) return <div className={className}>{inside}</div>;
  return (
    <button type="button" className={className} onClick={onClick}>
      {inside}
    </button>
  );
}
