import type { FlowDeps } from "../deps.ts";
import { doneWith } from "../importing/import-done.ts";
import type { ImportDone, ImportPreview } from "../importing/import-outcomes.ts";
import type { CheckOutcome } from "../outcomes.ts";
import { askTown, withTown } from "./ask-town.ts";
import { TownAnswers } from "./town-answers.ts";

/** Asks the town and adds what it says; every answer is undefined while nobody can be asked. */
export interface TownDesk {
  readonly aboutCheck: (check: CheckOutcome) => Promise<CheckOutcome | undefined>;
  readonly aboutList: <T extends ImportPreview | ImportDone>(list: T) => Promise<T | undefined>;
}

/** One desk per pane: it remembers what was said. */
export function townDesk(deps: Omit<FlowDeps, "workbook">): TownDesk {
  const answers = new TownAnswers(deps);
  const aboutCheck = (check: CheckOutcome) => withTown({ answers, language: deps.language }, check);
  const aboutPreview = async (preview: ImportPreview): Promise<ImportPreview | undefined> => {
    const doubles = await askTown({ answers, language: deps.language }, preview.asks);
    return doubles === undefined ? undefined : { ...preview, doubles };
  };
  const aboutDone = async (done: ImportDone): Promise<ImportDone | undefined> => {
    const check = await aboutCheck(done.check);
    return check === undefined ? undefined : doneWith(done, check, deps.language);
  };
  return {
    aboutCheck,
    aboutList: async <T extends ImportPreview | ImportDone>(list: T) =>
      (await (list.is === "done" ? aboutDone(list) : aboutPreview(list))) as T | undefined,
  };
}
