import type { Bench } from "./figure.ts";

/** Subjects by name, in the order of design §9; each in a file of its own, loaded only when it runs. */
const subjects: Readonly<Record<string, () => Promise<{ bench: Bench }>>> = {
  check: () => import("./check.ts"),
  plan: () => import("./plan.ts"),
  tabs: () => import("./tabs.ts"),
  excel: () => import("./excel.ts"),
  bundle: () => import("./bundle.ts"),
  start: () => import("./start.ts"),
  submit: () => import("./submit.ts"),
  summary: () => import("./summary.ts"),
  cosmos: () => import("./cosmos.ts"),
  deadline: () => import("./deadline.ts"),
};

/** Takes ten minutes, so it runs only when it is named; with a number behind it, that part of it: `npm run bench -- deadline 0.1`. */
const named = "deadline";

/** Measures the subjects named on the command line, or all, and prints a table; a target that is missed makes it exit with 1. */
async function main(words: readonly string[]): Promise<void> {
  const names = words.filter((word) => !(Number(word) > 0));
  const scale = Number(words.find((word) => Number(word) > 0) ?? 1);
  const unknown = names.filter((name) => !Object.hasOwn(subjects, name));
  if (unknown.length > 0)
    throw new Error(
      `No figure ${unknown.join(", ")}; there are ${Object.keys(subjects).join(", ")}.`,
    );
  console.log("| figure | measured | target | met |\n|---|---|---|---|");
  const usual = Object.keys(subjects).filter((name) => name !== named);
  for (const name of names.length === 0 ? usual : names) {
    const subject = await subjects[name]?.();
    for (const { what, measured, target, isMet } of (await subject?.bench(scale)) ?? []) {
      console.log(`| ${what} | ${measured} | ${target} | ${isMet ? "yes" : "NO"} |`);
      if (!isMet) process.exitCode = 1;
    }
  }
}

await main(process.argv.slice(2));
