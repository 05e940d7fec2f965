import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Campaign, Member } from "../../shared/campaign/campaign.ts";
import { xnt2025 } from "../../shared/campaign/seed/xnt-2025.ts";
import { inProcessApi } from "../cli/in-process-api.ts";
import { createLocalApp } from "../service.ts";
import { readClock, startDemoClock, demoStart } from "./clock.ts";
import { loadTown } from "./load-town.ts";
import { persons } from "./persons.ts";
import { makeWorkbook, workbookFile } from "./workbooks.ts";

/** What a host needs to serve the demonstration; give `campaign`, `members` and `now` to the service over the same folder. */
export interface Demo {
  readonly campaign: Campaign;
  readonly members: readonly Member[];
  /** The campaign's time. */
  readonly now: () => Date;
  /** Folder with one "‹person id›.xlsx" each. */
  readonly workbooks: string;
}

export interface DemoOptions {
  readonly dataDir: string;
  /** What takes a moment, in Vietnamese, for the person who waits. */
  readonly say?: (line: string) => void;
}

const store = "town.db";

/**
 * Makes the synthetic town in the data folder at the first start: the store, one workbook per person, and the clock, which begins at
 * 08:00 of 31/10/2024. Later starts find everything; only workbooks that are gone are made again. Nobody else may have the store open.
 */
export async function prepareDemo({ dataDir, say }: DemoOptions): Promise<Demo> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (!existsSync(join(dataDir, store))) {
    say?.("Đang tạo dữ liệu giả lập (96 hộ)…");
    await makeTown(dataDir);
  }
  const now = readClock(dataDir);
  const workbooks = join(dataDir, "workbooks");
  const missing = persons.filter(({ id }) => !existsSync(workbookFile(workbooks, id)));
  if (missing.length > 0) {
    say?.("Đang tạo tệp Excel cho từng người dùng…");
    await makeWorkbooks(missing, { dataDir, workbooks, now });
  }
  return { campaign: xnt2025, members: persons, now, workbooks };
}

/** The store arrives in the folder last and by a rename, so a start that was broken off begins anew. */
async function makeTown(dataDir: string): Promise<void> {
  const draft = mkdtempSync(join(dataDir, "draft-"));
  try {
    await fillStore(draft);
    startDemoClock(draft);
    rmSync(join(dataDir, "workbooks"), { recursive: true, force: true });
    const files = readdirSync(draft);
    for (const file of [...files.filter((name) => name !== store), store])
      renameSync(join(draft, file), join(dataDir, file));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The rows were sent over the day before, as far apart as people send. */
const firstSubmission = new Date("2024-10-30T01:00:00Z");
const stepMs = 20_000;

async function fillStore(dataDir: string): Promise<void> {
  let time = firstSubmission.getTime();
  const now = () => {
    time = Math.min(time + stepMs, demoStart.getTime());
    return new Date(time);
  };
  const local = await createLocalApp({ dataDir, campaign: xnt2025, members: persons, now });
  try {
    await local.seedCatalogue();
    await loadTown({ campaign: xnt2025, as: (person) => inProcessApi(local, person) });
  } finally {
    await local.close();
  }
}

async function makeWorkbooks(
  people: readonly Member[],
  { dataDir, workbooks, now }: { dataDir: string; workbooks: string; now: () => Date },
): Promise<void> {
  const local = await createLocalApp({ dataDir, campaign: xnt2025, members: persons, now });
  try {
    for (const person of people) await makeWorkbook(local, person, { folder: workbooks, now });
  } finally {
    await local.close();
  }
}
