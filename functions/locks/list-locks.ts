import type { LocksList } from "../../shared/api/lock-shapes.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import { answer, param, type Handler } from "../http/exchange.ts";
import type { RowDeps } from "../rows/place-of.ts";
import { readLocks } from "./read-locks.ts";
import { viewLock } from "./view-lock.ts";

/** GET …/locks: the periods of the catalogue, and those that were locked and are in it no longer, with their locks. */
export function listLocks({ store, campaigns, now }: RowDeps): Handler {
  return async (call) => {
    const { campaign } = await campaigns.get(param(call, "campaign"));
    const seen = { campaign, caller: call.caller, today: vietnamDay(now()) };
    const stored = await readLocks(store, campaign.id);
    const locks = await Promise.all(stored.map(({ body }) => viewLock(store, body, seen)));
    const known = campaign.periods.map(({ id, name, from, to, lockFrom = null }) => {
      const lock = locks.find(({ period }) => period === id) ?? null;
      return { id, name, from, to, lockFrom, lock };
    });
    const gone = locks
      .filter(({ period }) => !known.some(({ id }) => id === period))
      .map((lock) => {
        const { period: id, name, from, to } = lock;
        return { id, name, from, to, lockFrom: null, lock };
      });
    return answer({ periods: [...gone, ...known] } satisfies LocksList);
  };
}
