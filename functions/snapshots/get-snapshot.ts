import { Problem } from "../../shared/api/problem.ts";
import type { FrozenSummary } from "../../shared/api/snapshot-shapes.ts";
import { scopeOf } from "../../shared/campaign/roles.ts";
import { answer, param, type Handler } from "../http/exchange.ts";
import type { RowDeps } from "../rows/place-of.ts";
import { toSummary } from "../summary/get-summary.ts";
import { findSnapshot } from "./read-snapshots.ts";
import { seenUnits } from "./seen-units.ts";

/**
 * GET …/snapshots/{snapshot}: totals as they were frozen, of the units the caller may see, in the shape of the summary, with the
 * catalogue they were measured against. 404 where nothing was kept of them.
 */
export function getSnapshot({ store, campaigns }: RowDeps): Handler {
  return async (call) => {
    const { campaign: today } = await campaigns.get(param(call, "campaign"));
    const found = await findSnapshot(store, today, param(call, "snapshot"));
    if (found === undefined) throw new Problem("not-found");
    const { document, campaign } = found;
    const seen = seenUnits(document, call.caller);
    if (seen.length === 0) throw new Problem("not-found");
    const units = found.units.filter(({ unit }) => seen.includes(unit));
    const scope = scopeOf(call.caller);
    const { id, kind, period, at } = document;
    const summary = toSummary(campaign, { units, scope, at: new Date(at) });
    return answer({ ...summary, frozen: { id, kind, period, campaign } } satisfies FrozenSummary);
  };
}
