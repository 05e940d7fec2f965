import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import { finishLock, type KeepDeps } from "./keep-figures.ts";
import type { Actor, LockDocument } from "./lock-document.ts";
import { planLock } from "./plan-steps.ts";
import { readLocks } from "./read-locks.ts";
import { takeStep } from "./take-step.ts";

const clock: Actor = { id: "clock", role: null, unit: null };

/**
 * Locks the periods whose day has come and that were never locked, and finishes what was broken off. The day it names is the one of
 * the catalogue, whenever the timer came to it.
 */
export async function lockDue(deps: KeepDeps, campaign: string): Promise<void> {
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
  const open = locks.filter(({ body }) => !isFinished(body)).map(({ body }) => body.period);
  for (const period of [...due.map(({ id }) => id), ...open])
    await finishLock(deps, campaign, period);
}

/** One that was made before figures were kept gets them now. */
function isFinished({ spread, epoch, snapshot }: LockDocument): boolean {
  return spread >= epoch && snapshot !== undefined;
}
