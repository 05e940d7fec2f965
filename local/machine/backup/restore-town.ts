import {
  copyFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { FsckReport } from "../../../functions/jobs/fsck.ts";
import { checkCopy } from "./back-up.ts";
import { dropNote, hasItsChecksum, readNote, type Unusable } from "./backup-file.ts";
import { holdFolder, type Release } from "../folder/hold-folder.ts";
import { syncToDisk } from "../folder/sync-file.ts";
import { townFiles, writeTownFolder } from "../folder/town-folder.ts";

export interface RestoreJob {
  readonly file: string;
  readonly dataDir: string;
  /** Puts the folder that is there aside. */
  readonly replace: boolean;
  readonly now: () => Date;
}

export interface RestoreDone {
  /** Moment of the snapshot. */
  readonly at: string;
  readonly report: FsckReport;
  /** Where the folder that was there lies now. */
  readonly aside: string | undefined;
}

/**
 * Makes a data folder of a backup: beside its place first, checked there, and put into place by a rename. What was there before is
 * never deleted, and nobody serves it meanwhile: what he took would go aside with it. @returns why not, and then the folder is as it was.
 */
export async function restoreTown(
  job: RestoreJob,
): Promise<RestoreDone | Unusable | "folder-used" | "folder-not-empty"> {
  const { dataDir, replace } = job;
  const isThere = existsSync(dataDir) && readdirSync(dataDir).length > 0;
  if (isThere && !replace) return "folder-not-empty";
  const release = isThere ? holdFolder(dataDir) : nothingHeld;
  if (release === undefined) return "folder-used";
  const draft = `${dataDir}.new`;
  try {
    // Given free at the last moment, since Windows moves no folder that somebody holds.
    const made = await makeFolder(job, draft).finally(release);
    if (typeof made === "string") return made;
    const aside = isThere ? asideName(job) : undefined;
    if (aside !== undefined) renameSync(dataDir, aside);
    else rmSync(dataDir, { recursive: true, force: true });
    renameSync(draft, dataDir);
    syncToDisk(dirname(dataDir), true);
    return { ...made, aside };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

const nothingHeld: Release = () => undefined;

async function makeFolder(
  { file, dataDir }: RestoreJob,
  draft: string,
): Promise<Pick<RestoreDone, "at" | "report"> | Unusable> {
  if (!(await hasItsChecksum(file))) return "checksum-differs";
  const note = readNote(file);
  if (typeof note === "string") return note;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(dirname(dataDir), { recursive: true });
  const { campaign, issuer, secret, at } = note;
  writeTownFolder(draft, { campaign, issuer, secret });
  const store = join(draft, townFiles.store);
  copyFileSync(file, store);
  chmodSync(store, 0o600);
  dropNote(store);
  const report = await checkCopy(store, campaign);
  for (const name of Object.values(townFiles)) syncToDisk(join(draft, name));
  return { at, report };
}

/** "data" → "data.before-2025-01-31T010203", and "…-2" for the second in one second: none is put upon another. */
function asideName({ dataDir, now }: RestoreJob): string {
  const moment = now().toISOString().slice(0, 19).replaceAll(":", "");
  const name = join(dirname(dataDir), `${basename(dataDir)}.before-${moment}`);
  let free = name;
  for (let count = 2; existsSync(free); count++) free = `${name}-${count}`;
  return free;
}
