import { Button, Field, Input } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { ErrorMessage } from "../components/ErrorMessage.tsx";
import { Outcome } from "../components/Outcome.tsx";
import { ProgressLine } from "../components/ProgressLine.tsx";
import type { Flows } from "../flows/flows.ts";
import type { RuleTrialOutcome } from "../flows/outcomes.ts";
import { useAction } from "../hooks/use-action.ts";
import { useWords } from "../i18n/use-words.ts";

interface TrialPageProps {
  readonly flows: Flows;
  readonly onSignIn: () => void;
}

/** What a rule would hit among the stored rows, before it blocks: the numbers by unit stand in the sheet "Thử quy tắc". */
export function TrialPage({ flows, onSignIn }: TrialPageProps) {
  const { t } = useWords();
  const [rule, setRule] = useState("");
  const trial = useAction<RuleTrialOutcome, never, [string]>(
    useCallback((_report: unknown, code: string) => flows.tryRule(code), [flows]),
  );
  const { run } = trial;
  const start = () => void trial.start(rule);
  const isRunning = run.is === "running";
  return (
    <main className="page">
      <p className="quiet">{t("trial.text")}</p>
      {isRunning && <ProgressLine label={t("trial.running")} progress={undefined} />}
      {run.is === "failed" && (
        <ErrorMessage failure={run.failure} onRetry={start} onSignIn={onSignIn} />
      )}
      {run.is === "done" && (
        <Outcome is="good" title={run.value.line}>
          <button
            type="button"
            className="chip"
            onClick={() => void flows.goTo({ sheet: run.value.sheet, address: "A1" })}
          >
            {run.value.sheet}
          </button>
        </Outcome>
      )}
      <Field label={t("trial.rule")}>
        <Input
          value={rule}
          maxLength={4}
          onChange={(_, { value }) => {
            setRule(value);
          }}
        />
      </Field>
      <div className="actions">
        <span className="actions__grow" />
        <Button
          appearance="primary"
          disabled={isRunning || !/^\s*[Ee]\d\d\s*$/.test(rule)}
          onClick={start}
        >
          {t("trial.start")}
        </Button>
      </div>
    </main>
  );
}
