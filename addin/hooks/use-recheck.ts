import { useEffect } from "react";

/** A look follows the last keystroke by this much, so that a corrected cell leaves the list within two seconds. */
const settleMs = 700;

/** While it is on, every edit by a person in the workbook is followed by `look`, once things are quiet. */
export function useRecheck(
  isOn: boolean,
  watchEdits: (listener: () => void) => Promise<() => Promise<void>>,
  look: () => void,
): void {
  useEffect(() => {
    if (!isOn) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = watchEdits(() => {
      clearTimeout(timer);
      timer = setTimeout(look, settleMs);
    });
    return () => {
      clearTimeout(timer);
      // A host that cannot take a listener back has closed the workbook: there is nothing left to stop.
      stop
        .then(
          (end) => end(),
          () => undefined,
        )
        .catch(() => undefined);
    };
  }, [isOn, watchEdits, look]);
}
