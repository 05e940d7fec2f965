import { vietnamDay } from "../shared/text/vietnam-time.ts";
import type { Clock } from "./flows/deps.ts";

/** This machine's clock, its day counted in Vietnam whatever the machine's zone is. */
export const vietnamClock: Clock = {
  today: () => vietnamDay(new Date()),
  now: () => new Date().toISOString(),
};
