import { Button, Spinner } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { useState } from "react";
import type { Fix } from "../../shared/validate/issue.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorMessage } from "../components/ErrorMessage.tsx";
import { ExplainedIssues } from "../components/issues/ExplainedIssues.tsx";
import { FilterBar } from "../components/issues/FilterBar.tsx";
import { IssueLevels } from "../components/issues/IssueLevels.tsx";
import { issueKey, issuesOf, shownGroups, type IssueFilter } from "../components/issues/levels.ts";
import { Stepper } from "../components/issues/Stepper.tsx";
import { ProgressLine } from "../components/ProgressLine.tsx";
import type { Explanation, LocatedIssue, Place, Progress } from "../flows/outcomes.ts";
import type { Run } from "../hooks/use-action.ts";
import type { Findings } from "../hooks/latest.ts";
import { useWords } from "../i18n/use-words.ts";

interface IssuesPageProps {
  readonly findings: Findings | undefined;
  readonly run: Run<unknown, Progress>;
  readonly onCheck: () => void;
  readonly onSubmit: () => void;
  readonly onFix: (fixes: readonly Fix[]) => void;
  readonly onExplain: (explanation: Explanation) => void;
  readonly onGoTo: (place: Place) => void;
}

/** What is wrong in the workbook, what it should be, and the way to each cell. */
export function IssuesPage({ findings, run, ...actions }: IssuesPageProps) {
  const { t } = useWords();
  const { onCheck } = actions;
  const isBusy = run.is === "running";
  // A later look keeps the list in place while it runs: people go on reading.
  const isFirst = findings === undefined;
  return (
    <main className="page">
      {isBusy && isFirst && <ProgressLine label={t("check.running")} progress={run.progress} />}
      {run.is === "failed" && <ErrorMessage failure={run.failure} onRetry={onCheck} />}
      {isFirst && !isBusy && run.is !== "failed" && (
        <EmptyState icon="check" title={t("issues.none")} text={t("issues.noneText")}>
          <Button appearance="primary" onClick={onCheck}>
            {t("check.title")}
          </Button>
        </EmptyState>
      )}
      {!isFirst && <IssueList {...{ findings, isBusy, ...actions }} />}
    </main>
  );
}

interface IssueListProps extends Omit<IssuesPageProps, "run"> {
  readonly findings: Findings;
  readonly isBusy: boolean;
}

function IssueList({ findings, isBusy, ...actions }: IssueListProps) {
  const { t } = useWords();
  const { onCheck, onSubmit, onFix, onExplain, onGoTo } = actions;
  const [filter, setFilter] = useState<IssueFilter>({ level: "all", sheet: "" });
  const [here, setHere] = useState<string | undefined>(undefined);
  const goTo = (issue: LocatedIssue) => {
    setHere(issueKey(issue));
    onGoTo(issue);
  };
  const shown = shownGroups(findings.groups, filter);
  const { block, warn, rows } = findings;
  return (
    <>
      <p className="hidden" role="status">
        {t("issues.left", { block, warn })}
      </p>
      {findings.groups.length === 0 ? (
        <EmptyState
          icon="mai-am"
          title={t("issues.clean")}
          text={t("issues.cleanText", { rows })}
        />
      ) : (
        <FilterBar groups={findings.groups} filter={filter} onFilter={setFilter} />
      )}
      {findings.incomplete > 0 && (
        <p className="quiet">{t("issues.incomplete", { n: findings.incomplete })}</p>
      )}
      <IssueLevels
        groups={shown}
        {...{ here, isBusy, onFix, onExplain }}
        onGoTo={goTo}
        onGoToOther={onGoTo}
      />
      <ExplainedIssues issues={findings.explained} onGoTo={onGoTo} />
      {findings.groups.length > 0 && shown.length === 0 && <p>{t("issues.noMatch")}</p>}
      <div className="actions">
        <Stepper issues={issuesOf(shown)} here={here} onGoTo={goTo} />
        <span className="actions__grow" />
        <Button
          appearance="subtle"
          icon={isBusy ? <Spinner size="tiny" /> : <ArrowClockwiseRegular />}
          aria-label={t(isBusy ? "check.running" : "check.again")}
          disabled={isBusy}
          onClick={onCheck}
        />
        <Button appearance="primary" disabled={isBusy} onClick={onSubmit}>
          {t("submit.start")}
        </Button>
      </div>
    </>
  );
}
