import { Button } from "@fluentui/react-components";
import { ErrorMessage } from "../components/ErrorMessage.tsx";
import { Figures } from "../components/Figures.tsx";
import { Outcome } from "../components/Outcome.tsx";
import { ProgressLine } from "../components/ProgressLine.tsx";
import { ConflictTable } from "../components/submit/ConflictChoices.tsx";
import type { Place, Progress, SyncOutcome } from "../flows/outcomes.ts";
import type { Run } from "../hooks/use-action.ts";
import { useWords } from "../i18n/use-words.ts";
import { formatNumber, type Translate } from "../i18n/words.ts";

interface SyncPageProps {
  readonly run: Run<unknown, Progress>;
  readonly outcome: SyncOutcome | undefined;
  readonly onSync: () => void;
  readonly onGoTo: (place: Place) => void;
  readonly onSignIn: (() => void) | undefined;
}

/** What came from the service: decisions, returned rows with their reasons, other people's edits. */
export function SyncPage({ run, outcome, onSync, onGoTo, onSignIn }: SyncPageProps) {
  const { t } = useWords();
  return (
    <main className="page">
      {run.is === "running" && <ProgressLine label={t("sync.running")} progress={run.progress} />}
      {run.is === "failed" && (
        <ErrorMessage failure={run.failure} onRetry={onSync} onSignIn={onSignIn} />
      )}
      {outcome !== undefined && run.is !== "running" && run.is !== "failed" && (
        <Result outcome={outcome} onGoTo={onGoTo} />
      )}
      <div className="actions">
        <span className="actions__grow" />
        <Button disabled={run.is === "running"} onClick={onSync}>
          {t("sync.title")}
        </Button>
      </div>
    </main>
  );
}

function Result({
  outcome,
  onGoTo,
}: { readonly outcome: SyncOutcome } & Pick<SyncPageProps, "onGoTo">) {
  const { t, language } = useWords();
  const lines = resultLines(outcome, t).filter(({ value }) => value > 0);
  return (
    <>
      <Outcome is="good" title={t("sync.done")} />
      {lines.length > 0 && (
        <section className="card" aria-label={t("sync.result")}>
          <Figures
            lines={lines.map(({ label, value }) => ({
              label,
              value: formatNumber(value, language),
            }))}
          />
        </section>
      )}
      <Returned rows={outcome.returned} onGoTo={onGoTo} />
      {outcome.conflicts.length > 0 && (
        <section className="card" aria-label={t("sync.conflicts")}>
          <p>{t("sync.conflicts")}</p>
          {outcome.conflicts.map((row) => (
            <ConflictTable key={row.id} row={row} />
          ))}
        </section>
      )}
    </>
  );
}

interface ReturnedProps {
  readonly rows: SyncOutcome["returned"];
  readonly onGoTo: (place: Place) => void;
}

/** Rows to complete, each a link to its cell with the reviewer's words. */
function Returned({ rows, onGoTo }: ReturnedProps) {
  const { t } = useWords();
  if (rows.length === 0) return <p className="quiet">{t("sync.noReturned")}</p>;
  return (
    <section className="card group group--block" aria-label={t("sync.returned")}>
      <h2 className="card__title">{t("sync.returned")}</h2>
      <ul>
        {rows.map((row) => (
          <li className="waiting" key={`${row.sheet}!${row.address}`}>
            <button
              type="button"
              className="place"
              aria-label={t("issues.goTo", { cell: row.address })}
              onClick={() => {
                onGoTo(row);
              }}
            >
              {row.address}
            </button>
            <div>
              <p className="group__where">{row.title}</p>
              <p className="sentence">{row.reason}</p>
              <p className="quiet">{row.sheet}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function resultLines({ added, updated, housesAdded, states }: SyncOutcome, t: Translate) {
  return [
    ...[...states].map(([state, value]) => ({ label: t(`state.${state}`), value })),
    { label: t("sync.added"), value: added },
    { label: t("sync.updated"), value: updated },
    { label: t("sync.houses"), value: housesAdded },
  ];
}
