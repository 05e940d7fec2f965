import type { Ready } from "../../shared/api/shapes.ts";
import { answer, type OpenHandler } from "../http/exchange.ts";
import { withDeadline } from "../store/deadline.ts";
import { campaignDocumentId, campaignPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";

const readyDeadlineMs = 2000;
const readyMaxAgeMs = 5000;

/** GET ready: whether the store answers a point read in time; asked at most every five seconds. */
export function getReady(deps: { store: Store; campaign: string; now: () => Date }): OpenHandler {
  let known: { at: number; ready: Ready } | undefined;
  return async () => {
    const at = deps.now().getTime();
    if (known === undefined || Math.abs(at - known.at) >= readyMaxAgeMs)
      known = { at, ready: await probe(deps) };
    return answer(known.ready);
  };
}

async function probe({ store, campaign }: { store: Store; campaign: string }): Promise<Ready> {
  const read = store.get(campaignPartition(campaign), campaignDocumentId);
  return withDeadline(read, readyDeadlineMs).then(
    (found) => ({ status: found === undefined ? "not-ready" : "ready" }),
    () => ({ status: "not-ready" }),
  );
}
