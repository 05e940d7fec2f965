import type { LocatedIssue, Place } from "../../flows/outcomes.ts";
import { useWords } from "../../i18n/use-words.ts";
import { issueKey } from "./levels.ts";

interface ExplainedIssuesProps {
  readonly issues: readonly LocatedIssue[];
  readonly onGoTo: (place: Place) => void;
}

/** Warnings somebody has seen and explained, folded away: sentence, reason, and the way to the cell. */
export function ExplainedIssues({ issues, onGoTo }: ExplainedIssuesProps) {
  const { t } = useWords();
  if (issues.length === 0) return null;
  return (
    <details className="card">
      <summary>{t("issues.explained", { n: issues.length })}</summary>
      <ul className="cells">
        {issues.map((issue) => (
          <li key={issueKey(issue)} className="cells__item">
            <button
              type="button"
              className="place"
              aria-label={t("issues.goTo", { cell: issue.address })}
              onClick={() => {
                onGoTo(issue);
              }}
            >
              {issue.address}
            </button>
            <span className="cells__text">
              {issue.sentence} <em>{issue.explained}</em>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
