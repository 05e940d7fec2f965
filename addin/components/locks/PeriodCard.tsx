import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { formatDate } from "../../../shared/text/date.ts";
import type {
  KeptFigures,
  OpenFor,
  PeriodLine,
  RequestLine,
} from "../../flows/locking/lock-desk.ts";
import { type TranslateLocks, useLockWords } from "../../i18n/lock-words.ts";
import { useWords } from "../../i18n/use-words.ts";
import { formatInstant } from "../../i18n/words.ts";

/** A step somebody has begun and not yet given a reason for. */
export interface StepStart {
  readonly is: "lock" | "request" | RequestLine["actions"][number];
  /** Id of the period. */
  readonly period: string;
  /** Id of the request; absent for a step about the period itself. */
  readonly request?: string;
  /** What the form is about, in words. */
  readonly about: string;
}

interface PeriodCardProps {
  readonly period: PeriodLine;
  readonly isBusy: boolean;
  readonly onBegin: (step: StepStart) => void;
  /** Figures that were kept, to be shown in the summary tabs. */
  readonly onShow: (snapshot: string) => void;
  /** The form of a step that was begun here. */
  readonly children?: ReactNode;
}

/** A period: whether it is locked and since when, for whom it is open again, and who asks for that. */
export function PeriodCard({ period, isBusy, onBegin, onShow, children }: PeriodCardProps) {
  const t = useLockWords();
  const { id, name, from, to, open, requests, actions, kept } = period;
  return (
    <li className="card">
      <p className="card__title">{name}</p>
      <p className="quiet">
        {t("days", { from: formatDate(from), to: formatDate(to) })} · {stateOf(period, t)}
      </p>
      {kept.map((figures) => (
        <KeptText key={figures.id} figures={figures} isBusy={isBusy} onShow={onShow} />
      ))}
      {open.map((one) => (
        <p key={whomOf(one, t)}>{t("open", { whom: whomOf(one, t) })}</p>
      ))}
      {requests.map((request) => (
        <RequestText
          key={request.id}
          request={request}
          isBusy={isBusy}
          onBegin={(step) => {
            onBegin({ ...step, period: id, request: request.id });
          }}
        />
      ))}
      {actions.length > 0 && (
        <div className="row">
          {actions.map((action) => (
            <Button
              key={action}
              size="small"
              disabled={isBusy}
              onClick={() => {
                onBegin({ is: action, period: id, about: name });
              }}
            >
              {t(action === "lock" && open.length > 0 ? "lockAgain" : action)}
            </Button>
          ))}
        </div>
      )}
      {children}
    </li>
  );
}

function KeptText({
  figures: { id, at, mayShow },
  isBusy,
  onShow,
}: { readonly figures: KeptFigures } & Pick<PeriodCardProps, "isBusy" | "onShow">) {
  const t = useLockWords();
  const { language } = useWords();
  const when = t("kept", { at: formatInstant(at, language) });
  return (
    <div className="stack">
      <p>{when}</p>
      {mayShow && (
        <div className="row">
          <Button
            size="small"
            disabled={isBusy}
            aria-label={`${t("showKept")}: ${when}`}
            onClick={() => {
              onShow(id);
            }}
          >
            {t("showKept")}
          </Button>
        </div>
      )}
    </div>
  );
}

function RequestText({
  request,
  isBusy,
  onBegin,
}: {
  readonly request: RequestLine;
  readonly isBusy: boolean;
  readonly onBegin: (step: Pick<StepStart, "is" | "about">) => void;
}) {
  const t = useLockWords();
  const { reason, isApproved, actions } = request;
  const whom = whomOf(request, t);
  return (
    <div className="stack">
      <p>{t(isApproved ? "approved" : "asked", { whom })}</p>
      <p className="quiet">{reason}</p>
      {actions.length > 0 && (
        <div className="row">
          {actions.map((action) => (
            <Button
              key={action}
              size="small"
              appearance={action === "approve" || action === "reopen" ? "primary" : "secondary"}
              disabled={isBusy}
              aria-label={`${t(action)}: ${whom}`}
              onClick={() => {
                onBegin({ is: action, about: whom });
              }}
            >
              {t(action)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function stateOf({ since, lockFrom }: PeriodLine, t: TranslateLocks): string {
  if (since !== null) return t("since", { day: formatDate(since) });
  return lockFrom === null ? t("notLocked") : t("willLock", { day: formatDate(lockFrom) });
}

function whomOf({ unit, sheet, until }: OpenFor, t: TranslateLocks): string {
  const where = sheet === null ? unit : `${unit} (${sheet})`;
  return t("until", { where, day: formatDate(until) });
}
