import { describe, expect, it } from "vitest";
import { checkName, maxOperations, prepareBatch } from "../../../functions/store/limits.ts";
import type { Operation } from "../../../functions/store/store.ts";

const create = (changes: Partial<Operation> = {}) =>
  ({ op: "create", id: "i", kind: "kind", seq: 1, body: "", ...changes }) as Operation;
/** What a batch of one empty text takes: two quotes, id, kind, and what Cosmos DB adds. */
const emptyBytes = 2 + 1 + 4 + 120;
const mostBytes = 2_000_000;

describe("a batch", () => {
  it("may be of 2,000,000 bytes with all that surrounds its bodies, and of no more", () => {
    const body = "x".repeat(mostBytes - emptyBytes);
    expect(prepareBatch("p", [create({ body })])).toHaveLength(1);
    for (const more of [{ body: `${body}x` }, { body, id: "ii" }, { body, kind: "kinds" }])
      expect(() => prepareBatch("p", [create(more)])).toThrow(
        expect.objectContaining({ kind: "too-large" }) as Error,
      );
  });

  it("is measured as a whole, and letters by their bytes", () => {
    const half = mostBytes / 2 - emptyBytes;
    const two = (body: string) => ["a", "b"].map((id) => create({ id, body }));
    expect(prepareBatch("p", two("x".repeat(half)))).toHaveLength(2);
    expect(() => prepareBatch("p", two(`${"x".repeat(half)}x`))).toThrow();
    expect(() => prepareBatch("p", two("ạ".repeat(half / 2)))).toThrow();
  });

  it(`holds ${maxOperations} operations at most, and one at least`, () => {
    const many = Array.from({ length: maxOperations }, (_, at) => create({ id: `i${at}` }));
    expect(prepareBatch("p", many)).toHaveLength(maxOperations);
    expect(() => prepareBatch("p", [...many, create()])).toThrow(
      expect.objectContaining({ kind: "too-large" }) as Error,
    );
    expect(() => prepareBatch("p", [])).toThrow(RangeError);
  });

  it.each<[why: string, partition: string, operation: Partial<Operation>]>([
    ["a place that cannot be named", "a/b", {}],
    ["a document that cannot be named", "p", { id: "a b" }],
    ["a sequence number below 0", "p", { seq: -1 }],
    ["a sequence number that is no whole one", "p", { seq: 1.5 }],
    ["a body that is no JSON", "p", { body: undefined }],
  ])("does not take %s", (_, partition, operation) => {
    expect(() => prepareBatch(partition, [create(operation)])).toThrow(RangeError);
  });

  it("takes the sequence number 0, and hands the text of each body on", () => {
    const operation = create({ seq: 0, body: { a: 1 } });
    expect(prepareBatch("p", [operation])).toEqual([{ operation, json: `{"a":1}` }]);
  });
});

describe("a name", () => {
  it.each([
    ["id", 1023],
    ["partition", 2048],
  ] as const)("of the %s has %i characters at most", (what, most) => {
    const check = (length: number) => () => {
      checkName("x".repeat(length), what);
    };
    expect(check(most)).not.toThrow();
    expect(check(most + 1)).toThrow(RangeError);
    expect(check(most + 1)).toThrow(what);
  });

  it.each(["", "a b", "é", "a/b", "a\\b", "a#b", "a?b", "a\n"])("is not %j", (name) => {
    expect(() => {
      checkName(name, "id");
    }).toThrow(RangeError);
  });

  it.each(["!", "~", "xnt|na-lay", "j.households.s-1.0"])("may be %j", (name) => {
    expect(() => {
      checkName(name, "id");
    }).not.toThrow();
  });
});
