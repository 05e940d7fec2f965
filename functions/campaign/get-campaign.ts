import { param, type Handler } from "../http/exchange.ts";
import type { CampaignData } from "./campaign-data.ts";

/** GET campaigns/{campaign}: its dated data; unchanged data is not sent again. */
export function getCampaign(campaigns: CampaignData): Handler {
  return async (call) => {
    const { campaign, etag } = await campaigns.get(param(call, "campaign"));
    return { etag, load: () => campaign };
  };
}
