import type { Norm } from "../campaign.ts";

/**
 * A norm as the seed writes it: `to` absent = still in force, no `scope` = for everything. `confirmed` is true only for what domain §3
 * holds for certain; everything else is to be confirmed by the office before go-live.
 */
export type NormData = Pick<Norm, "key" | "value" | "unit" | "citation"> &
  Partial<Pick<Norm, "scope" | "document" | "note">> & {
    readonly from: string;
    readonly to?: string;
    readonly confirmed: boolean;
  };

/** What several figures of one text have in common. */
export type Origin = Pick<NormData, "citation" | "document" | "from" | "to" | "confirmed">;
