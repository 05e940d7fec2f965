import type { RowsQuery } from "../../shared/api/shapes.ts";
import type { CampaignData } from "../campaign/campaign-data.ts";
import { answer, param, type Handler } from "../http/exchange.ts";
import type { Store } from "../store/store.ts";
import { readLog } from "./read-log.ts";

/** GET …/access-log: who was shown which masked values, oldest first, and whether the log is whole. */
export function getAccessLog(campaigns: CampaignData, store: Store): Handler {
  return async (call) => {
    const { campaign } = await campaigns.get(param(call, "campaign"));
    return answer(await readLog(store, campaign.id, call.query as RowsQuery));
  };
}
