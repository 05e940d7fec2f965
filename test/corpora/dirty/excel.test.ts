import { describe, expect, it, beforeAll } from "vitest";
import type { LocatedIssue } from "../../../addin/flows/outcomes.ts";
import { bundles } from "./bundles.ts";
import { checkFile, fileOf, saidOf } from "./in-excel.ts";
import { placedRows } from "./placed-rows.ts";

/** Excel row of the first line of a list made from our template. */
const firstRow = 6;

describe.each(bundles)("the add-in on the .xlsx file of $name", (bundle) => {
  const placed = placedRows(bundle).filter(({ scenario }) => scenario.isNoFile !== true);
  let issues: readonly LocatedIssue[] = [];
  beforeAll(async () => {
    issues = await checkFile(await fileOf(bundle), bundle.today);
  }, 120_000);

  it.each(placed.map((row) => [row.why, row] as const))("%s", (_, row) => {
    expect(saidOf(issues, row, firstRow)).toEqual(row.expected);
  });

  it("says nothing about a whole sheet", () => {
    expect(issues.filter(({ row }) => row === 0)).toEqual([]);
  });
});
