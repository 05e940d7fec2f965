import { Problem } from "../../shared/api/problem.ts";
import { scopeOf } from "../../shared/campaign/roles.ts";
import { answer, param, type Handler } from "../http/exchange.ts";
import type { RowDeps } from "../rows/place-of.ts";
import type { Head } from "../rows/row-document.ts";
import { snapshotKind, snapshotPartition } from "../store/partitions.ts";
import { toSummary, unitsInScope } from "../summary/get-summary.ts";

interface KeptUnit {
  readonly unit: string;
  readonly at: string;
  readonly heads: readonly Head[];
}

/** More than a town has. */
const maxUnits = 1000;

/** GET …/snapshots/{snapshot}: totals as they were frozen, of the units the caller may see; in the shape of the summary. */
export function getSnapshot({ store, campaigns }: RowDeps): Handler {
  return async (call) => {
    const { campaign: today } = await campaigns.get(param(call, "campaign"));
    // As it was then: nothing handed over since changes a frozen figure.
    const campaign = { ...today, handovers: [] };
    const partition = snapshotPartition(campaign.id);
    const kind = snapshotKind(param(call, "snapshot"));
    const stored = await store.list({ partition, kind, afterSeq: -1, limit: maxUnits });
    const units = stored.map(({ body }) => body as KeptUnit);
    const [first] = units;
    if (first === undefined) throw new Problem("not-found");
    const scope = scopeOf(call.caller);
    const seen = new Set(unitsInScope(campaign, scope, call.caller));
    return answer(
      toSummary(campaign, {
        units: units.filter(({ unit }) => seen.has(unit)),
        scope,
        at: new Date(first.at),
      }),
    );
  };
}
