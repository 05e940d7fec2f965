import type { SnapshotsList } from "../../shared/api/snapshot-shapes.ts";
import { answer, param, type Handler } from "../http/exchange.ts";
import type { RowDeps } from "../rows/place-of.ts";
import { readSnapshots } from "./read-snapshots.ts";
import { seenUnits } from "./seen-units.ts";

/** GET …/snapshots: what was frozen, for what and when, the oldest first; of each, the units whose totals the caller may see. */
export function listSnapshots({ store, campaigns }: RowDeps): Handler {
  return async (call) => {
    const { campaign } = await campaigns.get(param(call, "campaign"));
    const snapshots = (await readSnapshots(store, campaign)).flatMap((document) => {
      const { id, kind, period, at } = document;
      const units = [...seenUnits(document, call.caller)];
      return units.length === 0 ? [] : [{ id, kind, period, at, units }];
    });
    return answer({ snapshots } satisfies SnapshotsList);
  };
}
