import { randomUUID } from "node:crypto";
import { Problem } from "../../shared/api/problem.ts";
import type { Locks } from "../commit/locks.ts";
import { writeOver } from "../store/operations.ts";
import { inTurns } from "../store/in-turns.ts";
import { accessPartition } from "../store/partitions.ts";
import type { Operation, Store, Stored } from "../store/store.ts";
import { type Attempt, attemptOf, untilDone } from "../store/until-done.ts";
import { isSameAccess, link, type Access, type AnyLink } from "./chain.ts";
import { entriesAtOnce, lastId, lastOf, linkKind } from "./log-documents.ts";

/** A look to be written down. */
export interface Look {
  /** Names it: written again it is the same look. */
  readonly id: string;
  readonly at: string;
  readonly access: Access;
}

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
      for (let first = 0; first < looks.length; first += entriesAtOnce) {
        const some = looks.slice(first, first + entriesAtOnce);
        await untilDone(() => this.#append(partition, some));
      }
    });
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
    const replaced = writeOver(stored, end);
    return attemptOf(this.#store.commit(partition, [...creates, replaced]));
  }
}

/** @throws Problem "submission-mismatch" where something else is written under the id. */
function isKnown(stored: Stored | undefined, access: Access): boolean {
  if (stored === undefined) return false;
  const isSame = stored.kind === linkKind && isSameAccess(stored.body as AnyLink, access);
  if (!isSame) throw new Problem("submission-mismatch");
  return true;
}
