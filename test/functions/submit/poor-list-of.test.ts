import { describe, expect, it } from "vitest";
import { poorListOf } from "../../../functions/submit/poor-list-of.ts";
import { DraftRows, FormRows } from "../../../functions/rows/form-rows.ts";
import type { RowDocument } from "../../../functions/rows/row-document.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { Value } from "../../../shared/forms/column.ts";

const form = formById("poor-list");
const listed = "011085000123";

function rowsOf(
  typed: readonly (Readonly<Record<string, Value>> & { gone?: boolean })[],
): DraftRows {
  const rows = new FormRows(form);
  for (const [index, { gone = false, ...values }] of typed.entries()) {
    const document: RowDocument = {
      schema: 1,
      form: "poor-list",
      unit: "ldtbxh",
      id: `r${index}`,
      code: null,
      version: 1,
      state: gone ? "withdrawn" : "sent",
      content: { values: form.columns.map(({ key }) => values[key] ?? null), formVersion: 1 },
      by: { id: "p", name: "P" },
      at: "2024-11-01T00:00:00.000Z",
      authors: ["p"],
      accepted: null,
      review: null,
      journal: "j",
    };
    rows.put({ etag: "1", seq: index + 1, document });
  }
  return new DraftRows(rows);
}

function listOf(...typed: Parameters<typeof rowsOf>[0]) {
  return poorListOf({ elsewhere: [rowsOf(typed)] }).poorList;
}

describe("the list of poor households a ward's rows are compared with", () => {
  it("is none while nobody was entered", () => {
    expect(listOf()).toBeUndefined();
    expect(listOf({ nationalId: listed, year: 2024, gone: true })).toBeUndefined();
    expect(poorListOf({ elsewhere: [] }).poorList).toBeUndefined();
  });

  it("is that of the newest year", () => {
    const list = listOf(
      { nationalId: listed, year: 2023 },
      { nationalId: "011085000456", year: 2024 },
    );
    expect(list?.year).toBe(2024);
    expect(list?.has("011085000456")).toBe(true);
    expect(list?.has(listed)).toBe(false);
  });

  it("does not hold who was taken off it", () => {
    const list = listOf(
      { nationalId: listed, year: 2024, gone: true },
      { nationalId: "011085000456", year: 2024 },
    );
    expect(list?.has(listed)).toBe(false);
  });
});
