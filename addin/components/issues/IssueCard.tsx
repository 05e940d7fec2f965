import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Fix } from "../../../shared/validate/issue.ts";
import type { Explanation, IssueGroup, LocatedIssue, Place } from "../../flows/outcomes.ts";
import { isExplainable } from "../../flows/rows/explained.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Explain } from "./Explain.tsx";
import { IssueCells } from "./IssueCells.tsx";
import { issueKey } from "./levels.ts";

export interface IssueActions {
  /** Key of the issue the person is at. */
  readonly here: string | undefined;
  readonly isBusy: boolean;
  readonly onGoTo: (issue: LocatedIssue) => void;
  /** Goes to the second row of an issue; the list stays at the issue. */
  readonly onGoToOther: (place: Place) => void;
  readonly onFix: (fixes: readonly Fix[]) => void;
  readonly onExplain: (explanation: Explanation) => void;
}

interface IssueCardProps extends IssueActions {
  readonly group: IssueGroup;
}

/** Issues that are alike: said once, corrected one by one or all together. */
export function IssueCard({ group, ...actions }: IssueCardProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const isHere = group.issues.some((issue) => issueKey(issue) === actions.here);
  const first = group.issues[0];
  const explainable = group.issues.filter(isExplainable);
  const isOne = group.count === 1;
  return (
    <li className={`card group group--${group.level}${isHere ? " group--here" : ""}`}>
      <CardHead group={group} />
      {first !== undefined && <p className="sentence">{first.sentence}</p>}
      {group.fixes.length > 1 && (
        <div>
          <Button
            appearance="primary"
            size="small"
            disabled={actions.isBusy}
            onClick={() => {
              actions.onFix(group.fixes);
            }}
          >
            {t("issues.fixAll", { n: group.fixes.length })}
          </Button>
        </div>
      )}
      {explainable.length > 0 && <Explain issues={explainable} {...actions} />}
      {(isOne || isOpen || isHere) && <IssueCells group={group} {...actions} />}
      {!isOne && (
        <div className="flush">
          <Button
            appearance="transparent"
            size="small"
            aria-expanded={isOpen || isHere}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {t(isOpen || isHere ? "issues.hideCells" : "issues.showCells")}
          </Button>
        </div>
      )}
    </li>
  );
}

function CardHead({ group }: { readonly group: IssueGroup }) {
  const { t } = useWords();
  return (
    <div>
      <div className="group__head">
        <h3 className="group__where">
          {group.label === "" ? t("issues.wholeSheet") : group.label}
        </h3>
        {group.count > 1 && (
          <span className="group__count">{t("issues.cells", { n: group.count })}</span>
        )}
      </div>
      <p className="quiet">{group.sheet}</p>
    </div>
  );
}
