import type { IsoDate } from "../../shared/campaign/campaign.ts";
import { maxOperations } from "../store/limits.ts";
import type { Store, Stored } from "../store/store.ts";
import { beginning, type Last } from "./chain.ts";

/** Kind of the entries; erased ones have another, so that a list begins with the oldest that is kept. */
export const linkKind = "access";
export const erasedKind = "access-erased";

/** Ids of the documents that say where the log begins and ends. */
export const firstId = "first";
export const lastId = "last";

/** Entries of one commit, beside the document that says where the log begins or ends. */
export const entriesAtOnce = maxOperations - 1;

/** The last entry that was erased: the log is followed from its hash. Numbers have no gaps, so its own is how many were. */
export interface LogStart extends Last {
  readonly schema: 1;
  /** Day of Vietnam it was of. */
  readonly until: IsoDate;
}

export function lastOf(stored: Stored | undefined): Last {
  return stored === undefined ? beginning : (stored.body as Last);
}

/** Undefined while nothing was erased. */
export async function readStart(
  store: Store,
  partition: string,
): Promise<Stored<LogStart> | undefined> {
  return (await store.get(partition, firstId)) as Stored<LogStart> | undefined;
}
