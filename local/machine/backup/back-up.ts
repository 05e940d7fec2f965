import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { FsckReport } from "../../../functions/jobs/fsck.ts";
import { vietnamDay } from "../../../shared/text/vietnam-time.ts";
import { readSqliteStore } from "../../sqlite-store.ts";
import { checksumFile, checksumLine, readNote, type Unusable, writeNote } from "./backup-file.ts";
import { checkStore, isSound } from "../folder/check-folder.ts";
import { syncToDisk } from "../folder/sync-file.ts";
import type { TownFolder } from "../folder/town-folder.ts";

export interface BackupJob {
  readonly folder: TownFolder;
  /** Where it goes; with `keep` the day is put into its name. */
  readonly out: string;
  /** How many days' backups of this name stay; undefined = this one file. */
  readonly keep: number | undefined;
  readonly now: () => Date;
}

export interface BackupDone {
  readonly file: string;
  readonly at: string;
  readonly report: FsckReport;
  /** Older backups that were removed. */
  readonly removed: readonly string[];
}

/**
 * Copies a town's store while the town goes on writing: one read transaction sees one moment, whatever comes meanwhile. Under its name
 * there is a whole, checked backup at every time. Findings of fsck are the store's own: the copy is kept, and older ones stay.
 * @returns why the copy cannot be used, and then nothing is left of it.
 */
export async function backUp({
  folder,
  out,
  keep,
  now,
}: BackupJob): Promise<BackupDone | Unusable> {
  const at = now().toISOString();
  const file = keep === undefined ? out : dated(out, vietnamDay(now()));
  const draft = `${file}.new`;
  try {
    copyStore(folder.store, draft);
    const { campaign, issuer, secret } = folder;
    writeNote(draft, { campaign, issuer, secret, at });
    const note = readNote(draft);
    if (typeof note === "string") return note;
    const report = await checkCopy(draft, campaign);
    await publish(draft, file);
    const removed = keep !== undefined && isSound(report) ? rotate(out, keep) : [];
    return { file, at, report, removed };
  } finally {
    rmSync(draft, { force: true });
  }
}

function copyStore(store: string, draft: string): void {
  rmSync(draft, { force: true });
  // The copy goes into an empty file that is private from its first byte.
  closeSync(openSync(draft, "wx", 0o600));
  const database = new DatabaseSync(store, { readOnly: true, timeout: 5000 });
  try {
    database.prepare("VACUUM INTO ?").run(draft);
  } finally {
    database.close();
  }
}

/** The invariants of a store that is only read. */
export async function checkCopy(file: string, campaign: string): Promise<FsckReport> {
  const store = readSqliteStore(file);
  try {
    return await checkStore(store, { campaign });
  } finally {
    await store.close();
  }
}

/** The checksum comes first: a name without one was never published. */
async function publish(draft: string, file: string): Promise<void> {
  syncToDisk(draft);
  const line = await checksumLine(draft, basename(file));
  // An older backup of the same day must not stand beside the checksum of this one.
  rmSync(checksumFile(file), { force: true });
  renameSync(draft, file);
  writeFileSync(checksumFile(file), line, { mode: 0o600 });
  syncToDisk(checksumFile(file));
  syncToDisk(dirname(file), true);
}

/** "town.db" → "town-2025-01-31.db". */
function dated(out: string, day: string): string {
  const end = extname(out);
  return join(dirname(out), `${basename(out, end)}-${day}${end}`);
}

function rotate(out: string, keep: number): readonly string[] {
  const end = extname(out);
  const start = `${basename(out, end)}-`;
  const days = readdirSync(dirname(out))
    .filter((name) => name.startsWith(start) && name.endsWith(end))
    .filter((name) =>
      /^\d{4}-\d{2}-\d{2}$/.test(name.slice(start.length, name.length - end.length)),
    )
    .sort();
  const old = days.slice(0, -keep).map((name) => join(dirname(out), name));
  for (const file of old)
    for (const each of [file, checksumFile(file)]) if (existsSync(each)) rmSync(each);
  return old;
}
