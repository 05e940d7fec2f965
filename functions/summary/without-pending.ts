import type { UnitId } from "../../shared/campaign/campaign.ts";
import { fromRecord, subtract, toRecord } from "../../shared/cube/cube.ts";
import type { RowState } from "../../shared/sync/row.ts";
import type { Head, StoredTotals } from "../rows/row-document.ts";

/** The head without rows that are being handed over to it: until that is done they count in the unit they come from. */
export function withoutPending(head: Head, pending: readonly UnitId[]): Head {
  const waiting = pending.flatMap((unit) => head.origins?.[unit] ?? []);
  if (waiting.length === 0) return head;
  const { origins = {}, ...rest } = head;
  const settled = Object.entries(origins).filter(([unit]) => !pending.includes(unit));
  return {
    ...rest,
    ...waiting.reduce(lessen, head),
    ...(settled.length === 0 ? {} : { origins: Object.fromEntries(settled) }),
  };
}

function lessen(whole: StoredTotals, part: StoredTotals): StoredTotals {
  return {
    states: lessenStates(whole.states, part.states),
    sent: toRecord(subtract(fromRecord(whole.sent), fromRecord(part.sent))),
    accepted: toRecord(subtract(fromRecord(whole.accepted), fromRecord(part.accepted))),
  };
}

function lessenStates(
  whole: StoredTotals["states"],
  part: StoredTotals["states"],
): StoredTotals["states"] {
  const left = Object.entries(whole).map(([state, count]) => {
    return [state, count - (part[state as RowState] ?? 0)] as const;
  });
  return Object.fromEntries(left.filter(([, count]) => count > 0));
}
