import { z } from "zod";
import type { Campaign } from "../campaign/campaign.ts";
import { campaign } from "./campaign-shape.ts";
import { id, instant, isoDate } from "./ids.ts";
import { summary, type Summary } from "./shapes.ts";

const kind = z.enum(["lock", "handover"]);

/** The period whose lock froze the figures, with its days as they were then; null for a hand-over. */
const period = z.strictObject({ id, name: z.string(), from: isoDate, to: isoDate }).nullable();

export const snapshotsList = z.strictObject({
  snapshots: z.array(
    z.strictObject({
      id,
      kind,
      period,
      /** Moment of the figures. */
      at: instant,
      /** Units whose totals the caller may see in it. */
      units: z.array(id),
    }),
  ),
});

/** A summary of a moment that is over: `at` is that moment. */
export const frozenSummary = summary.extend({
  frozen: z.strictObject({
    id,
    kind,
    period,
    /** The catalogue as it was: what the figures are measured against does not change either. */
    campaign,
  }),
});

export type SnapshotsList = z.infer<typeof snapshotsList>;
export type SnapshotLine = SnapshotsList["snapshots"][number];
export type FrozenSummary = Summary & {
  readonly frozen: Omit<z.infer<typeof frozenSummary>["frozen"], "campaign"> & {
    readonly campaign: Campaign;
  };
};
