import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** 08:00 of 31/10/2024 in Vietnam, the day the synthetic town stands at. */
export const demoStart = new Date("2024-10-31T01:00:00Z");

const fileName = "clock.json";

/**
 * The campaign's clock of a data folder: a demonstration begins on the morning of 31/10/2024 and runs on in real time from its first
 * start; any other store goes by this machine's clock.
 */
export function readClock(dataDir: string): () => Date {
  const file = join(dataDir, fileName);
  if (!existsSync(file)) return () => new Date();
  const { startedAt } = JSON.parse(readFileSync(file, "utf8")) as { startedAt: string };
  const ahead = demoStart.getTime() - Date.parse(startedAt);
  return () => new Date(Date.now() + ahead);
}

/** True when the folder holds a demonstration. */
export function hasDemoClock(dataDir: string): boolean {
  return existsSync(join(dataDir, fileName));
}

/** Starts the demonstration's clock now. */
export function startDemoClock(dataDir: string): void {
  const startedAt = new Date().toISOString();
  writeFileSync(join(dataDir, fileName), `${JSON.stringify({ startedAt })}\n`);
}
