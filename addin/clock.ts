import type { Clock } from "./flows/deps.ts";

/** Vietnam has had one zone and no summer time since 1975. */
const vietnamOffsetMs = 7 * 3_600_000;

/** This machine's clock, its day counted in Vietnam whatever the machine's zone is. */
export const vietnamClock: Clock = {
  today: () => new Date(Date.now() + vietnamOffsetMs).toISOString().slice(0, 10),
  now: () => new Date().toISOString(),
};
