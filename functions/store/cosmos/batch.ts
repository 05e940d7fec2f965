import {
  BulkOperationType,
  type JSONObject,
  type OperationInput,
  type OperationResponse,
} from "@azure/cosmos";
import { Problem } from "../../../shared/api/problem.ts";
import type { PreparedOperation } from "../limits.ts";
import type { CommitOutcome, Refused } from "../store.ts";
import type { Attempt } from "./attempts.ts";
import { judgeOperation } from "./verdict.ts";

/**
 * A fresh array for every attempt: the SDK writes into the one it is given. No partition key on the operations: it would be encoded
 * twice by a repetition (reliability §2.1).
 */
export function toInputs(
  partition: string,
  operations: readonly PreparedOperation[],
): OperationInput[] {
  return operations.map(({ operation }) => {
    const { id, kind, seq, body } = operation;
    const resourceBody = { id, pk: partition, kind, seq, body } as JSONObject;
    if (operation.op === "create") return { operationType: BulkOperationType.Create, resourceBody };
    return {
      operationType: BulkOperationType.Replace,
      id,
      // On the operation and under this name: `accessCondition` belongs to point writes and is ignored in batches (reliability §0.4).
      ifMatch: isEtag(operation.ifMatch) ? operation.ifMatch : nobodysEtag,
      resourceBody,
    };
  });
}

/** To the service "*" is any document and an absent precondition is none: neither may ever stand for "the one I have seen". */
function isEtag(etag: string): boolean {
  return etag !== "" && etag !== "*";
}

const nobodysEtag = '"none"';

/** UTF-8 bytes of the batch as the SDK sends it, without writing the bodies out a second time. */
export function bytesOf(partition: string, operations: readonly PreparedOperation[]): number {
  const empty = operations.map(({ operation }) => ({
    operation: { ...operation, body: 0 },
    json: "0",
  }));
  const frames = Buffer.byteLength(JSON.stringify(toInputs(partition, empty)));
  return operations.reduce((sum, { json }) => sum + Buffer.byteLength(json) - 1, frames);
}

/** Why a batch with this status at one operation was rolled back, where the caller can act on it. */
const refusals: ReadonlyMap<number, Refused["reason"]> = new Map([
  [409, "exists"],
  [412, "stale"],
  [404, "missing"],
]);

/** Not looked at, because another operation of the batch failed. */
const failedDependency = 424;

/** A batch that was rolled back resolves like one that was not: only the items tell (reliability §0.1). */
export function readBatch(
  results: readonly OperationResponse[] | undefined,
  expected: number,
): Attempt<CommitOutcome> {
  const answers = Array.isArray(results) ? (results as readonly OperationResponse[]) : [];
  if (answers.length !== expected)
    return unknown(`Cosmos answered ${answers.length} of ${expected} operations`);
  const index = answers.findIndex(
    ({ statusCode }) => !isDone(statusCode) && statusCode !== failedDependency,
  );
  const failed = answers[index];
  if (failed !== undefined) return readRollback(failed, index);
  const etags = answers.map(({ eTag }) => eTag ?? "");
  if (etags.includes("") || !answers.every(({ statusCode }) => isDone(statusCode)))
    return unknown("Cosmos did not say what became of every operation");
  return { verdict: "ok", value: { is: "committed", etags } };
}

function readRollback({ statusCode }: OperationResponse, index: number): Attempt<CommitOutcome> {
  const reason = refusals.get(statusCode);
  const verdict = judgeOperation(statusCode);
  if (reason !== undefined && (verdict === "conflict" || verdict === "stale"))
    return { verdict, value: { is: "refused", reason, index } };
  const cause =
    statusCode === 413
      ? new Problem("too-large")
      : new Error(`Cosmos refused operation ${index} with ${statusCode}`);
  return { verdict: verdict === "retry" || verdict === "refused" ? verdict : "unknown", cause };
}

function isDone(status: number): boolean {
  return status >= 200 && status < 300;
}

function unknown(message: string): Attempt<never> {
  return { verdict: "unknown", cause: new Error(message) };
}
