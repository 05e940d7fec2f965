import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { LocatedIssue } from "../../flows/outcomes.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { IssueActions } from "./IssueCard.tsx";

interface ExplainProps extends Pick<IssueActions, "isBusy" | "onExplain"> {
  readonly issues: readonly LocatedIssue[];
}

/** Leaves warnings as they are, with a reason that reviewers read; they come back when the cell changes. */
export function Explain({ issues, isBusy, onExplain }: ExplainProps) {
  const { t } = useWords();
  const [reason, setReason] = useState<string | null>(null);
  const name = t(issues.length > 1 ? "issues.explainAll" : "issues.explain", { n: issues.length });
  if (reason === null)
    return (
      <div className="flush">
        <Button
          appearance="transparent"
          size="small"
          disabled={isBusy}
          onClick={() => {
            setReason("");
          }}
        >
          {name}
        </Button>
      </div>
    );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onExplain({ issues, reason });
        setReason(null);
      }}
    >
      <Field label={t("issues.reason")} size="small" required>
        <Input
          size="small"
          maxLength={200}
          value={reason}
          placeholder={t("issues.reasonHint")}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className="row">
        <Button
          type="submit"
          size="small"
          appearance="primary"
          disabled={isBusy || reason.trim() === ""}
        >
          {name}
        </Button>
        <Button
          size="small"
          onClick={() => {
            setReason(null);
          }}
        >
          {t("issues.cancel")}
        </Button>
      </div>
    </form>
  );
}
