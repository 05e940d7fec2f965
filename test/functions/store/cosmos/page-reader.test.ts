import type { Container, FeedOptions } from "@azure/cosmos";
import { describe, expect, it } from "vitest";
import { CostMeter } from "../../../../functions/store/cosmos/call-cost.ts";
import { PageReader } from "../../../../functions/store/cosmos/page-reader.ts";

interface Page {
  readonly seqs: readonly number[];
  readonly hasMore?: boolean;
  /** Bytes of each answer of which the page was made. */
  readonly bytes?: readonly number[];
  /** Absent: made of the seqs. */
  readonly ids?: readonly string[];
  /** Status of an answer that is an error. */
  readonly status?: number;
}

/** A reader of a container that answers these pages, whatever it is asked, and notes how it is asked. */
function readerOf(pages: readonly Page[], limit = 100) {
  const left = [...pages];
  const asked: FeedOptions[] = [];
  const fetchNext = () => {
    const { seqs, hasMore = true, bytes = [200], ids = [], status } = left.shift() ?? { seqs: [] };
    if (status !== undefined) {
      const error = new Error("Cosmos refused");
      const headers = { "x-ms-request-charge": "3" };
      return Promise.reject(Object.assign(error, { code: status, headers, retryAfterInMs: 40 }));
    }
    const resources = seqs.map((seq, index) => {
      return { id: ids[index] ?? `r${seq}`, kind: "row", seq, _etag: "e" };
    });
    const gatewayStatistics = bytes.map((responsePayloadLengthInBytes) => ({
      responsePayloadLengthInBytes,
    }));
    return Promise.resolve({
      resources,
      requestCharge: 1,
      continuationToken: `after ${seqs.join()}`,
      hasMoreResults: hasMore,
      diagnostics: { clientSideRequestStatistics: { gatewayStatistics } },
    });
  };
  const query = (_text: unknown, options: FeedOptions) => {
    asked.push(options);
    return { fetchNext };
  };
  const container = { items: { query } } as unknown as Container;
  const where = { partition: "p", kind: "row", afterSeq: 0, limit };
  const meter = new CostMeter("list");
  return { asked, meter, reader: new PageReader(container, where, meter) };
}

describe("a page", () => {
  it.each<[why: string, pages: readonly Page[]]>([
    ["is out of order", [{ seqs: [1, 3, 2] }]],
    ["begins before the last one ended", [{ seqs: [1, 2, 3] }, { seqs: [2, 4] }]],
  ])("that %s is not believed", async (_, pages) => {
    const { reader } = readerOf(pages);
    for (let page = 1; page < pages.length; page++) await reader.readPage();
    expect(await reader.readPage()).toMatchObject({
      verdict: "retry",
      cause: { message: "Cosmos listed out of order" },
    });
  });

  it.each([
    [[15], false],
    [[16], true],
    [[0, 16], true],
    [[], false],
  ])("without documents is one when an answer of %j bytes came: %s", async (bytes, isPage) => {
    const { reader } = readerOf([{ seqs: [], bytes, hasMore: false }]);
    expect("value" in (await reader.readPage())).toBe(isPage);
    expect(reader.isComplete).toBe(isPage);
  });

  it("may hold the seq the last one ended with: its documents are of one commit", async () => {
    const { reader } = readerOf([{ seqs: [1, 2] }, { seqs: [2, 3], hasMore: false }]);
    await reader.readPage();
    await reader.readPage();
    expect(reader.found.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });
});

describe("a page that is refused", () => {
  it.each([
    [403, "refused"],
    [503, "retry"],
    [429, "retry"],
  ])("with %i ends as %s, and is paid for", async (status, verdict) => {
    const { reader, meter } = readerOf([
      { seqs: [], status },
      { seqs: [1], hasMore: false },
    ]);
    const ended = await reader.readPage();
    expect(ended).toMatchObject({ verdict, cause: { code: status }, retryAfterMs: 40 });
    await reader.readPage();
    expect(meter.cost).toMatchObject({ attempts: [verdict, "ok"], requestUnits: 4, operations: 1 });
  });
});

describe("a list", () => {
  it("has what one commit wrote in the order of ids, whatever order it came in", async () => {
    const { reader } = readerOf([
      { seqs: [1, 2, 2, 2], ids: ["z", "b", "c", "a"], hasMore: false },
    ]);
    await reader.readPage();
    expect(reader.found.map(({ id }) => id)).toEqual(["z", "a", "b", "c"]);
  });

  it.each([
    [40, 40],
    [5000, 1000],
  ])("of at most %i asks for %i documents at a time", async (limit, size) => {
    const { reader, asked } = readerOf([{ seqs: [1] }], limit);
    await reader.readPage();
    expect(asked).toMatchObject([{ maxItemCount: size, partitionKey: "p" }]);
    expect(asked[0]).not.toHaveProperty("continuationToken");
  });

  it("is complete with as many as were asked for, and gives no more", async () => {
    const { reader } = readerOf([{ seqs: [1, 2] }, { seqs: [3, 4] }], 2);
    await reader.readPage();
    expect(reader.isComplete).toBe(true);
    const longer = readerOf([{ seqs: [1, 2] }, { seqs: [3, 4] }], 3).reader;
    await longer.readPage();
    expect(longer.isComplete).toBe(false);
    await longer.readPage();
    expect(longer.found.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it("goes on after a page it did not believe from where the last good one ended", async () => {
    const { reader, asked } = readerOf([{ seqs: [1, 2] }, { seqs: [1] }, { seqs: [3] }]);
    for (let page = 0; page < 3; page++) await reader.readPage();
    expect(asked.map(({ continuationToken }) => continuationToken)).toEqual([
      undefined,
      "after 1,2",
    ]);
    expect(reader.found.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });
});
