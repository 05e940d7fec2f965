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
import type { FsckReport } from "../../functions/jobs/fsck.ts";
import { checkCopy } from "./back-up.ts";
import { dropNote, hasItsChecksum, readNote, type Unusable } from "./backup-file.ts";
import { holdFolder } from "./hold-folder.ts";
import { syncToDisk } from "./sync-file.ts";
import { townFiles, writeTownFolder } from "./town-folder.ts";

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
 * never deleted. @returns why not, and then the folder is as it was.
 */
export async function restoreTown(
  job: RestoreJob,
): Promise<RestoreDone | Unusable | "folder-used" | "folder-not-empty"> {
  const { file, dataDir, replace } = job;
  const isThere = existsSync(dataDir) && readdirSync(dataDir).length > 0;
  if (isThere && !replace) return "folder-not-empty";
  if (isThere && isHeld(dataDir)) return "folder-used";
  if (!(await hasItsChecksum(file))) return "checksum-differs";
  const note = readNote(file);
  if (typeof note === "string") return note;
  const draft = `${dataDir}.new`;
  try {
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
    const aside = isThere ? asideName(job) : undefined;
    if (aside !== undefined) renameSync(dataDir, aside);
    else rmSync(dataDir, { recursive: true, force: true });
    renameSync(draft, dataDir);
    syncToDisk(dirname(dataDir), true);
    return { at, report, aside };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function isHeld(dataDir: string): boolean {
  const release = holdFolder(dataDir);
  release?.();
  return release === undefined;
}

/** "data" → "data.before-2025-01-31T010203". */
function asideName({ dataDir, now }: RestoreJob): string {
  const moment = now().toISOString().slice(0, 19).replaceAll(":", "");
  return join(dirname(dataDir), `${basename(dataDir)}.before-${moment}`);
}
