import type { Campaign } from "../../shared/campaign/campaign.ts";
import { retentionNorm } from "../../shared/campaign/retention.ts";
import { smallTown } from "./small-town.ts";

/** The small town long after its last period: people's data are no longer kept. */
export const expiredTown: Campaign = {
  ...smallTown,
  periods: [
    { id: "p", name: "2020", from: "2020-01-01", to: "2020-12-31" } as Campaign["periods"][number],
  ],
  norms: [
    {
      key: retentionNorm,
      value: 12,
      unit: "tháng",
      scope: {},
      validFrom: "2020-01-01",
      validTo: null,
      citation: "2404/KH-UBND",
      confirmed: true,
    },
  ],
};
