import { beforeAll, describe, expect, it } from "vitest";
import type { LocatedIssue } from "../../../addin/flows/outcomes.ts";
import { readXlsx } from "../../../local/excel/xlsx/read-xlsx.ts";
import { writeXlsx } from "../../../local/excel/xlsx/write-xlsx.ts";
import type { WorkbookModel } from "../../../local/excel/model/types.ts";
import { issuesOf } from "./bundles.ts";
import { today } from "./facts.ts";
import { checkFile } from "./in-excel.ts";
import { actedBook } from "./sheets/act.ts";
import { placesOf } from "./sheets/places.ts";
import { sheetBooks } from "./sheets/structure.ts";

describe.each(sheetBooks.map((facts, index) => [index + 1, facts] as const))(
  "what only Excel sees, workbook %i",
  (_, facts) => {
    let issues: readonly LocatedIssue[] = [];
    let model: WorkbookModel;
    beforeAll(async () => {
      const file = await writeXlsx(await actedBook(facts));
      issues = await checkFile(file, today);
      model = await readXlsx(file);
    }, 120_000);

    it.each(facts.map((fact) => [`${fact.form}: ${fact.why}`, fact] as const))(
      "%s",
      (_why, fact) => {
        expect(placesOf(issues, model, fact.form)).toEqual(issuesOf(fact.expected).toSorted());
      },
    );
  },
);
