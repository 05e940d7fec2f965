import type { Store, Stored } from "../store/store.ts";
import type { Head } from "./row-document.ts";

/** More than a unit can have: one head per form. */
const maxHeads = 100;

/** The heads of a unit, one query whatever the number of its rows; one that was never committed to only says what is locked. */
export async function listHeads(store: Store, partition: string): Promise<readonly Stored<Head>[]> {
  const heads = await store.list({ partition, kind: "head", afterSeq: -1, limit: maxHeads });
  return heads as readonly Stored<Head>[];
}
