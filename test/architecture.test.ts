import { cruise, type IReporterOutput, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { beforeAll, describe, expect, it } from "vitest";

/** The one direction of imports (README, "Where things are"). Each rule is one readable line: who may not import whom. */
const forbidden: readonly (readonly [name: string, from: string, to: string])[] = [
  ["shared is pure", "^shared/", "^(functions|addin|local|bench|test)/"],
  ["shared has no library but zod", "^shared/", "node_modules/(?!zod)"],
  ["only shared/api knows zod", "^shared/(?!api/)", "node_modules/zod"],
  ["shared knows no Node", "^shared/", "^node:"],
  ["the service knows no Excel and no host", "^functions/", "^(addin|local|bench|test)/"],
  ["the add-in knows no service and no host", "^addin/", "^(functions|local|bench|test)/"],
  ["the add-in knows no Node", "^addin/(?!vite)", "^(node:|fs$|path$)"],
  [
    "flows know no React and no pages",
    "^addin/(flows|excel|api|auth)/",
    "^addin/(pages|components|hooks)/|node_modules/react",
  ],
  ["pages and components know no Excel", "^addin/(pages|components|hooks)/", "^addin/excel/"],
  ["flows know no Excel", "^addin/flows/", "^addin/excel/"],
  ["nothing imports tests", "^(shared|functions|addin|local)/", "^test/"],
  ["a bench counts on the tests' fakes and knows no test", "^bench/", "^test/(?!fakes/)"],
  ["text stands alone", "^shared/text/", "^shared/(?!text/)"],
  ["campaign knows only text", "^shared/campaign/", "^shared/(?!text/|campaign/)"],
  ["forms know text and campaign", "^shared/forms/", "^shared/(?!text/|campaign/|forms/)"],
  [
    "validate knows nothing below it",
    "^shared/validate/",
    "^shared/(sync|intake|cube|tables|report|api)/",
  ],
  ["sync knows nothing below it", "^shared/sync/", "^shared/(intake|cube|tables|report|api)/"],
  ["intake knows nothing below it", "^shared/intake/", "^shared/(cube|tables|report|api)/"],
  ["cube knows nothing below it", "^shared/cube/", "^shared/(tables|report|api)/"],
  [
    "a town's own machine knows no demonstration and no development issuer",
    "^local/machine/",
    "^local/(demo|excel|workbench|service\\.ts|identity\\.ts|issuer-pages\\.ts|cli/connect\\.ts)|^shared/campaign/seed/persons",
  ],
  ["the one-machine host stays out of production", "^(functions|addin)/", "^local/"],
];

let result: ICruiseResult;

beforeAll(async () => {
  const output: IReporterOutput = await cruise(
    ["shared", "functions", "addin", "local", "bench"],
    {
      doNotFollow: { path: "node_modules" },
      exclude: { path: "(^dist|\\.data)/" },
      tsPreCompilationDeps: true,
      enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "default"] },
      validate: true,
      ruleSet: {
        forbidden: [
          ...forbidden.map(([name, from, to]) => ({
            name,
            severity: "error" as const,
            from: { path: from },
            to: { path: to },
          })),
          {
            // `npm audit --omit=dev` and the SBOM know dependencies only.
            name: "what is shipped is watched and listed",
            severity: "error",
            from: { path: "^(shared|functions|addin|local/machine)/", pathNot: "^addin/vite" },
            to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
          },
          {
            name: "no import cycles",
            severity: "error",
            from: {},
            to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
          },
        ],
      },
    },
    {},
    { tsConfig: extractTSConfig("tsconfig.base.json") },
  );
  if (typeof output.output === "string") throw new Error(output.output);
  result = output.output;
}, 120_000);

describe("imports", () => {
  it("go one way only", () => {
    const breaches = result.summary.violations.map(
      ({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`,
    );
    expect(breaches).toEqual([]);
  });

  it("were really read", () => {
    expect(result.summary.totalCruised).toBeGreaterThan(50);
  });
});
