import { param, type Handler } from "../http/exchange.ts";
import { locksFor, seesTown } from "../locks/view-lock.ts";
import type { CampaignData } from "./campaign-data.ts";

/** GET campaigns/{campaign}: its dated data; unchanged data is not sent again. */
export function getCampaign(campaigns: CampaignData): Handler {
  return async (call) => {
    const { campaign, etag } = await campaigns.get(param(call, "campaign"));
    if (campaign.locks === undefined) return { etag, load: () => campaign };
    // What was opened again is not everybody's to know.
    const { caller } = call;
    const scope = seesTown(campaign, caller) ? "town" : caller.unit;
    return {
      etag: `${etag}.${scope}`,
      load: () => ({ ...campaign, locks: locksFor(campaign, caller) }),
    };
  };
}
