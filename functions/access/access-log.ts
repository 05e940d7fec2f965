import { setTimeout as sleep } from "node:timers/promises";
import { Problem } from "../../shared/api/problem.ts";
import type { AccessLogPage } from "../../shared/api/access-shapes.ts";
import type { Locks } from "../commit/locks.ts";
import { accessPartition } from "../store/partitions.ts";
import type { Operation, Store, Stored } from "../store/store.ts";
import {
  beginning,
  isChained,
  isSameAccess,
  link,
  type Access,
  type Last,
  type Link,
} from "./chain.ts";

interface Look {
  /** Names the request: a repeat of it is the same look. */
  readonly key: string;
  readonly at: string;
  readonly access: Access;
}

const linkKind = "access";
const lastId = "last";
const maxAttempts = 12;
const maxUnknown = 3;
const longestPauseMs = 400;

/** Who was shown what: appended before the value leaves, never changed, read by auditors. */
export class AccessLog {
  readonly #store: Store;
  readonly #locks: Locks;

  constructor(store: Store, locks: Locks) {
    this.#store = store;
    this.#locks = locks;
  }

  /**
   * Writes a look once per key, whatever the number of attempts.
   * @throws Problem "submission-mismatch" when the key stands for another look, "outcome-unknown", "edit-conflict".
   */
  async append(campaign: string, look: Look): Promise<void> {
    const partition = accessPartition(campaign);
    await this.#locks.run(partition, () => this.#append(partition, look));
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
    const links = found.map(({ body }) => body as Link);
    const before = links.find(({ entry }) => entry.seq === since);
    const start = before === undefined ? beginning : { seq: since, hash: before.hash };
    const isShown = ({ entry: { seq } }: Link) => seq > since && seq <= last.seq;
    const shown = links.filter(isShown).slice(0, limit);
    const cursor = shown.at(-1)?.entry.seq ?? since;
    return {
      entries: shown.map(({ entry }) => entry),
      cursor,
      more: cursor < last.seq,
      intact:
        start.seq === since && isChained(start, shown, shown.length < limit ? last : undefined),
    };
  }

  async #append(partition: string, { key, at, access }: Look): Promise<void> {
    const id = `a.${key}`;
    let unknown = 0;
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      if (attempt > 0) await sleep(Math.random() * Math.min(longestPauseMs, 10 * 2 ** attempt));
      const known = await this.#store.get(partition, id);
      if (known !== undefined) {
        checkSame(known, access);
        return;
      }
      const outcome = await this.#tryAppend(partition, { id, at, access });
      if (outcome === "done") return;
      if (outcome === "unknown" && ++unknown >= maxUnknown) break;
    }
    throw new Problem(unknown > 0 ? "outcome-unknown" : "edit-conflict");
  }

  async #tryAppend(
    partition: string,
    { id, at, access }: { id: string; at: string; access: Access },
  ): Promise<"done" | "stale" | "unknown"> {
    const stored = await this.#store.get(partition, lastId);
    const next = link(lastOf(stored), { at, access });
    const { seq } = next.entry;
    const last: Last = { seq, hash: next.hash };
    const end = { id: lastId, kind: "access-last", seq, body: last };
    const operations: readonly Operation[] = [
      { op: "create", id, kind: linkKind, seq, body: next },
      stored === undefined
        ? { op: "create", ...end }
        : { op: "replace", ...end, ifMatch: stored.etag },
    ];
    try {
      const outcome = await this.#store.commit(partition, operations);
      return outcome.is === "committed" ? "done" : "stale";
    } catch {
      // It may have been stored: the next attempt looks for it first.
      return "unknown";
    }
  }
}

function checkSame({ body }: Stored, access: Access): void {
  if (!isSameAccess((body as Link).entry, access)) throw new Problem("submission-mismatch");
}

function lastOf(stored: Stored | undefined): Last {
  return stored === undefined ? beginning : (stored.body as Last);
}
