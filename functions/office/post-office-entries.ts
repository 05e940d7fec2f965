import type { OfficeEntriesRequest, OfficeEntriesResult } from "../../shared/api/office-shapes.ts";
import { Problem } from "../../shared/api/problem.ts";
import type { Column } from "../../shared/forms/column.ts";
import { commitDraft, type Work } from "../commit/commit-draft.ts";
import { reliedOn } from "../commit/relied-on.ts";
import { rowsPerCommit } from "../commit/rows-per-commit.ts";
import { officeColumnsOf, viewOf } from "../http/authorise.ts";
import { answer, type Handler, type SignedCall } from "../http/exchange.ts";
import { placeOf, type LocatedPlace, type RowDeps } from "../rows/place-of.ts";
import { readElsewhere } from "../submit/read-elsewhere.ts";
import { planOfficeEntries, type Entered } from "./plan-office-entries.ts";
import { hashJson } from "../rows/hash-json.ts";

/**
 * POST …/office-entries: an office's answers in its own columns of rows that another unit keeps. The row's other cells, its state and
 * who entered it stay; what the unit changed meanwhile is no conflict. A locked period does not matter: these are the office's words.
 * 200 with each row's outcome; 403 for columns that are not the caller's; 422 when the key was used with other answers.
 */
export function postOfficeEntries(deps: RowDeps): Handler {
  return async (call) => {
    const place = await placeOf(deps, call);
    viewOf(call.caller, place);
    const columns = officeColumnsOf(call.caller, place);
    const { rows } = call.body as OfficeEntriesRequest;
    const own = new Set(columns.map(({ key }) => key));
    const isForeign = rows.some(({ cells }) => Object.keys(cells).some((key) => !own.has(key)));
    if (columns.length === 0 || isForeign) throw new Problem("not-allowed");
    await deps.crossCheck.before(place);
    const entered = await deps.locks.run(place.partition, () =>
      commitParts(deps, { call, place, columns, rows }),
    );
    await deps.crossCheck.after(place);
    return answer({ rows: entered } satisfies OfficeEntriesResult);
  };
}

interface Job {
  readonly call: SignedCall;
  readonly place: LocatedPlace;
  readonly columns: readonly Column[];
  readonly rows: OfficeEntriesRequest["rows"];
}

/** As decisions are committed: part after part, so that a repeat finds what was stored. */
async function commitParts(deps: RowDeps, { call, place, columns, rows }: Job): Promise<Entered[]> {
  const { form, partition, context } = place;
  const { caller, idempotencyKey } = call;
  const size = rowsPerCommit(form.id);
  const hash = hashJson(rows);
  const entered: Entered[] = [];
  for (let first = 0; first < rows.length; first += size) {
    const part = rows.slice(first, first + size);
    const work: Work<readonly Entered[]> = {
      partition,
      context,
      forms: [form, ...reliedOn(form, place)],
      reads: readElsewhere(place, []),
      by: { id: caller.id, name: caller.name },
      at: deps.now().toISOString(),
      journal: `j.${form.id}.office.${idempotencyKey ?? ""}${first === 0 ? "" : `.p${first}`}`,
      hash,
      plan: (draft) => planOfficeEntries(draft, part, columns),
    };
    entered.push(...(await commitDraft(deps, work)).result);
  }
  return entered;
}
