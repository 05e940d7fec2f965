import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import type { Actor } from "./lock-document.ts";
import { planLock } from "./plan-steps.ts";
import { readLocks } from "./read-locks.ts";
import { spreadLock, type SpreadDeps } from "./spread-lock.ts";
import { takeStep } from "./take-step.ts";

const clock: Actor = { id: "clock", role: null, unit: null };

/**
 * Locks the periods whose day has come and that were never locked, and finishes what was broken off. The day it names is the one of
 * the catalogue, whenever the timer came to it.
 */
export async function lockDue(deps: SpreadDeps, campaign: string): Promise<void> {
  const { campaign: data } = await deps.campaigns.get(campaign);
  const now = deps.now();
  const today = vietnamDay(now);
  const locks = await readLocks(deps.store, campaign);
  const due = data.periods.flatMap(({ lockFrom: since, ...period }) =>
    since === undefined || since > today || locks.some(({ body }) => body.period === period.id)
      ? []
      : [{ ...period, since }],
  );
  for (const { since, ...period } of due)
    await takeStep(deps.store, {
      campaign,
      period: period.id,
      key: `due.${period.id}`,
      asked: "due",
      plan: (lock) =>
        // Somebody was faster.
        lock === undefined
          ? planLock(lock, period, { by: clock, at: now.toISOString(), today, since, reason: "" })
          : null,
    });
  const open = locks.filter(({ body }) => body.spread < body.epoch).map(({ body }) => body.period);
  for (const period of [...due.map(({ id }) => id), ...open])
    await spreadLock(deps, campaign, period);
}
