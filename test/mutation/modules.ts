/** A module that is mutated, and the tests that have to notice. */
export interface Mutated {
  readonly file: string;
  readonly tests: readonly string[];
}

/** Modules in which a mistake would cost rows or rights. */
export const modules: Readonly<Record<string, Mutated>> = {
  authenticate: {
    file: "functions/http/authenticate.ts",
    tests: ["test/functions/http/authenticate.test.ts", "test/functions/http/token-rules.test.ts"],
  },
  authorise: {
    file: "functions/http/authorise.ts",
    tests: ["test/functions/http/authorise.test.ts"],
  },
  limits: {
    file: "functions/store/limits.ts",
    tests: ["test/functions/store/limits.test.ts"],
  },
  sqlite: {
    file: "local/sqlite-store.ts",
    tests: ["test/local/sqlite-store.test.ts"],
  },
  judge: {
    file: "functions/register/judge.ts",
    tests: ["test/functions/register/judge.test.ts"],
  },
  register: {
    file: "functions/register/register.ts",
    tests: ["test/functions/register/register.test.ts"],
  },
  "apply-entry": {
    file: "functions/rows/apply-entry.ts",
    tests: [
      "test/functions/rows/apply-entry.test.ts",
      "test/functions/review/post-review.test.ts",
      "test/functions/jobs/fsck.test.ts",
    ],
  },
  "read-row": {
    file: "functions/rows/read-row.ts",
    tests: ["test/functions/rows/read-row.test.ts", "test/functions/rows/apply-entry.test.ts"],
  },
  claims: {
    file: "functions/rows/claims.ts",
    tests: ["test/functions/rows/claims.test.ts"],
  },
};
