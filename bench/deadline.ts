import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fsck } from "../functions/jobs/fsck.ts";
import { createLocalApp } from "../local/service.ts";
import { seeded } from "../test/fakes/seeded.ts";
import { checkHistory, type Verdict } from "./deadline/check-history.ts";
import { press, type Sent, type Told } from "./deadline/clerk.ts";
import { type Instance, type Load, startAll } from "./deadline/instances.ts";
import {
  beginWithinMs,
  clerks,
  clerksAt,
  instances,
  rowsEach,
  stopAfterMs,
} from "./deadline/load.ts";
import { type Figure, ms, perSecond } from "./figure.ts";
import { p95 } from "./host.ts";
import { benchMembers, benchTown } from "./town.ts";

/**
 * The hour before a deadline, in minutes: every clerk sends a whole list to five instances over one store that turns away a tenth of
 * the writes, and every fifth chunk comes twice. A scale below 1 shortens lists and minutes alike, so the pace stays.
 */
export async function bench(scale: number): Promise<readonly Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "mai-am-deadline-"));
  try {
    const running = await startAll(dataDir, instances);
    await running.throttle(true);
    const rows = Math.ceil(rowsEach * scale);
    const ran = await run(running.instances, { rows, scale });
    await running.throttle(false);
    const loads = await Promise.all(running.instances.map(({ askLoad }) => askLoad()));
    await running.stop();
    const { found, verdict } = await check(dataDir, ran);
    return figures({ rows, ran, loads, found, verdict });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Holds the store against the history, and against itself. */
async function check(dataDir: string, { history, sent }: Ran): Promise<Checked> {
  const campaign = benchTown(clerksAt);
  const members = benchMembers(clerksAt);
  const { app, store, close } = await createLocalApp({ dataDir, campaign, members });
  await app.drain();
  const now = () => new Date();
  const { findings, counts } = await fsck({ store, campaign, registers: app.registers, now });
  const verdict = await checkHistory(store, history, sent);
  await close();
  return { found: { findings: findings.length, undrained: counts.undrained }, verdict };
}

interface Checked {
  readonly found: Found;
  readonly verdict: Verdict;
}

interface Found {
  readonly findings: number;
  readonly undrained: number;
}

interface Ran {
  readonly history: Told[];
  readonly sent: Map<string, Sent>;
  /** Milliseconds from each press to its acknowledgement. */
  readonly times: readonly number[];
  readonly elapsedMs: number;
}

async function run(
  running: readonly Instance[],
  { rows, scale }: { rows: number; scale: number },
): Promise<Ran> {
  const random = seeded(8);
  const started = performance.now();
  const kept = { history: [] as Told[], sent: new Map<string, Sent>() };
  const until = started + stopAfterMs * scale;
  const times = await Promise.all(
    clerksAt.map(async (ward, index) => {
      const own = seeded(index);
      await sleep(random() * beginWithinMs * scale);
      const clerk = { ward, first: index * rows, rows, random: own };
      return press(clerk, running, { ...kept, until });
    }),
  );
  return { ...kept, times: times.flat(), elapsedMs: performance.now() - started };
}

interface Measured {
  readonly rows: number;
  readonly ran: Ran;
  readonly loads: readonly Load[];
  readonly found: Found;
  readonly verdict: Verdict;
}

function figures({ rows, ran, loads, found, verdict }: Measured): readonly Figure[] {
  const slow = p95(ran.times);
  const lag = Math.max(...loads.map(({ lagMs }) => lagMs));
  const peak = Math.max(...loads.map(({ peakMb }) => peakMb));
  const all = clerks * rows;
  const unknown = ran.history.filter(({ outcome }) => outcome === "unknown").length;
  const refused = ran.history.filter(({ outcome }) => outcome === "refused").length;
  const { lost, doubled, torn, invented, stored } = verdict;
  return [
    {
      what: `deadline: ${clerks} clerks × ${rows} rows, ${instances} instances, chunks until acknowledged`,
      measured: `p95 ${ms(slow)} (${perSecond(stored, ran.elapsedMs)})`,
      target: "p95 < 5 s",
      isMet: slow < 5000,
    },
    {
      what: "deadline: rows stored when time was up",
      measured: `${stored} of ${all}; ${ran.history.length} requests, ${unknown} without an answer, ${refused} refused`,
      target: "all, none refused",
      isMet: stored === all && refused === 0,
    },
    {
      what: "deadline: event loop of the slowest instance",
      measured: `p99 ${ms(lag)}`,
      target: "< 200 ms",
      isMet: lag < 200,
    },
    {
      what: "deadline: memory of the largest instance",
      measured: `${Math.round(peak)} MB`,
      target: "< 512 MB",
      isMet: peak < 512,
    },
    {
      what: "deadline: history against what is stored",
      measured: `${lost} lost, ${doubled} doubled, ${torn} torn, ${invented} invented; fsck ${found.findings} findings, ${found.undrained} undrained`,
      target: "0",
      isMet: [lost, doubled, torn, invented, found.findings, found.undrained].every((n) => n === 0),
    },
  ];
}
