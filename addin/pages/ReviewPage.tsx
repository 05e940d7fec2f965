import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { PendingRow } from "../../shared/tables/review/review-grid.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorMessage } from "../components/ErrorMessage.tsx";
import { Outcome } from "../components/Outcome.tsx";
import { ProgressLine } from "../components/ProgressLine.tsx";
import { DoubledCard } from "../components/review/DoubledCard.tsx";
import { OfficeWork } from "../components/review/OfficeWork.tsx";
import { ReturnDialog, type ReturnNote } from "../components/review/ReturnDialog.tsx";
import { SheetDecisions } from "../components/review/SheetDecisions.tsx";
import { WaitingGroups } from "../components/review/WaitingGroups.tsx";
import type { DoubledDecision, DoubledRows } from "../flows/reviewing/doubles-desk.ts";
import type { Flows } from "../flows/flows.ts";
import type { Place } from "../flows/outcomes.ts";
import { useAction } from "../hooks/use-action.ts";
import { useWords } from "../i18n/use-words.ts";
import type { Decided, OfficeDesk, PaneAnswer, PaneDecision, Reviewing } from "../pane/pane.ts";

interface ReviewPageProps {
  readonly reviewing: Reviewing;
  /** Sends what is decided in the sheet "Chờ duyệt". */
  readonly flows: Pick<Flows, "review">;
  readonly onGoTo: (place: Place) => void;
  readonly onSignIn: () => void;
}

/** What is on the desk now, and what the last decisions did. */
interface Desk {
  readonly rows: readonly PendingRow[];
  readonly decided: Decided | undefined;
  readonly doubles: readonly DoubledRows[];
  /** Whether the last decision between doubles was taken; undefined when there was none. */
  readonly settled: boolean | undefined;
  readonly office: OfficeDesk | undefined;
  readonly answered: Awaited<ReturnType<Reviewing["answer"]>> | undefined;
}

/** What was done on this desk: rows decided on one by one, rows that double each other, an office's answers. */
interface Press {
  readonly rows?: readonly PaneDecision[];
  readonly between?: DoubledDecision;
  readonly answers?: readonly PaneAnswer[];
}

/** Rows that wait, by form and unit: accept those chosen, return them with what is missing, or send what the sheet says. */
export function ReviewPage({ reviewing, flows, onGoTo, onSignIn }: ReviewPageProps) {
  const { t } = useWords();
  const work = useCallback(
    async (_report: unknown, pressed: Press = {}): Promise<Desk> => {
      const { rows: chosen, between, answers } = pressed;
      const decided = chosen && (await reviewing.decide(chosen));
      const settled = between && (await reviewing.settle(between));
      const answered = answers && (await reviewing.answer(answers));
      const [rows, doubles, office] = await Promise.all([
        reviewing.list(),
        reviewing.doubles(),
        reviewing.office(),
      ]);
      return { rows, decided, doubles, settled, office, answered };
    },
    [reviewing],
  );
  const { run, start } = useAction<Desk, never, [pressed?: Press]>(work);
  const load = useCallback(() => void start(), [start]);
  useEffect(load, [load]);
  return (
    <main className="page">
      <SheetDecisions flows={flows} onSent={load} onGoTo={onGoTo} onSignIn={onSignIn} />
      {run.is === "running" && <ProgressLine label={t("review.loading")} progress={undefined} />}
      {run.is === "failed" && (
        <ErrorMessage
          failure={run.failure}
          onRetry={load}
          onSignIn={() => {
            onSignIn();
            load();
          }}
        />
      )}
      {run.is === "done" && (
        <>
          <Doubles {...run.value} onSettle={(between) => void start({ between })} />
          {run.value.office !== undefined && (
            <OfficeWork
              desk={run.value.office}
              answered={run.value.answered}
              onAnswer={(answers) => void start({ answers })}
            />
          )}
          <Waiting
            {...run.value}
            reveal={reviewing.reveal}
            onDecide={(rows) => void start({ rows })}
          />
        </>
      )}
    </main>
  );
}

interface DoublesProps extends Pick<Desk, "doubles" | "settled"> {
  readonly onSettle: (decision: DoubledDecision) => void;
}

/** What two units have entered comes first: until it is decided, the later row does not count. */
function Doubles({ doubles, settled, onSettle }: DoublesProps) {
  const { t } = useWords();
  return (
    <>
      {settled !== undefined && (
        <Outcome
          is={settled ? "good" : "wait"}
          title={t(settled ? "doubles.settled" : "doubles.refused")}
        />
      )}
      {doubles.map((doubled) => (
        <DoubledCard
          key={`${doubled.id}.${doubled.version}`}
          doubled={doubled}
          onSettle={onSettle}
        />
      ))}
    </>
  );
}

interface WaitingProps extends Pick<Desk, "rows" | "decided" | "office"> {
  readonly reveal: Reviewing["reveal"];
  readonly onDecide: (decisions: readonly PaneDecision[]) => void;
}

function Waiting({ rows, decided, office, reveal, onDecide }: WaitingProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isReturning, setReturning] = useState(false);
  const picked = rows.filter(({ id }) => chosen.has(id));
  return (
    <>
      {decided !== undefined && <DecidedLine decided={decided} />}
      {rows.length === 0 ? (
        // Rows that wait for the office stand above.
        office?.rows.some(({ isOpen }) => isOpen) !== true && (
          <EmptyState icon="mai-am" title={t("review.empty")} text={t("review.emptyText")} />
        )
      ) : (
        <>
          <p className="quiet">{t("review.waiting", { n: rows.length })}</p>
          <WaitingGroups rows={rows} chosen={chosen} reveal={reveal} onChoose={setChosen} />
          <div className="actions">
            <span className="actions__grow quiet" aria-live="polite">
              {t("review.chosen", { n: picked.length })}
            </span>
            <Button
              disabled={picked.length === 0}
              onClick={() => {
                setReturning(true);
              }}
            >
              {t("review.return")}
            </Button>
            <Button
              appearance="primary"
              disabled={picked.length === 0}
              onClick={() => {
                onDecide(picked.map(acceptance));
              }}
            >
              {t("review.accept")}
            </Button>
          </div>
        </>
      )}
      {isReturning && (
        <ReturnDialog
          rows={picked}
          onCancel={() => {
            setReturning(false);
          }}
          onReturn={(note) => {
            setReturning(false);
            onDecide(picked.map((row) => returning(row, note)));
          }}
        />
      )}
    </>
  );
}

function DecidedLine({ decided }: { readonly decided: Decided }) {
  const { t } = useWords();
  const { accepted, returned, refused } = decided;
  const title = [
    ...(accepted > 0 || returned === 0 ? [t("review.accepted", { n: accepted })] : []),
    ...(returned > 0 ? [t("review.returned", { n: returned })] : []),
  ].join(" · ");
  return (
    <Outcome is={refused === 0 ? "good" : "wait"} title={title}>
      {refused > 0 && <p className="quiet">{t("review.refused", { n: refused })}</p>}
    </Outcome>
  );
}

function acceptance({ id, version, state, form, unit }: PendingRow): PaneDecision {
  return { id, version, state, form, unit, decision: "accept", reason: "", notes: [], dueOn: null };
}

function returning(row: PendingRow, { reason, column, dueOn }: ReturnNote): PaneDecision {
  const notes = column === null ? [] : [{ column, text: reason }];
  return { ...acceptance(row), decision: "return", reason, notes, dueOn };
}
