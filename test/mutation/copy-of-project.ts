import { cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const parts = [
  "addin",
  "functions",
  "local",
  "shared",
  "test",
  "package.json",
  "tsconfig.base.json",
];

/** A folder with the sources and tests as they are now: mistakes are planted there, never in the work tree. */
export function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), "mai-am-mutation-"));
  for (const part of parts)
    cpSync(join(root, part), join(copy, part), {
      recursive: true,
      filter: (path) => !/[\\/](node_modules|dist|\.build)$/.test(path),
    });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  return copy;
}
