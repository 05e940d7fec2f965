import { useCallback, useMemo, useState } from "react";
import type { Fix } from "../../shared/validate/issue.ts";
import type { Flows } from "../flows/flows.ts";
import type {
  Answer,
  CheckOutcome,
  Explanation,
  Progress,
  Question,
  RefreshOutcome,
  Report,
  SubmitOutcome,
  SyncOutcome,
} from "../flows/outcomes.ts";
import { useAction, type Action } from "./use-action.ts";

/** A question on screen and the way to answer it. */
export interface OpenQuestion {
  readonly question: Question;
  readonly answer: (answer: Answer) => void;
}

/** What a person does about issues before the next look. */
export type CheckWork = { readonly fixes: readonly Fix[] } | Explanation;

export interface FlowActions {
  /** Without work: a look. Corrections and explanations are written first. */
  readonly check: Action<CheckOutcome, Progress, [work?: CheckWork]>;
  readonly submit: Action<SubmitOutcome, Progress, []>;
  readonly sync: Action<SyncOutcome, Progress, []>;
  readonly refresh: Action<RefreshOutcome, Progress, [period?: string]>;
  /** Small buttons answer with one line in the person's language. */
  readonly setUp: Action<string, Progress, []>;
  readonly noChange: Action<string, Progress, []>;
  readonly asked: OpenQuestion | undefined;
}

/** The buttons with their states, kept above all pages: what runs goes on when a person turns the page. */
export function useFlows(flows: Flows): FlowActions {
  const { asked, confirm } = useQuestion();
  const look = useCallback(
    (report: Report, work?: CheckWork) => {
      if (work === undefined) return flows.check(report);
      return "reason" in work ? flows.explain(work, report) : flows.applyFixes(work.fixes, report);
    },
    [flows],
  );
  const send = useCallback((report: Report) => flows.submit({ confirm, report }), [flows, confirm]);
  const bring = useCallback(
    (report: Report) => flows.synchronise({ confirm, report }),
    [flows, confirm],
  );
  const rebuild = useCallback(
    (report: Report, period?: string) =>
      flows.refresh({ report, ...(period === undefined ? {} : { period }) }),
    [flows],
  );
  const layOut = useCallback(
    async (report: Report) => {
      const { line } = await flows.setUp();
      await flows.check(report);
      return line;
    },
    [flows],
  );
  const confirmHouse = useCallback(async () => (await flows.noChangeThisWeek()).line, [flows]);
  const check = useAction<CheckOutcome, Progress, [work?: CheckWork]>(look);
  const submit = useAction<SubmitOutcome, Progress>(send);
  const sync = useAction<SyncOutcome, Progress>(bring);
  const refresh = useAction<RefreshOutcome, Progress, [period?: string]>(rebuild);
  const setUp = useAction<string, Progress>(layOut);
  const noChange = useAction<string, Progress>(confirmHouse);
  return useMemo(
    () => ({ check, submit, sync, refresh, setUp, noChange, asked }),
    [check, submit, sync, refresh, setUp, noChange, asked],
  );
}

/** Turns a flow's question into a dialog: the flow waits until a person has answered. */
function useQuestion() {
  const [asked, setAsked] = useState<OpenQuestion | undefined>(undefined);
  const confirm = useCallback(
    (question: Question) =>
      new Promise<Answer>((resolve) => {
        const answer = (given: Answer) => {
          setAsked(undefined);
          resolve(given);
        };
        setAsked({ question, answer });
      }),
    [],
  );
  return { asked, confirm };
}
