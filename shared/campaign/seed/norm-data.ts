import type { Norm } from "../campaign.ts";

/** A norm as the seed writes it: `to` absent = still in force, no `scope` = for everything. */
export type NormData = Pick<Norm, "key" | "value" | "unit" | "citation"> &
  Partial<Pick<Norm, "scope">> & { readonly from: string; readonly to?: string };
