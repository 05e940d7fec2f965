import type { Ready } from "../../shared/api/shapes.ts";
import { answer, type OpenHandler } from "../http/exchange.ts";
import { withDeadline } from "../store/deadline.ts";
import { campaignDocumentId, campaignPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";

const readyDeadlineMs = 2000;
const readyMaxAgeMs = 5000;

/**
 * GET ready: whether the store answers a point read in time and holds the campaign; asked at most every five seconds, by all who ask
 * together once. 503 when not: probes look at the status and read no body.
 */
export function getReady(deps: { store: Store; campaign: string; now: () => Date }): OpenHandler {
  let known: { at: number; ready: Promise<boolean> } | undefined;
  return async () => {
    const at = deps.now().getTime();
    if (known === undefined || Math.abs(at - known.at) >= readyMaxAgeMs)
      known = { at, ready: isReady(deps) };
    return (await known.ready) ? answer(ready) : { status: 503, ...answer(notReady) };
  };
}

const ready: Ready = { status: "ready" };
const notReady: Ready = { status: "not-ready" };

async function isReady({ store, campaign }: { store: Store; campaign: string }): Promise<boolean> {
  const read = store.get(campaignPartition(campaign), campaignDocumentId);
  return withDeadline(read, readyDeadlineMs).then(
    (found) => found !== undefined,
    () => false,
  );
}
