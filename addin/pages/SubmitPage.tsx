import { Button } from "@fluentui/react-components";
import { ErrorMessage } from "../components/ErrorMessage.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { Figures } from "../components/Figures.tsx";
import { Outcome } from "../components/Outcome.tsx";
import { ProgressLine } from "../components/ProgressLine.tsx";
import { ReceiptCard } from "../components/submit/ReceiptCard.tsx";
import type { Progress, SubmitOutcome } from "../flows/outcomes.ts";
import type { Run } from "../hooks/use-action.ts";
import { useWords } from "../i18n/use-words.ts";
import { formatNumber, type Translate } from "../i18n/words.ts";

interface SubmitPageProps {
  readonly run: Run<unknown, Progress>;
  /** The newest outcome, also of the ribbon's button. */
  readonly outcome: SubmitOutcome | undefined;
  readonly onSubmit: () => void;
  readonly onIssues: () => void;
  readonly onSignIn: (() => void) | undefined;
}

/** One press sends; here is how far it is, what went, what stayed and the receipt. */
export function SubmitPage({ run, outcome, onSubmit, onIssues, onSignIn }: SubmitPageProps) {
  const { t } = useWords();
  if (run.is === "running")
    return (
      <main className="page">
        <ProgressLine label={t("submit.title")} progress={run.progress} />
      </main>
    );
  return (
    <main className="page">
      {run.is === "failed" && (
        <ErrorMessage failure={run.failure} onRetry={onSubmit} onSignIn={onSignIn} />
      )}
      {outcome === undefined && run.is !== "failed" && (
        <EmptyState icon="send" title={t("submit.ready")} text={t("submit.readyText")}>
          <Button appearance="primary" onClick={onSubmit}>
            {t("submit.start")}
          </Button>
        </EmptyState>
      )}
      {outcome !== undefined && run.is !== "failed" && (
        <Result outcome={outcome} onSubmit={onSubmit} onIssues={onIssues} />
      )}
    </main>
  );
}

interface ResultProps {
  readonly outcome: SubmitOutcome;
  readonly onSubmit: () => void;
  readonly onIssues: () => void;
}

function Result({ outcome, onSubmit, onIssues }: ResultProps) {
  const { t, language } = useWords();
  const lines = resultLines(outcome, t).filter(({ value }) => value > 0);
  const isOpen = outcome.conflicts + outcome.openGone.length > 0;
  return (
    <>
      <Outcome is={outcome.is === "queued" ? "wait" : "good"} title={headline(outcome, t)}>
        {outcome.is === "queued" && <p className="quiet">{t("submit.queuedText")}</p>}
      </Outcome>
      {lines.length > 0 && (
        <section className="card" aria-label={t("submit.result")}>
          <Figures
            lines={lines.map(({ label, value }) => ({
              label,
              value: formatNumber(value, language),
            }))}
          />
          <div className="row">
            {outcome.held > 0 && <Button onClick={onIssues}>{t("submit.seeIssues")}</Button>}
            {isOpen && <Button onClick={onSubmit}>{t("submit.decide")}</Button>}
          </div>
        </section>
      )}
      {outcome.receipt !== null && <ReceiptCard receipt={outcome.receipt} />}
      {outcome.is === "queued" && (
        <div className="actions">
          <span className="actions__grow" />
          <Button onClick={onSubmit}>{t("submit.again")}</Button>
        </div>
      )}
    </>
  );
}

function headline({ is, accepted, withdrawn }: SubmitOutcome, t: Translate): string {
  if (is === "sent") return t("submit.sent", { n: accepted + withdrawn });
  return is === "practice" ? t("practice.sent", { n: accepted }) : t(`submit.${is}`);
}

function resultLines(outcome: SubmitOutcome, t: Translate) {
  return [
    {
      label: t(outcome.is === "practice" ? "practice.accepted" : "submit.accepted"),
      value: outcome.accepted,
    },
    { label: t("submit.withdrawn"), value: outcome.withdrawn },
    { label: t("submit.held"), value: outcome.held },
    { label: t("submit.conflicts"), value: outcome.conflicts },
    { label: t("submit.duplicates"), value: outcome.duplicates },
    { label: t("submit.openGone"), value: outcome.openGone.length },
    { label: t("submit.unchanged"), value: outcome.unchanged },
  ];
}
