import { describe, expect, it } from "vitest";
import { cellText } from "../../../../addin/flows/rows/cell-text.ts";
import { formById } from "../../../../shared/forms/catalogue.ts";
import type { ColumnKind } from "../../../../shared/forms/column.ts";

const columnOf = (form: "households" | "money" | "construction", kind: ColumnKind) =>
  formById(form).columns.find((column) => column.kind === kind)?.key ?? null;

describe("cellText", () => {
  it.each([
    ["a blank", null, "households", "text", ""],
    ["a date by its serial", 45621, "construction", "date", "25/11/2024"],
    ["a bare year of birth", 1945, "households", "birth", "1945"],
    ["an amount with separators", 60000000, "money", "money", "60.000.000"],
    ["a national id without separators", 11190001234, "households", "national-id", "11190001234"],
  ] as const)("shows %s", (...[, cell, form, kind, text]) => {
    expect(cellText(cell, { form, column: columnOf(form, kind) }, "vi")).toBe(text);
  });
});
