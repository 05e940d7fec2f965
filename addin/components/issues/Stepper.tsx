import { Button } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import type { LocatedIssue } from "../../flows/outcomes.ts";
import { useWords } from "../../i18n/use-words.ts";
import { issueKey } from "./levels.ts";

interface StepperProps {
  readonly issues: readonly LocatedIssue[];
  readonly here: string | undefined;
  readonly onGoTo: (issue: LocatedIssue) => void;
}

/** Previous and next issue in the order of the list, round and round. */
export function Stepper({ issues, here, onGoTo }: StepperProps) {
  const { t } = useWords();
  const at = issues.findIndex((issue) => issueKey(issue) === here);
  const step = (by: 1 | -1) => {
    const start = at === -1 && by === -1 ? 0 : at;
    const issue = issues[(start + by + issues.length) % issues.length];
    if (issue !== undefined) onGoTo(issue);
  };
  return (
    <div className="row">
      <Button
        icon={<ArrowUpRegular />}
        aria-label={t("issues.previous")}
        disabled={issues.length === 0}
        onClick={() => {
          step(-1);
        }}
      />
      <span className="stepper quiet" aria-live="polite">
        {at === -1 ? issues.length : t("issues.position", { i: at + 1, n: issues.length })}
      </span>
      <Button
        icon={<ArrowDownRegular />}
        aria-label={t("issues.next")}
        disabled={issues.length === 0}
        onClick={() => {
          step(1);
        }}
      />
    </div>
  );
}
