import type { IsoDate } from "../../campaign/campaign.ts";
import type { Values } from "../../forms/column.ts";

const days = ["checkedOn", "startedOn", "completedOn", "acceptedOn"];

/**
 * Day of the last word on a house of "Tiến độ nhà", its approval when nothing was said since; null for a house that is handed over
 * and needs no more updates, or of which no day is known.
 */
export function lastUpdate(progress: Values, approvedOn: IsoDate | null): IsoDate | null {
  const isDone = progress["stage"] === "handed-over" || (progress["handedOverOn"] ?? null) !== null;
  if (isDone) return null;
  const said = days.map((key) => progress[key]).filter((day) => typeof day === "string");
  return [...said, ...(approvedOn === null ? [] : [approvedOn])].sort().at(-1) ?? null;
}
