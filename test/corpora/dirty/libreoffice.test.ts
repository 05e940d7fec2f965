import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { LocatedIssue } from "../../../addin/flows/outcomes.ts";
import type { WorkbookModel } from "../../../local/excel/model/types.ts";
import { readXlsx } from "../../../local/excel/xlsx/read-xlsx.ts";
import { bundles, issuesOf } from "./bundles.ts";
import { today } from "./facts.ts";
import { checkFile, saidOf } from "./in-excel.ts";
import { placedRows } from "./placed-rows.ts";
import { inLibreOffice } from "./sheets/libreoffice.ts";
import { placesOf } from "./sheets/places.ts";
import { sheetBooks } from "./sheets/structure.ts";

/** Excel row of the first line of a list made from our template. */
const firstRow = 6;

function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`fixtures/${name}.xlsx`, import.meta.url));
}

describe.each(bundles)("the add-in on $name as LibreOffice saved it", ({ name, ...bundle }) => {
  const placed = placedRows({ name, ...bundle }).filter(
    ({ scenario }) => scenario.isNoFile !== true,
  );
  let issues: readonly LocatedIssue[] = [];
  beforeAll(async () => {
    issues = await checkFile(fixture(name), bundle.today);
  }, 120_000);

  it.each(placed.map((row) => [row.why, row] as const))("%s", (_, row) => {
    const other = inLibreOffice.get(row.scenario.why);
    const expected = other === undefined ? row.expected : issuesOf(other);
    expect(saidOf(issues, row, firstRow)).toEqual(expected);
  });
});

describe.each(sheetBooks.map((facts, index) => [index + 1, facts] as const))(
  "what only Excel sees, workbook %i as LibreOffice saved it",
  (number, facts) => {
    let issues: readonly LocatedIssue[] = [];
    let model: WorkbookModel;
    beforeAll(async () => {
      const file = fixture(`sheets-${number}`);
      issues = await checkFile(file, today);
      model = await readXlsx(file);
    }, 120_000);

    it.each(facts.map((fact) => [`${fact.form}: ${fact.why}`, fact] as const))(
      "%s",
      (_why, fact) => {
        const expected = inLibreOffice.get(fact.why) ?? fact.expected;
        expect(placesOf(issues, model, fact.form)).toEqual(issuesOf(expected).toSorted());
      },
    );
  },
);
