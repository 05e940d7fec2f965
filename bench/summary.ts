import { type Figure, ms } from "./figure.ts";
import { campaignId, type Host, newRows, p95, sendHouseholds, withHost } from "./host.ts";
import { household } from "./households.ts";
import { clerkOf, leaderId, wardIds } from "./town.ts";

/** The first hundred warm the service and the client up. */
const warmUps = 100;
const requests = 300;
/** "MAI_AM_BENCH_ROWS=1000000" measures the largest town too; filling it takes minutes. */
const largest = Number(process.env["MAI_AM_BENCH_ROWS"] ?? 100_000);

/** The town's summary over HTTP at growing numbers of stored rows: it must not depend on them. */
export async function bench(): Promise<readonly Figure[]> {
  const sizes = [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= largest);
  return withHost(async (host) => {
    const figures: Figure[] = [];
    let stored = 0;
    let smallestMs: number | undefined;
    for (const size of sizes) {
      await fill(host, stored, size);
      stored = size;
      const took = await summaryP95(host);
      smallestMs ??= took;
      const ratio = took / smallestMs;
      figures.push({
        what: `summary of the town at ${size} rows, p95`,
        measured: `${ms(took)} (${ratio.toFixed(2)} × that of ${sizes[0] ?? 0} rows)`,
        target: "≤ 10 ms, ≤ 1.5 ×",
        isMet: took <= 10 && ratio <= 1.5,
      });
    }
    return figures;
  });
}

/** Sends the rows with these numbers, one ward after another: it is the answer that is measured, not the sending. */
async function fill(host: Host, from: number, to: number): Promise<void> {
  const each = Math.ceil((to - from) / wardIds.length);
  for (const [ward, unit] of wardIds.entries()) {
    const start = from + ward * each;
    const count = Math.max(0, Math.min(each, to - start));
    const rows = Array.from({ length: count }, (_, index) => household(start + index));
    const submission = `fill-${unit}-${to}`;
    if (count > 0)
      await sendHouseholds(host.client(clerkOf(unit)), { unit, submission, rows: newRows(rows) });
  }
}

/** Each request comes from a client that has no answer of an earlier one to compare with. */
async function summaryP95(host: Host): Promise<number> {
  const times: number[] = [];
  for (let request = 0; request < requests; request++) {
    const client = host.client(leaderId);
    const start = performance.now();
    await client.getSummary(campaignId);
    times.push(performance.now() - start);
  }
  return p95(times.slice(warmUps));
}
