import { defineConfig } from "vitest/config";

/** Tests of browsers, crashes and the machine start processes and ports: they run after the fast ones, one file at a time. */
const slow = [
  "test/browser/**/*.test.ts",
  "test/upgrade/versions-together.test.ts",
  "test/crash/**/*.test.ts",
  "test/machine/**/*.test.ts",
];

/** What a mistake in would cost rows or rights: every branch of it is gone through by a test (npm run nightly:coverage). */
const critical = [
  "functions/store/**/*.ts",
  "local/sqlite-store.ts",
  "functions/http/{authenticate,authorise,permissions,token-rules,trusted-issuer}.ts",
  "functions/register/*.ts",
  "functions/rows/{apply-entry,claims,read-row}.ts",
  "functions/commit/*.ts",
];

export default defineConfig({
  test: {
    coverage: {
      provider: "v8",
      include: critical,
      reporter: ["text"],
      reportOnFailure: true,
      thresholds: { branches: 100 },
    },
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: slow,
          environment: "node",
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "components",
          include: ["test/addin/**/*.test.tsx"],
          environment: "happy-dom",
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "processes",
          include: slow,
          environment: "node",
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
