import { useCallback, useEffect, useState } from "react";
import { LockForm } from "../components/locks/LockForm.tsx";
import { PeriodCard, type StepStart } from "../components/locks/PeriodCard.tsx";
import { ErrorMessage } from "../components/ErrorMessage.tsx";
import { Outcome } from "../components/Outcome.tsx";
import { ProgressLine } from "../components/ProgressLine.tsx";
import type { Flows } from "../flows/flows.ts";
import type { Place, RefreshOutcome } from "../flows/outcomes.ts";
import type { LockStep, PeriodLine } from "../flows/locking/lock-desk.ts";
import { useAction } from "../hooks/use-action.ts";
import { useLockWords } from "../i18n/lock-words.ts";

interface LocksPageProps {
  readonly flows: Pick<Flows, "listLocks" | "takeLockStep" | "refresh" | "goTo">;
  readonly onSignIn: () => void;
}

/** Reporting periods with their locks: a clerk asks for one to be opened again, a leader agrees, an administrator carries it out. */
export function LocksPage({ flows, onSignIn }: LocksPageProps) {
  const t = useLockWords();
  const [begun, begin] = useState<StepStart>();
  const look = useAction<readonly PeriodLine[]>(useCallback(() => flows.listLocks(), [flows]));
  const { start } = look;
  const step = useAction<LockStep["is"], never, [LockStep]>(
    useCallback(
      async (_report: unknown, taken: LockStep) => {
        await flows.takeLockStep(taken);
        begin(undefined);
        await start();
        return taken.is;
      },
      [flows, start],
    ),
  );
  const show = useAction<RefreshOutcome, never, [string]>(
    useCallback((_report: unknown, snapshot: string) => flows.refresh({ snapshot }), [flows]),
  );
  useEffect(() => {
    void start();
  }, [start]);
  const periods = look.run.is === "done" ? look.run.value : [];
  const isShowing = show.run.is === "running";
  const isBusy = step.run.is === "running" || look.run.is === "running" || isShowing;
  return (
    <main className="page">
      <p className="quiet">{t("text")}</p>
      {isBusy && <ProgressLine label={t(isShowing ? "showing" : "loading")} progress={undefined} />}
      {look.run.is === "failed" && (
        <ErrorMessage failure={look.run.failure} onRetry={() => void start()} onSignIn={onSignIn} />
      )}
      {step.run.is === "failed" && <ErrorMessage failure={step.run.failure} onSignIn={onSignIn} />}
      {step.run.is === "done" && <Outcome is="good" title={t(`done.${step.run.value}`)} />}
      {show.run.is === "failed" && <ErrorMessage failure={show.run.failure} onSignIn={onSignIn} />}
      {show.run.is === "done" && <Shown outcome={show.run.value} onGoTo={flows.goTo} />}
      <ul className="stack">
        {periods.map((period) => (
          <PeriodCard
            key={period.id}
            period={period}
            isBusy={isBusy}
            onShow={(snapshot) => {
              step.reset();
              void show.start(snapshot);
            }}
            onBegin={(next) => {
              step.reset();
              show.reset();
              begin(next);
            }}
          >
            {begun?.period === period.id && (
              <LockForm
                key={`${begun.is} ${begun.request ?? ""}`}
                begun={begun}
                of={period}
                isBusy={isBusy}
                onTake={(taken) => void step.start(taken)}
                onCancel={() => {
                  begin(undefined);
                }}
              />
            )}
          </PeriodCard>
        ))}
      </ul>
    </main>
  );
}

/** The tabs that were written, and the way to each. */
function Shown({
  outcome: { line, tabs },
  onGoTo,
}: {
  readonly outcome: RefreshOutcome;
  readonly onGoTo: (place: Place) => Promise<void>;
}) {
  return (
    <Outcome is="good" title={line}>
      <div className="links">
        {tabs.map((sheet) => (
          <button
            key={sheet}
            type="button"
            className="chip"
            onClick={() => void onGoTo({ sheet, address: "A1" })}
          >
            {sheet}
          </button>
        ))}
      </div>
    </Outcome>
  );
}
