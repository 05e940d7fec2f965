/** Vietnam has had one zone and no summer time since 1975. */
export const vietnamOffsetMs = 7 * 3_600_000;

/** The calendar day ("YYYY-MM-DD") and the time ("HH:MM") of a moment in Vietnam, whatever the machine's zone is. */
export function inVietnam(instant: Date): { readonly day: string; readonly time: string } {
  const local = new Date(instant.getTime() + vietnamOffsetMs).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}

/** The calendar day in Vietnam. */
export function vietnamDay(instant: Date): string {
  return inVietnam(instant).day;
}
