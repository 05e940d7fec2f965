import { useCallback, useEffect, useState } from "react";
import type { Flows } from "../flows/flows.ts";
import { useAction, type Run } from "./use-action.ts";

export interface Practice {
  /** The buttons work on invented rows, and nothing is sent. */
  readonly isOn: boolean;
  /** The line of result of the last press. */
  readonly run: Run<string>;
  readonly start: () => void;
  readonly end: () => void;
}

/** Whether the workbook is in practice, and the two buttons that change it; a check follows each. */
export function usePractice(flows: Flows): Practice {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    // A workbook that cannot be read says so at the first press of a button.
    flows.isPractising().then(setOn, () => undefined);
  }, [flows]);
  const change = useCallback(
    async (_report: unknown, wanted: "start" | "end") => {
      const { isOn: now, line } = await (wanted === "start"
        ? flows.startPractice()
        : flows.endPractice());
      setOn(now);
      await flows.check();
      return line;
    },
    [flows],
  );
  const { run, start } = useAction<string, never, ["start" | "end"]>(change);
  return {
    isOn,
    run,
    start: () => void start("start"),
    end: () => void start("end"),
  };
}
