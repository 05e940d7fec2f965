import { type Figure, ms, perSecond } from "./figure.ts";
import { chunkRows, maxChunkRows } from "../shared/sync/chunk-rows.ts";
import { campaignId, newRows, p95, sendChunks, sendHouseholds, withHost } from "./host.ts";
import { household } from "./households.ts";
import { clerkOf, wardIds } from "./town.ts";

const rowCount = 10_000;
const changedCount = 1_000;

/** Rows over HTTP to the one-machine host: new ones, one change, a thousand changes, reading back, eight senders at once. */
export async function bench(): Promise<readonly Figure[]> {
  return withHost(async (host) => {
    const [unit = ""] = wardIds;
    const client = host.client(clerkOf(unit));
    const all = Array.from({ length: rowCount }, (_, index) => household(index));
    const first = await timed(() =>
      sendHouseholds(client, { unit, submission: "first", rows: newRows(all) }),
    );
    const ids = first.value.ids;
    const changes = (count: number) =>
      Array.from({ length: count }, (_, index) => {
        const cells = household(index, { people: 9 });
        return { ref: `r${index + 6}`, id: ids[index] ?? "", baseVersion: 1, cells };
      });
    const one = await timed(() =>
      sendHouseholds(client, { unit, submission: "one", rows: changes(1) }),
    );
    const some = await timed(() =>
      sendHouseholds(client, {
        unit,
        submission: "some",
        rows: changes(changedCount + 1).slice(1),
      }),
    );
    const back = await timed(() =>
      client.listAllRows({ campaign: campaignId, unit, form: "households" }, 0),
    );
    const senders = await eightSenders((ward) => host.client(clerkOf(ward)));
    const peak = await host.peakMb();
    return [
      {
        what: `submit ${rowCount} new rows over HTTP, durable, one sender`,
        measured: `${perSecond(rowCount, first.elapsedMs)} (${first.value.stored} stored, p95 ${ms(p95(first.value.chunkMs))} a chunk)`,
        target: "≥ 7k rows/s",
        isMet: first.value.stored === rowCount && rowCount / first.elapsedMs >= 7,
      },
      {
        what: "8 senders at once, 20 chunks each",
        measured: `p95 ${ms(p95(senders.chunkMs))} a chunk, ${perSecond(senders.rows, senders.elapsedMs)}`,
        target: "p95 ≤ 150 ms",
        isMet: p95(senders.chunkMs) <= 150,
      },
      {
        what: "resubmit with 1 changed row of 10,000: time against the first submit",
        measured: `${ms(one.elapsedMs)} (${((one.elapsedMs * 100) / first.elapsedMs).toFixed(1)} %)`,
        target: "≤ 10 %",
        isMet: one.value.stored === 1 && one.elapsedMs * 10 <= first.elapsedMs,
      },
      {
        what: `change ${changedCount} stored rows`,
        measured: `${ms(some.elapsedMs)} (${some.value.stored} stored)`,
        target: "≤ 150 ms",
        isMet: some.value.stored === changedCount && some.elapsedMs <= 150,
      },
      {
        what: `read ${rowCount} rows back`,
        measured: `${ms(back.elapsedMs)} (${back.value.rows.length} rows)`,
        target: "≤ 250 ms",
        isMet: back.value.rows.length === rowCount && back.elapsedMs <= 250,
      },
      {
        what: "memory of the service during all of this, highest",
        measured: `${Math.round(peak)} MB`,
        target: "≤ 256 MB",
        isMet: peak <= 256,
      },
    ];
  });
}

type Client = Parameters<typeof sendHouseholds>[0];

/** All rows are made before the first is sent: each sender has its own computer, and here they share one. */
async function eightSenders(clientOf: (ward: string) => Client) {
  const rowsEach = 20 * maxChunkRows;
  const senders = wardIds.map((unit, sender) => {
    const first = 100_000 + sender * rowsEach;
    const rows = Array.from({ length: rowsEach }, (_, index) => household(first + index));
    return { unit, submission: `many-${sender}`, chunks: chunkRows(newRows(rows)) };
  });
  const { value, elapsedMs } = await timed(() =>
    Promise.all(senders.map((sending) => sendChunks(clientOf(sending.unit), sending))),
  );
  return {
    chunkMs: value.flatMap(({ chunkMs }) => chunkMs),
    elapsedMs,
    rows: rowsEach * wardIds.length,
  };
}

async function timed<T>(run: () => Promise<T>): Promise<{ value: T; elapsedMs: number }> {
  const start = performance.now();
  const value = await run();
  return { value, elapsedMs: performance.now() - start };
}
