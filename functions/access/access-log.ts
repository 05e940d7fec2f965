import { randomUUID } from "node:crypto";
import { Problem } from "../../shared/api/problem.ts";
import type { AccessLogPage } from "../../shared/api/access-shapes.ts";
import type { Locks } from "../commit/locks.ts";
import { inTurns } from "../store/in-turns.ts";
import { maxOperations } from "../store/limits.ts";
import { accessPartition } from "../store/partitions.ts";
import type { Operation, Store, Stored } from "../store/store.ts";
import { type Attempt, attemptOf, untilDone } from "../store/until-done.ts";
import {
  beginning,
  entryOf,
  isChained,
  isSameAccess,
  link,
  placeOf,
  type Access,
  type AnyLink,
  type Last,
} from "./chain.ts";

/** A look to be written down. */
export interface Look {
  /** Names it: written again it is the same look. */
  readonly id: string;
  readonly at: string;
  readonly access: Access;
}

const linkKind = "access";
const lastId = "last";
/** Looks of one commit; the newest entry's place is the hundredth operation. */
const atOnce = maxOperations - 1;
/** Reads at once. */
const width = 16;

/** Who was shown what: appended before the value leaves, never changed, read by auditors. */
export class AccessLog {
  readonly #store: Store;
  readonly #locks: Locks;

  constructor(store: Store, locks: Locks) {
    this.#store = store;
    this.#locks = locks;
  }

  /**
   * Writes looks once per id, whatever the number of attempts.
   * @throws Problem "submission-mismatch" when an id stands for another look, "outcome-unknown", "edit-conflict".
   */
  async append(campaign: string, looks: readonly Look[]): Promise<void> {
    if (looks.length === 0) return;
    const partition = accessPartition(campaign);
    await this.#locks.run(partition, async () => {
      for (let first = 0; first < looks.length; first += atOnce) {
        const some = looks.slice(first, first + atOnce);
        await untilDone(() => this.#append(partition, some));
      }
    });
  }

  /** Entries after a seq, at most `limit`, and whether the chain holds from the entry before them to the last one. */
  async page(
    campaign: string,
    { since, limit }: { since: number; limit: number },
  ): Promise<AccessLogPage> {
    const partition = accessPartition(campaign);
    // The newest entry is read first: what is appended meanwhile must not look like a break.
    const last = lastOf(await this.#store.get(partition, lastId));
    if (since > last.seq) return { entries: [], cursor: since, more: false, intact: true };
    const found = await this.#store.list({
      partition,
      kind: linkKind,
      afterSeq: Math.max(0, since - 1),
      limit: limit + 1,
    });
    const links = found.map(({ body }) => body as AnyLink);
    const before = links.find((one) => placeOf(one).seq === since);
    const start = before === undefined ? beginning : { seq: since, hash: before.hash };
    const shown = links
      .filter((one) => placeOf(one).seq > since && placeOf(one).seq <= last.seq)
      .slice(0, limit);
    const entries = shown.map(entryOf);
    const cursor = entries.at(-1)?.seq ?? since;
    return {
      entries,
      cursor,
      more: cursor < last.seq,
      intact:
        start.seq === since && isChained(start, shown, shown.length < limit ? last : undefined),
    };
  }

  async #append(partition: string, looks: readonly Look[]): Promise<Attempt> {
    const known = await inTurns(looks, width, ({ id }) => this.#store.get(partition, id));
    const open = looks.filter(({ access }, index) => !isKnown(known[index], access));
    if (open.length === 0) return "done";
    const stored = await this.#store.get(partition, lastId);
    const creates: Operation[] = [];
    let last = lastOf(stored);
    for (const { id, at, access } of open) {
      const body = link(last, { at, access, salt: randomUUID() });
      last = { seq: body.fact.seq, hash: body.hash };
      creates.push({ op: "create", id, kind: linkKind, seq: last.seq, body });
    }
    const end = { id: lastId, kind: "access-last", seq: last.seq, body: last };
    const replaced: Operation =
      stored === undefined
        ? { op: "create", ...end }
        : { op: "replace", ...end, ifMatch: stored.etag };
    return attemptOf(this.#store.commit(partition, [...creates, replaced]));
  }
}

/** @throws Problem "submission-mismatch" where something else is written under the id. */
function isKnown(stored: Stored | undefined, access: Access): boolean {
  if (stored === undefined) return false;
  if (!isSameAccess(stored.body as AnyLink, access)) throw new Problem("submission-mismatch");
  return true;
}

function lastOf(stored: Stored | undefined): Last {
  return stored === undefined ? beginning : (stored.body as Last);
}
