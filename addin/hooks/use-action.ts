import { useCallback, useRef, useState } from "react";
import { toFailure, type Failure } from "./failure.ts";

/** Where an action stands. `progress` is what it last reported, undefined until then. */
export type Run<T, P = never> =
  | { readonly is: "idle" }
  | { readonly is: "running"; readonly progress: P | undefined }
  | { readonly is: "failed"; readonly failure: Failure }
  | { readonly is: "done"; readonly value: T };

export interface Action<T, P, A extends readonly unknown[]> {
  readonly run: Run<T, P>;
  /** Starts the action; while it runs, pressing again changes nothing. Never rejects. */
  readonly start: (...args: A) => Promise<void>;
  readonly reset: () => void;
}

/**
 * One of the two places that end an error (the other is the service's guard): whatever the action throws becomes a
 * failure a person can read, with an id to report.
 */
export function useAction<T, P = never, A extends readonly unknown[] = []>(
  perform: (report: (progress: P) => void, ...args: A) => Promise<T>,
): Action<T, P, A> {
  const [run, setRun] = useState<Run<T, P>>({ is: "idle" });
  const isRunning = useRef(false);
  const start = useCallback(
    async (...args: A) => {
      if (isRunning.current) return;
      isRunning.current = true;
      setRun({ is: "running", progress: undefined });
      try {
        const value = await perform(
          (progress) => {
            setRun({ is: "running", progress });
          },
          ...args,
        );
        setRun({ is: "done", value });
      } catch (error) {
        setRun({ is: "failed", failure: toFailure(error) });
      } finally {
        isRunning.current = false;
      }
    },
    [perform],
  );
  const reset = useCallback(() => {
    if (!isRunning.current) setRun({ is: "idle" });
  }, []);
  return { run, start, reset };
}
