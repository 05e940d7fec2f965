import { contributionsOf } from "../../../shared/cube/contributions.ts";
import { toRecord } from "../../../shared/cube/cube.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId, Values } from "../../../shared/forms/column.ts";
import { noFacts } from "../../../shared/forms/house.ts";
import { parseRow } from "../../../shared/forms/rows/parse-row.ts";
import { cellsOf, checkTyped, naLay, said, type Typed } from "../validate/build-sheet.ts";

/** Codes for a row that differs from a clean one in these cells; "E41 block agreed". */
export function saidOf(form: FormId, clean: Typed, changes: Typed): readonly string[] {
  return said(checkTyped(form, [{ ...clean, ...changes }]).issues);
}

/** What a row adds to the totals of its form, by cell. */
export function countedOf(form: FormId, typed: Typed): Readonly<Record<string, number>> {
  return toRecord(contributionsOf(formById(form), valuesOf(form, typed), noFacts));
}

/** A row as the form understands it. */
export function valuesOf(form: FormId, typed: Typed): Values {
  const own = formById(form);
  return parseRow(own, cellsOf(own, typed), naLay).values;
}
