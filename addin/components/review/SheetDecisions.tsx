import { Button } from "@fluentui/react-components";
import { useCallback } from "react";
import type { Flows } from "../../flows/flows.ts";
import type { Place, Progress, ReviewOutcome } from "../../flows/outcomes.ts";
import { useAction } from "../../hooks/use-action.ts";
import { useReviewWords } from "../../i18n/review-words.ts";
import { useWords } from "../../i18n/use-words.ts";
import { ErrorMessage } from "../ErrorMessage.tsx";
import { Outcome } from "../Outcome.tsx";
import { ProgressLine } from "../ProgressLine.tsx";

interface SheetDecisionsProps {
  readonly flows: Pick<Flows, "review">;
  /** Called when decisions were sent, so that the list beside it can follow. */
  readonly onSent: () => void;
  readonly onGoTo: (place: Place) => void;
  readonly onSignIn: () => void;
}

/** The way for those who decide in the sheet "Chờ duyệt": sends what is chosen there and loads the sheet again. */
export function SheetDecisions({ flows, onSent, onGoTo, onSignIn }: SheetDecisionsProps) {
  const t = useReviewWords();
  const { run, start } = useAction<ReviewOutcome, Progress>(
    useCallback(
      async (report) => {
        const outcome = await flows.review(report);
        onSent();
        return outcome;
      },
      [flows, onSent],
    ),
  );
  return (
    <section className="card stack" aria-label={t("review.sheet")}>
      <p className="quiet">{t("review.sheetHint")}</p>
      {run.is === "running" && (
        <ProgressLine label={t("review.sheetSending")} progress={run.progress} />
      )}
      {run.is === "failed" && (
        <ErrorMessage
          failure={run.failure}
          onRetry={() => void start()}
          onSignIn={() => {
            onSignIn();
            void start();
          }}
        />
      )}
      {run.is === "done" && <Sent outcome={run.value} onGoTo={onGoTo} />}
      <div>
        <Button disabled={run.is === "running"} onClick={() => void start()}>
          {t("review.sheet")}
        </Button>
      </div>
    </section>
  );
}

/** One line of result, and each cell whose decision was not taken, with why. */
function Sent({
  outcome: { line, refused },
  onGoTo,
}: { readonly outcome: ReviewOutcome } & Pick<SheetDecisionsProps, "onGoTo">) {
  const { t } = useWords();
  return (
    <>
      <Outcome is={refused.length === 0 ? "good" : "wait"} title={line} />
      {refused.length > 0 && (
        <ul>
          {refused.map((place) => (
            <li className="waiting" key={place.address}>
              <button
                type="button"
                className="place"
                aria-label={t("issues.goTo", { cell: place.address })}
                onClick={() => {
                  onGoTo(place);
                }}
              >
                {place.address}
              </button>
              <p className="sentence">{place.why}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
