import type { Stored } from "../store.ts";

/** A document as it lies in the container; `pk` is the partition key path. */
export interface Item {
  readonly id: string;
  readonly kind: string;
  readonly seq: number;
  readonly body: unknown;
  readonly _etag: string;
}

/** Drops what Cosmos adds (`_rid`, `_self`, `_ts`, `pk`). */
export function toStored({ id, kind, seq, body, _etag }: Item): Stored {
  return { id, kind, seq, etag: _etag, body };
}
