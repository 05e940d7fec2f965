import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { modules, type Mutated } from "./modules.ts";
import { mutate, type Mutation, mutationsOf } from "./mutations.ts";

/**
 * Plants one mistake after another in a copy of the project and asks the tests of the module: `node test/mutation/run.ts [module …]`,
 * all without a name. Prints what nobody noticed and the score; less than 85 of 100 noticed makes it exit with 1.
 */
const leastPercent = 85;
/** A mistake may make a loop endless; the tests of a module take a few seconds. */
const timeoutMs = 90_000;
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

function main(names: readonly string[]): void {
  const copy = copyOfProject();
  try {
    for (const name of names) {
      const mutated = modules[name];
      if (mutated === undefined) throw new Error(`No module ${name}`);
      report(name, mutated, survivorsOf(copy, mutated));
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

interface Result {
  readonly count: number;
  readonly survivors: readonly Mutation[];
}

function survivorsOf(copy: string, { file, tests }: Mutated): Result {
  const path = join(copy, file);
  const text = readFileSync(path, "utf8");
  if (!passes(copy, tests)) throw new Error(`The tests of ${file} fail without a mistake`);
  const mutations = mutationsOf(text);
  const survivors = mutations.filter((mutation) => {
    writeFileSync(path, mutate(text, mutation));
    return passes(copy, tests);
  });
  writeFileSync(path, text);
  return { count: mutations.length, survivors };
}

function report(name: string, { file }: Mutated, { count, survivors }: Result): void {
  for (const { line, before, after } of survivors)
    console.log(`${file}:${line}: ${before.replace(/\s+/g, " ").slice(0, 80)} -> ${after}`);
  const percent = Math.round(((count - survivors.length) * 1000) / count) / 10;
  console.log(`${name}: ${count - survivors.length} of ${count} noticed, ${percent} %`);
  if (percent < leastPercent) process.exitCode = 1;
}

function passes(copy: string, tests: readonly string[]): boolean {
  const vitest = join(copy, "node_modules/vitest/vitest.mjs");
  const args = ["run", "--config", "test/vitest.config.ts", "--project", "unit", "--bail", "1"];
  const { status } = spawnSync(process.execPath, [vitest, ...args, ...tests], {
    cwd: copy,
    stdio: "ignore",
    timeout: timeoutMs,
    killSignal: "SIGKILL",
  });
  return status === 0;
}

function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), "mai-am-mutation-"));
  for (const part of parts)
    cpSync(join(root, part), join(copy, part), {
      recursive: true,
      filter: (path) => !/[\\/](node_modules|dist|\.build)$/.test(path),
    });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  return copy;
}

const asked = process.argv.slice(2);
main(asked.length === 0 ? Object.keys(modules) : asked);
