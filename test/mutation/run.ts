import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AskedTests } from "./asked-tests.ts";
import { copyOfProject } from "./copy-of-project.ts";
import { modules, type Mutated } from "./modules.ts";
import { mutate, type Mutation, mutationsOf } from "./mutations.ts";

/**
 * Plants one mistake after another in a copy of the project and asks the tests of the module: `node test/mutation/run.ts [module …]`,
 * all without a name. Prints what nobody noticed and the score; less than 85 of 100 noticed makes it exit with 1.
 */
const leastPercent = 85;

async function main(names: readonly string[]): Promise<void> {
  const copy = copyOfProject();
  const asked = await AskedTests.open(copy);
  try {
    for (const name of names) {
      const mutated = modules[name];
      if (mutated === undefined) throw new Error(`No module ${name}`);
      report(name, await ask(copy, mutated, asked));
    }
  } finally {
    await asked.close();
    rmSync(copy, { recursive: true, force: true });
  }
}

interface Result {
  readonly count: number;
  readonly noticed: number;
}

async function ask(copy: string, { file, tests }: Mutated, asked: AskedTests): Promise<Result> {
  const path = join(copy, file);
  const text = readFileSync(path, "utf8");
  const passesWith = async (source: string): Promise<boolean> => {
    writeFileSync(path, source);
    asked.changed(file);
    return asked.pass(tests);
  };
  if (!(await passesWith(text))) throw new Error(`The tests of ${file} fail without a mistake`);
  const mutations = mutationsOf(text);
  let noticed = 0;
  for (const mutation of mutations)
    if (await passesWith(mutate(text, mutation))) printSurvivor(file, mutation);
    else noticed++;
  writeFileSync(path, text);
  asked.changed(file);
  return { count: mutations.length, noticed };
}

function printSurvivor(file: string, { line, before, after }: Mutation): void {
  console.log(`${file}:${line}: ${before.replace(/\s+/g, " ").slice(0, 80)} -> ${after}`);
}

function report(name: string, { count, noticed }: Result): void {
  const percent = Math.round((noticed * 1000) / count) / 10;
  console.log(`${name}: ${noticed} of ${count} noticed, ${percent} %`);
  if (percent < leastPercent) process.exitCode = 1;
}

const named = process.argv.slice(2);
await main(named.length === 0 ? Object.keys(modules) : named);
