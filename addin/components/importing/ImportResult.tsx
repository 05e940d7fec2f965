import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Fix } from "../../../shared/validate/issue.ts";
import type { ImportDone } from "../../flows/importing/import-outcomes.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Outcome } from "../Outcome.tsx";

export interface ImportResultProps {
  readonly outcome: ImportDone;
  readonly isFixing: boolean;
  readonly onFix: (fixes: readonly Fix[]) => void;
  readonly onIssues: () => void;
  readonly onAgain: () => void;
}

/** "58 hộ; 3 số định danh thiếu số 0 – Sửa cả 3": each part with its button. */
export function ImportResult({ outcome, onIssues, onAgain, ...fixing }: ImportResultProps) {
  const { t } = useWords();
  const { added, sheet, extras, line } = outcome;
  return (
    <>
      <Outcome
        is="good"
        title={added === 0 ? t("import.doneNone") : t("import.done", { n: added, sheet })}
      >
        {added === 0 && <p className="quiet">{line}</p>}
      </Outcome>
      {added > 0 && <Parts outcome={outcome} {...fixing} />}
      {added > 0 && extras.length > 0 && (
        <p className="quiet">{t("import.extras", { columns: extras.join("; ") })}</p>
      )}
      <div className="actions">
        <Button onClick={onAgain}>{t("import.again")}</Button>
        <span className="actions__grow" />
        <Button appearance="primary" onClick={onIssues}>
          {t("import.toIssues")}
        </Button>
      </div>
    </>
  );
}

function Parts({
  outcome: { headline },
  isFixing,
  onFix,
}: Pick<ImportResultProps, "outcome" | "isFixing" | "onFix">) {
  const { t } = useWords();
  const [fixed, setFixed] = useState<ReadonlySet<number>>(new Set());
  return (
    <section className="card" aria-label={headline.line}>
      <h2 className="card__title">{headline.rows}</h2>
      <ul className="stack">
        {headline.parts.map(({ text, fix, groups }, index) => (
          <li
            key={index}
            className={`group group--${groups[0]?.level ?? "warn"} row row--apart part`}
          >
            <span className="part__text">{text}</span>
            {fix !== "" && (
              <Button
                size="small"
                appearance="primary"
                disabled={isFixing || fixed.has(index)}
                onClick={() => {
                  setFixed(new Set([...fixed, index]));
                  onFix(groups.flatMap(({ fixes }) => fixes));
                }}
              >
                {fixed.has(index) ? t("import.fixed") : fix}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {headline.rest !== "" && <p className="quiet">{headline.rest}</p>}
    </section>
  );
}
