import { describe, expect, it } from "vitest";
import { checkFigures } from "../../../shared/validate/totals/check-figures.ts";
import { describedCodes } from "../../../shared/validate/describe-issue.ts";
import { bundles, issuesOf } from "./bundles.ts";
import type { Group } from "./facts.ts";
import { requestFacts } from "./http/requests.ts";
import { placedRows } from "./placed-rows.ts";
import { published } from "./rows/published.ts";
import { townFacts } from "./rows/towns.ts";
import { sentBooks } from "./sent/books.ts";
import { wrongTotals } from "./sent/wrong-totals.ts";
import { inLibreOffice } from "./sheets/libreoffice.ts";
import { sheetBooks } from "./sheets/structure.ts";

const rows = bundles.flatMap((bundle) =>
  placedRows(bundle).map((row) => ({
    ...row,
    group: bundle.scenarios.find(({ rows: own }) => own === row.scenario.rows)?.group ?? "rules",
  })),
);
const sheets = sheetBooks.flat();
/** E58 is about rows that are gone: one, two, all of them (town.test.ts). */
const goneRows = ["E58 warn -", "E58 warn -", "E58 warn -"];

/** Every case, each as the issues it expects. */
const all: readonly (readonly string[])[] = [
  ...rows.map(({ expected }) => expected),
  ...sheets.map(({ expected }) => issuesOf(expected)),
  ...townFacts.map(({ expected }) => issuesOf(expected)),
  ...goneRows.map((issue) => [issue]),
  ...published.map(({ expected }) => expected),
];

/** Cases that lie in a file LibreOffice saved: seen when it is opened, when it is sent, or when a list is brought in. */
const inFiles: readonly (readonly string[])[] = [
  ...sentBooks.map(({ expected }) => issuesOf(expected)),
  wrongTotals.expected,
  ...rows.filter(({ scenario }) => scenario.isNoFile !== true).map(({ expected }) => expected),
  ...sheets.map(({ why, expected }) => issuesOf(inLibreOffice.get(why) ?? expected)),
];

/** Codes without three cases, and why none can be made. */
const impossible: Readonly<Record<string, string>> = {};

/** Codes no file can show, and why. */
const notInFiles: Readonly<Record<string, string>> = {
  ...impossible,
  E68: "A person typed over another's accepted row: in a workbook that is a new row and one that is gone, and the add-in says E58.",
};

const count = (cases: readonly (readonly string[])[], code: string) =>
  cases.filter((issues) => issues.some((issue) => issue.startsWith(`${code} `))).length;

/** Inputs asked for by reliability §6, T5; those beyond are rules that take more than a cell. */
const wanted: Readonly<Partial<Record<Group, number>>> = {
  formula: 60,
  "national-id": 60,
  unicode: 60,
  date: 50,
  number: 40,
  structure: 40,
  pollution: 50,
  size: 40,
  redos: 30,
  http: 70,
};
const inputs = new Map<Group, number>();
for (const { group } of [...rows, ...requestFacts]) inputs.set(group, (inputs.get(group) ?? 0) + 1);
inputs.set("structure", sheets.length);
inputs.set("rules", (inputs.get("rules") ?? 0) + townFacts.length + goneRows.length);
const total = [...inputs.values()].reduce((sum, each) => sum + each, 0);
const covered = describedCodes.filter((code) => count(all, code) >= 3);

describe(`the dirty corpus: ${total} inputs, ${covered.length} of ${describedCodes.length} codes`, () => {
  it("holds at least 500 inputs", () => {
    expect(total).toBeGreaterThanOrEqual(500);
  });

  it.each(Object.entries(wanted))("%s: at least %i inputs", (group, least) => {
    expect(inputs.get(group as Group)).toBeGreaterThanOrEqual(least);
  });

  it.each(describedCodes)("%s has three cases, or a reason why it cannot", (code) => {
    if (impossible[code] === undefined) expect(count(all, code)).toBeGreaterThanOrEqual(3);
    else expect(count(all, code)).toBe(0);
  });

  it.each(describedCodes)("%s has a case in a file LibreOffice saved, or a reason", (code) => {
    if (notInFiles[code] === undefined) expect(count(inFiles, code)).toBeGreaterThanOrEqual(1);
    else expect(count(inFiles, code)).toBe(0);
  });

  it.each(published)("$why", ({ table, expected }) => {
    const found = checkFigures(table).map(({ code, column }) => `${code} block ${column}`);
    expect(found).toEqual(expected);
  });
});
