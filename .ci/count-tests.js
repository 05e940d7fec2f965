// Prints "N passed, N failed" (and skipped, if any) from vitest's JSON report; no report is a failure.
import { readFileSync } from "node:fs";

const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(
  readFileSync(process.argv[2] ?? "", "utf8"),
);
const failed = Math.max(numFailedTests, success ? 0 : 1);
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : "";
console.log(`${numPassedTests} passed, ${failed} failed${skipped}`);
