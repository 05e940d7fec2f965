import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Gives the folder free again. */
export type Release = () => void;

/**
 * Takes a data folder for this process alone; undefined when another process has it. The lock is SQLite's on a file of its own: the
 * system takes it back when the process ends, however it ends.
 */
export function holdFolder(dataDir: string): Release | undefined {
  const file = join(dataDir, "lock");
  closeSync(openSync(file, "a", 0o600));
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch {
    lock.close();
    return undefined;
  }
  return () => {
    lock.close();
  };
}
