import { Field, ProgressBar } from "@fluentui/react-components";
import type { Progress } from "../flows/outcomes.ts";
import { useWords } from "../i18n/use-words.ts";

interface ProgressLineProps {
  /** What is going on until the first report. */
  readonly label: string;
  readonly progress: Progress | undefined;
}

/** A bar with the step's name; without a total it only moves. */
export function ProgressLine({ label, progress }: ProgressLineProps) {
  const { t } = useWords();
  const step = progress === undefined ? label : t(`progress.${progress.step}`);
  const isCounted = progress !== undefined && progress.total > 0;
  const message = isCounted
    ? t("progress.of", { step, done: progress.done, total: progress.total })
    : step;
  return (
    <div className="card" role="status">
      <Field validationMessage={message} validationState="none">
        <ProgressBar
          aria-label={label}
          {...(isCounted ? { value: progress.done, max: progress.total } : {})}
        />
      </Field>
    </div>
  );
}
