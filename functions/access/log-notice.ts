import type { IsoDate } from "../../shared/campaign/campaign.ts";
import { retentionNoticeDays } from "../../shared/campaign/retention.ts";
import { addDays } from "../../shared/text/date.ts";
import { writeOver } from "../store/operations.ts";
import { accessPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import { attemptOf, untilDone } from "../store/until-done.ts";
import { countOld } from "./erase-log.ts";

/** When it was first seen that entries of days before `keptFrom` were kept their time. */
interface LogNotice {
  readonly schema: 1;
  readonly on: IsoDate;
  readonly keptFrom: IsoDate;
}

const noticeId = "notice";

/**
 * The day up to which entries may be erased today: what was seen to be old a fortnight ago, and is noted for a fortnight from now. So a
 * machine whose clock is years ahead for some nights takes nothing away. Undefined while nothing may be erased.
 */
export async function noticedFrom(
  store: Store,
  { campaign, today, keptFrom }: { campaign: string; today: IsoDate; keptFrom: IsoDate },
): Promise<IsoDate | undefined> {
  if ((await countOld(store, { campaign, keptFrom })) === 0) return undefined;
  const partition = accessPartition(campaign);
  const seen: { from?: IsoDate } = {};
  await untilDone(async () => {
    const stored = await store.get(partition, noticeId);
    const known = stored?.body as LogNotice | undefined;
    // Noted on a day that is still to come: by a clock that was wrong.
    const isRight = known !== undefined && known.on <= today && known.keptFrom <= keptFrom;
    if (isRight && today < addDays(known.on, retentionNoticeDays)) return "done";
    if (isRight) seen.from = known.keptFrom;
    const body: LogNotice = { schema: 1, on: today, keptFrom };
    const target = { id: noticeId, kind: "access-notice", seq: 1, body };
    return attemptOf(store.commit(partition, [writeOver(stored, target)]));
  });
  return seen.from;
}
