import type { IssueGroup } from "../../flows/outcomes.ts";
import { useWords } from "../../i18n/use-words.ts";
import { formatNumber } from "../../i18n/words.ts";
import { IssueCard, type IssueActions } from "./IssueCard.tsx";
import { countOf, groupKey, levels } from "./levels.ts";

interface IssueLevelsProps extends IssueActions {
  readonly groups: readonly IssueGroup[];
}

/** Errors, then warnings, then remarks, each with what it means for sending. */
export function IssueLevels({ groups, ...actions }: IssueLevelsProps) {
  const { t, language } = useWords();
  return levels
    .map((level) => ({ level, alike: groups.filter((group) => group.level === level) }))
    .filter(({ alike }) => alike.length > 0)
    .map(({ level, alike }) => (
      <section key={level} className="level" aria-label={t(`issues.${level}`)}>
        <div>
          <h2 className="level__title">
            {t(`issues.${level}`)}
            <span className="quiet">{formatNumber(countOf(alike, level), language)}</span>
          </h2>
          <p className="quiet">{t(`issues.${level}Text`)}</p>
        </div>
        <ul className="stack">
          {alike.map((group) => (
            <IssueCard key={groupKey(group)} group={group} {...actions} />
          ))}
        </ul>
      </section>
    ));
}
