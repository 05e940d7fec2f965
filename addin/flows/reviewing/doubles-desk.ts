import type { Duplicate } from "../../../shared/api/duplicate-shapes.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { unitById } from "../../../shared/campaign/in-force.ts";
import type { FlowDeps } from "../deps.ts";

/** Rows of several units that name one person or one gift, for the reviewer who decides between them. */
export interface DoubledRows {
  readonly id: string;
  readonly version: number;
  /** One person: exactly one row counts. A gift may be two gifts. */
  readonly isOnePerson: boolean;
  readonly rows: readonly {
    readonly id: string;
    readonly unit: string;
    readonly unitName: string;
    /** Household code, or "". */
    readonly code: string;
    readonly name: string;
    readonly since: string;
    readonly counts: boolean;
  }[];
}

export interface DoubledDecision {
  readonly doubled: DoubledRows;
  /** Ids of the rows that count. */
  readonly keep: readonly string[];
  readonly reason: string;
}

/** Duplicates nobody has decided on yet. */
export interface DoublesFound {
  readonly open: readonly DoubledRows[];
  /** True where the service has more than it answers with at once. */
  readonly hasMore: boolean;
}

/** Duplicates in the reviewer's lanes that nobody has decided on yet. */
export async function openDoubles(
  { api }: Pick<FlowDeps, "api">,
  campaign: Campaign,
): Promise<DoublesFound> {
  const { duplicates, more } = await api.listDuplicates(campaign.id);
  const open = duplicates
    .filter(({ decision }) => decision === null)
    .map((duplicate) => shown(duplicate, campaign));
  // What was decided comes last: where the answer reaches it, every open one is there.
  return { open, hasMore: more && open.length === duplicates.length };
}

/** True when the decision was taken; false when the rows have changed since, or one of them is the reviewer's own. */
export async function settleDoubles(
  { api, newKey }: Pick<FlowDeps, "api" | "newKey">,
  campaign: string,
  { doubled, keep, reason }: DoubledDecision,
): Promise<boolean> {
  const kept = doubled.rows.filter(({ id }) => keep.includes(id));
  const decision = {
    duplicate: doubled.id,
    version: doubled.version,
    keep: kept.map(({ unit, id }) => ({ unit, row: id })),
    reason,
  };
  const { decisions } = await api.postSettlements(campaign, { decisions: [decision] }, newKey());
  return decisions.every(({ outcome }) => outcome === "decided");
}

function shown({ id, version, counts, rows }: Duplicate, campaign: Campaign): DoubledRows {
  return {
    id,
    version,
    isOnePerson: counts === "one",
    rows: rows
      .map((row) => ({
        id: row.id,
        unit: row.unit,
        unitName: unitById(campaign, row.unit)?.name ?? row.unit,
        code: row.code ?? "",
        name: row.name,
        since: row.since,
        counts: row.counts,
      }))
      .sort((a, b) => (a.since < b.since ? -1 : 1)),
  };
}
