import { Select } from "@fluentui/react-components";
import type { IssueGroup } from "../../flows/outcomes.ts";
import { useWords } from "../../i18n/use-words.ts";
import { formatNumber } from "../../i18n/words.ts";
import { countOf, levels, type IssueFilter } from "./levels.ts";

interface FilterBarProps {
  readonly groups: readonly IssueGroup[];
  readonly filter: IssueFilter;
  readonly onFilter: (filter: IssueFilter) => void;
}

/** One chip per level with its count, and a choice of sheet where there are several. */
export function FilterBar({ groups, filter, onFilter }: FilterBarProps) {
  const { t, language } = useWords();
  const sheets = [...new Set(groups.map(({ sheet }) => sheet))];
  return (
    <div className="stack">
      <div className="filters" role="group" aria-label={t("issues.filter")}>
        {(["all", ...levels] as const).map((level) => (
          <button
            key={level}
            type="button"
            className="chip"
            aria-pressed={filter.level === level}
            disabled={countOf(groups, level) === 0}
            onClick={() => {
              onFilter({ ...filter, level });
            }}
          >
            {t(`issues.${level}`)} {formatNumber(countOf(groups, level), language)}
          </button>
        ))}
      </div>
      {sheets.length > 1 && (
        <Select
          size="small"
          aria-label={t("issues.sheet")}
          value={filter.sheet}
          onChange={(_, { value }) => {
            onFilter({ ...filter, sheet: value });
          }}
        >
          <option value="">{t("issues.allSheets")}</option>
          {sheets.map((sheet) => (
            <option key={sheet}>{sheet}</option>
          ))}
        </Select>
      )}
    </div>
  );
}
