import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import type { ReactNode } from "react";

interface OutcomeProps {
  readonly is: "good" | "wait";
  readonly title: string;
  readonly children?: ReactNode;
}

/** The headline of a result; screen readers say it when it appears. */
export function Outcome({ is, title, children }: OutcomeProps) {
  return (
    <div className="outcome" role="status">
      <span className={`outcome__icon outcome__icon--${is}`} aria-hidden="true">
        {is === "good" ? <CheckmarkCircleFilled fontSize={24} /> : <ClockRegular fontSize={24} />}
      </span>
      <div className="stack">
        <h2 className="outcome__title">{title}</h2>
        {children}
      </div>
    </div>
  );
}
