import type { OperationResponse } from "@azure/cosmos";
import { describe, expect, it } from "vitest";
import { bytesOf, readBatch, toInputs } from "../../../../functions/store/cosmos/batch.ts";
import { prepareBatch } from "../../../../functions/store/limits.ts";
import type { Operation } from "../../../../functions/store/store.ts";

const body = { note: "của Panh" };
const create: Operation = { op: "create", id: "x", kind: "row", seq: 1, body };
const replace: Operation = { ...create, op: "replace", ifMatch: '"e1"' };
const document = { id: "x", pk: "p", kind: "row", seq: 1, body };

describe("what is sent", () => {
  it("is the document with its partition, and the etag it must have", () => {
    expect(toInputs("p", prepareBatch("p", [create, { ...replace, id: "y" }]))).toEqual([
      { operationType: "Create", resourceBody: document },
      {
        operationType: "Replace",
        id: "y",
        ifMatch: '"e1"',
        resourceBody: { ...document, id: "y" },
      },
    ]);
  });

  it.each(["", "*"])("never has the precondition %j, which any document would meet", (ifMatch) => {
    const [input] = toInputs("p", prepareBatch("p", [{ ...replace, ifMatch }]));
    expect(input).toMatchObject({ ifMatch: '"none"' });
  });

  it("is as long as it is said to be", () => {
    const operations = prepareBatch("p", [create, { ...replace, id: "y" }]);
    const sent = JSON.stringify(toInputs("p", operations));
    expect(bytesOf("p", operations)).toBe(Buffer.byteLength(sent));
  });
});

const answer = (statusCode: number, eTag?: string) =>
  ({ statusCode, ...(eTag === undefined ? {} : { eTag }) }) as OperationResponse;
const [done, skipped] = [answer(201, '"e"'), answer(424)];

describe("the answer to a batch", () => {
  it("is its etags when every operation was done", () => {
    expect(readBatch([done, answer(200, '"f"')], 2)).toEqual({
      verdict: "ok",
      value: { is: "committed", etags: ['"e"', '"f"'] },
    });
  });

  it.each<[why: string, answers: readonly OperationResponse[] | undefined]>([
    ["it is none", undefined],
    ["it is no list", {} as readonly OperationResponse[]],
    ["it is too short", [done]],
    ["it is too long", [done, done, done]],
    ["an etag is missing", [done, answer(201)]],
    ["an etag is empty", [done, answer(201, "")]],
    ["all say that another one failed", [skipped, skipped]],
    ["one says that another one failed, and none did", [done, answer(424, '"e"')]],
    ["an operation failed as nothing we know", [skipped, answer(500)]],
    ["an operation was answered halfway", [answer(199, '"e"'), done]],
    ["an operation was sent elsewhere", [answer(300, '"e"'), done]],
  ])("leaves the outcome unknown when %s", (_, answers) => {
    expect(readBatch(answers, 2)).toMatchObject({ verdict: "unknown" });
  });

  it.each([
    [409, "conflict", "exists"],
    [412, "stale", "stale"],
    [404, "stale", "missing"],
  ])("with %i at an operation is %s: the document is %s", (status, verdict, reason) => {
    expect(readBatch([skipped, answer(status)], 2)).toEqual({
      verdict,
      value: { is: "refused", reason, index: 1 },
    });
  });

  it.each([
    [429, "retry"],
    [449, "retry"],
    [400, "refused"],
    [403, "refused"],
  ])("with %i at an operation is %s", (status, verdict) => {
    expect(readBatch([answer(status), skipped], 2)).toMatchObject({
      verdict,
      cause: { message: `Cosmos refused operation 0 with ${status}` },
    });
  });

  it("with 413 at an operation is the caller's to act on", () => {
    expect(readBatch([answer(413), skipped], 2)).toMatchObject({
      verdict: "refused",
      cause: { kind: "too-large" },
    });
  });
});
