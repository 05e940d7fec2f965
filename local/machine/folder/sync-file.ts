import { closeSync, fsyncSync, openSync } from "node:fs";

/** Makes a file, or the names in a folder, survive a power loss; Windows cannot open folders and does without. */
export function syncToDisk(path: string, isFolder = false): void {
  if (isFolder && process.platform === "win32") return;
  const handle = openSync(path, isFolder ? "r" : "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
