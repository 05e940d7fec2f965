import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ApiClient } from "../addin/api/client.ts";
import type { CallCost } from "../functions/store/cosmos/call-cost.ts";
import { inProcessApi } from "../local/cli/in-process-api.ts";
import { createLocalApp } from "../local/service.ts";
import { CosmosServer } from "../test/fakes/cosmos/cosmos-server.ts";
import { openOnFake } from "../test/fakes/cosmos/open-on-fake.ts";
import type { Figure } from "./figure.ts";
import { campaignId, newRows, sendHouseholds } from "./host.ts";
import { household } from "./households.ts";
import { benchMembers, benchTown, clerkOf, leaderId, wardIds } from "./town.ts";

/** Ten chunks. */
const rowCount = 980;

/** A ward's list in earnest. */
const wardCount = 60;

/** What a piece of work asked of Cosmos DB, as the fake counted it. */
interface Spent {
  readonly writes: number;
  readonly sentKb: number;
  readonly requests: number;
  readonly requestUnits: number;
}

interface Town {
  readonly clientOf: (person: string) => ApiClient;
  readonly spentBy: (work: () => Promise<unknown>) => Promise<Spent>;
}

/** Operations, bytes and requests of the production adapter with the real SDK; they are counted, so a busy machine changes nothing. */
export async function bench(): Promise<readonly Figure[]> {
  return withTown(async ({ clientOf, spentBy }) => {
    const [unit = ""] = wardIds;
    const clerk = clientOf(clerkOf(unit));
    const rows = newRows(Array.from({ length: rowCount }, (_, index) => household(index)));
    let ids: readonly string[] = [];
    const first = await spentBy(async () => {
      ({ ids } = await sendHouseholds(clerk, { unit, submission: "first", rows }));
    });
    const change = (people: number, baseVersion: number) =>
      rows.map(({ ref }, index) => {
        return { ref, id: ids[index] ?? "", baseVersion, cells: household(index, { people }) };
      });
    const all = await spentBy(() =>
      sendHouseholds(clerk, { unit, submission: "all", rows: change(9, 1) }),
    );
    const ward = await spentBy(() =>
      sendHouseholds(clerk, { unit, submission: "ward", rows: change(10, 2).slice(0, wardCount) }),
    );
    const summary = await spentBy(() => clientOf(leaderId).getSummary(campaignId));
    return [
      perRow(first, { what: "new row with a national id", rows: rowCount, target: 2.2 }),
      perRow(all, { what: "changed row", rows: rowCount, target: 1.1 }),
      perRow(ward, { what: "changed row", rows: wardCount, target: 1.1 }),
      {
        what: `Cosmos: town summary of ${wardIds.length} wards`,
        measured: `${summary.requests} requests, ${summary.writes} writes`,
        target: "≤ 1 query a unit and 4 reads, nothing written",
        isMet: summary.requests <= benchTown().units.length + 4 && summary.writes === 0,
      },
    ];
  });
}

function perRow(
  spent: Spent,
  { what, rows, target }: { what: string; rows: number; target: number },
): Figure {
  const each = (total: number, digits: number) => (total / rows).toFixed(digits);
  return {
    what: `Cosmos: writes per ${what}, ${rows} sent`,
    measured: `${each(spent.writes, 3)}; ${each(spent.sentKb, 2)} kB sent, ${each(spent.requests, 3)} requests, about ${each(spent.requestUnits, 1)} RU`,
    target: `≤ ${target}`,
    isMet: spent.writes >= rows && spent.writes <= target * rows,
  };
}

async function withTown<T>(run: (town: Town) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), "mai-am-bench-"));
  const server = await CosmosServer.start();
  const { store, costs } = openOnFake(server);
  const campaign = benchTown();
  const local = await createLocalApp({ dataDir, campaign, members: benchMembers(), store });
  const spentBy = async (work: () => Promise<unknown>) => {
    const before = { ...server.counts, calls: costs.length };
    await work();
    return spent(before, server, costs.slice(before.calls));
  };
  try {
    return await run({ clientOf: (person) => inProcessApi(local, person), spentBy });
  } finally {
    await local.close();
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function spent(
  before: CosmosServer["counts"],
  { counts: after }: CosmosServer,
  calls: readonly CallCost[],
): Spent {
  return {
    writes: after.writes - before.writes,
    sentKb: (after.batchBytes - before.batchBytes) / 1000,
    requests: calls.reduce((sum, { attempts }) => sum + attempts.length, 0),
    requestUnits: calls.reduce((sum, { requestUnits }) => sum + requestUnits, 0),
  };
}
