import { useCallback, useEffect, useMemo, useState } from "react";
import type { Me } from "../../shared/api/shapes.ts";
import type { Flows } from "../flows/flows.ts";
import type { Care } from "../flows/template/care.ts";
import type { UpdateOutcome } from "../flows/template/update-template.ts";
import type { ColumnGuess } from "../flows/template/plan-update.ts";
import { useAction, type Action } from "./use-action.ts";

/** What is to be said about the workbook itself, and what can be done about it. */
export interface WorkbookCare {
  /** Undefined until the workbook was looked at; a look that failed says nothing, as the next one may not. */
  readonly care: Care | undefined;
  readonly look: () => void;
  /** Guesses named here are right, all others wrong. */
  readonly update: Action<UpdateOutcome, never, [right: readonly ColumnGuess[]]>;
  readonly takeCopy: Action<string, never, [isRenamed: boolean]>;
}

/** Looks when the pane opens, when it is known who sits there, and after whatever changed the template. */
export function useCare(flows: Flows, me: Me | undefined, isSetUp: boolean): WorkbookCare {
  const [care, setCare] = useState<Care | undefined>(undefined);
  const [looks, setLooks] = useState(0);
  const mend = useCallback(
    (_report: unknown, right: readonly ColumnGuess[]) =>
      flows.updateTemplate((guess) => right.some((one) => isSame(one, guess))),
    [flows],
  );
  const take = useCallback(
    (_report: unknown, isRenamed: boolean) => flows.takeCopy({ isRenamed }),
    [flows],
  );
  const update = useAction<UpdateOutcome, never, [readonly ColumnGuess[]]>(mend);
  const takeCopy = useAction<string, never, [boolean]>(take);
  const changes = [looks, isSetUp, update.run.is === "done", takeCopy.run.is === "done"].join();
  useEffect(() => {
    let isNewest = true;
    const show = (found: Care) => {
      if (isNewest) setCare(found);
    };
    flows.care(me).then(show, () => undefined);
    return () => {
      isNewest = false;
    };
  }, [flows, me, changes]);
  const look = useCallback(() => {
    setLooks((before) => before + 1);
  }, []);
  return useMemo(() => ({ care, look, update, takeCopy }), [care, look, update, takeCopy]);
}

function isSame(a: ColumnGuess, b: ColumnGuess): boolean {
  return a.form === b.form && a.heading === b.heading && a.label === b.label;
}
