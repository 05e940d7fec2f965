import { formatNumber } from "../../shared/text/percent.ts";
import { vietnamDay, vietnamOffsetMs } from "../../shared/text/vietnam-time.ts";
import type { Locks } from "../commit/locks.ts";
import { TooManyRequests } from "../http/rate-limit.ts";
import { writeOver } from "../store/operations.ts";
import { askedPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import { type Attempt, attemptOf, untilDone } from "../store/until-done.ts";

/**
 * Different persons and gifts that are not among the unit's own rows, and that one person may ask about on one day of Vietnam. A large
 * ward's list of 2,000 households goes through twice with room for corrections, and the same ones asked about again count once; whoever
 * tries numbers out needs 200 days for a million.
 */
export const askedPerDay = 5_000;

/** What a person asked about on the day, as names nobody can turn back; replaced the next day. */
interface AskedDocument {
  readonly schema: 1;
  readonly day: string;
  readonly keys: readonly string[];
}

interface Question {
  readonly campaign: string;
  readonly person: string;
  /** Names of the registers asked about, the own unit's left out. */
  readonly keys: readonly string[];
  readonly now: Date;
}

const kind = "asked";
const dayMs = 86_400_000;

/** Counts whom a person asks about, in the store: a restart or another instance begins no new count. */
export class AskedKeys {
  readonly #store: Store;
  readonly #locks: Locks;
  readonly #perDay: number;

  constructor(store: Store, locks: Locks, perDay: number) {
    this.#store = store;
    this.#locks = locks;
    this.#perDay = perDay;
  }

  /**
   * Takes the question into the day's count before anything is answered; what was counted before is free.
   * @throws TooManyRequests when not all of it has room, "outcome-unknown", "edit-conflict".
   */
  async take(question: Question): Promise<void> {
    if (question.keys.length === 0) return;
    const partition = askedPartition(question.campaign);
    await this.#locks.run(`${partition}|${question.person}`, () =>
      untilDone(() => this.#take(partition, question)),
    );
  }

  async #take(partition: string, { person, keys, now }: Question): Promise<Attempt> {
    const day = vietnamDay(now);
    const stored = await this.#store.get(partition, person);
    const before = stored?.body as AskedDocument | undefined;
    const known = new Set(before?.day === day ? before.keys : []);
    const all = new Set([...known, ...keys]);
    if (all.size === known.size) return "done";
    if (all.size > this.#perDay) throw new TooManyRequests(secondsLeft(now), this.#sentence());
    const body: AskedDocument = { schema: 1, day, keys: [...all] };
    const target = { id: person, kind, seq: 1, body };
    return attemptOf(this.#store.commit(partition, [writeOver(stored, target)]));
  }

  /** Shown as it stands: the pane and the command line print what a problem says of itself. */
  #sentence(): string {
    const most = formatNumber(this.#perDay);
    return `Hôm nay đã hỏi đủ ${most} hộ, khoản chưa có trong số liệu của đơn vị. Ngày mai hỏi tiếp; khi gửi số liệu vẫn được đối chiếu.`;
  }
}

/** Until midnight in Vietnam. */
function secondsLeft(now: Date): number {
  return Math.ceil((dayMs - ((now.getTime() + vietnamOffsetMs) % dayMs)) / 1000);
}
