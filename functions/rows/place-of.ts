import { Problem } from "../../shared/api/problem.ts";
import { forms } from "../../shared/forms/catalogue.ts";
import type { ParseContext } from "../../shared/forms/column.ts";
import type { CampaignData } from "../campaign/campaign-data.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import type { Place } from "../http/authorise.ts";
import { param, type SignedCall } from "../http/exchange.ts";
import type { Store } from "../store/store.ts";
import { unitPartition } from "../store/partitions.ts";
import type { Locks } from "../commit/locks.ts";
import type { CrossCheck } from "../register/cross-check.ts";
import type { Outbox } from "../register/outbox.ts";
import type { RegisterKeys } from "../register/register-keys.ts";
import type { UnitIndex } from "./unit-index.ts";

/** What every use case on rows works with. */
export interface RowDeps {
  readonly store: Store;
  readonly campaigns: CampaignData;
  readonly index: UnitIndex;
  readonly locks: Locks;
  readonly outbox: Outbox;
  readonly keys: RegisterKeys;
  readonly crossCheck: CrossCheck;
  readonly now: () => Date;
  /** An id that cannot be turned back into the text it was made from. */
  readonly rowId: (text: string) => string;
}

export interface LocatedPlace extends Place {
  readonly partition: string;
  readonly context: ParseContext;
  readonly campaignEtag: string;
}

/** The place a path names. Whether the caller may go there is for `authorise`. @throws Problem "not-found". */
export async function placeOf(
  { campaigns, now }: RowDeps,
  call: SignedCall,
): Promise<LocatedPlace> {
  const { campaign, etag } = await campaigns.get(param(call, "campaign"));
  const id = param(call, "form");
  // By what the service can do, not by the names an id may have: some of them have no form yet.
  const form = forms.find((one) => one.id === id);
  if (form === undefined) throw new Problem("not-found");
  const unit = param(call, "unit");
  const today = vietnamDay(now());
  return {
    campaign,
    campaignEtag: etag,
    unit,
    form,
    today,
    partition: unitPartition(campaign.id, unit),
    context: { campaign, unit, today, me: call.caller.id },
  };
}
