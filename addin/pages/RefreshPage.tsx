import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { ErrorMessage } from "../components/ErrorMessage.tsx";
import { Outcome } from "../components/Outcome.tsx";
import { ProgressLine } from "../components/ProgressLine.tsx";
import { KeyIndicators } from "../components/KeyIndicators.tsx";
import type { Place, Progress, RefreshOutcome } from "../flows/outcomes.ts";
import type { Run } from "../hooks/use-action.ts";
import { useWords } from "../i18n/use-words.ts";
import { formatInstant } from "../i18n/words.ts";

interface RefreshPageProps {
  readonly run: Run<unknown, Progress>;
  readonly outcome: RefreshOutcome | undefined;
  readonly campaign: Campaign | undefined;
  /** `period` undefined = to date. */
  readonly onRefresh: (period: string | undefined) => void;
  readonly onGoTo: (place: Place) => void;
  readonly onSignIn: (() => void) | undefined;
}

/** The town's figures: which moment they stand for, who has reported, and the way to each tab. */
export function RefreshPage({
  run,
  outcome,
  campaign,
  onRefresh,
  onGoTo,
  onSignIn,
}: RefreshPageProps) {
  const { t } = useWords();
  const [period, setPeriod] = useState("");
  const refresh = () => {
    onRefresh(period === "" ? undefined : period);
  };
  const isRunning = run.is === "running";
  return (
    <main className="page">
      {isRunning && <ProgressLine label={t("refresh.running")} progress={run.progress} />}
      {run.is === "failed" && (
        <ErrorMessage failure={run.failure} onRetry={refresh} onSignIn={onSignIn} />
      )}
      {run.is === "idle" && outcome === undefined && (
        <p className="quiet">{t("refresh.readyText")}</p>
      )}
      {outcome !== undefined && !isRunning && run.is !== "failed" && (
        <Result outcome={outcome} onGoTo={onGoTo} />
      )}
      {campaign !== undefined && (
        <PeriodField campaign={campaign} period={period} onPeriod={setPeriod} />
      )}
      <div className="actions">
        <span className="actions__grow" />
        <Button appearance="primary" disabled={isRunning} onClick={refresh}>
          {t("refresh.title")}
        </Button>
      </div>
    </main>
  );
}

function Result({
  outcome,
  onGoTo,
}: Pick<RefreshPageProps, "onGoTo"> & { readonly outcome: RefreshOutcome }) {
  const { t, language } = useWords();
  const title =
    outcome.asOf === null
      ? t("refresh.noData")
      : t("refresh.asOf", { at: formatInstant(outcome.asOf, language) });
  return (
    <>
      <Outcome is="good" title={title}>
        <p className="quiet">{t("refresh.coverage", { coverage: outcome.coverage })}</p>
      </Outcome>
      <KeyIndicators sent={outcome.indicators} accepted={outcome.accepted} />
      <section className="card" aria-label={t("refresh.tabs")}>
        <h2 className="card__title">{t("refresh.tabs")}</h2>
        <div className="links">
          {outcome.tabs.map((sheet) => (
            <button
              key={sheet}
              type="button"
              className="chip"
              onClick={() => {
                onGoTo({ sheet, address: "A1" });
              }}
            >
              {sheet}
            </button>
          ))}
        </div>
      </section>
    </>
  );
}

interface PeriodFieldProps {
  readonly campaign: Campaign;
  readonly period: string;
  readonly onPeriod: (period: string) => void;
}

function PeriodField({ campaign, period, onPeriod }: PeriodFieldProps) {
  const { t } = useWords();
  return (
    <Field label={t("refresh.period")}>
      <Select
        value={period}
        onChange={(_, { value }) => {
          onPeriod(value);
        }}
      >
        <option value="">{t("refresh.toDate")}</option>
        {campaign.periods.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
