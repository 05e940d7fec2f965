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
import type { DoubledDecision, DoublesFound } from "../flows/reviewing/doubles-desk.ts";
import type { Flows } from "../flows/flows.ts";
import type { Place } from "../flows/outcomes.ts";
import { useAction } from "../hooks/use-action.ts";
import { useReviewWords } from "../i18n/review-words.ts";
import type { Decided, OfficeDesk, PaneAnswer, PaneDecision, Reviewing } from "../pane/pane.ts";

interface ReviewPageProps {
  readonly reviewing: Reviewing;
  /** Sends what is decided in the sheet "Chờ duyệt". */
  readonly flows: Pick<Flows, "review">;
  readonly onGoTo: (place: Place) => void;
  readonly onSignIn: () => void;
}

/** What waits on the desk now. */
interface Desk {
  readonly rows: readonly PendingRow[];
  readonly doubles: DoublesFound;
  readonly office: OfficeDesk | undefined;
}

/** What was done on this desk: rows decided on one by one, rows that double each other, an office's answers. */
interface Press {
  readonly rows?: readonly PaneDecision[];
  readonly between?: DoubledDecision;
  readonly answers?: readonly PaneAnswer[];
}

/** What became of it. */
interface Done {
  readonly decided?: Decided | undefined;
  /** Whether the decision between doubles was taken. */
  readonly settled?: boolean | undefined;
  readonly answered?: Awaited<ReturnType<Reviewing["answer"]>> | undefined;
}

/**
 * Rows that wait, by form and unit: accept those chosen, return them with what is missing, or send what the sheet says. What was
 * chosen stays until it has arrived.
 */
export function ReviewPage({ reviewing, flows, onGoTo, onSignIn }: ReviewPageProps) {
  const t = useReviewWords();
  const look = useAction<Desk>(useCallback(() => deskOf(reviewing), [reviewing]));
  const { start } = look;
  const act = useAction<Done, never, [Press]>(
    useCallback(
      async (_report: unknown, press: Press) => {
        const done = await take(reviewing, press);
        await start();
        return done;
      },
      [reviewing, start],
    ),
  );
  const load = useCallback(() => void start(), [start]);
  useEffect(load, [load]);
  const { reset } = act;
  const again = useCallback(() => {
    reset();
    load();
  }, [reset, load]);
  const isBusy = look.run.is === "running" || act.run.is === "running";
  return (
    <main className="page">
      <SheetDecisions flows={flows} onSent={again} onGoTo={onGoTo} onSignIn={onSignIn} />
      {isBusy && <ProgressLine label={t("review.loading")} progress={undefined} />}
      {act.run.is === "failed" && <ErrorMessage failure={act.run.failure} onSignIn={onSignIn} />}
      {look.run.is === "failed" && (
        <ErrorMessage
          failure={look.run.failure}
          onRetry={load}
          onSignIn={() => {
            onSignIn();
            load();
          }}
        />
      )}
      {act.run.is === "done" && <DoneLines {...act.run.value} />}
      {look.run.is === "done" && (
        <div className="desk" inert={isBusy}>
          <Doubles
            found={look.run.value.doubles}
            onSettle={(between) => void act.start({ between })}
          />
          {look.run.value.office !== undefined && (
            <OfficeWork
              desk={look.run.value.office}
              onAnswer={(answers) => void act.start({ answers })}
            />
          )}
          <Waiting
            {...look.run.value}
            reveal={reviewing.reveal}
            onDecide={(rows) => void act.start({ rows })}
          />
        </div>
      )}
    </main>
  );
}

async function deskOf(reviewing: Reviewing): Promise<Desk> {
  const [rows, doubles, office] = await Promise.all([
    reviewing.list(),
    reviewing.doubles(),
    reviewing.office(),
  ]);
  return { rows, doubles, office };
}

async function take(reviewing: Reviewing, { rows, between, answers }: Press): Promise<Done> {
  return {
    decided: rows && (await reviewing.decide(rows)),
    settled: between && (await reviewing.settle(between)),
    answered: answers && (await reviewing.answer(answers)),
  };
}

function DoneLines({ decided, settled, answered }: Done) {
  const t = useReviewWords();
  return (
    <>
      {settled !== undefined && (
        <Outcome
          is={settled ? "good" : "wait"}
          title={t(settled ? "doubles.settled" : "doubles.refused")}
        />
      )}
      {answered !== undefined && (
        <Outcome
          is={answered.refused === 0 ? "good" : "wait"}
          title={t("office.sent", { n: answered.taken })}
        >
          {answered.refused > 0 && (
            <p className="quiet">{t("office.refused", { n: answered.refused })}</p>
          )}
        </Outcome>
      )}
      {decided !== undefined && <DecidedLine decided={decided} />}
    </>
  );
}

interface DoublesProps {
  readonly found: DoublesFound;
  readonly onSettle: (decision: DoubledDecision) => void;
}

/** What two units have entered comes first: until it is decided, the later row does not count. */
function Doubles({ found: { open, hasMore }, onSettle }: DoublesProps) {
  const t = useReviewWords();
  return (
    <>
      {open.map((doubled) => (
        <DoubledCard
          key={`${doubled.id}.${doubled.version}`}
          doubled={doubled}
          onSettle={onSettle}
        />
      ))}
      {hasMore && <p className="quiet">{t("doubles.more")}</p>}
    </>
  );
}

interface WaitingProps extends Pick<Desk, "rows" | "office"> {
  readonly reveal: Reviewing["reveal"];
  readonly onDecide: (decisions: readonly PaneDecision[]) => void;
}

function Waiting({ rows, office, reveal, onDecide }: WaitingProps) {
  const t = useReviewWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isReturning, setReturning] = useState(false);
  const picked = rows.filter(({ id }) => chosen.has(id));
  return (
    <>
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
  const t = useReviewWords();
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
