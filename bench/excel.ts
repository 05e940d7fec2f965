import type { FormChanges } from "../addin/flows/workbook.ts";
import { type Desk, slowLink, withClerk, withLeader } from "./desk.ts";
import { type Figure, ms } from "./figure.ts";
import { household } from "./households.ts";

const wardRows = 60;
const manyRows = 10_000;

/**
 * What a button costs in round trips to Excel, and how long a clerk of 60 households waits. In the simulated Excel: the add-in's own
 * time and count are real, Excel's are not.
 */
export async function bench(): Promise<readonly Figure[]> {
  return [...(await waits()), ...(await roundTrips()), await leaderRefresh()];
}

async function waits(): Promise<readonly Figure[]> {
  return withClerk({ rows: list(wardRows), link: slowLink }, async (desk) => {
    const { flows } = desk;
    const checkMs = await timed(() => flows.check());
    const againMs = await timed(() => flows.check());
    let accepted = 0;
    const submitMs = await timed(async () => {
      ({ accepted } = await flows.submit({ confirm: leaveAll }));
    });
    const refresh = await counted(desk, () => flows.refresh());
    return [
      {
        what: `a person's wait: check ${wardRows} rows for the first time`,
        measured: `${ms(checkMs)} (again ${ms(againMs)})`,
        target: "≤ 300 ms",
        isMet: checkMs <= 300,
      },
      {
        what: `a person's wait: submit ${wardRows} rows at 300 ms and 1 Mbit`,
        measured: `${ms(submitMs)} (${accepted} accepted)`,
        target: "≤ 3000 ms",
        isMet: submitMs <= 3000 && accepted === wardRows,
      },
      {
        what: `Excel round trips: refresh of all tabs in a ward's workbook of ${wardRows} rows`,
        measured: String(refresh),
        target: "≤ 6",
        isMet: refresh <= 6,
      },
    ];
  });
}

async function roundTrips(): Promise<readonly Figure[]> {
  return withClerk({ rows: list(manyRows) }, async (desk) => {
    const { flows } = desk;
    let found = 0;
    const check = await counted(desk, async () => {
      found = (await flows.check()).counts.rows;
    });
    const writeBacks = countWriteBacks(desk);
    const { accepted } = await flows.submit({ confirm: leaveAll });
    const writeBack = writeBacks.reduce((sum, trips) => sum + trips, 0);
    const refresh = await counted(desk, () => flows.refresh());
    return [
      {
        what: `Excel round trips: check ${manyRows} rows`,
        measured: `${check} (${found} rows)`,
        target: "≤ 25",
        isMet: check <= 25 && found === manyRows,
      },
      {
        what: `Excel round trips: write ${manyRows} results of a submit back`,
        measured: `${writeBack} (${accepted} accepted)`,
        target: "≤ 10",
        isMet: writeBack > 0 && writeBack <= 10 && accepted === manyRows,
      },
      {
        what: `Excel round trips: refresh in a ward's workbook of ${manyRows} rows, which are read again`,
        measured: String(refresh),
        target: "≤ 25, as a check",
        isMet: refresh <= 25,
      },
    ];
  });
}

async function leaderRefresh(): Promise<Figure> {
  return withLeader(async (desk) => {
    const first = await counted(desk, () => desk.flows.refresh());
    const again = await counted(desk, () => desk.flows.refresh());
    return {
      what: "Excel round trips: refresh of all tabs in a leader's workbook",
      measured: `${first} (again ${again})`,
      target: "≤ 6",
      isMet: first <= 6 && again <= 6,
    };
  });
}

/** Round trips of each writing of row versions from now on. */
function countWriteBacks(desk: Desk): readonly number[] {
  const { workbook } = desk.deps;
  const write = workbook.writeSheets.bind(workbook);
  const counts: number[] = [];
  workbook.writeSheets = async (changes, options) => {
    const trips = await counted(desk, () => write(changes, options));
    if (changes.some(hasVersions)) counts.push(trips);
  };
  return counts;
}

function hasVersions({ patches }: FormChanges): boolean {
  return patches.some(({ base }) => base !== undefined);
}

function leaveAll() {
  return Promise.resolve({ withdraw: [], keep: [] });
}

function list(count: number) {
  return Array.from({ length: count }, (_, index) => household(index));
}

async function counted({ trips }: Desk, run: () => Promise<unknown>): Promise<number> {
  const before = trips();
  await run();
  return trips() - before;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
