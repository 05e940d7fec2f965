import { Problem } from "../../shared/api/problem.ts";
import type { Operation } from "./store.ts";

/** Cosmos DB transactional batch, "Limitations" (learn.microsoft.com/azure/cosmos-db/nosql/transactional-batch). */
export const maxOperations = 100;

/** Two decimal megabytes: the documented 2 MB without betting on its binary reading. */
const maxBatchBytes = 2_000_000;

/** Cosmos DB service limits: item ids ≤ 1,023 bytes; ASCII only is recommended, / \ # ? are refused by service or SDK. */
const maxIdBytes = 1023;
const maxPartitionBytes = 2048;
const safeName = /^[\x21-\x7e]+$/;
const forbidden = /[/\\#?]/;

/** What Cosmos adds around a body: id, partition, kind and sequence number as JSON. */
const envelopeBytes = 120;

/** An operation whose body is already JSON, so that it is measured and written from one text. */
export interface PreparedOperation {
  readonly operation: Operation;
  readonly json: string;
}

/** @throws RangeError for an id or partition that Cosmos would refuse: a bug, nothing was written. */
export function checkName(name: string, what: "id" | "partition"): void {
  const max = what === "id" ? maxIdBytes : maxPartitionBytes;
  if (name.length > max || !safeName.test(name) || forbidden.test(name))
    throw new RangeError(`Not a usable ${what}`);
}

/**
 * Checks a batch against Cosmos's limits before any adapter writes, so that what works locally works there.
 * @throws Problem "too-large", RangeError for unusable ids, an empty batch or a sequence number that is no whole number.
 */
export function prepareBatch(
  partition: string,
  operations: readonly Operation[],
): readonly PreparedOperation[] {
  checkName(partition, "partition");
  if (operations.length === 0) throw new RangeError("An empty batch commits nothing");
  if (operations.length > maxOperations) throw new Problem("too-large");
  const prepared = operations.map(prepareOperation);
  const bytes = prepared.reduce((sum, { json, operation }) => sum + sizeOf(json, operation), 0);
  if (bytes > maxBatchBytes) throw new Problem("too-large");
  return prepared;
}

function prepareOperation(operation: Operation): PreparedOperation {
  checkName(operation.id, "id");
  if (!Number.isSafeInteger(operation.seq) || operation.seq < 0)
    throw new RangeError("A sequence number is a whole number from 0");
  const json = JSON.stringify(operation.body) as string | undefined;
  if (json === undefined) throw new RangeError("A body must be JSON");
  return { operation, json };
}

function sizeOf(json: string, operation: Operation): number {
  return Buffer.byteLength(json) + operation.id.length + operation.kind.length + envelopeBytes;
}
