import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chunkRows,
  maxChunkBytes,
  maxChunkRows,
  utf8Length,
} from "../../../shared/sync/chunk-rows.ts";
import type { OutgoingRow } from "../../../shared/sync/row.ts";

function rows(count: number, text = "x"): OutgoingRow[] {
  return Array.from({ length: count }, (_, index) => {
    return { ref: `r${index}`, id: null, baseVersion: 0, cells: [text] };
  });
}

describe("chunkRows", () => {
  it.each<[why: string, count: number, sizes: number[]]>([
    ["nothing to send", 0, []],
    ["one row", 1, [1]],
    ["as many as one commit holds", 98, [98]],
    ["one more", 99, [98, 1]],
    ["a whole town", 300, [98, 98, 98, 6]],
  ])("%s", (_, count, sizes) => {
    expect(chunkRows(rows(count)).map((chunk) => chunk.length)).toEqual(sizes);
  });

  it("cuts earlier when rows are large", () => {
    // Each row is a bit over 300 kB: three fit under 1 MB.
    expect(chunkRows(rows(7, "x".repeat(300_000))).map((chunk) => chunk.length)).toEqual([3, 3, 1]);
  });

  it("counts bytes of UTF-8, not characters", () => {
    // 150,000 letters "ế" are 450 kB.
    expect(chunkRows(rows(4, "ế".repeat(150_000))).map((chunk) => chunk.length)).toEqual([2, 2]);
  });

  it("lets a row above the limit stand alone", () => {
    const large = rows(1, "x".repeat(maxChunkBytes))[0];
    const [first, last] = rows(2);
    if (!large || !first || !last) throw new Error("no rows");
    expect(chunkRows([first, large, last]).map((chunk) => chunk.length)).toEqual([1, 1, 1]);
  });

  it("keeps every row once and in order, within the limits", () => {
    const lengths = fc.array(fc.nat(400_000), { maxLength: 30 });
    fc.assert(
      fc.property(lengths, (sizes) => {
        const all = sizes.flatMap((size) => rows(1, "x".repeat(size)));
        const chunks = chunkRows(all);
        expect(chunks.flat()).toEqual(all);
        for (const chunk of chunks) {
          expect(chunk.length).toBeLessThanOrEqual(maxChunkRows);
          if (chunk.length > 1)
            expect(JSON.stringify(chunk).length).toBeLessThan(maxChunkBytes + 2);
        }
      }),
      { seed: 20241103, numRuns: 20 },
    );
  });
});

describe("utf8Length", () => {
  it.each<[text: string, bytes: number]>([
    ["", 0],
    ["abc", 3],
    ["đ", 2],
    ["ế", 3],
    ["🏠", 4],
    ["bản Hốc", 11],
  ])("%j", (text, bytes) => {
    expect(utf8Length(text)).toBe(bytes);
  });

  it("agrees with the encoder", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text));
      }),
      { seed: 20241104 },
    );
  });
});
