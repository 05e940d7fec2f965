import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Fix } from "../../../shared/validate/issue.ts";
import type { IssueGroup, LocatedIssue, Place } from "../../flows/outcomes.ts";
import { useWords } from "../../i18n/use-words.ts";
import { cellText } from "../../flows/rows/cell-text.ts";
import type { IssueActions } from "./IssueCard.tsx";
import { Explain } from "./Explain.tsx";
import { issueKey } from "./levels.ts";

/** A thousand alike are listed by hundreds of nodes only when asked for. */
const shownAtFirst = 20;

interface IssueCellsProps extends IssueActions {
  readonly group: IssueGroup;
}

/** Each cell of a group: go there, see old and new, accept. */
export function IssueCells({ group, ...actions }: IssueCellsProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(shownAtFirst);
  const at = group.issues.findIndex((issue) => issueKey(issue) === actions.here);
  const visible = Math.max(shown, at + 1);
  const rest = group.issues.length - visible;
  return (
    <ul className="cells">
      {group.issues.slice(0, visible).map((issue) => (
        <CellLine
          key={issueKey(issue)}
          issue={issue}
          // The card has said the first sentence; the others are worth reading only where they differ.
          saysSentence={issue !== group.issues[0]}
          isAlone={group.count === 1}
          {...actions}
        />
      ))}
      {rest > 0 && (
        <li>
          <Button
            size="small"
            onClick={() => {
              setShown(visible + 100);
            }}
          >
            {t("issues.more", { n: rest })}
          </Button>
        </li>
      )}
    </ul>
  );
}

interface CellLineProps extends IssueActions {
  readonly issue: LocatedIssue;
  readonly saysSentence: boolean;
  readonly isAlone: boolean;
}

function CellLine({ issue, saysSentence, isAlone, here, ...actions }: CellLineProps) {
  const { isBusy, onGoTo, onGoToOther, onFix } = actions;
  const { t } = useWords();
  const isHere = issueKey(issue) === here;
  const line = useScrolledTo(isHere);
  return (
    <li className="cells__item" aria-current={isHere} ref={line}>
      <button
        type="button"
        className="place"
        title={issue.sentence}
        aria-label={t("issues.goTo", { cell: issue.address })}
        onClick={() => {
          onGoTo(issue);
        }}
      >
        {isAlone ? t("issues.goTo", { cell: issue.address }) : issue.address}
      </button>
      {issue.otherPlace !== null && <OtherCell place={issue.otherPlace} onGoTo={onGoToOther} />}
      <span className="cells__text">
        {issue.fix === null ? saysSentence && issue.sentence : <Change fix={issue.fix} />}
      </span>
      {issue.fix !== null && <FixButton fix={issue.fix} isBusy={isBusy} onFix={onFix} />}
      {issue.level === "warn" && !isAlone && <Explain issues={[issue]} {...actions} />}
    </li>
  );
}

/** The way to the second row, which stands on another sheet as often as not. */
function OtherCell({
  place,
  onGoTo,
}: {
  readonly place: Place;
  readonly onGoTo: (place: Place) => void;
}) {
  const { t } = useWords();
  const { sheet, address } = place;
  return (
    <button
      type="button"
      className="place"
      title={sheet}
      aria-label={t("issues.goToOther", { cell: address, sheet })}
      onClick={() => {
        onGoTo(place);
      }}
    >
      {t("issues.goTo", { cell: address })}
    </button>
  );
}

function Change({ fix }: { readonly fix: Fix }) {
  const { t, language } = useWords();
  const [before, after] = [fix.before, fix.after].map((cell) =>
    cellText(cell, fix.issue, language),
  );
  return (
    <>
      <span className="before">{before}</span> →{" "}
      <span className="after">{after === "" ? t("issues.blank") : after}</span>
    </>
  );
}

function FixButton({
  fix,
  isBusy,
  onFix,
}: { readonly fix: Fix } & Pick<IssueActions, "isBusy" | "onFix">) {
  const { t, language } = useWords();
  const before = cellText(fix.before, fix.issue, language);
  const after = cellText(fix.after, fix.issue, language);
  return (
    <Button
      size="small"
      disabled={isBusy}
      aria-label={t("issues.fixCell", { cell: fix.issue.cell, before, after })}
      onClick={() => {
        onFix([fix]);
      }}
    >
      {t("issues.fix")}
    </Button>
  );
}

/** Keeps the issue the person stepped to in sight. */
function useScrolledTo(isHere: boolean) {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isHere) line.current?.scrollIntoView({ block: "nearest" });
  }, [isHere]);
  return line;
}
