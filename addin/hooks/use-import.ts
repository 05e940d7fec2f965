import { useCallback, useEffect, useRef, useState } from "react";
import type { Flows } from "../flows/flows.ts";
import type {
  ImportDone,
  ImportOutcome,
  ImportPreview,
} from "../flows/importing/import-outcomes.ts";
import type { Progress } from "../flows/outcomes.ts";
import { useAction, type Run } from "./use-action.ts";

type Answers = Readonly<Record<string, string>>;

/** A list on its way into a form, as the page shows it. */
export interface ListImport {
  readonly run: Run<ImportOutcome, Progress>;
  readonly outcome: ImportOutcome | undefined;
  readonly answers: Answers;
  /** The rows are being written, not only looked at. */
  readonly isWriting: boolean;
  /** The list was edited between the look and the confirmation. */
  readonly hasChanged: boolean;
  /** Looks at the sheet the person is on, as if for the first time. */
  readonly look: () => void;
  readonly choose: (sheet: string) => void;
  readonly answer: (id: string, answer: string) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

interface Step {
  readonly does: "look" | "write";
  readonly sheet?: string | undefined;
  readonly answers: Answers;
  readonly stamp?: string;
}

const firstLook: Step = { does: "look", answers: {} };

/** Keeps choices and the last outcome while the page is open; the colours on the list go when it is left. */
export function useImport(flows: Flows, onLeave: () => void): ListImport {
  const [outcome, setOutcome] = useState<ImportOutcome | undefined>(undefined);
  const [step, setStep] = useState<Step>(firstLook);
  const painted = useRef<string | undefined>(undefined);
  const perform = useCallback(
    async (report: (progress: Progress) => void, next: Step) => {
      const result = await take(flows, next, report);
      painted.current = result.is === "preview" ? result.sheet : undefined;
      setOutcome(result);
      if (result.is !== "none") askLater(flows, result, setOutcome);
      return result;
    },
    [flows],
  );
  const { run, start } = useAction<ImportOutcome, Progress, [Step]>(perform);
  const go = useCallback(
    (next: Step) => {
      setStep(next);
      void start(next);
    },
    [start],
  );
  const look = useCallback(() => {
    go(firstLook);
  }, [go]);
  useEffect(() => {
    void start(firstLook);
  }, [start]);
  useEffect(
    () => () => {
      const sheet = painted.current;
      // The page is gone: a failure to uncolour has nobody to tell, and the next look uncolours first.
      if (sheet !== undefined) flows.endPreview(sheet).catch(() => undefined);
    },
    [flows],
  );
  const sheet = outcome?.is === "preview" ? outcome.sheet : step.sheet;
  return {
    run,
    outcome,
    answers: step.answers,
    isWriting: step.does === "write",
    hasChanged: step.does === "write" && outcome?.is === "preview" && outcome.stamp !== step.stamp,
    look,
    choose: (chosen) => {
      go({ does: "look", sheet: chosen, answers: {} });
    },
    answer: (id, value) => {
      go({ does: "look", sheet, answers: { ...withoutRivals(step.answers, value), [id]: value } });
    },
    confirm: () => {
      if (outcome?.is === "preview")
        go({ does: "write", sheet, answers: step.answers, stamp: outcome.stamp });
    },
    cancel: onLeave,
  };
}

/** The list is in sight at once; what the town says of its rows is added to it, unless another has taken its place. */
function askLater(
  flows: Flows,
  list: ImportPreview | ImportDone,
  setOutcome: (change: (shown: ImportOutcome | undefined) => ImportOutcome | undefined) => void,
): void {
  flows
    .askAboutList(list)
    .then((told) => {
      setOutcome((shown) => (shown === list ? (told ?? shown) : shown));
    })
    // Only the code of the question can be missing here: the list stands without it.
    .catch(() => undefined);
}

/** A column of the form has one column of the list: the newest choice stands. */
function withoutRivals(answers: Answers, value: string): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([id, answer]) => !(id.startsWith("column:") && answer === value && answer !== "aside"),
    ),
  );
}

async function take(
  flows: Flows,
  { does, sheet, answers, stamp }: Step,
  report: (progress: Progress) => void,
): Promise<ImportOutcome> {
  const choices = { ...(sheet === undefined ? {} : { sheet }), answers };
  if (does === "look") return flows.previewList(choices);
  return flows.importList({ ...choices, report, ...(stamp === undefined ? {} : { stamp }) });
}
