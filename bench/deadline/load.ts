/** The deadline hour of reliability §6, T8: five times the clerks of the town, each with a list no ward has. */
export const clerks = 200;
export const rowsEach = 2000;
export const instances = 5;
/** Part of the chunks that are sent twice. */
export const repeated = 0.2;
/** Part of the writes the store turns away. */
export const throttled = 0.1;

/** Clerks begin at any moment of so many minutes; whoever is not done some time later is not done. */
export const beginWithinMs = 6 * 60_000;
export const stopAfterMs = 8 * 60_000;

/** Their wards. */
export const clerksAt: readonly string[] = Array.from(
  { length: clerks },
  (_, index) => `ward-${index}`,
);
